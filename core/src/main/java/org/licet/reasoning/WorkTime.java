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

/** Time worked in jobs, up to, but not including, the day of evaluation. */
public final class WorkTime {

  private static final YesOrNo<Job> CASE_MANAGEMENT =
      YesOrNo.yes(
          Job::caseManagement,
          "caseManagement",
          "Is {} primarily case management?",
          "not case management");

  private WorkTime() {}

  /** Returns all jobs of the candidate. */
  public static Selection<Job> jobs(Context context) {
    return Selection.of("job", "employment", context.candidate().employment(), WorkTime::name);
  }

  private static String name(Job job, int number) {
    String duties =
        Stream.of(job.title(), job.employer())
            .flatMap(text -> text.toOptional().stream())
            .reduce((title, employer) -> title + ", " + employer)
            .map(text -> " (" + text + ")")
            .orElse("");
    return "job " + number + duties;
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
        "full-time months",
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
        "hours",
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
        "hours of case management",
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
          ? Condition.holds(() -> stated.value() + " hours of case management a week")
          : Condition.fails(() -> "no hours of case management");
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
        ? Condition.holds(() -> stated.value() + " hours a week")
        : Condition.fails(() -> "0 hours a week");
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
      String label,
      Unit unit,
      ToDoubleFunction<Job> rate,
      ToDoubleFunction<List<Stretch>> count) {
    TimeWorked time = new TimeWorked(selected, first, context.on(), rate, count);
    return Tally.of(time.jobs(), label, unit, 0, time);
  }
}
