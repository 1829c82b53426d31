package org.licet.reasoning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * Whether a job is full-time, and what part of full time it may count for.
 *
 * <p>The employer's statement settles it. Where there is none, 40 hours a week are taken as
 * full-time, an assumption: no issuing body publishes its threshold. Shorter weeks, and jobs that
 * the employer calls part-time, count only if the issuing body rules so, and then pro rata to 30
 * hours.
 */
public final class FullTime {

  /** Id of the source that stands for the assumption. */
  public static final String ASSUMPTION = "LICET-FULL-TIME";

  private static final Set<String> ON_ASSUMPTION = Set.of(ASSUMPTION);
  private static final BigDecimal CERTAIN_HOURS = BigDecimal.valueOf(40);
  private static final double PRO_RATA_HOURS = 30;
  private static final Text MATTER = Text.of("matter.part-time");

  private static final Condition<Job> STATED =
      Condition.holds(entry -> Text.of("full-time.stated"));
  private static final Condition<Job> TAKEN =
      Condition.<Job>holds(entry -> Text.of("full-time.taken", hours(entry)))
          .restingOn(entry -> ON_ASSUMPTION);
  private static final Condition<Job> PART_TIME =
      Condition.fails(entry -> Text.of("part-time.stated"), entry -> MATTER);
  private static final Condition<Job> FEWER_HOURS =
      Condition.fails(entry -> Text.of("part-time.hours", hours(entry)), entry -> MATTER);
  private static final Condition<Job> NO_HOURS =
      Condition.fails(entry -> Text.of("hours-a-week.none"));
  private static final Condition<Job> UNTOLD = Condition.open(entry -> List.of(askHours(entry)));

  private FullTime() {}

  /** Returns whether a job is full-time. */
  public static Condition<Job> condition(Job job, Context application) {
    if (job.fullTime().is(true)) {
      return STATED;
    }
    if (!(job.hoursPerWeek() instanceof Fact.Known<BigDecimal> hours)) {
      return job.fullTime().isKnown() ? PART_TIME : UNTOLD;
    }
    if (isTakenAsFullTime(job, hours.value())) {
      return TAKEN;
    }
    return hours.value().signum() == 0 ? NO_HOURS : FEWER_HOURS;
  }

  /**
   * Passes full-time jobs, and by a ruling of the issuer others. Of a job that the employer calls
   * part-time the hours are asked too: it may count pro rata.
   */
  static Step<Job> orRulingBy(String issuer) {
    Step<Job> fullTime = FullTime::condition;
    Step<Job> ruled = fullTime.changed(condition -> condition.orRulingBy(issuer));
    Condition<Job> partTime = PART_TIME.orRulingBy(issuer);
    Condition<Job> hoursUntold =
        Condition.open(
            partTime::because, entry -> List.of(partTime.questions(entry).get(0), askHours(entry)));
    return (job, application) ->
        FullTime.condition(job, application) == PART_TIME
            ? hoursUntold
            : ruled.of(job, application);
  }

  private static boolean isTakenAsFullTime(Job job, BigDecimal hours) {
    return !job.fullTime().isKnown() && hours.compareTo(CERTAIN_HOURS) >= 0;
  }

  /** Returns the part of full time that a job counts for in its favor, 0 to 1. */
  static double part(Job job) {
    return job.fullTime().is(true)
            || !(job.hoursPerWeek() instanceof Fact.Known<BigDecimal> hours)
            || isTakenAsFullTime(job, hours.value())
        ? 1
        : Math.min(1, hours.value().doubleValue() / PRO_RATA_HOURS);
  }

  private static BigDecimal hours(Entry<Job> entry) {
    return entry.record().hoursPerWeek().toOptional().orElseThrow();
  }

  /** Returns the question how long the week is. */
  static Question askHours(Entry<Job> entry) {
    return entry.ask("hoursPerWeek", Text.of("ask.hours-a-week", entry.name()));
  }
}
