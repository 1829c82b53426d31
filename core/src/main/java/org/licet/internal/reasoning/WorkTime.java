package org.licet.internal.reasoning;

import java.math.BigDecimal;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.evaluation.Unit;
import org.licet.text.Text;

/** The time worked in jobs up to the day before the evaluation date. */
public final class WorkTime {

  private static final SelectionStep<Job> HOURS_STATED =
      WeeklyHours.stated(Job::hoursPerWeek, "hours-a-week", "hours-a-week.none");

  private static final Text FULL_TIME_MONTHS = Text.of("label.full-time-months");
  private static final Text HOURS = Text.of("label.hours");
  private static final Text HOURS_OF_CASE_MANAGEMENT = Text.of("label.hours-of-case-management");

  private WorkTime() {}

  /**
   * Returns the months of full-time work. Part-time work counts only by a decision of the issuing
   * body.
   *
   * @param issuer the issuing body
   */
  public static AmountReasoning fullTimeMonths(
      Selection<Job> jobs, LookBack lookBack, String issuer) {
    return tally(
        jobs.where(FullTime.orRulingBy(issuer)),
        lookBack,
        FULL_TIME_MONTHS,
        Unit.MONTHS,
        new FullTime.Part(),
        Months.COUNT);
  }

  /** Returns the hours of work. */
  public static AmountReasoning hours(Selection<Job> jobs, LookBack lookBack) {
    return tally(
        jobs.where(HOURS_STATED),
        lookBack,
        HOURS,
        Unit.HOURS,
        new WeeklyHours(Job::hoursPerWeek),
        Hours.COUNT);
  }

  /**
   * Returns the hours of case management. If none are stated, a job that is primarily case
   * management counts all its hours, and any other job none; this is an assumption.
   */
  public static AmountReasoning caseManagementHours(Selection<Job> jobs, LookBack lookBack) {
    return tally(
        jobs.where(CaseManagementHours::condition),
        lookBack,
        HOURS_OF_CASE_MANAGEMENT,
        Unit.HOURS,
        new WeeklyHours(CaseManagementHours::of),
        Hours.COUNT);
  }

  /**
   * Narrows to the jobs with a day of work in a period, up to the day before the evaluation date.
   */
  public static Selection<Job> worked(Selection<Job> jobs, LookBack lookBack) {
    Condition<Job> open = Condition.open(job -> days(job, lookBack).questions(job));
    Condition<Job> noDay = Condition.fails(job -> lookBack.of(job.context()).noDay());
    EventDate<Job> began = RecordList.JOBS.date();
    return jobs.whereOnTheDay(
        (job, application) -> {
          if (lookBack.isUnlimited()) {
            return began.by(job.from(), application);
          }
          LookBack.Window window = lookBack.of(application);
          EmployedDays days = EmployedDays.of(job, window.firstDay(), window.endDay());
          if (!days.isPossible()) {
            return noDay;
          }
          return days.isCertain() ? Condition.holds() : open;
        });
  }

  private static EmployedDays days(RecordEntry<Job> job, LookBack lookBack) {
    LookBack.Window window = lookBack.of(job.context());
    return EmployedDays.of(job.record(), window.firstDay(), window.endDay());
  }

  /** Passes jobs of at least a number of hours a week. */
  public static SelectionStep<Job> atLeastHoursPerWeek(int fewest) {
    BigDecimal bound = BigDecimal.valueOf(fewest);
    Condition<Job> fewer =
        Condition.fails(
            entry ->
                Text.of(
                    "job.hours-a-week", entry.record().hoursPerWeek().toOptional().orElseThrow()));
    Condition<Job> unknown = Condition.ask("hoursPerWeek", "ask.hours-a-week");
    return (job, application) ->
        job.hoursPerWeek() instanceof Fact.Known<BigDecimal> stated
            ? stated.value().compareTo(bound) >= 0 ? Condition.holds() : fewer
            : unknown;
  }

  private static AmountReasoning tally(
      Selection<Job> jobs, LookBack lookBack, Text label, Unit unit, Rate rate, WorkCount count) {
    return AmountReasoning.of(label, unit, 0, TimeWorked.Time.of(jobs, lookBack, rate, count)::in);
  }
}
