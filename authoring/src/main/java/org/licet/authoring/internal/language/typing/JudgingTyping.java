package org.licet.authoring.internal.language.typing;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.text.Problems;

/** Checks that a rule concludes its criterion from its lookups. Not thread-safe. */
final class JudgingTyping {

  private final Rule rule;
  private final Problems problems;
  private final Map<String, Class<?>> variables;
  private final ChainTyping chains;

  /**
   * @param variables the variables of the rule; initially only the application
   */
  JudgingTyping(Rule rule, Problems problems, Map<String, Class<?>> variables) {
    this.rule = rule;
    this.problems = problems;
    this.variables = variables;
    this.chains = new ChainTyping(problems, true);
  }

  void check() {
    if (rule.patterns().isPresent()) {
      return; // the parser requires its conclusion, and another check knows its patterns
    }
    for (Rule.Binding binding : rule.pattern().bindings()) {
      Optional<Class<?>> type = chains.inCondition(binding.value());
      Class<?> previous = variables.put(binding.variable().text(), type.orElse(Void.class));
      if (previous != null) {
        problems.error(
            "variable",
            binding.variable().at(),
            "the name " + binding.variable().text() + " is used for two lookups in this rule",
            binding.variable().text() + "2");
      }
    }
    int before = problems.count();
    statements();
    if (problems.count() == before) {
      unused();
    }
  }

  private void unused() {
    Set<String> used = new HashSet<>();
    rule.statements().forEach(statement -> used(statement, used));
    if (rule.statements().isEmpty() || !variables.keySet().containsAll(used)) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (Rule.Binding binding : rule.pattern().bindings()) {
      String name = binding.variable().text();
      if (!used.contains(name) && told.add(name)) {
        problems.error(
            "variable",
            binding.variable().at(),
            name + " is looked up but never used",
            "use it in the conclusion, or delete it");
      }
    }
  }

  private static void used(Chain chain, Set<String> names) {
    names.add(chain.start().text());
    chain.steps().stream()
        .flatMap(step -> step.arguments().stream())
        .forEach(
            argument -> {
              if (argument instanceof Argument.Nested nested) {
                used(nested.chain(), names);
              }
            });
  }

  private void statements() {
    String application = rule.pattern().variable().text();
    if (rule.statements().isEmpty()) {
      problems.error(
          "nothing",
          rule.name().at(),
          "the rule has no conclusion after then",
          application + ".conclude(...);");
    }
    boolean concluded = false;
    for (Chain statement : rule.statements()) {
      int before = problems.count();
      Optional<Class<?>> type = chains.inConsequence(statement, variables);
      boolean right = type.isPresent() && problems.count() == before;
      boolean concludes =
          statement.start().text().equals(application)
              && statement.steps().size() == 1
              && statement.steps().get(0).word().text().equals("conclude");
      if (!concludes && right) {
        boolean answers = !statement.start().text().equals(application);
        problems.error(
            "nothing",
            statement.start().at(),
            "this statement has no conclusion",
            answers
                ? "put " + application + ".conclude( ... ) around it"
                : application + ".conclude(...)");
      } else if (concludes && concluded) {
        problems.error(
            "criterion",
            statement.start().at(),
            "the rule concludes its criterion a second time",
            "use one conclude with alongWith or orElse");
      }
      concluded |= concludes;
    }
  }
}
