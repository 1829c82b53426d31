package org.licet.internal.reasoning.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.internal.reasoning.period.Hours;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * Weekly hours as the rate of a job. Unknown hours range up to a limit, or to the hours of a week
 * if that is unknown too. Immutable and thread-safe.
 *
 * @param hours returns the hours of a job
 * @param limit returns the hours that unknown ones cannot exceed
 */
record WeeklyHours(Function<Job, Fact<BigDecimal>> hours, Function<Job, Fact<BigDecimal>> limit)
    implements Rate {

  /** Creates a rate whose unknown hours range up to the hours of a week. */
  WeeklyHours(Function<Job, Fact<BigDecimal>> hours) {
    this(hours, job -> Fact.unknown());
  }

  @Override
  public double of(Job job) {
    if (hours.apply(job) instanceof Fact.Known<BigDecimal> known) {
      return known.value().doubleValue();
    }
    return limit.apply(job) instanceof Fact.Known<BigDecimal> most
        ? most.value().doubleValue()
        : Hours.OF_A_WEEK;
  }

  @Override
  public boolean isLimited(Job job) {
    return hours.apply(job).isKnown() || limit.apply(job).isKnown();
  }

  @Override
  public boolean isLimited() {
    return false;
  }

  /**
   * Passes jobs with more than zero hours a week; unknown hours raise a question.
   *
   * @param some the key of the reason with the number of hours
   * @param none the key of the reason for zero hours
   */
  static SelectionStep<Job> stated(
      Function<Job, Fact<BigDecimal>> hours, String some, String none) {
    Condition<Job> unknown = Condition.open(entry -> List.of(FullTime.askHours(entry)));
    Condition<Job> holds =
        Condition.holds(
            entry -> Text.of(some, hours.apply(entry.record()).toOptional().orElseThrow()));
    Condition<Job> fails = Condition.fails(entry -> Text.of(none));
    return (job, application) -> {
      if (!(hours.apply(job) instanceof Fact.Known<BigDecimal> stated)) {
        return unknown;
      }
      return stated.value().signum() > 0 ? holds : fails;
    };
  }
}
