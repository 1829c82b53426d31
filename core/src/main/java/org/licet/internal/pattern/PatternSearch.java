package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Judging;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/** Searches the records that match the patterns of one alternative. Not thread-safe. */
final class PatternSearch {

  private final PatternInterpretation found;
  private final PatternCondition condition;
  private final RecordTests tests;
  private final PatternNarrowing narrowing;

  private PatternSearch(
      PatternInterpretation found,
      PatternCondition condition,
      RecordTests tests,
      PatternNarrowing narrowing) {
    this.found = found;
    this.condition = condition;
    this.tests = tests;
    this.narrowing = narrowing;
  }

  /** Adds the matches of an alternative to those already found. */
  static void into(
      PatternInterpretation found,
      PatternAlternative alternative,
      PatternFacts facts,
      BiConsumer<Test, Verdict> heard) {
    PatternCondition condition = alternative.condition();
    RecordTests tests = new RecordTests(condition, alternative.joins(), facts, heard);
    PatternNarrowing narrowing = new PatternNarrowing(alternative.joins(), tests);
    new PatternSearch(found, condition, tests, narrowing)
        .match(0, new HashMap<>(), List.of(), Truth.YES);
  }

  private void match(int at, Map<String, Object> known, List<MatchedRecord> matched, Truth so) {
    if (found.isEnough(so)) {
      return;
    }
    if (at == condition.elements().size()) {
      found.add(new PatternMatch(matched, () -> tallies(known), so));
      return;
    }
    Element element = condition.elements().get(at);
    if (element instanceof Element.Pattern pattern) {
      if (isWithout(pattern, known, so)) {
        return;
      }
      for (CandidateRecord record : tests.records(pattern)) {
        Map<String, Object> inner = RecordTests.inner(pattern, known);
        Truth passes = so.both(tests.passes(pattern, record, inner));
        if (!found.isEnough(passes)) {
          List<MatchedRecord> longer = new ArrayList<>(matched);
          longer.add(new MatchedRecord(pattern, record));
          match(at + 1, inner, List.copyOf(longer), passes);
        }
      }
      return;
    }
    Map<String, Object> inner = new HashMap<>(known);
    Truth holds = so.both(holds(element, inner));
    if (holds.possible()) {
      match(at + 1, inner, matched, holds);
    } else {
      found.add((Supplier<PatternBlock>) () -> block(element, inner));
    }
  }

  /** Returns whether no record of a pattern adds anything, because the decisive ones do not. */
  private boolean isWithout(Element.Pattern pattern, Map<String, Object> known, Truth so) {
    List<CandidateRecord> all = tests.records(pattern);
    List<CandidateRecord> best = narrowing.decisive(pattern);
    if (best.size() == all.size()) {
      return false;
    }
    for (CandidateRecord record : best) {
      Map<String, Object> inner = RecordTests.inner(pattern, known);
      if (!found.isEnough(so.both(tests.passes(pattern, record, inner)))) {
        return false;
      }
    }
    return true;
  }

  private Truth holds(Element element, Map<String, Object> known) {
    if (element instanceof Element.Not not) {
      return some(not.patterns(), 0, known).opposite();
    } else if (element instanceof Element.Exists exists) {
      return some(exists.patterns(), 0, known);
    } else if (element instanceof Element.ForAll all) {
      List<Truth> counterexamples = new ArrayList<>();
      for (CandidateRecord record : tests.records(all.record())) {
        counterexamples.add(counterexample(all, record, known));
      }
      return Truth.any(counterexamples).opposite();
    }
    return accumulated((Element.Accumulate) element, known);
  }

  /** Returns whether a record passes the first pattern and not what each record must pass. */
  private Truth counterexample(
      Element.ForAll all, CandidateRecord record, Map<String, Object> known) {
    Map<String, Object> inner = new HashMap<>(known);
    Truth base = tests.passes(all.record(), record, inner);
    return base.possible()
        ? base.both(
            tests.all(all.tests(), record, inner).both(some(all.others(), 0, inner)).opposite())
        : Truth.NO;
  }

  private Truth some(List<Element.Pattern> patterns, int at, Map<String, Object> known) {
    if (at == patterns.size()) {
      return Truth.YES;
    }
    List<Truth> any = new ArrayList<>();
    for (CandidateRecord record : tests.records(patterns.get(at))) {
      Map<String, Object> inner = new HashMap<>(known);
      Truth passes = tests.passes(patterns.get(at), record, inner);
      if (passes.possible()) {
        Truth all = passes.both(some(patterns, at + 1, inner));
        if (all.certain()) {
          return all;
        }
        any.add(all);
      }
    }
    return Truth.any(any);
  }

  private Truth accumulated(Element.Accumulate accumulate, Map<String, Object> known) {
    List<CandidateRecord> sure = new ArrayList<>();
    List<CandidateRecord> all = new ArrayList<>();
    List<Supplier<Question>> asks = new ArrayList<>();
    for (CandidateRecord record : tests.records(accumulate.record())) {
      Truth passes = tests.passes(accumulate.record(), record, new HashMap<>(known));
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
      passes = passes.both(tests.test(test, Optional.empty(), known));
    }
    return passes;
  }

  private List<PatternTally> tallies(Map<String, Object> known) {
    List<PatternTally> tallies = new ArrayList<>();
    for (Element element : condition.elements()) {
      if (element instanceof Element.Accumulate accumulate) {
        tallies.addAll(tallies(accumulate, known));
      }
    }
    return List.copyOf(tallies);
  }

  private List<PatternTally> tallies(Element.Accumulate accumulate, Map<String, Object> known) {
    Element.Pattern pattern = accumulate.record();
    List<MatchedRecord> counted =
        tests.records(pattern).stream()
            .filter(record -> tests.passes(pattern, record, new HashMap<>(known)).possible())
            .map(record -> new MatchedRecord(pattern, record))
            .toList();
    return accumulate.totals().stream()
        .map(
            total ->
                new PatternTally(
                    pattern,
                    total,
                    (Value) Objects.requireNonNull(known.get(total.variable())),
                    counted))
        .toList();
  }

  private PatternBlock block(Element element, Map<String, Object> known) {
    List<MatchedRecord> records = new ArrayList<>();
    if (element instanceof Element.Not not) {
      addCertain(not.patterns(), 0, known, records);
    } else if (element instanceof Element.ForAll all) {
      for (CandidateRecord record : tests.records(all.record())) {
        if (counterexample(all, record, known).certain()) {
          records.add(new MatchedRecord(whole(all), record));
        }
      }
    }
    return new PatternBlock(
        List.copyOf(records),
        element instanceof Element.Accumulate accumulate ? tallies(accumulate, known) : List.of());
  }

  /** Returns the pattern with what each of its records must pass. */
  private static Element.Pattern whole(Element.ForAll all) {
    Element.Pattern record = all.record();
    List<Test> both = new ArrayList<>(record.tests());
    both.addAll(all.tests());
    return new Element.Pattern(
        record.variable(), record.type(), record.typeAt(), record.bindings(), both, record.at());
  }

  /** Adds the first records that certainly match, and returns whether there are any. */
  private boolean addCertain(
      List<Element.Pattern> patterns,
      int at,
      Map<String, Object> known,
      List<MatchedRecord> records) {
    if (at == patterns.size()) {
      return true;
    }
    Element.Pattern pattern = patterns.get(at);
    for (CandidateRecord record : tests.records(pattern)) {
      Map<String, Object> inner = new HashMap<>(known);
      if (tests.passes(pattern, record, inner).certain()) {
        records.add(new MatchedRecord(pattern, record));
        if (addCertain(patterns, at + 1, inner, records)) {
          return true;
        }
        records.remove(records.size() - 1);
      }
    }
    return false;
  }
}
