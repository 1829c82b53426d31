package org.licet.internal.reasoning.person;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.amount.AmountReasoning;
import org.licet.internal.reasoning.amount.CountedAmount;
import org.licet.internal.reasoning.amount.FoundAmount;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.text.Text;

/**
 * An amount that a declared number of the candidate states, such as the points that an assessment
 * set as a goal. An unknown number may be anything from 0 on. Immutable and thread-safe.
 *
 * @param fact the fact
 * @param part the JSON pointer to the part of the candidate that carries it
 * @param number the number
 */
public record StatedAmount(DeclaredFact fact, String part, Fact<BigDecimal> number) {

  /**
   * Returns the amount for any candidate.
   *
   * @param place {@link DeclaredFact#CANDIDATE} or {@code conduct}
   */
  public static AmountReasoning of(DeclaredFact fact, String place, Unit unit) {
    boolean ofCandidate = place.equals(DeclaredFact.CANDIDATE);
    String part = ofCandidate ? "/facts" : "/conduct";
    return AmountReasoning.of(
        fact.called(),
        unit,
        2,
        application -> {
          application.read(part);
          Candidate candidate = application.candidate();
          Facts facts = ofCandidate ? candidate.facts() : candidate.conduct().facts();
          return new Stated(new StatedAmount(fact, part, facts.number(fact.name())));
        });
  }

  private Question asked() {
    return fact.asked(part.equals("/facts") ? "" : part);
  }

  private String pointer() {
    return (part.equals("/facts") ? "/" : part + "/") + fact.pointer();
  }

  /** The amount of one candidate. Immutable and thread-safe. */
  private record Stated(StatedAmount amount) implements FoundAmount {

    @Override
    public CountedAmount open() {
      return given(AssumedAnswers.OPEN);
    }

    @Override
    public CountedAmount given(AssumedAnswers answers) {
      if (amount.number instanceof Fact.Known<BigDecimal> known) {
        double number = Math.max(0, known.value().doubleValue());
        return new CountedAmount(number, number);
      }
      Verdict answer = answers.to(amount.asked());
      return new CountedAmount(
          answer == Verdict.MET ? Double.POSITIVE_INFINITY : 0,
          answer == Verdict.NOT_MET ? 0 : Double.POSITIVE_INFINITY);
    }

    @Override
    public Grounds grounds(Reader reader) {
      boolean known = amount.number.isKnown();
      Text because =
          known
              ? Text.of(
                  "fact.value", amount.fact.called(), amount.number.toOptional().orElseThrow())
              : Text.of("reason.nobody-said", amount.asked().ask());
      Evidence evidence =
          Evidence.of(amount.pointer(), Optional.of(reader.range(open(), true)), because);
      return new Grounds(
          List.of(evidence),
          reader.asking() && !known ? List.of(Together.of(List.of(amount.asked()))) : List.of(),
          Set.of(),
          Set.copyOf(amount.fact.sources()),
          false);
    }
  }
}
