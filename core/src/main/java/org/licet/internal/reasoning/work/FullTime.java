package org.licet.internal.reasoning.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * The full-time status of a job, and the fraction of full time for which it may count.
 *
 * <p>The employer's statement decides. Without one, 40 hours a week count as full-time: an
 * assumption, since no issuing body publishes a threshold. A shorter week may still be full-time,
 * so the employer's statement is asked for. A job that the employer calls part-time counts only if
 * the issuing body decides so, and then pro rata to 30 hours.
 */
public final class FullTime {

  /** The source id of the assumption. */
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
      Condition.fails(entry -> Text.of("part-time.stated"), "fullTime", entry -> MATTER);
  private static final Condition<Job> PART_TIME_HOURS =
      Condition.fails(
          entry -> Text.of("part-time.hours", hours(entry)), "fullTime", entry -> MATTER);
  private static final Condition<Job> NO_HOURS =
      Condition.fails(entry -> Text.of("hours-a-week.none"));
  private static final Condition<Job> UNKNOWN = asked(PART_TIME);
  private static final Condition<Job> UNKNOWN_WITH_HOURS =
      asked(PART_TIME_HOURS, entry -> Text.of("hours-a-week", hours(entry)));
  private static final Condition<Job> UNKNOWN_NO_HOURS =
      asked(NO_HOURS, entry -> Text.of("hours-a-week.none"));

  private FullTime() {}

  /** Returns the condition of a job without the employer's statement. */
  private static Condition<Job> asked(Condition<Job> ifNot) {
    return asked(ifNot, entry -> Text.NONE);
  }

  private static Condition<Job> asked(
      Condition<Job> ifNot, Function<RecordEntry<Job>, Text> because) {
    return Condition.open(because, entry -> List.of(ask(entry))).otherwise(ifNot);
  }

  /** Returns whether a job is full-time. */
  public static Condition<Job> condition(Job job, ApplicationContext application) {
    Fact<BigDecimal> hours = job.hoursPerWeek();
    if (job.fullTime() instanceof Fact.Known<Boolean> stated) {
      if (stated.value()) {
        return STATED;
      }
      return hours.isKnown() ? ofHours(hours, NO_HOURS, PART_TIME_HOURS) : PART_TIME;
    }
    if (isTakenAsFullTime(job)) {
      return TAKEN;
    }
    return hours.isKnown() ? ofHours(hours, UNKNOWN_NO_HOURS, UNKNOWN_WITH_HOURS) : UNKNOWN;
  }

  private static Condition<Job> ofHours(
      Fact<BigDecimal> hours, Condition<Job> none, Condition<Job> some) {
    return hours.toOptional().orElseThrow().signum() == 0 ? none : some;
  }

  /**
   * Passes full-time jobs, and other jobs by a decision of the issuing body. For a job that the
   * employer calls part-time, the hours are also asked, because it may count pro rata.
   */
  static SelectionStep<Job> orRulingBy(String issuer) {
    Condition<Job> ruled = PART_TIME.orRulingBy(issuer);
    Condition<Job> partTime =
        Condition.open(
            ruled::because, entry -> List.of(ruled.questions(entry).get(0), askHours(entry)));
    Condition<Job> unknown = UNKNOWN.otherwise(partTime);
    SelectionStep<Job> fullTime = FullTime::condition;
    return fullTime.changed(
        condition -> {
          if (condition == PART_TIME) {
            return partTime;
          }
          return condition == UNKNOWN ? unknown : condition.orRulingBy(issuer);
        });
  }

  /**
   * Returns whether the job has 40 hours a week, or 40 hours of case management, without the
   * employer's statement.
   */
  private static boolean isTakenAsFullTime(Job job) {
    return !job.fullTime().isKnown()
        && stated(job) instanceof Fact.Known<BigDecimal> hours
        && hours.value().compareTo(CERTAIN_HOURS) >= 0;
  }

  /** Returns the hours a week, or else those of case management, which are a minimum. */
  private static Fact<BigDecimal> stated(Job job) {
    return job.hoursPerWeek().isKnown() ? job.hoursPerWeek() : job.caseManagementHoursPerWeek();
  }

  /** The fraction of full time for which a job may count, 0 to 1. */
  static final class Part implements Rate {

    @Override
    public double of(Job job) {
      return job.fullTime().is(false) ? proRata(job) : 1;
    }

    @Override
    public ToDoubleFunction<AssumedAnswers> given(RecordEntry<Job> entry) {
      Job job = entry.record();
      if (job.fullTime().isKnown() || isTakenAsFullTime(job)) {
        return Rate.super.given(entry);
      }
      Question fullTime = ask(entry);
      double ifNot = proRata(job);
      return answers -> answers.to(fullTime) == Verdict.NOT_MET ? ifNot : 1;
    }

    private static double proRata(Job job) {
      return job.hoursPerWeek() instanceof Fact.Known<BigDecimal> hours
          ? Math.min(1, hours.value().doubleValue() / PRO_RATA_HOURS)
          : 1;
    }

    @Override
    public boolean isLimited(Job job) {
      return true;
    }

    @Override
    public boolean isLimited() {
      return true;
    }
  }

  private static BigDecimal hours(RecordEntry<Job> entry) {
    return stated(entry.record()).toOptional().orElseThrow();
  }

  /** Returns the question whether the employer calls the job full-time. */
  private static Question ask(RecordEntry<Job> entry) {
    return entry.ask("fullTime", Text.of("ask.full-time", entry.name()));
  }

  /** Returns the question for the hours a week. */
  static Question askHours(RecordEntry<Job> entry) {
    return entry.ask("hoursPerWeek", Text.of("ask.hours-a-week", entry.name()));
  }
}
