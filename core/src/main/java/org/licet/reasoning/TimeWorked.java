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
 * The time worked in a selection of jobs, from a first day up to, but not including, the day of
 * evaluation. Immutable and thread-safe.
 */
final class TimeWorked implements Tally.Measure<Job> {

  private final Selection<Job> selected;

  /** The selected jobs; the last step leaves out those without a day in the time. */
  private final Selection<Job> jobs;

  private final LocalDate first;
  private final LocalDate on;
  private final ToDoubleFunction<Job> rate;
  private final ToDoubleFunction<List<Stretch>> count;

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
      Selection<Job> selected,
      LocalDate first,
      LocalDate on,
      ToDoubleFunction<Job> rate,
      ToDoubleFunction<List<Stretch>> count) {
    this.selected = selected;
    this.jobs = selected.whereOnTheDay(this::hasDay);
    this.first = first;
    this.on = on;
    this.rate = rate;
    this.count = count;
  }

  private Condition hasDay(Entry<Job> entry) {
    return worked(entry).isPossible()
        ? Condition.HOLDS
        : Condition.fails(
            () ->
                first.equals(LocalDate.MIN)
                    ? Text.of("job.no-day-before", on)
                    : Text.of("job.no-day-from", first, on));
  }

  /** Returns the jobs; the last step leaves out those without a day in the time. */
  Selection<Job> jobs() {
    return jobs;
  }

  @Override
  public Amount open() {
    Stretches stretches = new Stretches();
    List<Entry<Job>> entries = selected.entries();
    for (int i = 0; i < entries.size(); i++) {
      Entry<Job> entry = entries.get(i);
      Verdict verdict = selected.verdict(entry);
      if (verdict != Verdict.NOT_MET) {
        stretches.add(
            verdict,
            worked(entry),
            Verdict.UNDETERMINED,
            Verdict.UNDETERMINED,
            rate.applyAsDouble(entry.record()));
      }
    }
    return withUntold(stretches.counted(), Answers.OPEN);
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
    return withUntold(stretches.counted(), answers);
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
  public Optional<LocalDate> since() {
    return first.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(first);
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

  /** Adds the jobs of lists that nobody has given, up to the most that the time can hold. */
  private Amount withUntold(Amount counted, Answers answers) {
    for (Question list : jobs.untold()) {
      Verdict verdict = answers.to(list);
      if (verdict != Verdict.NOT_MET) {
        double most = most();
        return counted.plus(new Amount(verdict == Verdict.MET ? most : 0, most), most);
      }
    }
    return counted;
  }

  private double most() {
    return first.equals(LocalDate.MIN)
        ? Double.POSITIVE_INFINITY
        : count.applyAsDouble(List.of(new Stretch(first, on, Hours.OF_A_WEEK)));
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
      Amount all =
          new Amount(
              least,
              possible.equals(certain) ? least : Math.max(least, count.applyAsDouble(possible)));
      // the left-over days of several stretches could add up to more than the time holds
      return possible.size() == 1 ? all : all.plus(Amount.NONE, most());
    }
  }
}
