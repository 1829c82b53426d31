package org.licet.authoring.internal.language.typing;

import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.Rule;
import org.licet.json.internal.advice.Nearest;
import org.licet.rule.Application;
import org.licet.rule.Ruleset;

/** The fact that a rule matches or is meant to match. Stateless. */
public final class FactTyping {

  private static final Set<String> DEFINING = Set.of("stage", "table", "examination", "pathway");

  private FactTyping() {}

  /** Returns the fact that a rule matches, judging by its words rather than its name. */
  public static Optional<Class<?>> meant(Rule rule) {
    String type = rule.pattern().type().text();
    Optional<Class<?>> fact =
        Vocabulary.fact(type)
            .or(() -> Nearest.to(type, Vocabulary.facts()).flatMap(Vocabulary::fact));
    if (fact.isEmpty()) {
      return fact;
    }
    boolean defines =
        !rule.statements().isEmpty() && rule.statements().stream().allMatch(FactTyping::defines);
    if (fact.get() == Application.class && defines && rule.criterion().isEmpty()) {
      return Optional.of(Ruleset.class);
    }
    if (fact.get() == Ruleset.class
        && !defines
        && (rule.criterion().isPresent() || !rule.pattern().bindings().isEmpty())) {
      return Optional.of(Application.class);
    }
    return fact;
  }

  private static boolean defines(Chain statement) {
    return !statement.steps().isEmpty()
        && DEFINING.contains(statement.steps().get(0).word().text());
  }
}
