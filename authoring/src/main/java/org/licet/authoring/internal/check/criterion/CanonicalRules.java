package org.licet.authoring.internal.check.criterion;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.Rule;

/** Rules in a canonical text form, without layout and variable names. */
public final class CanonicalRules {

  private static final int LONGEST_KEY = 2_000;

  private CanonicalRules() {}

  /** Returns the conditions and the conclusion of a rule. */
  public static String of(Rule rule) {
    if (rule.patterns().isPresent()) {
      return rule.patterns().get().canonical();
    }
    Map<String, String> variables = new HashMap<>();
    variables.put(rule.pattern().variable().text(), "$");
    rule.pattern()
        .bindings()
        .forEach(
            binding ->
                variables.put(
                    binding.variable().text(), "(" + of(binding.value(), Map.of()) + ")"));
    return rule.statements().stream()
        .map(statement -> of(statement, variables))
        .collect(Collectors.joining("; "));
  }

  /** Returns a short key that is equal for rules with equal {@link #of(Rule)}. */
  static String key(Rule rule) {
    String text = of(rule);
    return text.length() <= LONGEST_KEY ? text : DigestUtils.sha256Hex(text);
  }

  /** Returns a chain with its variables replaced. */
  public static String of(Chain chain, Map<String, String> variables) {
    String start = variables.getOrDefault(chain.start().text(), chain.start().text());
    return start
        + chain.steps().stream()
            .map(
                step ->
                    "."
                        + step.word().text()
                        + step.arguments().stream()
                            .map(argument -> of(argument, variables))
                            .collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining());
  }

  private static String of(Argument argument, Map<String, String> variables) {
    if (argument instanceof Argument.Nested nested) {
      return of(nested.chain(), variables);
    }
    return argument instanceof Argument.Text text
        ? '"' + text.value() + '"'
        : String.valueOf(((Argument.Whole) argument).value());
  }
}
