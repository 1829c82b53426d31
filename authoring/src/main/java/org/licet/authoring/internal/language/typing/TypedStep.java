package org.licet.authoring.internal.language.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;

/**
 * A checked step of a rule, with its word. Immutable and thread-safe.
 *
 * @param kind the type that has the word
 * @param step the step
 * @param word the word
 * @param chain the chain that contains it
 * @param position its position in the chain, from 0
 */
public record TypedStep(Class<?> kind, ChainStep step, Word word, Chain chain, int position) {

  /** Returns the steps of a rule in the order of the text, without unknown ones. */
  public static List<TypedStep> of(Rule rule) {
    Map<String, Class<?>> variables = new HashMap<>();
    FactTyping.meant(rule).ifPresent(fact -> variables.put(rule.pattern().variable().text(), fact));
    List<TypedStep> all = new ArrayList<>();
    for (Rule.Binding binding : rule.pattern().bindings()) {
      Optional<Class<?>> start =
          Optional.ofNullable(Vocabulary.properties().get(binding.value().start().text()))
              .map(word -> word.leadsTo());
      walk(binding.value(), start, variables, all)
          .ifPresent(type -> variables.put(binding.variable().text(), type));
    }
    for (Chain statement : rule.statements()) {
      walk(statement, Optional.ofNullable(variables.get(statement.start().text())), variables, all);
    }
    return all;
  }

  private static Optional<Class<?>> walk(
      Chain chain, Optional<Class<?>> start, Map<String, Class<?>> variables, List<TypedStep> all) {
    Optional<Class<?>> type = start;
    for (int i = 0; i < chain.steps().size(); i++) {
      ChainStep step = chain.steps().get(i);
      Optional<Class<?>> kind = type;
      Optional<Word> word = kind.flatMap(known -> Vocabulary.word(known, step));
      if (kind.isPresent() && word.isPresent()) {
        all.add(new TypedStep(kind.get(), step, word.get(), chain, i));
      }
      for (Argument argument : step.arguments()) {
        if (argument instanceof Argument.Nested nested) {
          Chain inner = nested.chain();
          Optional<Class<?>> innerStart =
              Optional.<Class<?>>ofNullable(variables.get(inner.start().text()))
                  .or(
                      () ->
                          Optional.ofNullable(Vocabulary.properties().get(inner.start().text()))
                              .map(property -> property.leadsTo()));
          walk(inner, innerStart, variables, all);
        }
      }
      type = word.map(known -> known.leadsTo());
    }
    return type;
  }
}
