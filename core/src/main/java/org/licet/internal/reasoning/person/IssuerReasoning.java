package org.licet.internal.reasoning.person;

import java.util.List;
import java.util.Set;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/**
 * The reasoning that an issuing body answers a question of the rule with yes. Immutable and
 * thread-safe.
 *
 * @param asked the question
 */
public record IssuerReasoning(Question asked) implements Reasoning {

  /** Returns the reasoning about a question. */
  public static IssuerReasoning of(String body, String ask) {
    return new IssuerReasoning(
        Question.OfIssuer.of(body, RecordedRulings.nameOf(ask), Text.phrase(ask)));
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    return application.rulings().answer(asked);
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    Verdict answer = verdict(application);
    return answer == Verdict.UNDETERMINED
        ? Conclusion.open(() -> grounds(asked.ask(), List.of(Together.of(List.of(asked)))))
        : Conclusion.settled(
            answer,
            () -> grounds(Text.of("fact.sentence", application.rulings().words(asked)), List.of()));
  }

  private static Explanation grounds(Text reason, List<Together> questions) {
    return new Explanation(reason, List.of(), List.of(), questions, Set.of(), false);
  }
}
