package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.person.PastState;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.RecordContent;
import org.licet.text.Text;

/** Explains the verdict of a rule with patterns. Immutable. */
record PatternExplanation(
    List<PatternAlternative> alternatives,
    Set<RecordKind> kinds,
    PatternFacts facts,
    ApplicationContext application,
    RulesetContext basis) {

  /** Returns the explanation of a definite verdict. */
  Explanation settled(PatternInterpretation found) {
    return found.certain().map(this::met).orElseGet(() -> notMet(found.blocks()));
  }

  private Explanation met(PatternMatch match) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    List<Text> names = new ArrayList<>();
    for (MatchedRecord matched : match.records()) {
      CandidateRecord record = matched.record();
      if (matched.kind() == RecordKind.ROW) {
        sources.addAll(sources(record, basis));
      } else if (matched.kind() == RecordKind.CANDIDATE) {
        evidence.addAll(PatternEvidence.ofCandidate(record, matched.pattern()));
      } else {
        evidence.add(PatternEvidence.of(record, matched.pattern(), "record.counts"));
        PatternEvidence.name(record, application).ifPresent(names::add);
      }
    }
    List<PatternTally> tallies = match.tallies().get();
    for (PatternTally tally : tallies) {
      evidence.addAll(counted(tally));
      tally.counted().stream()
          .filter(one -> one.kind() == RecordKind.ROW)
          .forEach(one -> sources.addAll(sources(one.record(), basis)));
    }
    List<Text> reasons = new ArrayList<>();
    if (!names.isEmpty()) {
      reasons.add(Text.of("pattern.met", Text.list(names), names.size()));
    }
    totals(tallies).ifPresent(reasons::add);
    if (reasons.isEmpty()) {
      reasons.add(Text.of("pattern.met.none"));
    }
    return explanation(reasons, distinct(evidence), List.of(), sources);
  }

  private Explanation notMet(List<PatternBlock> blocks) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> shown = new LinkedHashSet<>();
    List<Text> names = new ArrayList<>();
    List<PatternTally> tallies = new ArrayList<>();
    for (PatternBlock block : blocks) {
      for (MatchedRecord blocking : block.records()) {
        RecordContent content = CandidateRecord.content(blocking.record());
        if (blocking.kind().list().isPresent() && shown.add(content.pointer())) {
          evidence.add(PatternEvidence.of(blocking.record(), blocking.pattern(), "record.blocks"));
          PatternEvidence.name(blocking.record(), application).ifPresent(names::add);
        }
      }
      block.tallies().forEach(tally -> evidence.addAll(counted(tally)));
      if (tallies.isEmpty()) {
        tallies.addAll(block.tallies());
      }
    }
    List<Text> reasons = new ArrayList<>();
    if (!names.isEmpty()) {
      reasons.add(Text.of("pattern.blocked", Text.list(names), names.size()));
    }
    totals(tallies).ifPresent(reasons::add);
    evidence.addAll(PatternEvidence.against(positive(), facts, blocks.isEmpty()));
    if (reasons.isEmpty()) {
      List<Text> nouns = nouns();
      reasons.add(
          nouns.isEmpty()
              ? Text.of("pattern.not-met.none")
              : Text.of("pattern.not-met", Text.list(nouns)));
    }
    return explanation(reasons, distinct(evidence), List.of(), Set.of());
  }

  private static List<Evidence> counted(PatternTally tally) {
    return tally.counted().stream()
        .filter(
            one ->
                one.kind().list().isPresent() && !CandidateRecord.content(one.record()).further())
        .map(one -> PatternEvidence.of(one.record(), one.pattern(), "record.counts"))
        .toList();
  }

  /** Returns the first evidence of each fact. */
  private static List<Evidence> distinct(List<Evidence> evidence) {
    Map<String, Evidence> first = new LinkedHashMap<>();
    evidence.forEach(one -> first.putIfAbsent(one.fact(), one));
    return List.copyOf(first.values());
  }

  private static Optional<Text> totals(List<PatternTally> tallies) {
    List<Text> shown =
        tallies.stream().flatMap(tally -> PatternEvidence.total(tally).stream()).toList();
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("pattern.totals", Text.joined("; ", shown)));
  }

  /** Returns the explanation of a verdict that cannot be determined yet. */
  Explanation open(PatternInterpretation found) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> shown = new LinkedHashSet<>();
    Set<Together> asked = new LinkedHashSet<>();
    Set<Set<Question>> groups = new LinkedHashSet<>();
    for (PatternMatch match : found.possible()) {
      Set<Question> questions = match.truth().questions();
      if (groups.add(questions)) {
        asked.add(Together.of(questions));
      }
      List<MatchedRecord> records = new ArrayList<>(match.records());
      if (evidence.isEmpty() && records.isEmpty()) { // all other matches are of the same totals
        match.tallies().get().forEach(tally -> records.addAll(tally.counted()));
      }
      for (MatchedRecord matched : records) {
        RecordContent content = CandidateRecord.content(matched.record());
        if (!content.further() && !content.pointer().isEmpty() && shown.add(content.pointer())) {
          if (matched.kind() == RecordKind.CANDIDATE) {
            evidence.addAll(PatternEvidence.ofCandidate(matched.record(), matched.pattern()));
          } else {
            evidence.add(
                PatternEvidence.of(matched.record(), matched.pattern(), "record.may-count"));
          }
        }
      }
    }
    List<Text> nouns = nouns();
    return explanation(
        List.of(
            nouns.isEmpty()
                ? Text.of("pattern.open.none")
                : Text.of("pattern.open", Text.list(nouns))),
        evidence,
        List.copyOf(asked),
        Set.of());
  }

  private List<Element.Pattern> positive() {
    return alternatives.stream()
        .flatMap(alternative -> alternative.condition().elements().stream())
        .filter(Element.Pattern.class::isInstance)
        .map(Element.Pattern.class::cast)
        .toList();
  }

  /** Returns the nouns of the records that match or that a total counts, each once. */
  private List<Text> nouns() {
    return alternatives.stream()
        .flatMap(alternative -> alternative.condition().elements().stream())
        .filter(
            element -> element instanceof Element.Pattern || element instanceof Element.Accumulate)
        .flatMap(PatternCondition::patterns)
        .flatMap(pattern -> RecordKind.of(pattern.type()).orElseThrow().list().stream())
        .distinct()
        .map(list -> list.noun().many())
        .toList();
  }

  private Explanation explanation(
      List<Text> reasons, List<Evidence> evidence, List<Together> asked, Set<String> sources) {
    Set<String> all = new LinkedHashSet<>(sources);
    boolean held = kinds.contains(RecordKind.LICENSE) || kinds.contains(RecordKind.CERTIFICATION);
    if (application.isPast() && (held || kinds.contains(RecordKind.CANDIDATE))) {
      all.addAll(PastState.ON_ASSUMPTION);
    }
    boolean dated = kinds.stream().anyMatch(kind -> !kind.date().isEmpty());
    return new Explanation(reasons, List.of(), evidence, asked, all, dated, Optional.empty());
  }

  /** Returns the sources of a row, which counts as a use of it. */
  static Set<String> sources(CandidateRecord row, RulesetContext basis) {
    return basis
        .table(row.at("table").shown())
        .row(row.at("code").shown())
        .map(one -> one.sources())
        .orElse(Set.of());
  }
}
