package org.licet.internal.pattern;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tables and declared facts that a condition names. Stateless and thread-safe. */
public final class PatternNames {

  private PatternNames() {}

  /** Returns the names of the tables. */
  public static Set<String> tables(PatternCondition condition) {
    Map<String, Element.Pattern> byVariable =
        condition
            .patterns()
            .filter(pattern -> !pattern.variable().isEmpty())
            .collect(Collectors.toMap(Element.Pattern::variable, one -> one, (one, two) -> one));
    Set<String> tables = new HashSet<>();
    condition
        .patterns()
        .forEach(
            pattern ->
                visit(
                    pattern,
                    test -> {
                      if (test instanceof Test.Comparison comparison) {
                        table(comparison.left(), comparison.right(), pattern, byVariable)
                            .or(
                                () ->
                                    table(
                                        comparison.right(), comparison.left(), pattern, byVariable))
                            .ifPresent(tables::add);
                      } else if (test instanceof Test.OneOf one) {
                        one.values()
                            .forEach(
                                value ->
                                    table(one.value(), value, pattern, byVariable)
                                        .ifPresent(tables::add));
                      }
                    }));
    return tables;
  }

  private static Optional<String> table(
      Term field, Term name, Element.Pattern pattern, Map<String, Element.Pattern> byVariable) {
    if (!(field instanceof Term.Field one)
        || !one.name().equals("table")
        || !(name instanceof Term.Literal literal)) {
      return Optional.empty();
    }
    Element.Pattern of = one.of().isEmpty() ? pattern : byVariable.get(one.of());
    return of != null && of.type().equals(RecordKind.ROW.type())
        ? Optional.of(literal.text())
        : Optional.empty();
  }

  /** Returns the names of the declared facts. */
  public static Set<String> facts(PatternCondition condition) {
    Set<String> facts = new HashSet<>();
    for (Element element : condition.parts().toList()) {
      if (element instanceof Element.Accumulate accumulate) {
        accumulate.totals().forEach(total -> fact(total.of(), facts));
        accumulate.tests().forEach(test -> each(test, one -> terms(one, facts)));
      } else if (element instanceof Element.ForAll all) {
        all.tests().forEach(test -> each(test, one -> terms(one, facts)));
      }
    }
    condition
        .patterns()
        .forEach(
            pattern -> {
              pattern.bindings().forEach(binding -> fact(binding.value(), facts));
              visit(pattern, test -> terms(test, facts));
            });
    return facts;
  }

  private static void terms(Test test, Set<String> facts) {
    if (test instanceof Test.Comparison comparison) {
      fact(comparison.left(), facts);
      fact(comparison.right(), facts);
    } else if (test instanceof Test.Holds holds) {
      fact(holds.value(), facts);
    } else if (test instanceof Test.OneOf one) {
      fact(one.value(), facts);
    }
  }

  private static void fact(Term term, Set<String> facts) {
    if (term instanceof Term.Field field && field.declared()) {
      facts.add(field.name());
    } else if (term instanceof Term.Moved moved) {
      fact(moved.date(), facts);
      fact(moved.by(), facts);
    } else if (term instanceof Term.Calculated calculated) {
      fact(calculated.left(), facts);
      fact(calculated.right(), facts);
    }
  }

  private static void visit(Element.Pattern pattern, Consumer<Test> visitor) {
    pattern.tests().forEach(test -> each(test, visitor));
  }

  /** Visits a test and the tests within it. */
  static void each(Test test, Consumer<Test> visitor) {
    visitor.accept(test);
    if (test instanceof Test.Opposite opposite) {
      each(opposite.test(), visitor);
    } else if (test instanceof Test.All all) {
      all.tests().forEach(one -> each(one, visitor));
    } else if (test instanceof Test.Any any) {
      any.tests().forEach(one -> each(one, visitor));
    }
  }
}
