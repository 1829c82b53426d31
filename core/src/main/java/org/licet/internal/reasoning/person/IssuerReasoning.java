package org.licet.internal.reasoning.person;

import java.util.List;
import java.util.Set;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.amount.AmountReasoning;
import org.licet.internal.reasoning.fact.IssuerQuestions;
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
    return new IssuerReasoning(question(body, ask, IssuerQuestions.DECISION));
  }

  /**
   * Returns the reasoning that the answer to a question is one of some codes.
   *
   * @param questions the questions of the ruleset, which know this one
   * @param known further codes that are known to be what they say
   */
  public static Reasoning oneOf(
      String body, String ask, List<String> wanted, IssuerQuestions questions, Set<String> known) {
    String matter = RecordedRulings.nameOf(ask);
    return new RuledCode(() -> question(body, ask, questions.answer(matter)), wanted, known);
  }

  /**
   * Returns the number that answers a question.
   *
   * @param type the type of the number
   */
  public static AmountReasoning amount(String body, String ask, Unit unit, AnswerType type) {
    return RuledAmount.of(question(body, ask, type), unit);
  }

  private static Question.OfIssuer question(String body, String ask, AnswerType type) {
    return Question.OfIssuer.of(body, RecordedRulings.nameOf(ask), Text.phrase(ask), type);
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    return application.rulings().answer(asked);
  }

  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    return MetDays.sameAs(this, application, answers, MetDays.NEVER);
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
