package org.licet.reasoning;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** Time worked in jobs, up to, but not including, the day of evaluation. */
public final class WorkTime {

  private static final YesOrNo<Job> CASE_MANAGEMENT =
      YesOrNo.yes("caseManagement", "ask.case-management", "job.not-case-management");

  private static final Step<Job> HOURS_STATED =
      stated(Job::hoursPerWeek, "hours-a-week", "hours-a-week.none");
  private static final Step<Job> CASE_MANAGEMENT_HOURS_STATED =
      stated(
          Job::caseManagementHoursPerWeek,
          "hours-a-week.case-management",
          "hours-a-week.case-management.none");

  private static final Text FULL_TIME_MONTHS = Text.of("label.full-time-months");
  private static final Text HOURS = Text.of("label.hours");
  private static final Text HOURS_OF_CASE_MANAGEMENT = Text.of("label.hours-of-case-management");

  private WorkTime() {}

  /**
   * Counts months of full-time work; part-time work counts only by a ruling of the issuer.
   *
   * @param issuer the body that rules
   */
  public static Tally fullTimeMonths(Selection<Job> jobs, LookBack lookBack, String issuer) {
    return tally(
        jobs.where(FullTime.orRulingBy(issuer)),
        lookBack,
        FULL_TIME_MONTHS,
        Unit.MONTHS,
        FullTime::part,
        Months::of);
  }

  /** Counts hours of work. */
  public static Tally hours(Selection<Job> jobs, LookBack lookBack) {
    return tally(
        jobs.where(HOURS_STATED),
        lookBack,
        HOURS,
        Unit.HOURS,
        job -> hours(job.hoursPerWeek()),
        Hours::of);
  }

  /**
   * Counts hours of case management: those stated for it, else all hours of a job that is primarily
   * case management.
   */
  public static Tally caseManagementHours(Selection<Job> jobs, LookBack lookBack) {
    return tally(
        jobs.where(WorkTime::withCaseManagementHours),
        lookBack,
        HOURS_OF_CASE_MANAGEMENT,
        Unit.HOURS,
        job ->
            hours(
                job.caseManagementHoursPerWeek().isKnown()
                    ? job.caseManagementHoursPerWeek()
                    : job.hoursPerWeek()),
        Hours::of);
  }

  private static Condition<Job> withCaseManagementHours(Job job, Context application) {
    if (job.caseManagementHoursPerWeek().isKnown()) {
      return CASE_MANAGEMENT_HOURS_STATED.of(job, application);
    }
    Condition<Job> caseManagement = CASE_MANAGEMENT.of(job.caseManagement());
    return caseManagement.verdict() == Verdict.MET
        ? HOURS_STATED.of(job, application)
        : caseManagement;
  }

  /** Passes jobs with more than no hours a week; where they are not stated, they are asked. */
  private static Step<Job> stated(Function<Job, Fact<BigDecimal>> hours, String some, String none) {
    Condition<Job> untold = Condition.open(entry -> List.of(FullTime.askHours(entry)));
    Condition<Job> holds =
        Condition.holds(
            entry -> Text.of(some, hours.apply(entry.record()).toOptional().orElseThrow()));
    Condition<Job> fails = Condition.fails(entry -> Text.of(none));
    return (job, application) -> {
      if (!(hours.apply(job) instanceof Fact.Known<BigDecimal> stated)) {
        return untold;
      }
      return stated.value().signum() > 0 ? holds : fails;
    };
  }

  /** Returns the hours a week, as many as a week has where nobody has said. */
  private static double hours(Fact<BigDecimal> stated) {
    return stated instanceof Fact.Known<BigDecimal> known
        ? known.value().doubleValue()
        : Hours.OF_A_WEEK;
  }

  private static Tally tally(
      Selection<Job> jobs,
      LookBack lookBack,
      Text label,
      Unit unit,
      ToDoubleFunction<Job> rate,
      ToDoubleFunction<List<Stretch>> count) {
    return Tally.of(
        label, unit, 0, TimeWorked.Time.of(jobs, lookBack, rate, count, unit == Unit.HOURS)::in);
  }
}
