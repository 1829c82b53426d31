package org.licet.internal.reasoning.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/**
 * The reasoning that an issuing body answers a question of the rule with one of some codes. A code
 * with an unknown meaning leaves the question open. Immutable and thread-safe.
 *
 * @param asking returns the question, whose known codes are those of all rules that ask it
 * @param wanted the codes
 * @param known further codes that are known to be what they say
 */
record RuledCode(Supplier<Question.OfIssuer> asking, List<String> wanted, Set<String> known)
    implements Reasoning {

  @Override
  public Verdict verdict(ApplicationContext application) {
    Question.OfIssuer asked = asking.get();
    Optional<String> code = application.rulings().code(asked);
    if (code.isEmpty()) {
      return Verdict.UNDETERMINED;
    }
    boolean isKnown = asked.answer().codes().contains(code.get()) || known.contains(code.get());
    return isKnown ? Verdict.of(wanted.contains(code.get())) : Verdict.UNDETERMINED;
  }

  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    return MetDays.sameAs(this, application, answers, MetDays.NEVER);
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    Question.OfIssuer asked = asking.get();
    Verdict answer = verdict(application);
    Text recorded = application.rulings().words(asked);
    Text reason = recorded.isEmpty() ? asked.ask() : Text.of("fact.sentence", recorded);
    return answer == Verdict.UNDETERMINED
        ? Conclusion.open(() -> grounds(reason, List.of(Together.of(List.of(asked)))))
        : Conclusion.settled(answer, () -> grounds(reason, List.of()));
  }

  private static Explanation grounds(Text reason, List<Together> questions) {
    return new Explanation(reason, List.of(), List.of(), questions, Set.of(), false);
  }
}
