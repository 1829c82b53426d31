package org.licet.internal.reasoning.work;

import java.math.BigDecimal;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.amount.AmountReasoning;
import org.licet.internal.reasoning.condition.FactSteps;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.period.Hours;
import org.licet.internal.reasoning.period.Months;
import org.licet.internal.reasoning.period.WorkCount;
import org.licet.internal.reasoning.period.WorkSpan;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EmployedDays;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.LookBack;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.text.Text;

/** The time worked in jobs up to the day before the evaluation date. */
public final class WorkTime {

  private static final SelectionStep<Job> HOURS_STATED =
      WeeklyHours.stated(Job::hoursPerWeek, "hours-a-week", "hours-a-week.none");

  private static final Condition<Job> NO_HOURS =
      Condition.fails(entry -> Text.of("hours-a-week.none"));

  private static final SelectionStep<Job> SOME_HOURS =
      (job, application) ->
          job.hoursPerWeek() instanceof Fact.Known<BigDecimal> hours && hours.value().signum() == 0
              ? NO_HOURS
              : Condition.holds();

  private static final Text FULL_TIME_MONTHS = Text.of("label.full-time-months");
  private static final Text MONTHS_OF_WORK = Text.of("label.months-of-work");
  private static final Text MONTHS_OF_SPAN = Text.of("label.months-of-span");
  private static final Text HOURS = Text.of("label.hours");
  private static final Text HOURS_OF_CASE_MANAGEMENT = Text.of("label.hours-of-case-management");

  private WorkTime() {}

  /** The rate of a job whose hours do not matter. */
  private static final class AnyHours implements Rate {

    @Override
    public double of(Job job) {
      return Months.FULL_TIME;
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

  /** Returns the months with work, whatever the hours. */
  public static AmountReasoning months(Selection<Job> jobs, LookBack lookBack) {
    return tally(
        jobs.where(SOME_HOURS),
        lookBack,
        MONTHS_OF_WORK,
        Unit.MONTHS,
        new AnyHours(),
        Months.COUNT);
  }

  /** Returns the months from the first to the last day of work. */
  public static AmountReasoning span(Selection<Job> jobs, LookBack lookBack) {
    return tally(
        jobs.where(SOME_HOURS),
        lookBack,
        MONTHS_OF_SPAN,
        Unit.MONTHS,
        new AnyHours(),
        WorkSpan.COUNT);
  }

  /** Returns the hours of a kind, of which a declared number states those of a week. */
  public static AmountReasoning hoursOfKind(
      Selection<Job> jobs, LookBack lookBack, DeclaredFacts facts, String fact) {
    FactSteps<Job> number = jobs.fact(facts, fact, DeclaredFact.Type.NUMBER);
    return tally(
        jobs.where(number.isKnown()),
        lookBack,
        number.called(),
        Unit.HOURS,
        new WeeklyHours(job -> job.facts().number(fact), Job::hoursPerWeek),
        Hours.COUNT);
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
    EventDate<Job> began = RecordList.JOBS.date();
    if (lookBack.isUnlimited()) {
      return jobs.whereOnTheDay(
          SelectionStep.dated(
              (job, application) ->
                  CurrentWork.hasBegun(job, application)
                      ? Condition.holds()
                      : began.by(job.from(), application),
              (job, application, until) -> EventDate.sameThrough(job.from(), application.day())));
    }
    Condition<Job> open = Condition.open(job -> days(job, lookBack).questions(job));
    Condition<Job> noDay = Condition.fails(job -> lookBack.of(job.context()).noDay());
    return jobs.whereOnTheDay(
        (job, application) -> {
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
        Condition.failsBy(
            "hoursPerWeek",
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
