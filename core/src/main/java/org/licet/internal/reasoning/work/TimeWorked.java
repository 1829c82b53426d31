package org.licet.internal.reasoning.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.amount.CountedAmount;
import org.licet.internal.reasoning.identity.ListComparisons;
import org.licet.internal.reasoning.identity.RecordIdentity;
import org.licet.internal.reasoning.identity.RepeatSearch;
import org.licet.internal.reasoning.identity.RepeatedRecords;
import org.licet.internal.reasoning.period.Hours;
import org.licet.internal.reasoning.period.PossibleWork;
import org.licet.internal.reasoning.period.WorkCount;
import org.licet.internal.reasoning.period.WorkPeriod;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EmployedDays;
import org.licet.internal.reasoning.record.JudgedRecord;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.Records;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.LookBack;
import org.licet.internal.reasoning.selection.RecordsAmount;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.SelectionResult;

/**
 * The time that a candidate worked in selected jobs, from a first day to the day before the
 * evaluation date. Immutable and thread-safe.
 */
final class TimeWorked implements RecordsAmount<Job> {

  /**
   * The definition of the time that counts.
   *
   * @param jobs the jobs
   * @param withDays the jobs with a day in the period
   * @param lookBack the period
   * @param rate the rate at which a job counts
   * @param count adds up periods of work
   * @param comparisons how the jobs of a list compare
   */
  record Time(
      Selection<Job> jobs,
      Selection<Job> withDays,
      LookBack lookBack,
      Rate rate,
      WorkCount count,
      ListComparisons<Job> comparisons) {

    static Time of(Selection<Job> jobs, LookBack lookBack, Rate rate, WorkCount count) {
      Condition<Job> noDay = Condition.fails(job -> lookBack.of(job.context()).noDay());
      SelectionStep<Job> hasDay =
          (job, application) -> {
            LookBack.Window window = lookBack.of(application);
            return EmployedDays.of(job, window.firstDay(), window.endDay()).isPossible()
                ? Condition.holds()
                : noDay;
          };
      return new Time(
          jobs,
          jobs.whereOnTheDay(hasDay),
          lookBack,
          rate,
          count,
          new ListComparisons<>(RecordIdentity.JOBS));
    }

    TimeWorked in(ApplicationContext application) {
      return new TimeWorked(this, application);
    }
  }

  private static final WorkPeriod NOTHING =
      new WorkPeriod(Integer.MAX_VALUE, WorkPeriod.ANY_DAY, Hours.OF_A_WEEK);

  private final Time time;
  private final ApplicationContext application;
  private final LookBack.Window window;

  /** Computed on first use; concurrent threads compute equal results. */
  private @Nullable SelectionResult<Job> selected;

  /** The jobs of the selection in order; null for a job that does not count. */
  private @Nullable Timed @Nullable [] timed;

  private @Nullable CountedAmount open;

  private @Nullable RepeatedRecords<Job> repeated;

  /** A job that counts or may count, with its days of employment. */
  private record Timed(JudgedRecord<Job> job, EmployedDays worked, Asked asked) {}

  /** The questions about the days of a job, and its rate by the answers; the same on every day. */
  private record Asked(Question first, Question end, ToDoubleFunction<AssumedAnswers> rate) {

    static Asked of(RecordEntry<Job> job, Rate rate) {
      return new Asked(EmployedDays.askFirst(job), EmployedDays.askEnd(job), rate.given(job));
    }
  }

  private TimeWorked(Time time, ApplicationContext application) {
    this.time = time;
    this.application = application;
    this.window = time.lookBack.of(application);
  }

  /** Returns the jobs. The last step excludes those without a day in the period. */
  @Override
  public SelectionResult<Job> selected() {
    SelectionResult<Job> jobs = selected;
    if (jobs == null) {
      jobs = time.withDays.in(application);
      selected = jobs;
    }
    return jobs;
  }

  @Override
  public CountedAmount open() {
    CountedAmount made = open;
    if (made == null) {
      made = open(time.count::bounds);
      open = made;
    }
    return made;
  }

  @Override
  public CountedAmount open(double threshold) {
    return open(work -> time.count.bounds(work, threshold));
  }

  private CountedAmount open(Function<PossibleWork, CountedAmount> bounds) {
    if (application.isRuled()) {
      return given(AssumedAnswers.OPEN);
    }
    List<Job> jobs = time.jobs.records(application);
    PossibleWork work = null;
    List<Job> counting = List.of();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      Verdict verdict = time.jobs.verdict(job, application);
      if (verdict != Verdict.NOT_MET) {
        if (work == null) {
          work = new PossibleWork();
          counting = new ArrayList<>(jobs.size() - i);
        }
        counting.add(job);
        add(work, verdict, job);
      }
    }
    if (time.jobs.isTold(application)) {
      return work == null ? CountedAmount.NONE : counted(withoutRepeats(counting, work), bounds);
    }
    PossibleWork all = work == null ? new PossibleWork() : withoutRepeats(counting, work);
    addUnlisted(all);
    return counted(all, bounds);
  }

  private PossibleWork withoutRepeats(List<Job> counting, PossibleWork all) {
    RepeatSearch repeats =
        counting.size() < 2 || areSeparate()
            ? null
            : RepeatSearch.of(counting, i -> certain(counting.get(i)), identity());
    if (repeats == null) {
      return all;
    }
    PossibleWork work = new PossibleWork();
    for (int i = 0; i < counting.size(); i++) {
      if (!repeats.isAgain(i)) {
        Job job = counting.get(i);
        Verdict own =
            repeats.isRepeat(i) && time.count.addsUp() ? Verdict.UNDETERMINED : Verdict.MET;
        add(work, time.jobs.verdict(job, application).and(own), job);
      }
    }
    return work;
  }

  private boolean areSeparate() {
    return time.comparisons.areLongAndSeparate(time.jobs.records(application));
  }

  private RecordIdentity<Job> identity() {
    return time.comparisons.identity(time.jobs.records(application));
  }

  private double certain(Job job) {
    Verdict verdict = time.jobs.verdict(job, application);
    if (verdict != Verdict.MET) {
      return 0;
    }
    PossibleWork work = new PossibleWork();
    add(work, verdict, job);
    return counted(work).certain();
  }

  @Override
  public CountedAmount given(AssumedAnswers answers) {
    return given(answers, time.count::bounds);
  }

  @Override
  public CountedAmount given(AssumedAnswers answers, double threshold) {
    return given(answers, work -> time.count.bounds(work, threshold));
  }

  private CountedAmount given(
      AssumedAnswers answers, Function<PossibleWork, CountedAmount> bounds) {
    PossibleWork work = new PossibleWork();
    for (Timed one : timed()) {
      if (one == null) {
        continue;
      }
      boolean repeats = time.count.addsUp() || repeated().countedFor(one.job).isPresent();
      Verdict own = repeats ? repeated().isOwn(one.job, answers) : Verdict.MET;
      Verdict verdict = one.job.given(answers).and(own);
      if (verdict != Verdict.NOT_MET) {
        add(
            work,
            verdict,
            one.worked,
            answers.to(one.asked.first),
            answers.to(one.asked.end),
            one.asked.rate.applyAsDouble(answers));
      }
    }
    Verdict unlisted = Verdict.NOT_MET;
    List<Question> lists = selected().missingLists();
    for (int i = 0; i < lists.size(); i++) {
      unlisted = unlisted.or(answers.to(lists.get(i)));
    }
    if (unlisted == Verdict.MET) {
      return new CountedAmount(most(), most());
    }
    if (unlisted == Verdict.UNDETERMINED) {
      addUnlisted(work);
    }
    return counted(work, bounds);
  }

  @Override
  public MetDays metDays(double threshold, ApplicationContext judged, AssumedAnswers answers) {
    DayIndependent shared = judged.shared();
    if (shared == null || judged.isRuled() || !time.lookBack.isOfDateAlone()) {
      return MetDays.unknown(judged.day());
    }
    time.jobs.records(judged); // the list is read on each day
    return shared
        .ofAll(time, answers, () -> CertainWork.of(time, judged, answers))
        .reaching(threshold, judged.day(), most());
  }

  private RepeatedRecords<Job> repeated() {
    RepeatedRecords<Job> made = repeated;
    if (made == null) {
      made =
          areSeparate()
              ? RepeatedRecords.none()
              : RepeatedRecords.of(
                  selected().weighed(),
                  identity(),
                  job -> job.verdict() == Verdict.MET ? alone(job).certain() : 0);
      repeated = made;
    }
    return made;
  }

  @Override
  public Optional<RecordEntry<Job>> countedFor(JudgedRecord<Job> job) {
    return repeated().countedFor(job);
  }

  private @Nullable Timed[] timed() {
    @Nullable Timed @Nullable [] all = timed;
    if (all == null) {
      List<JudgedRecord<Job>> jobs = selected().weighed();
      all = new Timed[jobs.size()];
      for (int i = 0; i < all.length; i++) {
        JudgedRecord<Job> job = jobs.get(i);
        if (job.verdict() != Verdict.NOT_MET) {
          RecordEntry<Job> entry = job.entry();
          DayIndependent shared = application.shared();
          Asked asked =
              shared == null
                  ? Asked.of(entry, time.rate)
                  : shared.of(time, entry.index(), () -> Asked.of(entry, time.rate));
          all[i] = new Timed(job, worked(entry.record()), asked);
        }
      }
      timed = all;
    }
    return all;
  }

  @Override
  public Optional<LocalDate> since() {
    return window.first();
  }

  @Override
  public CountedAmount alone(JudgedRecord<Job> job) {
    PossibleWork work = new PossibleWork();
    if (job.verdict() != Verdict.NOT_MET) {
      add(work, job.verdict(), job.entry().record());
    }
    return counted(work);
  }

  @Override
  public boolean isLimited() {
    return (time.rate.isLimited() || selected().missingLists().isEmpty())
        && areLimited(selected().weighed());
  }

  private boolean areLimited(List<JudgedRecord<Job>> jobs) {
    for (int i = 0; i < jobs.size(); i++) {
      if (!isLimited(jobs.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isLimited(JudgedRecord<Job> job) {
    return job.verdict() == Verdict.NOT_MET || time.rate.isLimited(job.entry().record());
  }

  @Override
  public List<Question> open(JudgedRecord<Job> job) {
    if (job.verdict() == Verdict.NOT_MET) {
      return List.of();
    }
    List<Question> days = days(job);
    return time.count.addsUp() ? Records.joined(days, repeated().asked(job)) : days;
  }

  private List<Question> days(JudgedRecord<Job> job) {
    if (worked(job.entry().record()).isSettled()) {
      return List.of();
    }
    Timed one = Objects.requireNonNull(timed()[job.entry().index()]);
    return one.worked.questions(one.asked.first, one.asked.end);
  }

  private EmployedDays worked(Job job) {
    return EmployedDays.of(job, window.firstDay(), window.endDay());
  }

  /** Adds jobs that are not listed; they may be on any day of the period. */
  private void addUnlisted(PossibleWork work) {
    work.add(false, NOTHING, wholePeriod());
  }

  private double most() {
    return window.first().isEmpty()
        ? Double.POSITIVE_INFINITY
        : time.count.of(List.of(wholePeriod()));
  }

  private WorkPeriod wholePeriod() {
    return new WorkPeriod(window.firstDay(), window.endDay(), Hours.OF_A_WEEK);
  }

  private void add(PossibleWork work, Verdict verdict, Job job) {
    add(work, verdict, worked(job), Verdict.UNDETERMINED, Verdict.UNDETERMINED, time.rate.of(job));
  }

  private static void add(
      PossibleWork work,
      Verdict verdict,
      EmployedDays worked,
      Verdict first,
      Verdict end,
      double rate) {
    work.add(
        verdict == Verdict.MET,
        worked.certain(first, end, rate),
        worked.possible(first, end, rate));
  }

  private CountedAmount counted(PossibleWork work) {
    return counted(work, time.count::bounds);
  }

  private CountedAmount counted(PossibleWork work, Function<PossibleWork, CountedAmount> bounds) {
    if (work.isEmpty()) { // most criteria count no job
      return CountedAmount.NONE;
    }
    if (work.isBoundless()) { // a job is taken to have begun as early as it may have
      return CountedAmount.BOUNDLESS;
    }
    CountedAmount counted = bounds.apply(work);
    // the left-over days of several periods could add up to more than the whole
    return work.size() == 1 || work.isUnlimited()
        ? counted
        : counted.plus(CountedAmount.NONE, most());
  }
}
