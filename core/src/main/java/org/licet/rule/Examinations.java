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
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.condition.ExamCondition;
import org.licet.internal.reasoning.condition.Qualification;
import org.licet.internal.reasoning.condition.RecordPlace;
import org.licet.internal.reasoning.condition.YesNoCondition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Sums;
import org.licet.internal.reasoning.selection.Term;
import org.licet.internal.reasoning.selection.WaitingPeriod;
import org.licet.text.Text;

/**
 * Attempts at examinations, narrowed step by step. An attempt after the day of evaluation does not
 * count. At the stage CERTIFICATION, rules judge an attempt on record: only earlier attempts count,
 * and waits and windows end on the day of that attempt. Immutable and thread-safe.
 */
public final class Examinations extends SelectedRecords<Examinations> {

  private static final YesNoCondition<Examination> PASSED =
      YesNoCondition.yes("passed", "ask.passed", "attempt.not-passed");
  private static final YesNoCondition<Examination> FAILED =
      YesNoCondition.no("passed", "ask.passed", "attempt.passed");

  private static final RecordPlace<Examination> PLACE =
      RecordPlace.of(Examination::jurisdiction, "jurisdiction", "ask.board", "attempt.through");

  private static final Text ATTEMPTS = Text.of("label.attempts");

  private static final EventDate<Examination> TAKEN = EventDate.of(Examination::taken, "taken");

  private static final Selection<Examination> ALL =
      Selection.of(RecordList.ATTEMPTS).whereOnTheDay(TAKEN.beforeAttempt());

  private final Selection<Examination> attempts;

  private Examinations(RulesetContext basis, Selection<Examination> attempts) {
    super(basis);
    this.attempts = attempts;
  }

  static Examinations of(RulesetContext basis) {
    return new Examinations(basis, ALL);
  }

  @Override
  Selection<Examination> selection() {
    return attempts;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  Examinations select(Selection<?> selection) {
    return new Examinations(basis, (Selection<Examination>) selection);
  }

  private Examinations taken(BiPredicate<LocalDate, LocalDate> test, Text otherwise) {
    return onTheDay(TAKEN.on(test, otherwise, ApplicationContext::attemptOn));
  }

  private Examinations onTheDay(SelectionStep<Examination> step) {
    return select(attempts.whereOnTheDay(step));
  }

  /**
   * Keeps the attempts at one of the examinations: {@code "CCM"}. An examination that no table of
   * the ruleset lists becomes a question.
   */
  public Examinations of(String... exams) {
    ExamCondition wanted = ExamCondition.of(List.of(exams), basis.knownWith(List.of(exams)));
    return select(attempts.where((attempt, application) -> wanted.of(attempt.exam())));
  }

  /** Keeps the attempts that were passed. */
  public Examinations passed() {
    return select(attempts.where((attempt, application) -> PASSED.of(attempt.passed())));
  }

  /** Keeps the attempts that were failed. */
  public Examinations failed() {
    return select(attempts.where((attempt, application) -> FAILED.of(attempt.passed())));
  }

  /**
   * Keeps the attempts for which the answer held on the day of the application. An unknown day of
   * application becomes a question.
   */
  public Examinations appliedForWith(Answer qualification) {
    return onTheDay(Qualification.of(qualification.reasoning));
  }

  /**
   * Keeps the attempts in the given number of days, up to the day before the day of evaluation. Use
   * it for a wait, or for a limit on earlier attempts.
   */
  @Override
  public Examinations inLastDays(long days) {
    return inLastDaysBeforeToday(days);
  }

  /**
   * Keeps the attempts in the given number of months, up to the day before the day of evaluation.
   */
  @Override
  public Examinations inLastMonths(long months) {
    return inLastMonthsBeforeToday(months);
  }

  /**
   * Keeps the attempts in the given number of years, up to the day before the day of evaluation.
   */
  @Override
  public Examinations inLastYears(long years) {
    return inLastYearsBeforeToday(years);
  }

  /**
   * Keeps the attempts through the boards of one of the states or countries: {@code "US-GA"}.
   * {@link #orRulingBy} may follow.
   */
  public Examinations takenThrough(String... places) {
    return select(attempts.whereIn(PLACE, List.of(places)));
  }

  /**
   * Keeps the attempts through the board of a state or country that a table of the ruleset lists.
   * Licet asks the issuing body about any other place.
   */
  public Examinations takenThroughOneOf(String table) {
    return select(attempts.whereIn(PLACE, basis.table(table), basis.issuer()));
  }

  /** Keeps the attempts in the calendar year of the day of evaluation, up to the day before it. */
  public Examinations inCalendarYear() {
    return untilTheDayBefore(on -> on.withDayOfYear(1));
  }

  /** Keeps the attempts in the calendar year of the day of evaluation, that day included. */
  public Examinations inCalendarYearToToday() {
    return untilTheDay(on -> on.withDayOfYear(1));
  }

  private Examinations untilTheDayBefore(UnaryOperator<LocalDate> first) {
    return onTheDay(TAKEN.between(first, on -> on.minusDays(1), ApplicationContext::attemptOn));
  }

  private Examinations untilTheDay(UnaryOperator<LocalDate> first) {
    return onTheDay(TAKEN.between(first, on -> on, ApplicationContext::attemptOn));
  }

  @Override
  Examinations in(Term term) {
    return onTheDay(term.holdsAfterAward(TAKEN));
  }

  /**
   * Keeps the attempts on whose day the answer holds: a license that was active on the day of the
   * examination. An unknown day becomes a question.
   */
  public Examinations takenWith(Answer qualification) {
    return onTheDay(Qualification.on(qualification.reasoning, TAKEN));
  }

  /**
   * Keeps the attempts on whose declared date the answer holds, such as the day of an approval. An
   * unknown date becomes a question.
   */
  public Examinations qualifiedOn(String fact, Answer qualification) {
    return onTheDay(
        Qualification.on(qualification.reasoning, attempts.dateOf(basis.facts(), fact)));
  }

  /**
   * Keeps the attempts taken on their declared date, such as that of an approval, or in the given
   * number of days after it. An unknown date becomes a question.
   */
  public Examinations takenInDaysAfter(String fact, long days) {
    return select(attempts.where(TAKEN.inDaysAfter(attempts.dateOf(basis.facts(), fact), days)));
  }

  /** Counts the attempts. */
  public Amount attempts() {
    return new Amount(Sums.of(attempts, ATTEMPTS, Unit.ATTEMPTS, 0, entry -> 1));
  }

  /** Holds if every attempt is at least the given number of days ago, or if there is none. */
  public Answer lastAtLeastDaysAgo(long days) {
    Examinations recent =
        taken((day, on) -> day.plusDays(days).isAfter(on), Text.of("dated.days-ago", days));
    return new Answer(WaitingPeriod.last(attempts, recent.attempts, days));
  }

  /** Holds if every attempt is at most the given number of months ago, or if there is none. */
  public Answer firstAtMostMonthsAgo(long months) {
    return taken(
            (day, on) -> day.plusMonths(months).isBefore(on), Text.of("dated.months-ago", months))
        .none();
  }

  /**
   * Holds unless a month in which the examination is given ({@code "APRIL"}) began and ended after
   * an attempt. It also holds without attempts.
   */
  public Answer nextMonthOfNotOver(String... months) {
    Set<Month> given = EnumSet.noneOf(Month.class);
    for (String month : months) {
      given.add(Month.valueOf(month));
    }
    if (given.isEmpty()) {
      throw new IllegalArgumentException(
          "No exam months are named. Name at least one, such as \"APRIL\".");
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
}
