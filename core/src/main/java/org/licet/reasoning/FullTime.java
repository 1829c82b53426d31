package org.licet.reasoning;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;

/**
 * Whether a job is full-time, and what part of full time it may count for.
 *
 * <p>The employer's statement settles it. Where there is none, 40 hours a week are taken as
 * full-time, an assumption: no issuing body publishes its threshold. Shorter weeks, and jobs that
 * the employer calls part-time, count only if the issuing body rules so, and then pro rata to 30
 * hours.
 *
 * @param condition whether the job is full-time
 * @param part the part of full time that it counts for in its favor, 0 to 1
 */
public record FullTime(Condition condition, double part) {

  /** Id of the source that stands for the assumption. */
  public static final String ASSUMPTION = "LICET-FULL-TIME";

  private static final BigDecimal CERTAIN_HOURS = BigDecimal.valueOf(40);
  private static final double PRO_RATA_HOURS = 30;
  private static final String MATTER = "part-time work, and at what part of full time";

  static FullTime of(Entry<Job> entry) {
    Job job = entry.record();
    if (job.fullTime().is(true)) {
      return new FullTime(Condition.holds("full-time, as the employer states"), 1);
    }
    Optional<BigDecimal> hours = job.hoursPerWeek().toOptional();
    if (hours.isEmpty()) {
      return job.fullTime().isKnown()
          ? new FullTime(Condition.fails("part-time, as the employer states", MATTER), 1)
          : new FullTime(Condition.open("", hoursOf(entry)), 1);
    }
    if (!job.fullTime().isKnown() && hours.get().compareTo(CERTAIN_HOURS) >= 0) {
      String because =
          "taken as full-time at "
              + hours.get()
              + " hours a week, an assumption since no threshold is published";
      return new FullTime(Condition.holds(because).restingOn(Set.of(ASSUMPTION)), 1);
    }
    if (hours.get().signum() == 0) {
      return new FullTime(Condition.fails("0 hours a week"), 0);
    }
    return new FullTime(
        Condition.fails("part-time at " + hours.get() + " hours a week", MATTER),
        Math.min(1, hours.get().doubleValue() / PRO_RATA_HOURS));
  }

  /** Returns the question how long the week is. */
  static Question hoursOf(Entry<Job> entry) {
    return new Question.OfCandidate(
        entry.at("hoursPerWeek"),
        "How many hours a week is " + entry.name() + ", and is it full-time?");
  }
}
