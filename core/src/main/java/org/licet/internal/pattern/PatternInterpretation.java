package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Judging;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/**
 * Matches the patterns of a rule one by one, to explain a verdict. It finds the same as Drools,
 * which fires the two forms of the rule. Not thread-safe.
 */
final class PatternInterpretation {

  /** The most possible matches of which the questions are collected. */
  private static final int MOST = 500;

  private static final PatternCondition NONE = new PatternCondition("$", List.of(), "");

  private final PatternCondition condition;
  private final PatternJoins joins;
  private final PatternFacts facts;
  private final BiConsumer<Test, Verdict> heard;
  private final IdentityHashMap<Element.Pattern, List<CandidateRecord>> decisive =
      new IdentityHashMap<>();
  private final IdentityHashMap<CandidateRecord, OwnResults> results = new IdentityHashMap<>();
  private final List<PatternMatch> possible = new ArrayList<>();
  private Optional<PatternMatch> certain = Optional.empty();
  private boolean more;

  /** The results about one record alone, which are the same whatever else matches. */
  private record OwnResults(Map<Test, Truth> tests, Map<Term, Value> days) {}

  private PatternInterpretation(
      PatternCondition condition,
      PatternJoins joins,
      PatternFacts facts,
      BiConsumer<Test, Verdict> heard) {
    this.condition = condition;
    this.joins = joins;
    this.facts = facts;
    this.heard = heard;
  }

  /**
   * Matches the patterns.
   *
   * @param heard receives the result of tests
   */
  static PatternInterpretation of(
      PatternCondition condition,
      PatternJoins joins,
      PatternFacts facts,
      BiConsumer<Test, Verdict> heard) {
    PatternInterpretation matching = new PatternInterpretation(condition, joins, facts, heard);
    matching.match(0, new HashMap<>(), List.of(), Truth.YES);
    return matching;
  }

  /** Returns the verdict. */
  Verdict verdict() {
    if (certain.isPresent()) {
      return Verdict.MET;
    }
    return possible.isEmpty() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
  }

  /** Returns the first certain match, if any. */
  Optional<PatternMatch> certain() {
    return certain;
  }

  /** Returns the possible matches, if none is certain. */
  List<PatternMatch> possible() {
    return possible;
  }

  /** Returns whether there are more possible matches. */
  boolean hasMore() {
    return more;
  }

  private void match(int at, Map<String, Object> known, List<CandidateRecord> matched, Truth so) {
    if (isEnough(so)) {
      return;
    }
    if (at == condition.elements().size()) {
      if (so.certain()) {
        certain = Optional.of(new PatternMatch(matched, so));
      } else if (possible.size() < MOST) {
        possible.add(new PatternMatch(matched, so));
      } else {
        more = true;
      }
      return;
    }
    Element element = condition.elements().get(at);
    if (element instanceof Element.Pattern pattern) {
      if (isWithout(pattern, known, so)) {
        return;
      }
      for (CandidateRecord record : records(pattern)) {
        Map<String, Object> inner = inner(pattern, known);
        Truth passes = so.both(passes(pattern, record, inner));
        if (!isEnough(passes)) {
          List<CandidateRecord> longer = new ArrayList<>(matched);
          longer.add(record);
          match(at + 1, inner, List.copyOf(longer), passes);
        }
      }
      return;
    }
    Map<String, Object> inner = new HashMap<>(known);
    Truth holds = so.both(holds(element, inner));
    if (holds.possible()) {
      match(at + 1, inner, matched, holds);
    }
  }

  /** Returns whether matches with this result add nothing to those already found. */
  private boolean isEnough(Truth so) {
    return certain.isPresent() || !(more ? so.certain() : so.possible());
  }

  /** Returns whether no record of a pattern adds anything, because the decisive ones do not. */
  private boolean isWithout(Element.Pattern pattern, Map<String, Object> known, Truth so) {
    List<CandidateRecord> all = records(pattern);
    List<CandidateRecord> best = decisive(pattern);
    if (best.size() == all.size()) {
      return false;
    }
    for (CandidateRecord record : best) {
      if (!isEnough(so.both(passes(pattern, record, inner(pattern, known))))) {
        return false;
      }
    }
    return true;
  }

  private List<CandidateRecord> decisive(Element.Pattern pattern) {
    return decisive.computeIfAbsent(
        pattern,
        any ->
            joins
                .of(pattern)
                .map(all -> DecisiveRecords.of(records(pattern), all, joined(pattern)))
                .orElse(records(pattern)));
  }

  private DecisiveRecords.Joined joined(Element.Pattern pattern) {
    return new DecisiveRecords.Joined() {
      @Override
      public Truth alone(CandidateRecord record) {
        Map<String, Object> known = new HashMap<>();
        bind(pattern, record, known);
        Truth all = record.here();
        for (Test test : pattern.tests()) {
          if (joins.isAlone(test)) {
            all = all.both(test(test, Optional.of(record), known));
          }
        }
        return all;
      }

      @Override
      public Value value(CandidateRecord record, Term side) {
        Map<String, Object> known = new HashMap<>();
        bind(pattern, record, known);
        return PatternInterpretation.this.value(side, Optional.of(record), known);
      }
    };
  }

  private static Map<String, Object> inner(Element.Pattern pattern, Map<String, Object> known) {
    return pattern.variable().isEmpty() && pattern.bindings().isEmpty()
        ? known
        : new HashMap<>(known);
  }

  private List<CandidateRecord> records(Element.Pattern pattern) {
    return facts.records(RecordKind.of(pattern.type()).orElseThrow());
  }

  private Truth holds(Element element, Map<String, Object> known) {
    if (element instanceof Element.Not not) {
      return some(not.patterns(), 0, known).opposite();
    } else if (element instanceof Element.Exists exists) {
      return some(exists.patterns(), 0, known);
    } else if (element instanceof Element.ForAll all) {
      List<Truth> counterexamples = new ArrayList<>();
      for (CandidateRecord record : records(all.record())) {
        Map<String, Object> inner = new HashMap<>(known);
        Truth base = passes(all.record(), record, inner);
        counterexamples.add(
            base.possible() ? base.both(all(all.tests(), record, inner).opposite()) : Truth.NO);
      }
      return Truth.any(counterexamples).opposite();
    }
    return accumulated((Element.Accumulate) element, known);
  }

  /**
   * Removes the records that fail every pattern of their kind by themselves, and those that are no
   * better than others. A session costs by the records in it, and by the pairs that match.
   *
   * @return whether each pattern that must match still has a record
   */
  static boolean narrow(PatternCondition condition, PatternJoins joins, PatternFacts facts) {
    PatternInterpretation alone =
        new PatternInterpretation(condition, joins, facts, (one, verdict) -> {});
    for (Element element : condition.elements()) {
      if (element instanceof Element.Pattern pattern
          && alone.records(pattern).stream().noneMatch(one -> alone.mayPass(pattern, one))) {
        return false;
      }
    }
    List<Element.Pattern> patterns = condition.patterns().toList();
    IdentityHashMap<Element.Pattern, Set<CandidateRecord>> best = new IdentityHashMap<>();
    for (Element.Pattern pattern : patterns) {
      Set<CandidateRecord> some = Collections.newSetFromMap(new IdentityHashMap<>());
      some.addAll(alone.decisive(pattern));
      best.put(pattern, some);
    }
    facts.keep(
        (kind, record) -> {
          for (Element.Pattern pattern : patterns) {
            if (pattern.type().equals(kind.type())
                && Objects.requireNonNull(best.get(pattern)).contains(record)
                && alone.mayPass(pattern, record)) {
              return true;
            }
          }
          return false;
        });
    return true;
  }

  /** Returns whether a record may pass the tests of a pattern that are about it alone. */
  private boolean mayPass(Element.Pattern pattern, CandidateRecord record) {
    if (!record.here().possible()) {
      return false;
    }
    Optional<CandidateRecord> own = Optional.of(record);
    for (Test test : pattern.tests()) {
      if (alone(test).isPresent() && !test(test, own, Map.of()).possible()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the field by which a record fails a test, if the test is about the record alone and it
   * certainly fails.
   */
  static Optional<Term.Field> failing(Test test, CandidateRecord record, PatternFacts facts) {
    Optional<Term.Field> field = alone(test);
    if (field.isEmpty()) {
      return field;
    }
    PatternInterpretation alone =
        new PatternInterpretation(NONE, PatternJoins.of(NONE), facts, (one, verdict) -> {});
    return alone.test(test, Optional.of(record), Map.of()).possible() ? Optional.empty() : field;
  }

  /** Returns the field of a test that compares a field of the record with what the rule says. */
  private static Optional<Term.Field> alone(Test test) {
    if (test instanceof Test.Comparison comparison) {
      return comparison.right() instanceof Term.Literal
              && comparison.left() instanceof Term.Field field
              && field.of().isEmpty()
          ? Optional.of(field)
          : Optional.empty();
    } else if (test instanceof Test.Holds holds) {
      return holds.value() instanceof Term.Field field && field.of().isEmpty()
          ? Optional.of(field)
          : Optional.empty();
    } else if (test instanceof Test.OneOf one) {
      return one.value() instanceof Term.Field field && field.of().isEmpty()
          ? Optional.of(field)
          : Optional.empty();
    } else if (test instanceof Test.Opposite opposite) {
      return alone(opposite.test());
    }
    return Optional.empty();
  }

  private Truth some(List<Element.Pattern> patterns, int at, Map<String, Object> known) {
    if (at == patterns.size()) {
      return Truth.YES;
    }
    List<Truth> any = new ArrayList<>();
    for (CandidateRecord record : records(patterns.get(at))) {
      Map<String, Object> inner = new HashMap<>(known);
      Truth passes = passes(patterns.get(at), record, inner);
      if (passes.possible()) {
        Truth found = passes.both(some(patterns, at + 1, inner));
        if (found.certain()) {
          return found;
        }
        any.add(found);
      }
    }
    return Truth.any(any);
  }

  private Truth accumulated(Element.Accumulate accumulate, Map<String, Object> known) {
    List<CandidateRecord> sure = new ArrayList<>();
    List<CandidateRecord> all = new ArrayList<>();
    List<Supplier<Question>> asks = new ArrayList<>();
    for (CandidateRecord record : records(accumulate.record())) {
      Truth passes = passes(accumulate.record(), record, new HashMap<>(known));
      if (passes.certain()) {
        sure.add(record);
      }
      if (passes.possible()) {
        all.add(record);
        passes.questions().forEach(question -> asks.add(() -> question));
      }
    }
    for (Element.Total total : accumulate.totals()) {
      known.put(
          total.variable(),
          Judging.total(
              total.function(), PatternForms.field(total.of()), sure, all, List.copyOf(asks)));
    }
    Truth passes = Truth.YES;
    for (Test test : accumulate.tests()) {
      passes = passes.both(test(test, Optional.empty(), known));
    }
    return passes;
  }

  /** Returns whether a record passes a pattern, and adds its variables to those that are known. */
  private Truth passes(Element.Pattern pattern, CandidateRecord record, Map<String, Object> known) {
    bind(pattern, record, known);
    return record.here().both(all(pattern.tests(), record, known));
  }

  private void bind(Element.Pattern pattern, CandidateRecord record, Map<String, Object> known) {
    if (!pattern.variable().isEmpty()) {
      known.put(pattern.variable(), record);
    }
    for (Element.Binding binding : pattern.bindings()) {
      known.put(binding.variable(), value(binding.value(), Optional.of(record), known));
    }
  }

  private Truth all(List<Test> tests, CandidateRecord record, Map<String, Object> known) {
    Truth all = Truth.YES;
    for (Test test : tests) {
      all = all.both(test(test, Optional.of(record), known));
      if (!all.possible()) {
        return all;
      }
    }
    return all;
  }

  private Truth test(Test test, Optional<CandidateRecord> own, Map<String, Object> known) {
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

  private Value value(Term term, Optional<CandidateRecord> own, Map<String, Object> known) {
    if (term instanceof Term.Field field) {
      if (field.of().equals(condition.application())) {
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
    return (Value) object(term, own, known);
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
      default -> date.minusDays(by);
    };
  }
}
