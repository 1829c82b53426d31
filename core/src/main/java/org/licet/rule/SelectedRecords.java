package org.licet.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.RulesetContext;
import org.licet.internal.reasoning.Selection;
import org.licet.internal.reasoning.Term;

/**
 * The words that keep records of any kind: those about facts that the ruleset declares. Immutable
 * and thread-safe.
 *
 * @param <S> the kind of records
 */
public abstract sealed class SelectedRecords<S extends SelectedRecords<S>>
    permits Activities, Courses, Degrees, Employment, Examinations, Licenses {

  final RulesetContext basis;

  SelectedRecords(RulesetContext basis) {
    this.basis = basis;
  }

  /** Returns the records kept so far. */
  abstract Selection<?> selection();

  /** Returns the same words for other records of this kind. */
  abstract S select(Selection<?> selection);

  /** Keeps the records in a term. */
  abstract S in(Term term);

  /**
   * Keeps the records of the given number of years that end on the day on which the certification
   * or license that is held expires: the courses and activities completed in these years, the
   * attempts taken in them, the degrees conferred and the licenses issued in them. Time in jobs is
   * cut, not dropped. An attempt up to the day on which the credential was issued led to the award
   * and does not count; if the day of issue is not stated, it lies in the first of these years or
   * before them.
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
   * Keeps the records of which a declared fact is so: {@code "ADULT_ONCOLOGY"}. An unknown fact is
   * asked.
   */
  public S having(String fact) {
    return select(selection().whereFactIs(basis.facts(), fact, true));
  }

  /** Keeps the records of which a declared fact is not so. An unknown fact is asked. */
  public S notHaving(String fact) {
    return select(selection().whereFactIs(basis.facts(), fact, false));
  }

  /**
   * Keeps the records whose declared fact is one of the codes, or has one of them: {@code "UNIT",
   * "ICU", "CCU"}. A code that neither the declaration nor a table of the ruleset lists becomes a
   * question.
   */
  public S havingOneOf(String fact, String... values) {
    return select(
        selection()
            .whereFactIsOneOf(
                basis.facts(), fact, List.of(values), basis.knownWith(List.of(values))));
  }

  /** Keeps the records whose declared number is at least the threshold. */
  public S havingAtLeast(String fact, int threshold) {
    return select(
        selection()
            .whereFactIsWithin(
                basis.facts(),
                fact,
                number -> number.compareTo(BigDecimal.valueOf(threshold)) >= 0));
  }

  /** Keeps the records whose declared number is at most the threshold. */
  public S havingAtMost(String fact, int threshold) {
    return select(
        selection()
            .whereFactIsWithin(
                basis.facts(),
                fact,
                number -> number.compareTo(BigDecimal.valueOf(threshold)) <= 0));
  }

  /**
   * Adds up the points that a declared number states for each record. An unknown number is asked.
   */
  public Amount pointsOf(String fact) {
    return new Amount(selection().sumOf(basis.facts(), fact, Unit.POINTS));
  }

  /**
   * Adds up the hours that a declared number states for each record. An unknown number is asked.
   * Each record counts whole or not at all; a window of time cuts no job.
   */
  public Amount hoursOf(String fact) {
    return new Amount(selection().sumOf(basis.facts(), fact, Unit.HOURS));
  }

  /**
   * Keeps the records whose declared date lies in the given number of days up to the day of
   * evaluation. An unknown date is asked.
   */
  public S havingInLastDays(String fact, long days) {
    return inWindow(fact, on -> on.minusDays(days));
  }

  /**
   * Keeps the records whose declared date lies in the given number of months up to the day of
   * evaluation. An unknown date is asked.
   */
  public S havingInLastMonths(String fact, long months) {
    return inWindow(fact, on -> on.minusMonths(months));
  }

  /**
   * Keeps the records whose declared date lies in the given number of years up to the day of
   * evaluation. An unknown date is asked.
   */
  public S havingInLastYears(String fact, long years) {
    return inWindow(fact, on -> on.minusYears(years));
  }

  private S inWindow(String fact, UnaryOperator<LocalDate> first) {
    return select(selection().whereFactIsIn(basis.facts(), fact, first));
  }

  /**
   * Keeps the records whose declared date lies in the term of a certification or license: the given
   * number of years up to its expiry. An unknown date is asked.
   */
  public S havingInTermOf(String fact, String credential, long years) {
    return select(
        selection().whereFactIsIn(basis.facts(), fact, Term.of(credential, years, basis)));
  }
}
