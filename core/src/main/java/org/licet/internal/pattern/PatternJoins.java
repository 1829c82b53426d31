package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tests by which the patterns of a rule join their records. In {@code Examination( $day : taken
 * )} and {@code Degree( preLicensure == true, conferred >= $day )}, the degree alone is tested for
 * its kind and joined by its date. Immutable and thread-safe.
 */
final class PatternJoins {

  /**
   * One side of a comparison with another record.
   *
   * @param side the side that is about the record
   * @param field the field that the side reads
   * @param operator the comparison of this side with the other
   */
  record Join(Term side, String field, Test.Operator operator) {}

  /** Stands for values that depend on several records, such as totals. */
  private static final Element.Pattern SEVERAL =
      new Element.Pattern("", "", new Span(0, 0), List.of(), List.of(), new Span(0, 0));

  private final List<Element> elements;
  private final String application;

  /** The patterns that must match, by the names of their variables. */
  private final Map<String, Element.Pattern> owners = new HashMap<>();

  private final Map<String, Term> bindings = new HashMap<>();
  private final Map<String, Set<Element.Pattern>> bindingReferences = new HashMap<>();
  private final IdentityHashMap<Element.Pattern, List<Join>> joins = new IdentityHashMap<>();
  private final Set<Test> alone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Term> ownDays = Collections.newSetFromMap(new IdentityHashMap<>());

  private PatternJoins(PatternCondition condition) {
    elements = condition.elements();
    application = condition.application();
  }

  /** Finds the joins of a condition. */
  static PatternJoins of(PatternCondition condition) {
    PatternJoins found = new PatternJoins(condition);
    found.read();
    return found;
  }

  /**
   * Returns the joins of a pattern; empty if more than the bounds of its values matters, such as
   * which record it is.
   */
  Optional<List<Join>> of(Element.Pattern pattern) {
    return Optional.ofNullable(joins.get(pattern));
  }

  /** Returns whether a test is about the record of its pattern alone. */
  boolean isAlone(Test test) {
    return alone.contains(test);
  }

  /** Returns whether a moved day is that of the record of its pattern. */
  boolean isOwnDay(Term.Moved day) {
    return ownDays.contains(day);
  }

  private void read() {
    for (Element element : elements) {
      if (element instanceof Element.Pattern pattern) {
        joins.put(pattern, new ArrayList<>());
        owners.put(pattern.variable(), pattern);
        for (Element.Binding binding : pattern.bindings()) {
          bindingReferences.put(binding.variable(), references(binding.value(), pattern));
          bindings.put(binding.variable(), binding.value());
        }
      }
    }
    for (Element element : elements) {
      if (element instanceof Element.Pattern pattern) {
        read(pattern);
      } else {
        giveUp(references(element));
      }
    }
    joins.replaceAll((pattern, all) -> List.copyOf(all));
  }

  private void read(Element.Pattern pattern) {
    for (Element.Binding binding : pattern.bindings()) {
      Set<Element.Pattern> read = references(binding.value(), pattern);
      if (!isOnly(pattern, read)) {
        giveUp(read);
        joins.remove(pattern);
      }
    }
    for (Test test : pattern.tests()) {
      Set<Element.Pattern> read = references(test, pattern);
      if (isOnly(pattern, read)) {
        alone.add(test);
      } else if (!(test instanceof Test.Comparison comparison) || !join(comparison, pattern)) {
        giveUp(read);
      }
      addOwnDays(test, pattern);
    }
  }

  private boolean join(Test.Comparison comparison, Element.Pattern pattern) {
    Set<Element.Pattern> left = references(comparison.left(), pattern);
    Set<Element.Pattern> right = references(comparison.right(), pattern);
    return left.size() <= 1
        && right.size() <= 1
        && Collections.disjoint(left, right)
        && join(left, comparison.left(), comparison.operator())
        && join(right, comparison.right(), comparison.operator().exchanged());
  }

  private boolean join(Set<Element.Pattern> of, Term side, Test.Operator operator) {
    if (of.isEmpty()) {
      return true;
    }
    Optional<String> field = field(side);
    boolean ordered =
        switch (operator) {
          case EQUAL, BELOW, AT_MOST, ABOVE, AT_LEAST -> true;
          case UNEQUAL, CONTAINS -> false;
        };
    if (field.isEmpty() || !ordered) {
      return false;
    }
    of.forEach(
        pattern -> {
          List<Join> known = joins.get(pattern);
          if (known != null) {
            known.add(new Join(side, field.get(), operator));
          }
        });
    return true;
  }

  private void addOwnDays(Test test, Element.Pattern pattern) {
    if (test instanceof Test.Comparison comparison) {
      for (Term side : List.of(comparison.left(), comparison.right())) {
        if (side instanceof Term.Moved && isOnly(pattern, references(side, pattern))) {
          ownDays.add(side);
        }
      }
    }
  }

  private void giveUp(Set<Element.Pattern> patterns) {
    patterns.forEach(joins::remove);
  }

  /** Returns the field that a term reads; empty if it is a record or is moved by another value. */
  private Optional<String> field(Term term) {
    if (term instanceof Term.Field field) {
      return Optional.of(PatternForms.field(field));
    } else if (term instanceof Term.Moved moved && moved.by() instanceof Term.Literal) {
      return field(moved.date());
    } else if (term instanceof Term.Variable variable) {
      return Optional.ofNullable(bindings.get(variable.name())).flatMap(this::field);
    }
    return Optional.empty();
  }

  private static boolean isOnly(Element.Pattern pattern, Set<Element.Pattern> read) {
    return read.size() == 1 && read.contains(pattern);
  }

  private Set<Element.Pattern> references(Element element) {
    Set<Element.Pattern> found = new LinkedHashSet<>();
    if (element instanceof Element.Not not) {
      not.patterns().forEach(pattern -> found.addAll(inside(pattern)));
    } else if (element instanceof Element.Exists exists) {
      exists.patterns().forEach(pattern -> found.addAll(inside(pattern)));
    } else if (element instanceof Element.ForAll all) {
      found.addAll(inside(all.record()));
      all.tests().forEach(test -> found.addAll(references(test, all.record())));
      all.others().forEach(pattern -> found.addAll(inside(pattern)));
    } else if (element instanceof Element.Accumulate accumulate) {
      accumulate.patterns().forEach(pattern -> found.addAll(inside(pattern)));
      Element.Pattern last = accumulate.patterns().get(accumulate.patterns().size() - 1);
      accumulate.tests().forEach(test -> found.addAll(references(test, last)));
    }
    return found;
  }

  private Set<Element.Pattern> inside(Element.Pattern pattern) {
    Set<Element.Pattern> found = new LinkedHashSet<>();
    pattern.tests().forEach(test -> found.addAll(references(test, pattern)));
    pattern.bindings().forEach(binding -> found.addAll(references(binding.value(), pattern)));
    return found;
  }

  private Set<Element.Pattern> references(Test test, Element.Pattern own) {
    if (test instanceof Test.Comparison comparison) {
      Set<Element.Pattern> found = references(comparison.left(), own);
      found.addAll(references(comparison.right(), own));
      return found;
    } else if (test instanceof Test.Holds holds) {
      return references(holds.value(), own);
    } else if (test instanceof Test.OneOf one) {
      return references(one.value(), own);
    } else if (test instanceof Test.Opposite opposite) {
      return references(opposite.test(), own);
    }
    Set<Element.Pattern> found = new LinkedHashSet<>();
    (test instanceof Test.All all ? all.tests() : ((Test.Any) test).tests())
        .forEach(one -> found.addAll(references(one, own)));
    return found;
  }

  private Set<Element.Pattern> references(Term term, Element.Pattern own) {
    Set<Element.Pattern> found = new LinkedHashSet<>();
    if (term instanceof Term.Itself) {
      found.add(own);
    } else if (term instanceof Term.Field field) {
      if (field.of().isEmpty()) {
        found.add(own);
      } else if (!field.of().equals(application)) {
        found.add(owners.getOrDefault(field.of(), SEVERAL));
      }
    } else if (term instanceof Term.Variable variable) {
      found.addAll(
          bindingReferences.getOrDefault(
              variable.name(), Set.of(owners.getOrDefault(variable.name(), SEVERAL))));
    } else if (term instanceof Term.Moved moved) {
      found.addAll(references(moved.date(), own));
      found.addAll(references(moved.by(), own));
    } else if (term instanceof Term.Calculated calculated) {
      found.addAll(references(calculated.left(), own));
      found.addAll(references(calculated.right(), own));
    }
    return found;
  }
}
