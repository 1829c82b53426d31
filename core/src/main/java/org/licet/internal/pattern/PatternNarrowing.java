package org.licet.internal.pattern;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/** Finds the records of a candidate that can matter to a condition. Not thread-safe. */
final class PatternNarrowing {

  private static final PatternCondition NONE = new PatternCondition("$", List.of(), "");

  private final PatternJoins joins;
  private final RecordTests tests;
  private final IdentityHashMap<Element.Pattern, List<CandidateRecord>> decisive =
      new IdentityHashMap<>();

  PatternNarrowing(PatternJoins joins, RecordTests tests) {
    this.joins = joins;
    this.tests = tests;
  }

  private static PatternNarrowing of(
      PatternCondition condition, PatternJoins joins, PatternFacts facts) {
    return new PatternNarrowing(
        joins, new RecordTests(condition, joins, facts, (one, verdict) -> {}));
  }

  /** Returns the decisive records of a pattern. */
  List<CandidateRecord> decisive(Element.Pattern pattern) {
    return decisive.computeIfAbsent(
        pattern,
        any ->
            joins
                .of(pattern)
                .map(all -> DecisiveRecords.of(tests.records(pattern), all, joined(pattern)))
                .orElse(tests.records(pattern)));
  }

  private DecisiveRecords.Joined joined(Element.Pattern pattern) {
    return new DecisiveRecords.Joined() {
      @Override
      public Truth alone(CandidateRecord record) {
        Map<String, Object> known = new HashMap<>();
        tests.bind(pattern, record, known);
        Truth all = record.here();
        for (Test test : pattern.tests()) {
          if (joins.isAlone(test)) {
            all = all.both(tests.test(test, Optional.of(record), known));
          }
        }
        return all;
      }

      @Override
      public Value value(CandidateRecord record, Term side) {
        Map<String, Object> known = new HashMap<>();
        tests.bind(pattern, record, known);
        return tests.value(side, Optional.of(record), known);
      }
    };
  }

  /**
   * Removes the records that fail every pattern of their kind by themselves, and those that are no
   * better than others. A session costs by the records in it, and by the pairs that match.
   *
   * @return whether each pattern of an alternative still has a record
   */
  static boolean narrow(List<PatternAlternative> alternatives, PatternFacts facts) {
    boolean any = false;
    Map<RecordKind, Set<CandidateRecord>> kept = new EnumMap<>(RecordKind.class);
    for (PatternAlternative alternative : alternatives) {
      PatternNarrowing alone = of(alternative.condition(), alternative.joins(), facts);
      if (alone.hasRecords(alternative.condition())) {
        any = true;
        alternative.condition().patterns().forEach(pattern -> alone.keep(pattern, kept));
      }
    }
    facts.keep((kind, record) -> kept.getOrDefault(kind, Set.of()).contains(record));
    return any;
  }

  /** Returns whether every pattern that must match has a record that may pass it. */
  private boolean hasRecords(PatternCondition condition) {
    for (Element element : condition.elements()) {
      if (element instanceof Element.Pattern pattern
          && tests.records(pattern).stream().noneMatch(one -> mayPass(pattern, one))) {
        return false;
      }
    }
    return true;
  }

  private void keep(Element.Pattern pattern, Map<RecordKind, Set<CandidateRecord>> kept) {
    Set<CandidateRecord> some =
        kept.computeIfAbsent(
            RecordKind.of(pattern.type()).orElseThrow(),
            any -> Collections.newSetFromMap(new IdentityHashMap<>()));
    decisive(pattern).stream().filter(record -> mayPass(pattern, record)).forEach(some::add);
  }

  /** Returns whether a record may pass the tests of a pattern that are about it alone. */
  private boolean mayPass(Element.Pattern pattern, CandidateRecord record) {
    if (!record.here().possible()) {
      return false;
    }
    Optional<CandidateRecord> own = Optional.of(record);
    for (Test test : pattern.tests()) {
      if (alone(test).isPresent() && !tests.test(test, own, Map.of()).possible()) {
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
    PatternNarrowing alone = of(NONE, PatternJoins.of(NONE), facts);
    return alone.tests.test(test, Optional.of(record), Map.of()).possible()
        ? Optional.empty()
        : field;
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
}
