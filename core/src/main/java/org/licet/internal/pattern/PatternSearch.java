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
import org.licet.rule.record.JoinedRecords;
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
    List<Joined> all = joined(accumulate, known);
    List<Supplier<Question>> asks = new ArrayList<>();
    all.forEach(one -> one.truth().questions().forEach(question -> asks.add(() -> question)));
    List<JoinedRecords> certain =
        all.stream().filter(one -> one.truth().certain()).map(Joined::match).toList();
    List<JoinedRecords> possible = all.stream().map(Joined::match).toList();
    for (Element.Total total : accumulate.totals()) {
      known.put(
          total.variable(),
          Judging.total(
              total.function(),
              total.pattern(),
              PatternForms.field(total.of()),
              certain,
              possible,
              List.copyOf(asks)));
    }
    Truth passes = Truth.YES;
    for (Test test : accumulate.tests()) {
      passes = passes.both(tests.test(test, Optional.empty(), known));
    }
    return passes;
  }

  /** Records that match, or may match, the patterns of {@code accumulate} together. */
  private record Joined(List<MatchedRecord> records, Truth truth) {
    JoinedRecords match() {
      return JoinedRecords.of(records.stream().map(MatchedRecord::record).toList());
    }
  }

  private List<Joined> joined(Element.Accumulate accumulate, Map<String, Object> known) {
    List<Joined> all = new ArrayList<>();
    join(accumulate.patterns(), new Joined(List.of(), Truth.YES), known, all);
    return all;
  }

  private void join(
      List<Element.Pattern> patterns, Joined before, Map<String, Object> known, List<Joined> all) {
    int at = before.records().size();
    if (at == patterns.size()) {
      all.add(before);
      return;
    }
    Element.Pattern pattern = patterns.get(at);
    for (CandidateRecord record : tests.records(pattern)) {
      Map<String, Object> inner = new HashMap<>(known);
      Truth passes = before.truth().both(tests.passes(pattern, record, inner));
      if (passes.possible()) {
        List<MatchedRecord> longer = new ArrayList<>(before.records());
        longer.add(new MatchedRecord(pattern, record));
        join(patterns, new Joined(List.copyOf(longer), passes), inner, all);
      }
    }
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
    List<MatchedRecord> counted = new ArrayList<>();
    Set<CandidateRecord> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Joined one : joined(accumulate, known)) {
      one.records().stream().filter(record -> seen.add(record.record())).forEach(counted::add);
    }
    return accumulate.totals().stream()
        .map(
            total ->
                new PatternTally(
                    accumulate.patterns(),
                    total,
                    (Value) Objects.requireNonNull(known.get(total.variable())),
                    List.copyOf(counted)))
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
