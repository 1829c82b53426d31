package org.licet.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.fact.IssuerQuestions;
import org.licet.internal.reasoning.person.IssuerReasoning;
import org.licet.internal.reasoning.selection.RulesetContext;

/**
 * Decisions of issuing bodies that a rule asks for: yes or no, a number that no source gives, or a
 * code. Immutable and thread-safe.
 */
public final class Rulings {

  private final RulesetContext basis;

  Rulings(RulesetContext basis) {
    this.basis = basis;
  }

  /**
   * Holds if the issuing body answers the question with yes. Licet asks that body the question; a
   * recorded ruling answers it.
   */
  public Answer by(String body, String question) {
    basis.issuerQuestions().add(question, IssuerQuestions.DECISION);
    return new Answer(IssuerReasoning.of(body, question));
  }

  /**
   * Holds if the issuing body answers the question with one of the codes: {@code "TRACK_ONE"}. An
   * answer that neither a rule nor a table of the ruleset names leaves the question open.
   */
  public Answer oneOfBy(String body, String question, String... codes) {
    List<String> wanted = List.of(codes);
    basis.issuerQuestions().add(question, AnswerType.of(AnswerType.Kind.CODE, wanted));
    return new Answer(
        IssuerReasoning.oneOf(body, question, wanted, basis.issuerQuestions(), basis.knownCodes()));
  }

  /**
   * Returns the number of hours that the issuing body gives as its answer. Compare another amount
   * with it. Licet asks the body the question; a recorded ruling answers it.
   */
  public Amount hoursBy(String body, String question) {
    return amount(Unit.HOURS, body, question, 0, null);
  }

  /**
   * Returns the number of hours that the issuing body gives as its answer, between two numbers that
   * sources state. Licet asks the body only about amounts between the two.
   */
  public Amount hoursBetween(int fewest, int most, String body, String question) {
    return amount(Unit.HOURS, body, question, fewest, most);
  }

  /**
   * Returns the number of months that the issuing body gives as its answer. Compare another amount
   * with it. Licet asks the body the question; a recorded ruling answers it.
   */
  public Amount monthsBy(String body, String question) {
    return amount(Unit.MONTHS, body, question, 0, null);
  }

  /**
   * Returns the number of months that the issuing body gives as its answer, between two numbers
   * that sources state. Licet asks the body only about amounts between the two.
   */
  public Amount monthsBetween(int fewest, int most, String body, String question) {
    return amount(Unit.MONTHS, body, question, fewest, most);
  }

  /**
   * Returns the number of points that the issuing body gives as its answer. Compare another amount
   * with it. Licet asks the body the question; a recorded ruling answers it.
   */
  public Amount pointsBy(String body, String question) {
    return amount(Unit.POINTS, body, question, 0, null);
  }

  /**
   * Returns the number of points that the issuing body gives as its answer, between two numbers
   * that sources state. Licet asks the body only about amounts between the two.
   */
  public Amount pointsBetween(int fewest, int most, String body, String question) {
    return amount(Unit.POINTS, body, question, fewest, most);
  }

  /**
   * Returns the number of attempts that the issuing body gives as its answer. Compare another
   * amount with it. Licet asks the body the question; a recorded ruling answers it.
   */
  public Amount attemptsBy(String body, String question) {
    return amount(Unit.ATTEMPTS, body, question, 0, null);
  }

  /**
   * Returns the number of attempts that the issuing body gives as its answer, between two numbers
   * that sources state. Licet asks the body only about amounts between the two.
   */
  public Amount attemptsBetween(int fewest, int most, String body, String question) {
    return amount(Unit.ATTEMPTS, body, question, fewest, most);
  }

  /**
   * Returns the number of records that the issuing body gives as its answer. Compare another amount
   * with it. Licet asks the body the question; a recorded ruling answers it.
   */
  public Amount recordsBy(String body, String question) {
    return amount(Unit.RECORDS, body, question, 0, null);
  }

  /**
   * Returns the number of records that the issuing body gives as its answer, between two numbers
   * that sources state. Licet asks the body only about amounts between the two.
   */
  public Amount recordsBetween(int fewest, int most, String body, String question) {
    return amount(Unit.RECORDS, body, question, fewest, most);
  }

  private Amount amount(
      Unit unit, String body, String question, int fewest, @Nullable Integer most) {
    AnswerType type =
        AnswerType.number(
            unit.name(),
            BigDecimal.valueOf(fewest),
            most == null ? null : BigDecimal.valueOf(most));
    basis.issuerQuestions().add(question, type);
    return new Amount(IssuerReasoning.amount(body, question, unit, type));
  }
}
