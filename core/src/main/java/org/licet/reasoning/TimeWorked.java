package org.licet.reasoning;

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
 * The time that one candidate worked in a selection of jobs, from a first day up to, but not
 * including, the day of evaluation. Immutable and thread-safe.
 */
final class TimeWorked implements Tally.Measure<Job> {

  /**
   * Which time of any candidate counts, and how.
   *
   * @param jobs which jobs
   * @param withDays those of them that have a day in the time
   * @param lookBack how far the time goes back
   * @param rate the rate at which a job counts that does
   * @param count adds up stretches
   * @param addsUp whether two jobs on one day count more than one of them
   */
  record Time(
      Selection<Job> jobs,
      Selection<Job> withDays,
      LookBack lookBack,
      Rate rate,
      ToDoubleFunction<List<Stretch>> count,
      boolean addsUp) {

    static Time of(
        Selection<Job> jobs,
        LookBack lookBack,
        Rate rate,
        ToDoubleFunction<List<Stretch>> count,
        boolean addsUp) {
      Condition<Job> noDay = Condition.fails(job -> noDay(lookBack.upTo(job.on())));
      Step<Job> hasDay =
          (job, application) ->
              Worked.of(job, lookBack.upTo(application.on()).firstDay(), application.day())
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

    TimeWorked in(Context application) {
      return new TimeWorked(this, application);
    }
  }

  private final Time time;
  private final Context application;
  private final LookBack.Window window;

  /** Made when they are first read; threads that do so at once make equal ones. */
  private @Nullable Selected<Job> selected;

  private @Nullable List<Timed> timed;

  private @Nullable Repeated<Job> repeated;

  /** A job that counts or may count, with the days on which it was held. */
  private record Timed(
      Weighed<Job> job,
      Worked worked,
      Question askFirst,
      Question askEnd,
      ToDoubleFunction<Answers> rate) {}

  private TimeWorked(Time time, Context application) {
    this.time = time;
    this.application = application;
    this.window = time.lookBack.upTo(application.on());
  }

  /** Returns the jobs; the last step leaves out those without a day in the time. */
  @Override
  public Selected<Job> selected() {
    Selected<Job> jobs = selected;
    if (jobs == null) {
      jobs = time.withDays.in(application);
      selected = jobs;
    }
    return jobs;
  }

  @Override
  public Amount open() {
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
    Amount counted = stretches == null ? Amount.NONE : withoutRepeats(counting, stretches);
    return time.jobs.isTold(application) ? counted : upTo(0, counted);
  }

  private Amount withoutRepeats(List<Job> counting, Stretches all) {
    Repeats repeats =
        counting.size() < 2
            ? null
            : Repeats.of(counting, i -> certain(counting.get(i)), Likeness.JOBS);
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
  public Amount given(Answers answers) {
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
    return withUntold(stretches.counted(), selected().untold(), answers);
  }

  private Repeated<Job> repeated() {
    Repeated<Job> made = repeated;
    if (made == null) {
      made = Repeated.of(selected().weighed(), Likeness.JOBS, job -> alone(job).certain());
      repeated = made;
    }
    return made;
  }

  @Override
  public Optional<Entry<Job>> countedFor(Weighed<Job> job) {
    return repeated().countedFor(job);
  }

  private List<Timed> timed() {
    List<Timed> all = timed;
    if (all == null) {
      List<Timed> made = new ArrayList<>();
      for (Weighed<Job> job : selected().weighed()) {
        if (job.verdict() != Verdict.NOT_MET) {
          Entry<Job> entry = job.entry();
          made.add(
              new Timed(
                  job,
                  worked(entry.record()),
                  Worked.askFirst(entry),
                  Worked.askEnd(entry),
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
  public Amount alone(Weighed<Job> job) {
    Stretches stretches = new Stretches();
    if (job.verdict() != Verdict.NOT_MET) {
      stretches.add(job.verdict(), job.entry().record());
    }
    return stretches.counted();
  }

  @Override
  public boolean isLimited() {
    return (time.rate.isLimited() || selected().untold().isEmpty())
        && selected().weighed().stream().allMatch(this::isLimited);
  }

  @Override
  public boolean isLimited(Weighed<Job> job) {
    return job.verdict() == Verdict.NOT_MET || time.rate.isLimited(job.entry().record());
  }

  @Override
  public List<Question> open(Weighed<Job> job) {
    if (job.verdict() == Verdict.NOT_MET) {
      return List.of();
    }
    List<Question> days = worked(job.entry().record()).questions(job.entry());
    return time.addsUp ? Records.joined(days, repeated().asked(job)) : days;
  }

  private Worked worked(Job job) {
    return Worked.of(job, window.firstDay(), application.day());
  }

  /** Adds the jobs of lists that nobody has given, up to the most that the time can hold. */
  private Amount withUntold(Amount counted, List<Question> untold, Answers answers) {
    for (Question list : untold) {
      Verdict verdict = answers.to(list);
      if (verdict != Verdict.NOT_MET) {
        return upTo(verdict == Verdict.MET ? most() : 0, counted);
      }
    }
    return counted;
  }

  /** Adds what is certain of jobs that nobody has given, and all that the time can hold. */
  private Amount upTo(double certain, Amount counted) {
    double most = most();
    return counted.plus(new Amount(certain, most), most);
  }

  private double most() {
    return window.first().isEmpty()
        ? Double.POSITIVE_INFINITY
        : time.count.applyAsDouble(
            List.of(new Stretch(window.firstDay(), application.day(), Hours.OF_A_WEEK)));
  }

  /** Stretches that are certain, and those that are possible. */
  private final class Stretches {

    private final List<Stretch> certain = new ArrayList<>(4);

    /** Those that are possible; {@code null} while they are the same as those that are certain. */
    private @Nullable List<Stretch> possible;

    private boolean unlimited;

    void add(Verdict verdict, Job job) {
      add(verdict, worked(job), Verdict.UNDETERMINED, Verdict.UNDETERMINED, time.rate.of(job));
    }

    void add(Verdict verdict, Worked worked, Verdict first, Verdict end, double rate) {
      Stretch most = worked.possible(first, end, rate);
      if (most.isEmpty()) {
        return;
      }
      unlimited |= most.first() == Stretch.ANY_DAY;
      Stretch least = worked.certain(first, end, rate);
      boolean counts =
          verdict == Verdict.MET && !least.isEmpty() && least.first() != Stretch.ANY_DAY;
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

    Amount counted() {
      List<Stretch> all = possible == null ? certain : possible;
      if (all.isEmpty()) {
        return Amount.NONE;
      }
      double least = time.count.applyAsDouble(certain);
      if (unlimited) {
        return new Amount(least, Double.POSITIVE_INFINITY);
      }
      double most = possible == null ? least : Math.max(least, time.count.applyAsDouble(possible));
      Amount counted = new Amount(least, most);
      // the left-over days of several stretches could add up to more than the time holds
      return all.size() == 1 ? counted : counted.plus(Amount.NONE, most());
    }
  }
}
