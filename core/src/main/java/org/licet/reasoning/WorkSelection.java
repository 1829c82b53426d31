package org.licet.reasoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;

/**
 * Jobs on their way through a selection, and the time worked in them up to, but not including, the
 * day of evaluation.
 *
 * @param context the application
 * @param jobs the jobs
 * @param windowStart the first day that counts; {@link LocalDate#MIN} if any day does
 */
public record WorkSelection(Context context, Selection<Job> jobs, LocalDate windowStart) {

  /** Returns all jobs of the candidate. */
  public static WorkSelection of(Context context) {
    Selection<Job> jobs =
        Selection.of("job", "employment", context.candidate().employment(), WorkSelection::name);
    return new WorkSelection(context, jobs, LocalDate.MIN);
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

  /** Narrows by a step. */
  public WorkSelection where(Function<Entry<Job>, Condition> step) {
    return new WorkSelection(context, jobs.where(step), windowStart);
  }

  /** Changes what the last step said. */
  public WorkSelection changingLast(Function<Condition, Condition> change) {
    return new WorkSelection(context, jobs.changingLast(change), windowStart);
  }

  /** Cuts the time that counts: from so many months before the day of evaluation. */
  public WorkSelection inLastMonths(long months) {
    return new WorkSelection(context, jobs, context.on().minusMonths(months));
  }

  /** Narrows to full-time jobs. */
  public WorkSelection fullTime() {
    return where(entry -> FullTime.of(entry).condition());
  }

  /** Counts months of full-time work; part-time work counts only by a ruling of the issuer. */
  public Tally fullTimeMonths() {
    Selection<Job> fullTime = jobs.where(this::fullTimeOrRuling);
    double limit =
        windowStart.equals(LocalDate.MIN)
            ? Double.POSITIVE_INFINITY
            : Months.of(List.of(new Stretch(windowStart, context.on(), 1)));
    return tally(
        fullTime,
        "full-time months",
        Unit.MONTHS,
        job -> FullTime.of(job).part(),
        Months::of,
        limit);
  }

  private Condition fullTimeOrRuling(Entry<Job> entry) {
    Condition ruled = FullTime.of(entry).condition().orRulingBy(context.issuer());
    boolean untoldHours =
        !entry.record().hoursPerWeek().isKnown() && entry.record().fullTime().is(false);
    return untoldHours
        ? Condition.open(ruled.because(), ruled.questions().get(0), FullTime.hoursOf(entry))
        : ruled;
  }

  /** Counts hours of work. */
  public Tally hours() {
    return hours(
        jobs.where(entry -> known(entry.record().hoursPerWeek(), entry)),
        "hours",
        Job::hoursPerWeek);
  }

  /**
   * Counts hours of case management: those stated for it, else all hours of a job that is primarily
   * case management.
   */
  public Tally caseManagementHours() {
    return hours(
        jobs.where(WorkSelection::withCaseManagementHours),
        "hours of case management",
        job ->
            job.caseManagementHoursPerWeek().isKnown()
                ? job.caseManagementHoursPerWeek()
                : job.hoursPerWeek());
  }

  private static Condition withCaseManagementHours(Entry<Job> entry) {
    Job job = entry.record();
    Optional<BigDecimal> stated = job.caseManagementHoursPerWeek().toOptional();
    if (stated.isPresent()) {
      return stated.get().signum() > 0
          ? Condition.holds(stated.get() + " hours of case management a week")
          : Condition.fails("no hours of case management");
    }
    Condition caseManagement =
        Condition.that(
            job.caseManagement(),
            true,
            entry.at("caseManagement"),
            "Is " + entry.name() + " primarily case management?",
            "not case management");
    return caseManagement.verdict() == Verdict.MET
        ? known(job.hoursPerWeek(), entry)
        : caseManagement;
  }

  private static Condition known(Fact<BigDecimal> hours, Entry<Job> entry) {
    return hours
        .toOptional()
        .map(
            known ->
                known.signum() > 0
                    ? Condition.holds(known + " hours a week")
                    : Condition.fails("0 hours a week"))
        .orElseGet(() -> Condition.open("", FullTime.hoursOf(entry)));
  }

  private Tally hours(Selection<Job> selected, String label, Function<Job, Fact<BigDecimal>> rate) {
    double limit =
        windowStart.equals(LocalDate.MIN)
            ? Double.POSITIVE_INFINITY
            : Hours.of(List.of(new Stretch(windowStart, context.on(), Hours.OF_A_WEEK)));
    return tally(
        selected,
        label,
        Unit.HOURS,
        job ->
            rate.apply(job.record())
                .toOptional()
                .map(BigDecimal::doubleValue)
                .orElse(Hours.OF_A_WEEK),
        Hours::of,
        limit);
  }

  private Tally tally(
      Selection<Job> selected,
      String label,
      Unit unit,
      ToDoubleFunction<Entry<Job>> rate,
      ToDoubleFunction<List<Stretch>> count,
      double limit) {
    Selection<Job> inTime = selected.whereOnTheDay(this::inWindow);
    List<Timed> timed = new ArrayList<>();
    for (Entry<Job> entry : inTime.entries()) {
      if (entry.verdict() != Verdict.NOT_MET) {
        timed.add(
            new Timed(
                entry, Worked.of(entry, windowStart, context.on()), rate.applyAsDouble(entry)));
      }
    }
    return Tally.of(
        inTime,
        label,
        unit,
        0,
        answers -> measure(timed, answers, count).plus(untold(answers, limit), limit),
        entry ->
            measure(
                timed.stream().filter(time -> time.entry.equals(entry)).toList(),
                Answers.OPEN,
                count),
        entry ->
            timed.stream()
                .filter(time -> time.entry.equals(entry))
                .flatMap(time -> time.worked.questions().stream())
                .toList());
  }

  private record Timed(Entry<Job> entry, Worked worked, double rate) {}

  private Condition inWindow(Entry<Job> entry) {
    return Worked.of(entry, windowStart, context.on()).isPossible()
        ? Condition.HOLDS
        : Condition.fails(
            windowStart.equals(LocalDate.MIN)
                ? "no day of it before " + context.on()
                : "no day of it from " + windowStart + " up to " + context.on());
  }

  private static Amount measure(
      List<Timed> timed, Answers answers, ToDoubleFunction<List<Stretch>> count) {
    List<Stretch> certain = new ArrayList<>();
    List<Stretch> possible = new ArrayList<>();
    boolean unlimited = false;
    for (Timed time : timed) {
      Verdict verdict = time.entry.given(answers);
      Stretch most = time.worked.possible(answers, time.rate);
      if (verdict == Verdict.NOT_MET || most.isEmpty()) {
        continue;
      }
      unlimited |= most.first().equals(LocalDate.MIN);
      possible.add(most);
      Stretch least = time.worked.certain(answers, time.rate);
      if (verdict == Verdict.MET && !least.isEmpty() && !least.first().equals(LocalDate.MIN)) {
        certain.add(least);
      }
    }
    double least = count.applyAsDouble(certain);
    double most =
        unlimited ? Double.POSITIVE_INFINITY : Math.max(least, count.applyAsDouble(possible));
    return new Amount(least, most);
  }

  private Amount untold(Answers answers, double limit) {
    for (Question list : jobs.untold()) {
      switch (answers.to(list)) {
        case MET -> {
          return new Amount(limit, limit);
        }
        case UNDETERMINED -> {
          return new Amount(0, limit);
        }
        case NOT_MET -> {}
      }
    }
    return Amount.NONE;
  }
}
