package org.licet.internal.reasoning.work;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * Weekly hours of case management in a job.
 *
 * <p>Stated hours count. If none are stated, a job that is primarily case management counts all its
 * hours, and any other job counts none. The finding shows this assumption and names the fact to
 * state if it is wrong.
 */
public final class CaseManagementHours {

  /** The source id of the assumption. */
  public static final String ASSUMPTION = "LICET-CASE-MANAGEMENT-HOURS";

  private static final Set<String> ON_ASSUMPTION = Set.of(ASSUMPTION);

  private static final SelectionStep<Job> STATED =
      WeeklyHours.stated(
          Job::caseManagementHoursPerWeek,
          "hours-a-week.case-management",
          "hours-a-week.case-management.none");

  private static final SelectionStep<Job> HOURS_OF_THE_JOB =
      WeeklyHours.stated(
          Job::hoursPerWeek, "hours-a-week.taken-as-case-management", "hours-a-week.none");

  private static final Condition<Job> TAKEN_AS_NONE =
      Condition.<Job>fails(entry -> Text.of("hours-a-week.taken-as-no-case-management"))
          .restingOn(entry -> ON_ASSUMPTION);
  private static final Condition<Job> NO_HOURS =
      Condition.fails(entry -> Text.of("hours-a-week.none"));

  private static final Condition<Job> UNKNOWN =
      Condition.<Job>ask("caseManagement", "fact.employment.caseManagement.ask")
          .otherwise(TAKEN_AS_NONE);
  private static final Condition<Job> UNKNOWN_WITH_HOURS =
      Condition.<Job>open(
              entry ->
                  Stream.concat(
                          UNKNOWN.questions(entry).stream(), Stream.of(FullTime.askHours(entry)))
                      .toList())
          .otherwise(TAKEN_AS_NONE);

  private static final SelectionStep<Job> TAKEN_AS_ALL =
      HOURS_OF_THE_JOB.changed(condition -> condition.restingOn(entry -> ON_ASSUMPTION));

  private CaseManagementHours() {}

  /** Returns the hours of case management, or the hours of the job if none are stated. */
  static Fact<BigDecimal> of(Job job) {
    return job.caseManagementHoursPerWeek().isKnown()
        ? job.caseManagementHoursPerWeek()
        : job.hoursPerWeek();
  }

  /** Returns whether the job has such hours. */
  static Condition<Job> condition(Job job, ApplicationContext application) {
    if (job.caseManagementHoursPerWeek().isKnown()) {
      return STATED.of(job, application);
    }
    if (job.caseManagement().is(true)) {
      return TAKEN_AS_ALL.of(job, application);
    }
    if (job.caseManagement().is(false)) {
      return TAKEN_AS_NONE;
    }
    if (!(job.hoursPerWeek() instanceof Fact.Known<BigDecimal> hours)) {
      return UNKNOWN_WITH_HOURS;
    }
    return hours.value().signum() == 0 ? NO_HOURS : UNKNOWN;
  }
}
