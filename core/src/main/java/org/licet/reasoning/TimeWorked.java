package org.licet.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * The time worked in a selection of jobs, from a first day up to, but not including, the day of
 * evaluation. Immutable and thread-safe.
 *
 * @param jobs the jobs; the last step leaves out those without a day in that time
 * @param first the first day that counts; {@link LocalDate#MIN} if any day does
 * @param on the day of evaluation
 * @param rate the rate at which a job counts that does
 * @param count adds up stretches
 * @param most the most that the time can hold
 */
record TimeWorked(
    Selection<Job> jobs,
    LocalDate first,
    LocalDate on,
    ToDoubleFunction<Job> rate,
    ToDoubleFunction<List<Stretch>> count,
    double most)
    implements Tally.Measure<Job> {

  static TimeWorked of(
      Selection<Job> jobs,
      LocalDate first,
      LocalDate on,
      ToDoubleFunction<Job> rate,
      ToDoubleFunction<List<Stretch>> count) {
    double most =
        first.equals(LocalDate.MIN)
            ? Double.POSITIVE_INFINITY
            : count.applyAsDouble(List.of(new Stretch(first, on, Hours.OF_A_WEEK)));
    return new TimeWorked(
        jobs.whereOnTheDay(entry -> hasDay(entry, first, on)), first, on, rate, count, most);
  }

  private static Condition hasDay(Entry<Job> entry, LocalDate first, LocalDate on) {
    return Worked.of(entry, first, on).isPossible()
        ? Condition.HOLDS
        : Condition.fails(
            () ->
                first.equals(LocalDate.MIN)
                    ? "no day of it before " + on
                    : "no day of it from " + first + " up to " + on);
  }

  @Override
  public Amount open() {
    Stretches stretches = new Stretches();
    for (Entry<Job> entry : jobs.entries()) {
      Verdict verdict = jobs.verdict(entry);
      if (verdict != Verdict.NOT_MET) {
        Worked worked = worked(entry);
        double counting = rate.applyAsDouble(entry.record());
        stretches.add(verdict, worked.certain(counting), worked.possible(counting));
      }
    }
    return stretches.counted().plus(untold(Answers.OPEN), most);
  }

  @Override
  public Amount given(Answers answers) {
    Stretches stretches = new Stretches();
    for (Weighed<Job> job : jobs.weighed()) {
      Verdict verdict = job.given(answers);
      if (verdict != Verdict.NOT_MET) {
        Worked worked = worked(job.entry());
        double counting = rate.applyAsDouble(job.entry().record());
        stretches.add(
            verdict, worked.certain(answers, counting), worked.possible(answers, counting));
      }
    }
    return stretches.counted().plus(untold(answers), most);
  }

  @Override
  public Amount alone(Weighed<Job> job) {
    Stretches stretches = new Stretches();
    Verdict verdict = job.verdict();
    if (verdict != Verdict.NOT_MET) {
      Worked worked = worked(job.entry());
      double counting = rate.applyAsDouble(job.entry().record());
      stretches.add(verdict, worked.certain(counting), worked.possible(counting));
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

    void add(Verdict verdict, Stretch least, Stretch most) {
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
