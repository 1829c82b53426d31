package org.licet.testkit.internal.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Facts;
import org.licet.evaluation.FactDescription;

/**
 * Made-up values of facts that rulesets declare. Each value is drawn independently: yes as often as
 * no, numbers of every size, dates of the last years and the next months, known codes and another
 * one. Immutable and thread-safe.
 *
 * @param facts the declared facts
 * @param on the date of the candidates
 * @param unknownInThousand the rate, in a thousand, of unknown facts
 */
public record MadeUpFacts(List<FactDescription> facts, LocalDate on, int unknownInThousand) {

  private static final int DAYS_BEFORE = 2500;
  private static final int DAYS_AFTER = 200;
  private static final int[] POWERS = {1, 1, 10, 100, 1000};

  /** A code that no ruleset knows. */
  private static final String OTHER = "OTHER";

  /**
   * Returns a candidate with values for all facts.
   *
   * @param dice returns a source of random numbers for each carrier of facts: numbers from 0 to
   *     less than a bound. With a source of its own, a list keeps its values if other lists change
   */
  public Candidate in(Candidate candidate, Function<String, IntUnaryOperator> dice) {
    Map<String, IntUnaryOperator> byPlace = new HashMap<>();
    return facts.isEmpty()
        ? candidate
        : candidate.withFacts(
            (place, known) -> of(place, known, byPlace.computeIfAbsent(place, dice)));
  }

  private Facts of(String place, Facts known, IntUnaryOperator below) {
    Facts more = known;
    for (FactDescription fact : facts) {
      if (fact.records().contains(place)) {
        boolean stated = below.applyAsInt(1000) >= unknownInThousand;
        Facts valued = with(more, fact, below); // drawn either way, so that other values agree
        more = stated ? valued : more;
      }
    }
    return more;
  }

  private Facts with(Facts known, FactDescription fact, IntUnaryOperator below) {
    String name = fact.name();
    return switch (fact.type()) {
      case YES_NO -> known.with(name, below.applyAsInt(2) == 0);
      case NUMBER -> known.with(name, number(below));
      case DATE ->
          known.with(
              name,
              on.minusDays(below.applyAsInt(DAYS_BEFORE + DAYS_AFTER) - DAYS_AFTER).toString());
      case CODE -> known.with(name, code(fact, below));
      case CODES ->
          known.with(
              name,
              fact.codes().stream().filter(code -> below.applyAsInt(2) == 0).distinct().toList());
    };
  }

  private static BigDecimal number(IntUnaryOperator below) {
    int power = POWERS[below.applyAsInt(POWERS.length)];
    return BigDecimal.valueOf((long) below.applyAsInt(51) * power);
  }

  private static String code(FactDescription fact, IntUnaryOperator below) {
    int chosen = below.applyAsInt(fact.codes().size() + 1);
    return chosen < fact.codes().size() ? fact.codes().get(chosen) : OTHER;
  }
}
