package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The time that a candidate worked in selected jobs, from a first day to the day before the
 * evaluation date. Immutable and thread-safe.
 */
final class TimeWorked implements AmountReasoning.Measure<Job> {

  /**
   * The definition of the time that counts.
   *
   * @param jobs the jobs
   * @param withDays the jobs with a day in the period
   * @param lookBack the period
   * @param rate the rate at which a job counts
   * @param count adds up periods of work
   * @param addsUp whether two jobs on one day count more than one of them
   */
  record Time(
      Selection<Job> jobs,
      Selection<Job> withDays,
      LookBack lookBack,
      Rate rate,
      ToDoubleFunction<List<WorkPeriod>> count,
      boolean addsUp) {

    static Time of(
        Selection<Job> jobs,
        LookBack lookBack,
        Rate rate,
        ToDoubleFunction<List<WorkPeriod>> count,
        boolean addsUp) {
      Condition<Job> noDay = Condition.fails(job -> noDay(lookBack.upTo(job.on())));
      SelectionStep<Job> hasDay =
          (job, application) ->
              EmployedDays.of(job, lookBack.upTo(application.on()).firstDay(), application.day())
                      .isPossible()
                  ? Condition.holds()
                  : noDay;
      return new Time(jobs, jobs.whereOnTheDay(hasDay), lookBack, rate, count, addsUp);
    }

    private static Text noDay(LookBack.Window window) {
      return window
          .first()
          .map(first -> Text.of("job.no-day-from", first, window.on()))
          .orElseGet(() -> Text.of("job.no-day-before", window.on()));
    }

    TimeWorked in(ApplicationContext application) {
      return new TimeWorked(this, application);
    }
  }

  private final Time time;
  private final ApplicationContext application;
  private final LookBack.Window window;

  /** Computed on first use; concurrent threads compute equal results. */
  private @Nullable SelectionResult<Job> selected;

  private @Nullable List<Timed> timed;

  private @Nullable RepeatedRecords<Job> repeated;

  /** A job that counts or may count, with its days of employment. */
  private record Timed(
      JudgedRecord<Job> job,
      EmployedDays worked,
      Question askFirst,
      Question askEnd,
      ToDoubleFunction<AssumedAnswers> rate) {}

  private TimeWorked(Time time, ApplicationContext application) {
    this.time = time;
    this.application = application;
    this.window = time.lookBack.upTo(application.on());
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
    List<Job> jobs = time.jobs.records(application);
    Stretches stretches = null;
    List<Job> counting = List.of();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      Verdict verdict = time.jobs.verdict(job, application);
      if (verdict != Verdict.NOT_MET) {
        if (stretches == null) { // most criteria count no job
          stretches = new Stretches();
          counting = new ArrayList<>(jobs.size() - i);
        }
        counting.add(job);
        stretches.add(verdict, job);
      }
    }
    CountedAmount counted =
        stretches == null ? CountedAmount.NONE : withoutRepeats(counting, stretches);
    return time.jobs.isTold(application) ? counted : upTo(0, counted);
  }

  private CountedAmount withoutRepeats(List<Job> counting, Stretches all) {
    RepeatSearch repeats =
        counting.size() < 2
            ? null
            : RepeatSearch.of(counting, i -> certain(counting.get(i)), RecordIdentity.JOBS);
    if (repeats == null) {
      return all.counted();
    }
    Stretches stretches = new Stretches();
    for (int i = 0; i < counting.size(); i++) {
      if (!repeats.isAgain(i)) {
        Job job = counting.get(i);
        Verdict own = repeats.isRepeat(i) && time.addsUp ? Verdict.UNDETERMINED : Verdict.MET;
        stretches.add(time.jobs.verdict(job, application).and(own), job);
      }
    }
    return stretches.counted();
  }

  private double certain(Job job) {
    Stretches stretches = new Stretches();
    stretches.add(time.jobs.verdict(job, application), job);
    return stretches.counted().certain();
  }

  @Override
  public CountedAmount given(AssumedAnswers answers) {
    Stretches stretches = new Stretches();
    for (Timed one : timed()) {
      boolean repeats = time.addsUp || repeated().countedFor(one.job).isPresent();
      Verdict own = repeats ? repeated().isOwn(one.job, answers) : Verdict.MET;
      Verdict verdict = one.job.given(answers).and(own);
      if (verdict != Verdict.NOT_MET) {
        stretches.add(
            verdict,
            one.worked,
            answers.to(one.askFirst),
            answers.to(one.askEnd),
            one.rate.applyAsDouble(answers));
      }
    }
    return withMissingLists(stretches.counted(), selected().missingLists(), answers);
  }

  private RepeatedRecords<Job> repeated() {
    RepeatedRecords<Job> made = repeated;
    if (made == null) {
      made =
          RepeatedRecords.of(
              selected().weighed(), RecordIdentity.JOBS, job -> alone(job).certain());
      repeated = made;
    }
    return made;
  }

  @Override
  public Optional<RecordEntry<Job>> countedFor(JudgedRecord<Job> job) {
    return repeated().countedFor(job);
  }

  private List<Timed> timed() {
    List<Timed> all = timed;
    if (all == null) {
      List<Timed> made = new ArrayList<>();
      for (JudgedRecord<Job> job : selected().weighed()) {
        if (job.verdict() != Verdict.NOT_MET) {
          RecordEntry<Job> entry = job.entry();
          made.add(
              new Timed(
                  job,
                  worked(entry.record()),
                  EmployedDays.askFirst(entry),
                  EmployedDays.askEnd(entry),
                  time.rate.given(entry)));
        }
      }
      all = List.copyOf(made);
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
    Stretches stretches = new Stretches();
    if (job.verdict() != Verdict.NOT_MET) {
      stretches.add(job.verdict(), job.entry().record());
    }
    return stretches.counted();
  }

  @Override
  public boolean isLimited() {
    return (time.rate.isLimited() || selected().missingLists().isEmpty())
        && selected().weighed().stream().allMatch(this::isLimited);
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
    List<Question> days = worked(job.entry().record()).questions(job.entry());
    return time.addsUp ? Records.joined(days, repeated().asked(job)) : days;
  }

  private EmployedDays worked(Job job) {
    return EmployedDays.of(job, window.firstDay(), application.day());
  }

  /** Adds the jobs of unknown lists, up to the maximum for the period. */
  private CountedAmount withMissingLists(
      CountedAmount counted, List<Question> missingLists, AssumedAnswers answers) {
    for (Question list : missingLists) {
      Verdict verdict = answers.to(list);
      if (verdict != Verdict.NOT_MET) {
        return upTo(verdict == Verdict.MET ? most() : 0, counted);
      }
    }
    return counted;
  }

  /** Adds the certain time, and all possible time of the period. */
  private CountedAmount upTo(double certain, CountedAmount counted) {
    double most = most();
    return counted.plus(new CountedAmount(certain, most), most);
  }

  private double most() {
    return window.first().isEmpty()
        ? Double.POSITIVE_INFINITY
        : time.count.applyAsDouble(
            List.of(new WorkPeriod(window.firstDay(), application.day(), Hours.OF_A_WEEK)));
  }

  /** The certain and the possible periods of work. */
  private final class Stretches {

    private final List<WorkPeriod> certain = new ArrayList<>(4);

    /** The possible periods; {@code null} while they equal the certain ones. */
    private @Nullable List<WorkPeriod> possible;

    private boolean unlimited;

    void add(Verdict verdict, Job job) {
      add(verdict, worked(job), Verdict.UNDETERMINED, Verdict.UNDETERMINED, time.rate.of(job));
    }

    void add(Verdict verdict, EmployedDays worked, Verdict first, Verdict end, double rate) {
      WorkPeriod most = worked.possible(first, end, rate);
      if (most.isEmpty()) {
        return;
      }
      unlimited |= most.first() == WorkPeriod.ANY_DAY;
      WorkPeriod least = worked.certain(first, end, rate);
      boolean counts =
          verdict == Verdict.MET && !least.isEmpty() && least.first() != WorkPeriod.ANY_DAY;
      if (possible == null && !(counts && least.equals(most))) {
        possible = new ArrayList<>(certain);
      }
      if (possible != null) {
        possible.add(most);
      }
      if (counts) {
        certain.add(least);
      }
    }

    CountedAmount counted() {
      List<WorkPeriod> all = possible == null ? certain : possible;
      if (all.isEmpty()) {
        return CountedAmount.NONE;
      }
      double least = time.count.applyAsDouble(certain);
      if (unlimited) {
        return new CountedAmount(least, Double.POSITIVE_INFINITY);
      }
      double most = possible == null ? least : Math.max(least, time.count.applyAsDouble(possible));
      CountedAmount counted = new CountedAmount(least, most);
      // the left-over days of several periods could add up to more than the whole
      return all.size() == 1 ? counted : counted.plus(CountedAmount.NONE, most());
    }
  }
}
