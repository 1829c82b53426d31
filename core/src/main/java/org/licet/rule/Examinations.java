package org.licet.rule;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.licet.candidate.Examination;
import org.licet.evaluation.Unit;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.DaysSince;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Listed;
import org.licet.reasoning.OneOf;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Step;
import org.licet.reasoning.Sums;
import org.licet.reasoning.Term;
import org.licet.reasoning.YesOrNo;
import org.licet.text.Text;

/**
 * Sittings of examinations, narrowed step by step. A sitting only after the day of evaluation does
 * not count. Where an attempt on record is judged, as at the stage at which a certification is
 * awarded, only those before it count, and waits and windows are those up to its day. Immutable and
 * thread-safe.
 */
public final class Examinations {

  private static final YesOrNo<Examination> PASSED =
      YesOrNo.yes("passed", "ask.passed", "sitting.not-passed");
  private static final YesOrNo<Examination> FAILED =
      YesOrNo.no("passed", "ask.passed", "sitting.passed");

  private static final Text SITTINGS = Text.of("label.sittings");

  private static final Happened<Examination> TAKEN = Happened.of(Examination::taken, "taken");

  private static final Selection<Examination> ALL =
      Selection.of(Listed.SITTINGS).whereOnTheDay(TAKEN::beforeAttempt);

  private final Basis basis;
  private final Selection<Examination> sittings;

  private Examinations(Basis basis, Selection<Examination> sittings) {
    this.basis = basis;
    this.sittings = sittings;
  }

  static Examinations of(Basis basis) {
    return new Examinations(basis, ALL);
  }

  private Examinations with(Selection<Examination> other) {
    return new Examinations(basis, other);
  }

  private Examinations taken(BiPredicate<LocalDate, LocalDate> test, Text otherwise) {
    return onTheDay(TAKEN.on(test, otherwise, Context::attemptOn));
  }

  private Examinations onTheDay(Step<Examination> step) {
    return with(sittings.whereOnTheDay(step));
  }

  /**
   * Sittings of one of the examinations: {@code "CCM"}. One that no table of the ruleset lists is
   * asked about.
   */
  public Examinations of(String... exams) {
    OneOf<Examination> wanted =
        OneOf.of(List.of(exams), basis.knownCodes(), Examination::exam, "exam", "ask.exam");
    return with(sittings.where((sitting, application) -> wanted.of(sitting.exam())));
  }

  /** Sittings that were passed. */
  public Examinations passed() {
    return with(sittings.where((sitting, application) -> PASSED.of(sitting.passed())));
  }

  /** Sittings that were failed. */
  public Examinations failed() {
    return with(sittings.where((sitting, application) -> FAILED.of(sitting.passed())));
  }

  /**
   * Sittings in the last so many days, up to the day before the day of evaluation: for a wait, or a
   * limit on what went before.
   */
  public Examinations inLastDays(long days) {
    return untilTheDayBefore(on -> on.minusDays(days));
  }

  /**
   * Sittings in the last so many days, the day of evaluation included: for what may be completed
   * today.
   */
  public Examinations inLastDaysToToday(long days) {
    return untilTheDay(on -> on.minusDays(days));
  }

  /** Sittings in the last so many months, up to the day before the day of evaluation. */
  public Examinations inLastMonths(long months) {
    return untilTheDayBefore(on -> on.minusMonths(months));
  }

  /** Sittings in the last so many months, the day of evaluation included. */
  public Examinations inLastMonthsToToday(long months) {
    return untilTheDay(on -> on.minusMonths(months));
  }

  /** Sittings in the calendar year of the day of evaluation, up to the day before it. */
  public Examinations inCalendarYear() {
    return untilTheDayBefore(on -> on.withDayOfYear(1));
  }

  /** Sittings in the calendar year of the day of evaluation, that day included. */
  public Examinations inCalendarYearToToday() {
    return untilTheDay(on -> on.withDayOfYear(1));
  }

  private Examinations untilTheDayBefore(UnaryOperator<LocalDate> first) {
    return onTheDay(TAKEN.between(first, on -> on.minusDays(1), Context::attemptOn));
  }

  private Examinations untilTheDay(UnaryOperator<LocalDate> first) {
    return onTheDay(TAKEN.between(first, on -> on, Context::attemptOn));
  }

  /** Sittings on a day ({@code "2024-04-01"}) or after it. */
  public Examinations since(String day) {
    LocalDate first = LocalDate.parse(day);
    return taken((date, on) -> !date.isBefore(first), Text.of("dated.before", first));
  }

  /**
   * Sittings in the so many years that end on the day on which the certification or license that is
   * held expires, and after it was issued: what led to the award came before. Where the day of
   * issue is not stated, it is taken to lie in the first of these years or before them.
   */
  public Examinations inTermOf(String credential, long years) {
    return onTheDay(Term.of(credential, years, basis.knownCodes()).holdsAfterAward(TAKEN));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(sittings.any());
  }

  /** Holds if there is none. */
  public Answer none() {
    return new Answer(sittings.none());
  }

  /** Counts the sittings. */
  public Amount sittings() {
    return new Amount(Sums.of(sittings, SITTINGS, Unit.SITTINGS, 0, entry -> 1));
  }

  /** Holds if each of them, and so the last, is at least so many days ago, or if there is none. */
  public Answer lastAtLeastDaysAgo(long days) {
    Examinations recent =
        taken((day, on) -> day.plusDays(days).isAfter(on), Text.of("dated.days-ago", days));
    return new Answer(DaysSince.last(sittings, recent.sittings, days));
  }

  /**
   * Holds if each of them, and so the first, is at most so many months ago, or if there is none.
   */
  public Answer firstAtMostMonthsAgo(long months) {
    return taken(
            (day, on) -> day.plusMonths(months).isBefore(on), Text.of("dated.months-ago", months))
        .none();
  }

  /**
   * Holds if after each of them the next month of those in which the examination is given is not
   * over yet, or if there is none.
   *
   * @param months such as {@code "APRIL"}, {@code "AUGUST"}
   */
  public Answer nextMonthOfNotOver(String... months) {
    Set<Month> given = EnumSet.noneOf(Month.class);
    for (String month : months) {
      given.add(Month.valueOf(month));
    }
    if (given.isEmpty()) {
      throw new IllegalArgumentException("No month is given in which the examination takes place");
    }
    return taken(
            (day, on) -> nextOf(given, day).atEndOfMonth().isBefore(on),
            Text.of("dated.next-month-not-over"))
        .none();
  }

  private static YearMonth nextOf(Set<Month> given, LocalDate day) {
    YearMonth next = YearMonth.from(day).plusMonths(1);
    while (!given.contains(next.getMonth())) {
      next = next.plusMonths(1);
    }
    return next;
  }

  /** Returns this with the last step turned round. Not a word. */
  Examinations withLastTurned() {
    return with(sittings.changingLast(Condition::opposite));
  }
}
