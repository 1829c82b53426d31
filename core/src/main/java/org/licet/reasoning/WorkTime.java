package org.licet.reasoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** Time worked in jobs, up to, but not including, the day of evaluation. */
public final class WorkTime {

  private static final YesOrNo<Job> CASE_MANAGEMENT =
      YesOrNo.yes(
          Job::caseManagement, "caseManagement", "ask.case-management", "job.not-case-management");

  private static final Text FULL_TIME_MONTHS = Text.of("label.full-time-months");
  private static final Text HOURS = Text.of("label.hours");
  private static final Text HOURS_OF_CASE_MANAGEMENT = Text.of("label.hours-of-case-management");

  private WorkTime() {}

  /** Returns all jobs of the candidate. */
  public static Selection<Job> jobs(Context context) {
    return Selection.of(Noun.JOB, "employment", context.candidate().employment(), WorkTime::name);
  }

  private static Text name(Job job, int number) {
    return Stream.of(job.title(), job.employer())
        .flatMap(text -> text.toOptional().stream())
        .reduce((title, employer) -> title + ", " + employer)
        .map(duties -> Text.of("name.job.duties", number, duties))
        .orElseGet(() -> Text.of("name.job", number));
  }

  /**
   * Counts months of full-time work; part-time work counts only by a ruling of the issuer.
   *
   * @param first the first day that counts; {@link LocalDate#MIN} if any day does
   */
  public static Tally fullTimeMonths(Context context, Selection<Job> jobs, LocalDate first) {
    return tally(
        context,
        first,
        jobs.where(entry -> fullTimeOrRuling(entry, context.issuer())),
        FULL_TIME_MONTHS,
        Unit.MONTHS,
        FullTime::part,
        Months::of);
  }

  private static Condition fullTimeOrRuling(Entry<Job> entry, String issuer) {
    Condition ruled = FullTime.condition(entry).orRulingBy(issuer);
    boolean untoldHours =
        !entry.record().hoursPerWeek().isKnown() && entry.record().fullTime().is(false);
    return untoldHours
        ? Condition.open(
            ruled::because, () -> List.of(ruled.questions().get(0), FullTime.askHours(entry)))
        : ruled;
  }

  /**
   * Counts hours of work.
   *
   * @param first the first day that counts; {@link LocalDate#MIN} if any day does
   */
  public static Tally hours(Context context, Selection<Job> jobs, LocalDate first) {
    return tally(
        context,
        first,
        jobs.where(entry -> known(entry.record().hoursPerWeek(), entry)),
        HOURS,
        Unit.HOURS,
        job -> hours(job.hoursPerWeek()),
        Hours::of);
  }

  /**
   * Counts hours of case management: those stated for it, else all hours of a job that is primarily
   * case management.
   *
   * @param first the first day that counts; {@link LocalDate#MIN} if any day does
   */
  public static Tally caseManagementHours(Context context, Selection<Job> jobs, LocalDate first) {
    return tally(
        context,
        first,
        jobs.where(WorkTime::withCaseManagementHours),
        HOURS_OF_CASE_MANAGEMENT,
        Unit.HOURS,
        job ->
            hours(
                job.caseManagementHoursPerWeek().isKnown()
                    ? job.caseManagementHoursPerWeek()
                    : job.hoursPerWeek()),
        Hours::of);
  }

  private static Condition withCaseManagementHours(Entry<Job> entry) {
    Job job = entry.record();
    if (job.caseManagementHoursPerWeek() instanceof Fact.Known<BigDecimal> stated) {
      return stated.value().signum() > 0
          ? Condition.holds(() -> Text.of("hours-a-week.case-management", stated.value()))
          : Condition.fails(() -> Text.of("hours-a-week.case-management.none"));
    }
    Condition caseManagement = CASE_MANAGEMENT.apply(entry);
    return caseManagement.verdict() == Verdict.MET
        ? known(job.hoursPerWeek(), entry)
        : caseManagement;
  }

  private static Condition known(Fact<BigDecimal> hours, Entry<Job> entry) {
    if (!(hours instanceof Fact.Known<BigDecimal> stated)) {
      return Condition.open(() -> List.of(FullTime.askHours(entry)));
    }
    return stated.value().signum() > 0
        ? Condition.holds(() -> Text.of("hours-a-week", stated.value()))
        : Condition.fails(() -> Text.of("hours-a-week.none"));
  }

  /** Returns the hours a week, as many as a week has where nobody has said. */
  private static double hours(Fact<BigDecimal> stated) {
    return stated instanceof Fact.Known<BigDecimal> known
        ? known.value().doubleValue()
        : Hours.OF_A_WEEK;
  }

  private static Tally tally(
      Context context,
      LocalDate first,
      Selection<Job> selected,
      Text label,
      Unit unit,
      ToDoubleFunction<Job> rate,
      ToDoubleFunction<List<Stretch>> count) {
    TimeWorked time = new TimeWorked(selected, first, context.on(), rate, count);
    return Tally.of(time.jobs(), label, unit, 0, time);
  }
}
