package org.licet.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.person.StatedAmount;
import org.licet.internal.reasoning.person.StatedFact;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.text.Text;

/**
 * The facts about the candidate that the ruleset declares, as of today. A fact that holds today
 * counts as holding on a day in the past, and the finding shows this assumption. Immutable and
 * thread-safe.
 */
public final class CandidateFacts {

  private final RulesetContext basis;
  private final String place;

  CandidateFacts(RulesetContext basis, String place) {
    this.basis = basis;
    this.place = place;
  }

  private DeclaredFact declared(String fact, DeclaredFact.Type... types) {
    return basis.facts().of(place, fact, types);
  }

  /** Holds if a declared fact is true: {@code "BACKGROUND_CHECK"}. */
  public Answer holds(String fact) {
    return is(fact, true);
  }

  /** Holds if a declared fact is false. */
  public Answer doesNotHold(String fact) {
    return is(fact, false);
  }

  private Answer is(String fact, boolean wanted) {
    return new Answer(
        StatedFact.of(
            declared(fact, DeclaredFact.Type.YES_NO),
            place,
            facts -> facts.yesNo(fact),
            stated -> stated == wanted,
            stated -> Text.of(stated ? "answer.yes" : "answer.no")));
  }

  /** Holds if a declared code is one of the given ones, or a declared list has one of them. */
  public Answer isOneOf(String fact, String... values) {
    DeclaredFact declared = declared(fact, DeclaredFact.Type.CODE, DeclaredFact.Type.CODES);
    List<String> wanted = List.of(values);
    return new Answer(
        StatedFact.of(
            declared,
            place,
            facts -> codes(facts, declared),
            stated -> stated.stream().anyMatch(wanted::contains),
            stated ->
                stated.isEmpty()
                    ? Text.of("fact.none")
                    : Text.list(stated.stream().map(Text::code).toList())));
  }

  private static Fact<List<String>> codes(Facts facts, DeclaredFact declared) {
    if (declared.type() == DeclaredFact.Type.CODE) {
      return facts.code(declared.name()).map(List::of);
    }
    return facts.codes(declared.name()).isKnown()
        ? Fact.known(facts.codes(declared.name()).entries())
        : Fact.unknown();
  }

  /** Holds if a declared number is at least the threshold. */
  public Answer isAtLeast(String fact, int threshold) {
    return number(fact, threshold, 1);
  }

  /** Holds if a declared number is at most the threshold. */
  public Answer isAtMost(String fact, int threshold) {
    return number(fact, threshold, -1);
  }

  private Answer number(String fact, int threshold, int sign) {
    BigDecimal bound = BigDecimal.valueOf(threshold);
    return new Answer(
        StatedFact.of(
            declared(fact, DeclaredFact.Type.NUMBER),
            place,
            facts -> facts.number(fact),
            stated -> stated.compareTo(bound) * sign >= 0,
            stated -> Text.of("answer.number", stated)));
  }

  /**
   * Counts the points that a declared number of the candidate states, such as a threshold of the
   * candidate's own. An unknown number becomes a question.
   */
  public Amount points(String fact) {
    return amount(fact, Unit.POINTS);
  }

  /**
   * Counts the hours that a declared number of the candidate states. An unknown number becomes a
   * question.
   */
  public Amount hours(String fact) {
    return amount(fact, Unit.HOURS);
  }

  private Amount amount(String fact, Unit unit) {
    return new Amount(StatedAmount.of(declared(fact, DeclaredFact.Type.NUMBER), place, unit));
  }

  /** Holds if a declared date lies in the given number of days up to the day of evaluation. */
  public Answer isInLastDays(String fact, long days) {
    return date(fact, on -> on.minusDays(days));
  }

  /** Holds if a declared date lies in the given number of months up to the day of evaluation. */
  public Answer isInLastMonths(String fact, long months) {
    return date(fact, on -> on.minusMonths(months));
  }

  /** Holds if a declared date lies in the given number of years up to the day of evaluation. */
  public Answer isInLastYears(String fact, long years) {
    return date(fact, on -> on.minusYears(years));
  }

  /** Holds if a declared date is not after the day of evaluation. */
  public Answer isPast(String fact) {
    return date(fact, on -> LocalDate.MIN);
  }

  private Answer date(String fact, UnaryOperator<LocalDate> first) {
    return new Answer(
        StatedFact.onTheDay(
            declared(fact, DeclaredFact.Type.DATE),
            place,
            facts -> facts.date(fact),
            (stated, application) -> within(stated, application, first),
            stated -> Text.of("answer.date", stated)));
  }

  private static Verdict within(
      PartialDate stated, ApplicationContext application, UnaryOperator<LocalDate> first) {
    LocalDate on = application.on();
    LocalDate begin = first.apply(on);
    if (stated.latest().isBefore(begin) || stated.earliest().isAfter(on)) {
      return Verdict.NOT_MET;
    }
    return stated.earliest().isBefore(begin) || stated.latest().isAfter(on)
        ? Verdict.UNDETERMINED
        : Verdict.MET;
  }
}
