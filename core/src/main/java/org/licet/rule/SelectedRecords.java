package org.licet.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.selection.FirstDate;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Term;
import org.licet.text.Text;

/**
 * The words that every kind of record has. Many look at the date of a record: the day on which a
 * course or an activity was completed, an exam was taken, a degree was conferred, a license or
 * certification was issued, and the day of a record of another kind. A job has days of work
 * instead: these words cut its time and do not drop it; the earliest job is the one that began
 * first. Licet asks for a missing date. Immutable and thread-safe.
 *
 * @param <S> the kind of records
 */
public abstract sealed class SelectedRecords<S extends SelectedRecords<S>>
    permits Activities, Courses, Degrees, Employment, Examinations, Licenses, OtherRecords {

  final RulesetContext basis;

  SelectedRecords(RulesetContext basis) {
    this.basis = basis;
  }

  /** Returns the records kept so far. */
  abstract Selection<?> selection();

  /** Returns the records kept so far that have a day in the time kept so far. */
  Selection<?> inTime() {
    return selection();
  }

  /** Returns the same words for other records of this kind. */
  abstract S select(Selection<?> selection);

  /** Keeps the records in a term. */
  abstract S in(Term term);

  /**
   * Keeps the records from a first day to the day of evaluation.
   *
   * @param today whether the day of evaluation is one of them
   */
  S dated(boolean today, UnaryOperator<LocalDate> first) {
    return select(selection().whereDated(first, on -> today ? on : on.minusDays(1)));
  }

  /** Keeps the records on a day or after it. */
  S sinceDay(LocalDate day) {
    return select(selection().whereSince(day));
  }

  /** Keeps the records before a day. */
  S beforeDay(LocalDate day) {
    return select(selection().whereBefore(day));
  }

  /**
   * Keeps the records before a day that moves with the day of evaluation.
   *
   * @param otherwise the reason for a record on that day or after it
   */
  S beforeThe(UnaryOperator<LocalDate> end, Text otherwise) {
    return select(selection().whereBefore(end, otherwise));
  }

  /** Leaves out the records that other words keep. */
  S without(S others) {
    return select(selection().except(others.selection()));
  }

  /** Adds the records that other words keep. */
  S with(S others) {
    return select(selection().including(others.selection()));
  }

  /** Requires that the last word selects records. */
  void requireStep() {}

  /** Requires that records count whole. */
  void requireWhole() {}

  /** Keeps the records from the earliest date of others on. */
  S sinceThe(FirstDate first) {
    return select(selection().whereSince(first));
  }

  /** Keeps the records from the earliest date of others to the day before another day. */
  S untilAfter(FirstDate first, UnaryOperator<LocalDate> end) {
    return select(selection().whereUntil(first, end));
  }

  /**
   * Keeps the records of the given number of days, the day of evaluation included. For exam
   * attempts, the days end on the day before; time in jobs always ends there, and is cut, not
   * dropped.
   */
  public S inLastDays(long days) {
    return inLastDaysToToday(days);
  }

  /**
   * Keeps the records of the given number of months, the day of evaluation included. For exam
   * attempts, the months end on the day before; time in jobs always ends there, and is cut, not
   * dropped.
   */
  public S inLastMonths(long months) {
    return inLastMonthsToToday(months);
  }

  /**
   * Keeps the records of the given number of years, the day of evaluation included. For exam
   * attempts, the years end on the day before; time in jobs always ends there, and is cut, not
   * dropped.
   */
  public S inLastYears(long years) {
    return inLastYearsToToday(years);
  }

  /** Keeps the records of the given number of days, the day of evaluation included. */
  public S inLastDaysToToday(long days) {
    return dated(true, on -> on.minusDays(days));
  }

  /** Keeps the records of the given number of months, the day of evaluation included. */
  public S inLastMonthsToToday(long months) {
    return dated(true, on -> on.minusMonths(months));
  }

  /** Keeps the records of the given number of years, the day of evaluation included. */
  public S inLastYearsToToday(long years) {
    return dated(true, on -> on.minusYears(years));
  }

  /**
   * Keeps the records of the calendar year of the day of evaluation, up to that day, and of the
   * given number of calendar years before it: for 5 and a day in 2026, from January 1, 2021.
   */
  public S inLastCalendarYears(long years) {
    return dated(true, on -> on.withDayOfYear(1).minusYears(years));
  }

  /** Keeps the records of the given number of days, up to the day before the day of evaluation. */
  public S inLastDaysBeforeToday(long days) {
    return dated(false, on -> on.minusDays(days));
  }

  /**
   * Keeps the records of the given number of months, up to the day before the day of evaluation.
   */
  public S inLastMonthsBeforeToday(long months) {
    return dated(false, on -> on.minusMonths(months));
  }

  /** Keeps the records of the given number of years, up to the day before the day of evaluation. */
  public S inLastYearsBeforeToday(long years) {
    return dated(false, on -> on.minusYears(years));
  }

  /** Keeps the records on a day ({@code "2024-04-01"}) or after it. */
  public S since(String day) {
    return sinceDay(LocalDate.parse(day));
  }

  /** Keeps the records before a day ({@code "2024-04-01"}). */
  public S before(String day) {
    return beforeDay(LocalDate.parse(day));
  }

  /** Keeps the records that are older than those of {@link #inLastDays}. */
  public S beforeLastDays(long days) {
    return beforeThe(on -> on.minusDays(days), Text.of("dated.at-most-days-ago", days));
  }

  /** Keeps the records that are older than those of {@link #inLastMonths}. */
  public S beforeLastMonths(long months) {
    return beforeThe(on -> on.minusMonths(months), Text.of("dated.months-ago", months));
  }

  /**
   * Keeps the records that are older than those of {@link #inLastYears}: {@code beforeLastYears(6)}
   * for hours that an issuer counts apart from those of the last six years. Time in jobs is cut.
   */
  public S beforeLastYears(long years) {
    return beforeThe(on -> on.minusYears(years), Text.of("dated.at-most-years-ago", years));
  }

  /**
   * Keeps the records from the earliest of other records on, its own day included: courses since a
   * degree. Without such a record, none is kept. The questions about the other records are asked
   * together.
   */
  public S sinceFirst(SelectedRecords<?> others) {
    return sinceThe(first(others));
  }

  /**
   * Keeps the records in the given number of days that begin with the earliest of other records:
   * its own day is the first one. {@link #inDaysAfter} counts the days after it. Without such a
   * record, none is kept.
   */
  public S inFirstDaysOf(long days, SelectedRecords<?> others) {
    return untilAfter(first(others), first -> first.plusDays(days));
  }

  /**
   * Keeps the records in the given number of days after the earliest of other records: {@code
   * inDaysAfter(120, records.ofKind("COURSE"))} keeps an attempt 120 days after a course, and not
   * one 121 days after. Records on that earliest day are kept, but the day is not counted. Without
   * such a record, none is kept.
   */
  public S inDaysAfter(long days, SelectedRecords<?> others) {
    return untilAfter(first(others), first -> first.plusDays(days).plusDays(1));
  }

  /**
   * Keeps the records in the given number of months that begin with the earliest of other records:
   * one month from June 15 ends on July 14. Without such a record, none is kept.
   */
  public S inFirstMonthsOf(long months, SelectedRecords<?> others) {
    return untilAfter(first(others), first -> first.plusMonths(months));
  }

  /**
   * Keeps the records in the given number of months after the earliest of other records: one month
   * after June 15 ends on July 15. Records on that earliest day are kept, but the day is not
   * counted. Without such a record, none is kept.
   */
  public S inMonthsAfter(long months, SelectedRecords<?> others) {
    return untilAfter(first(others), first -> first.plusMonths(months).plusDays(1));
  }

  /**
   * Keeps the records in the given number of years that begin with the earliest of other records:
   * courses in the first two years of a license. Its own day is the first one. Without such a
   * record, none is kept.
   */
  public S inFirstYearsOf(long years, SelectedRecords<?> others) {
    return untilAfter(first(others), first -> first.plusYears(years));
  }

  /**
   * Keeps the records in the given number of years after the earliest of other records: one year
   * after June 15, 2025 ends on June 15, 2026. Records on that earliest day are kept, but the day
   * is not counted. Without such a record, none is kept.
   */
  public S inYearsAfter(long years, SelectedRecords<?> others) {
    return untilAfter(first(others), first -> first.plusYears(years).plusDays(1));
  }

  private static FirstDate first(SelectedRecords<?> others) {
    return FirstDate.of(others.inTime());
  }

  /**
   * Keeps the records of the given number of years that end on the day on which the certification
   * or license that is held expires: the courses and activities completed in these years, the
   * attempts taken in them, the degrees conferred and the licenses issued in them. Time in jobs is
   * cut, not dropped. An attempt up to the day of issue led to the credential itself and does not
   * count. An unknown day of issue lies in the first of these years, or before them.
   */
  public S inTermOf(String credential, long years) {
    return in(Term.of(credential, years, basis));
  }

  /**
   * Keeps the records of a period of a license or certification, such as that of one state: {@code
   * licenses.ofType("RN").issuedIn("US-TX").toRenew().term(2)}. Otherwise as {@link #inTermOf}.
   */
  public S inPeriod(Period period) {
    return in(period.term());
  }

  /**
   * Leaves out the records that other words keep: {@code
   * continuingEducation.except(continuingEducation.onTopic("LIFE_SUPPORT"))}. If it is unknown
   * whether a record is one of them, Licet asks the candidate. Hours after {@code
   * except(continuingEducation.onTopic("LIFE_SUPPORT"))} lose the hours on that topic alone; if
   * they are not stated, Licet asks for them. A window of time in jobs does not limit what is left
   * out.
   */
  public S except(S others) {
    return without(others);
  }

  /**
   * Adds the records that other words keep; a record that both keep counts once: {@code
   * continuingEducation.approvedBy("ANCC").including(continuingEducation.onTopic("ETHICS"))}. The
   * words before it do not limit the others; a window for both follows it. Jobs need such a window,
   * because one job cannot be cut twice. Put {@link #except} behind it, too.
   */
  public S including(S others) {
    return with(others);
  }

  /**
   * Follows a step. If a record fails the step, the issuing body may still accept it. Licet asks
   * that body. It cannot follow a word that cuts the time in jobs, because such a word drops no
   * job.
   */
  public S orRulingBy(String body) {
    requireStep();
    return select(selection().orRulingBy(body));
  }

  /**
   * Follows a step. Adds advice for a record that fails the step, such as another path. It cannot
   * follow a word that cuts the time in jobs.
   */
  public S orAdvise(String advice) {
    requireStep();
    return select(selection().orAdvise(advice));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(inTime().any());
  }

  /** Holds if there is none. */
  public Answer none() {
    return new Answer(inTime().none());
  }

  /** Counts the records. A record that an unknown fact may exclude counts as possible. */
  public Amount count() {
    return new Amount(inTime().count());
  }

  /** Returns these records with the last step negated. Rules cannot use it. */
  S withLastTurned() {
    return select(selection().withLastTurned());
  }

  /**
   * Keeps the records for which a declared fact is true: {@code "ADULT_ONCOLOGY"}; or, of licenses,
   * jobs and degrees, most fields of a yes or a no: {@code "paid"}. An unknown one becomes a
   * question.
   */
  public S having(String fact) {
    return select(selection().whereFactIs(basis.facts(), fact, true));
  }

  /**
   * Keeps the records for which a declared fact or a field, as {@link #having} names them, is
   * false. An unknown one becomes a question.
   */
  public S notHaving(String fact) {
    return select(selection().whereFactIs(basis.facts(), fact, false));
  }

  /**
   * Keeps the records whose declared fact is one of the codes, or has one of them: {@code "UNIT",
   * "ICU", "CCU"}. Of jobs, {@code "areas"}, {@code "practicedAs"} and {@code
   * "supervisorCredentials"} are such facts, too. A code that neither the declaration nor a table
   * of the ruleset lists becomes a question.
   */
  public S havingOneOf(String fact, String... values) {
    return select(
        selection()
            .whereFactIsOneOf(
                basis.facts(), fact, List.of(values), basis.knownWith(List.of(values))));
  }

  /**
   * Keeps the records whose declared number, or {@code "purchasers"} of jobs, is at least the
   * threshold.
   */
  public S havingAtLeast(String fact, int threshold) {
    return select(
        selection()
            .whereFactIsWithin(
                basis.facts(),
                fact,
                number -> number.compareTo(BigDecimal.valueOf(threshold)) >= 0));
  }

  /**
   * Keeps the records whose declared number, or {@code "purchasers"} of jobs, is at most the
   * threshold.
   */
  public S havingAtMost(String fact, int threshold) {
    return select(
        selection()
            .whereFactIsWithin(
                basis.facts(),
                fact,
                number -> number.compareTo(BigDecimal.valueOf(threshold)) <= 0));
  }

  /**
   * Adds up the points that a declared number states for each record. An unknown number becomes a
   * question.
   */
  public Amount pointsOf(String fact) {
    requireWhole();
    return new Amount(selection().sumOf(basis.facts(), fact, Unit.POINTS));
  }

  /**
   * Adds up the hours that a declared number states for each record. An unknown number becomes a
   * question. Each record counts whole or not at all; a window of time cuts no job.
   */
  public Amount hoursOf(String fact) {
    requireWhole();
    return new Amount(selection().sumOf(basis.facts(), fact, Unit.HOURS));
  }

  /**
   * Keeps the records whose declared date lies in the given number of days up to the day of
   * evaluation. An unknown date becomes a question.
   */
  public S havingInLastDays(String fact, long days) {
    return inWindow(fact, on -> on.minusDays(days));
  }

  /**
   * Keeps the records whose declared date lies in the given number of months up to the day of
   * evaluation. An unknown date becomes a question.
   */
  public S havingInLastMonths(String fact, long months) {
    return inWindow(fact, on -> on.minusMonths(months));
  }

  /**
   * Keeps the records whose declared date lies in the given number of years up to the day of
   * evaluation. An unknown date becomes a question.
   */
  public S havingInLastYears(String fact, long years) {
    return inWindow(fact, on -> on.minusYears(years));
  }

  private S inWindow(String fact, UnaryOperator<LocalDate> first) {
    return select(selection().whereFactIsIn(basis.facts(), fact, first));
  }

  /**
   * Keeps the records whose declared date lies in the term of a certification or license: the given
   * number of years up to its expiry. An unknown date becomes a question.
   */
  public S havingInTermOf(String fact, String credential, long years) {
    return select(
        selection().whereFactIsIn(basis.facts(), fact, Term.of(credential, years, basis)));
  }
}
