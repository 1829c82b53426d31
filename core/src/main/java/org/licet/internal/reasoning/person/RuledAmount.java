package org.licet.internal.reasoning.person;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.amount.AmountReasoning;
import org.licet.internal.reasoning.amount.CountedAmount;
import org.licet.internal.reasoning.amount.FoundAmount;
import org.licet.text.Text;

/**
 * A number that no source gives and that an issuing body decides. Without a recorded decision, it
 * may be any number within its bounds. Immutable and thread-safe.
 *
 * @param asked the question
 * @param recorded the recorded decisions
 */
record RuledAmount(Question.OfIssuer asked, RecordedRulings recorded) implements FoundAmount {

  /**
   * Returns the amount for any candidate.
   *
   * @param asked a question that takes a number
   */
  static AmountReasoning of(Question.OfIssuer asked, Unit unit) {
    return AmountReasoning.of(
        Text.of("label.ruled", asked.ruling()),
        unit,
        2,
        application -> new RuledAmount(asked, application.rulings()));
  }

  private double least() {
    return asked.answer().atLeast().map(BigDecimal::doubleValue).orElse(0d);
  }

  private double most() {
    return asked.answer().atMost().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
  }

  @Override
  public CountedAmount open() {
    return given(AssumedAnswers.OPEN);
  }

  @Override
  public CountedAmount given(AssumedAnswers answers) {
    Optional<BigDecimal> decided = recorded.number(asked);
    if (decided.isPresent()) {
      double number = decided.get().doubleValue();
      return new CountedAmount(number, number);
    }
    Verdict answer = answers.to(asked);
    return new CountedAmount(
        answer == Verdict.MET ? most() : least(), answer == Verdict.NOT_MET ? least() : most());
  }

  @Override
  public Grounds grounds(Reader reader) {
    boolean decided = recorded.number(asked).isPresent();
    return new Grounds(
        List.of(),
        reader.asking() && !decided ? List.of(Together.of(List.of(asked))) : List.of(),
        decided ? Set.of(Text.of("fact.sentence", recorded.words(asked))) : Set.of(),
        Set.of(),
        false);
  }
}
