package org.licet.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * The time worked in a selection of jobs, from a first day up to, but not including, the day of
 * evaluation. Immutable and thread-safe.
 */
final class TimeWorked implements Tally.Measure<Job> {

  private final Selection<Job> jobs;
  private final LocalDate first;
  private final LocalDate on;
  private final ToDoubleFunction<Job> rate;
  private final ToDoubleFunction<List<Stretch>> count;

  /** The most that the time can hold. */
  private final double most;

  /** Made when it is first read; threads that do so at once make equal ones. */
  private @Nullable List<Timed> timed;

  /** A job that counts or may count, with the days on which it was held. */
  private record Timed(
      Weighed<Job> job, Worked worked, Question askFirst, Question askEnd, double rate) {}

  /**
   * Measures jobs.
   *
   * @param first the first day that counts; {@link LocalDate#MIN} if any day does
   * @param on the day of evaluation
   * @param rate the rate at which a job counts that does
   * @param count adds up stretches
   */
  TimeWorked(
      Selection<Job> jobs,
      LocalDate first,
      LocalDate on,
      ToDoubleFunction<Job> rate,
      ToDoubleFunction<List<Stretch>> count) {
    this.jobs = jobs.whereOnTheDay(this::hasDay);
    this.first = first;
    this.on = on;
    this.rate = rate;
    this.count = count;
    this.most =
        first.equals(LocalDate.MIN)
            ? Double.POSITIVE_INFINITY
            : count.applyAsDouble(List.of(new Stretch(first, on, Hours.OF_A_WEEK)));
  }

  private Condition hasDay(Entry<Job> entry) {
    return worked(entry).isPossible()
        ? Condition.HOLDS
        : Condition.fails(
            () ->
                first.equals(LocalDate.MIN)
                    ? "no day of it before " + on
                    : "no day of it from " + first + " up to " + on);
  }

  /** Returns the jobs; the last step leaves out those without a day in the time. */
  Selection<Job> jobs() {
    return jobs;
  }

  @Override
  public Amount open() {
    Stretches stretches = new Stretches();
    for (Entry<Job> entry : jobs.entries()) {
      Verdict verdict = jobs.verdict(entry);
      if (verdict != Verdict.NOT_MET) {
        stretches.add(
            verdict,
            worked(entry),
            Verdict.UNDETERMINED,
            Verdict.UNDETERMINED,
            rate.applyAsDouble(entry.record()));
      }
    }
    return stretches.counted().plus(untold(Answers.OPEN), most);
  }

  @Override
  public Amount given(Answers answers) {
    Stretches stretches = new Stretches();
    for (Timed one : timed()) {
      Verdict verdict = one.job.given(answers);
      if (verdict != Verdict.NOT_MET) {
        stretches.add(
            verdict, one.worked, answers.to(one.askFirst), answers.to(one.askEnd), one.rate);
      }
    }
    return stretches.counted().plus(untold(answers), most);
  }

  private List<Timed> timed() {
    List<Timed> all = timed;
    if (all == null) {
      List<Timed> made = new ArrayList<>();
      for (Weighed<Job> job : jobs.weighed()) {
        if (job.verdict() != Verdict.NOT_MET) {
          Worked worked = worked(job.entry());
          double counting = rate.applyAsDouble(job.entry().record());
          made.add(new Timed(job, worked, worked.askFirst(), worked.askEnd(), counting));
        }
      }
      all = List.copyOf(made);
      timed = all;
    }
    return all;
  }

  @Override
  public Amount alone(Weighed<Job> job) {
    Stretches stretches = new Stretches();
    if (job.verdict() != Verdict.NOT_MET) {
      stretches.add(
          job.verdict(),
          worked(job.entry()),
          Verdict.UNDETERMINED,
          Verdict.UNDETERMINED,
          rate.applyAsDouble(job.entry().record()));
    }
    return stretches.counted();
  }

  @Override
  public List<Question> open(Weighed<Job> job) {
    return job.verdict() == Verdict.NOT_MET ? List.of() : worked(job.entry()).questions();
  }

  private Worked worked(Entry<Job> entry) {
    return Worked.of(entry, first, on);
  }

  private Amount untold(Answers answers) {
    for (Question list : jobs.untold()) {
      switch (answers.to(list)) {
        case MET -> {
          return new Amount(most, most);
        }
        case UNDETERMINED -> {
          return new Amount(0, most);
        }
        case NOT_MET -> {}
      }
    }
    return Amount.NONE;
  }

  /** Stretches that are certain, and those that are possible. */
  private final class Stretches {

    private final List<Stretch> certain = new ArrayList<>();
    private final List<Stretch> possible = new ArrayList<>();
    private boolean unlimited;

    void add(Verdict verdict, Worked worked, Verdict first, Verdict end, double rate) {
      Stretch most = worked.possible(first, end, rate);
      Stretch least = worked.certain(first, end, rate);
      if (most.isEmpty()) {
        return;
      }
      unlimited |= most.first().equals(LocalDate.MIN);
      possible.add(most);
      if (verdict == Verdict.MET && !least.isEmpty() && !least.first().equals(LocalDate.MIN)) {
        certain.add(least);
      }
    }

    Amount counted() {
      if (possible.isEmpty()) {
        return Amount.NONE;
      }
      double least = count.applyAsDouble(certain);
      if (unlimited) {
        return new Amount(least, Double.POSITIVE_INFINITY);
      }
      return new Amount(
          least, possible.equals(certain) ? least : Math.max(least, count.applyAsDouble(possible)));
    }
  }
}
