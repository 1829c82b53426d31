package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The tests in a condition, for tools that change or count them. Stateless and thread-safe. */
public final class PatternTests {

  private PatternTests() {}

  /** Returns the tests that stand alone between commas, in the order of the text. */
  public static List<Test> between(PatternCondition condition) {
    List<Test> all = new ArrayList<>();
    for (Element element : condition.parts().toList()) {
      if (element instanceof Element.ForAll every) {
        all.addAll(every.record().tests());
        all.addAll(every.tests());
        every.others().forEach(other -> all.addAll(other.tests()));
      } else if (element instanceof Element.Accumulate accumulate) {
        accumulate.patterns().forEach(pattern -> all.addAll(pattern.tests()));
        all.addAll(accumulate.tests());
      } else {
        PatternCondition.patterns(element).forEach(pattern -> all.addAll(pattern.tests()));
      }
    }
    return List.copyOf(all);
  }

  /** Visits a test and the tests within it. */
  public static void each(Test test, Consumer<Test> visitor) {
    PatternNames.each(test, visitor);
  }

  /** Returns the literals of a condition, in the order of the text. */
  public static List<Term.Literal> literals(PatternCondition condition) {
    List<Term.Literal> literals = new ArrayList<>();
    between(condition).forEach(test -> each(test, one -> literals(one, literals)));
    condition
        .patterns()
        .forEach(
            pattern -> pattern.bindings().forEach(binding -> literals(binding.value(), literals)));
    return List.copyOf(literals);
  }

  /** Returns the literals of a test, without those of tests within it. */
  public static List<Term.Literal> literals(Test test) {
    List<Term.Literal> literals = new ArrayList<>();
    literals(test, literals);
    return List.copyOf(literals);
  }

  /** Returns the numbers by which a test divides, without those of tests within it. */
  public static Set<Term.Literal> divisors(Test test) {
    Set<Term.Literal> divisors = new HashSet<>();
    if (test instanceof Test.Comparison comparison) {
      divisors(comparison.left(), divisors);
      divisors(comparison.right(), divisors);
    }
    return divisors;
  }

  private static void divisors(Term term, Set<Term.Literal> all) {
    if (term instanceof Term.Moved moved) {
      divisors(moved.date(), all);
    } else if (term instanceof Term.Calculated calculated) {
      divisors(calculated.left(), all);
      divisors(calculated.right(), all);
      if (calculated.sign().equals("/") && calculated.right() instanceof Term.Literal divisor) {
        all.add(divisor);
      }
    }
  }

  private static void literals(Test test, List<Term.Literal> all) {
    if (test instanceof Test.Comparison comparison) {
      literals(comparison.left(), all);
      literals(comparison.right(), all);
    } else if (test instanceof Test.Holds holds) {
      literals(holds.value(), all);
    } else if (test instanceof Test.OneOf one) {
      literals(one.value(), all);
      all.addAll(one.values());
    }
  }

  private static void literals(Term term, List<Term.Literal> all) {
    if (term instanceof Term.Literal literal) {
      all.add(literal);
    } else if (term instanceof Term.Moved moved) {
      literals(moved.date(), all);
      literals(moved.by(), all);
    } else if (term instanceof Term.Calculated calculated) {
      literals(calculated.left(), all);
      literals(calculated.right(), all);
    }
  }
}
