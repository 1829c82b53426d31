package org.licet.internal.pattern;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.licet.evaluation.Verdict;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/**
 * Tests the records of a candidate, given the variables of other patterns. The result about one
 * record alone is found once. Not thread-safe.
 */
final class RecordTests {

  private final String application;
  private final PatternJoins joins;
  private final PatternFacts facts;
  private final BiConsumer<Test, Verdict> heard;
  private final IdentityHashMap<CandidateRecord, OwnResults> results = new IdentityHashMap<>();

  /** The results about one record alone, which are the same whatever else matches. */
  private record OwnResults(Map<Test, Truth> tests, Map<Term, Value> days) {}

  /**
   * Creates tests.
   *
   * @param heard receives the result of each test
   */
  RecordTests(
      PatternCondition condition,
      PatternJoins joins,
      PatternFacts facts,
      BiConsumer<Test, Verdict> heard) {
    this.application = condition.application();
    this.joins = joins;
    this.facts = facts;
    this.heard = heard;
  }

  /** Returns the records that a pattern is about. */
  List<CandidateRecord> records(Element.Pattern pattern) {
    return facts.records(RecordKind.of(pattern.type()).orElseThrow());
  }

  /** Returns the variables for a pattern's record. */
  static Map<String, Object> inner(Element.Pattern pattern, Map<String, Object> known) {
    return pattern.variable().isEmpty() && pattern.bindings().isEmpty()
        ? known
        : new HashMap<>(known);
  }

  /** Returns whether a record passes a pattern, and adds its variables to those that are known. */
  Truth passes(Element.Pattern pattern, CandidateRecord record, Map<String, Object> known) {
    facts.countComparison();
    bind(pattern, record, known);
    return record.here().both(all(pattern.tests(), record, known));
  }

  /** Adds the variables of a record to those that are known. */
  void bind(Element.Pattern pattern, CandidateRecord record, Map<String, Object> known) {
    if (!pattern.variable().isEmpty()) {
      known.put(pattern.variable(), record);
    }
    for (Element.Binding binding : pattern.bindings()) {
      known.put(binding.variable(), value(binding.value(), Optional.of(record), known));
    }
  }

  /** Returns whether a record passes several tests. */
  Truth all(List<Test> tests, CandidateRecord record, Map<String, Object> known) {
    Truth all = Truth.YES;
    for (Test test : tests) {
      all = all.both(test(test, Optional.of(record), known));
      if (!all.possible()) {
        return all;
      }
    }
    return all;
  }

  /** Returns the result of a test. */
  Truth test(Test test, Optional<CandidateRecord> own, Map<String, Object> known) {
    Truth truth =
        own.isPresent() && joins.isAlone(test)
            ? about(own.get()).tests.computeIfAbsent(test, any -> result(test, own, known))
            : result(test, own, known);
    heard.accept(test, truth.verdict());
    return truth;
  }

  private OwnResults about(CandidateRecord record) {
    return results.computeIfAbsent(
        record, any -> new OwnResults(new IdentityHashMap<>(), new IdentityHashMap<>()));
  }

  private Truth result(Test test, Optional<CandidateRecord> own, Map<String, Object> known) {
    if (test instanceof Test.Comparison comparison) {
      return comparison(comparison, own, known);
    } else if (test instanceof Test.Holds holds) {
      return value(holds.value(), own, known).holds();
    } else if (test instanceof Test.OneOf one) {
      return value(one.value(), own, known)
          .isOneOf(one.values().stream().map(Term.Literal::text).toArray(String[]::new));
    } else if (test instanceof Test.Opposite opposite) {
      return test(opposite.test(), own, known).opposite();
    } else if (test instanceof Test.All all) {
      Truth every = Truth.YES;
      for (Test one : all.tests()) {
        every = every.both(test(one, own, known));
      }
      return every;
    }
    Truth any = Truth.NO;
    for (Test one : ((Test.Any) test).tests()) {
      any = any.either(test(one, own, known));
    }
    return any;
  }

  private Truth comparison(
      Test.Comparison comparison, Optional<CandidateRecord> own, Map<String, Object> known) {
    Term left = comparison.left();
    Term right = comparison.right();
    Test.Operator operator = comparison.operator();
    if (object(left, own, known) instanceof CandidateRecord one
        && object(right, own, known) instanceof CandidateRecord other) {
      return operator == Test.Operator.UNEQUAL ? one.isOther(other) : one.isSame(other);
    }
    if (left instanceof Term.Literal) {
      Term first = left;
      left = right;
      right = first;
      operator = operator.exchanged();
    }
    Value value = value(left, own, known);
    if (right instanceof Term.Literal literal) {
      String text = literal.text();
      return switch (operator) {
        case EQUAL -> value.isEqual(text);
        case UNEQUAL -> value.isUnequal(text);
        case BELOW -> value.isBelow(text);
        case AT_MOST -> value.isAtMost(text);
        case ABOVE -> value.isAbove(text);
        case AT_LEAST -> value.isAtLeast(text);
        case CONTAINS -> value.includes(text);
      };
    }
    Value other = value(right, own, known);
    return switch (operator) {
      case EQUAL -> value.isEqual(other);
      case UNEQUAL -> value.isUnequal(other);
      case BELOW -> value.isBelow(other);
      case AT_MOST -> value.isAtMost(other);
      case ABOVE -> value.isAbove(other);
      case AT_LEAST -> value.isAtLeast(other);
      case CONTAINS -> value.includes(other);
    };
  }

  private Object object(Term term, Optional<CandidateRecord> own, Map<String, Object> known) {
    if (term instanceof Term.Itself) {
      return own.orElseThrow();
    }
    if (term instanceof Term.Variable variable) {
      Object value = known.get(variable.name());
      if (value == null) {
        throw new IllegalStateException("There is no " + variable.name() + ".");
      }
      return value;
    }
    return term;
  }

  /** Returns the value of a term. */
  Value value(Term term, Optional<CandidateRecord> own, Map<String, Object> known) {
    if (term instanceof Term.Field field) {
      if (field.of().equals(application)) {
        return facts.on();
      }
      CandidateRecord of =
          field.of().isEmpty()
              ? own.orElseThrow()
              : (CandidateRecord) object(new Term.Variable(field.of(), field.at()), own, known);
      return PatternFacts.reading(field).apply(of);
    }
    if (term instanceof Term.Moved moved && own.isPresent() && joins.isOwnDay(moved)) {
      return about(own.get()).days.computeIfAbsent(moved, any -> moved(moved, own, known));
    }
    if (term instanceof Term.Moved moved) {
      return moved(moved, own, known);
    }
    if (term instanceof Term.Calculated calculated) {
      Value left = number(calculated.left(), own, known);
      if (calculated.sign().equals("/")) {
        return left.times(Term.reciprocal(calculated.right()).orElseThrow());
      }
      Value right = number(calculated.right(), own, known);
      return switch (calculated.sign()) {
        case "+" -> left.plus(right);
        case "-" -> left.minus(right);
        default -> left.times(right);
      };
    }
    return (Value) object(term, own, known);
  }

  private Value number(Term term, Optional<CandidateRecord> own, Map<String, Object> known) {
    return term instanceof Term.Literal literal
        ? Value.number(literal.text())
        : value(term, own, known);
  }

  private Value moved(Term.Moved moved, Optional<CandidateRecord> own, Map<String, Object> known) {
    Value date = value(moved.date(), own, known);
    return moved.by() instanceof Term.Literal literal
        ? moved(date, moved.word(), literal.text())
        : moved(date, moved.word(), value(moved.by(), own, known));
  }

  private static Value moved(Value date, String word, String by) {
    return switch (word) {
      case "plusYears" -> date.plusYears(by);
      case "plusMonths" -> date.plusMonths(by);
      case "plusDays" -> date.plusDays(by);
      case "minusYears" -> date.minusYears(by);
      case "minusMonths" -> date.minusMonths(by);
      case "cappedAt" -> date.cappedAt(by);
      default -> date.minusDays(by);
    };
  }

  private static Value moved(Value date, String word, Value by) {
    return switch (word) {
      case "plusYears" -> date.plusYears(by);
      case "plusMonths" -> date.plusMonths(by);
      case "plusDays" -> date.plusDays(by);
      case "minusYears" -> date.minusYears(by);
      case "minusMonths" -> date.minusMonths(by);
      case "cappedAt" -> date.cappedAt(by);
      default -> date.minusDays(by);
    };
  }
}
