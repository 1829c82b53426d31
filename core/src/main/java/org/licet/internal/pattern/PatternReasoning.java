package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.person.PastState;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.RecordContent;
import org.licet.text.Text;

/**
 * The question of a rule with patterns. Drools fires the two forms of the rule for the verdict; the
 * patterns are interpreted for the explanation. Without Drools, they are interpreted for both.
 * Immutable and thread-safe.
 */
public final class PatternReasoning implements Reasoning {

  /** Fires the two forms of a rule. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Firing {
    /** Returns the verdict on the records of a candidate. */
    Verdict verdict(PatternFacts facts);
  }

  private final PatternCondition condition;
  private final PatternJoins joins;
  private final RulesetContext basis;
  private final @Nullable Firing firing;
  private final BiConsumer<Test, Verdict> heard;
  private final Set<RecordKind> kinds;

  private PatternReasoning(
      PatternCondition condition,
      RulesetContext basis,
      @Nullable Firing firing,
      BiConsumer<Test, Verdict> heard) {
    this.condition = condition;
    this.joins = PatternJoins.of(condition);
    this.basis = basis;
    this.firing = firing;
    this.heard = heard;
    EnumSet<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    condition
        .patterns()
        .forEach(
            pattern ->
                kinds.add(
                    RecordKind.of(pattern.type())
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "There are no records of type " + pattern.type() + "."))));
    this.kinds = kinds;
  }

  /** Returns the question of a rule that Drools fires. */
  public static PatternReasoning fired(
      PatternCondition condition, RulesetContext basis, Firing firing) {
    return new PatternReasoning(condition, basis, firing, PatternReasoning::nobody);
  }

  /**
   * Returns the question of a rule that is interpreted.
   *
   * @param heard receives the result of every test
   */
  public static PatternReasoning interpreted(
      PatternCondition condition, RulesetContext basis, BiConsumer<Test, Verdict> heard) {
    return new PatternReasoning(condition, basis, null, heard);
  }

  private static void nobody(Test test, Verdict verdict) {}

  private PatternFacts facts(ApplicationContext application) {
    return PatternFacts.of(kinds, application, basis);
  }

  private PatternInterpretation interpreted(ApplicationContext application) {
    return PatternInterpretation.of(condition, joins, facts(application), heard);
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    if (firing != null) {
      PatternFacts facts = facts(application);
      return PatternInterpretation.narrow(condition, joins, facts)
          ? firing.verdict(facts)
          : Verdict.NOT_MET;
    }
    PatternInterpretation found = interpreted(application);
    found.certain().ifPresent(this::lookUp);
    found.possible().forEach(this::lookUp);
    return found.verdict();
  }

  /** Looks up the rows of a match in their tables, which may count their uses. */
  private void lookUp(PatternMatch match) {
    for (int i = 0; i < match.records().size(); i++) {
      if (positive().get(i).type().equals(RecordKind.ROW.type())) {
        sources(match.records().get(i));
      }
    }
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    PatternInterpretation found = interpreted(application);
    if (found.verdict() != Verdict.UNDETERMINED) {
      return Conclusion.settled(found.verdict(), () -> settled(found, application));
    }
    return Conclusion.of(
        Verdict.UNDETERMINED,
        answers -> given(found, answers),
        Lazy.of(() -> open(found, application)));
  }

  private static Verdict given(PatternInterpretation found, AssumedAnswers answers) {
    Verdict any = found.hasMore() ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    for (PatternMatch match : found.possible()) {
      any = any.or(match.truth().given(answers));
      if (any == Verdict.MET) {
        return any;
      }
    }
    return any;
  }

  private List<Element.Pattern> positive() {
    List<Element.Pattern> positive = new ArrayList<>();
    for (Element element : condition.elements()) {
      if (element instanceof Element.Pattern pattern) {
        positive.add(pattern);
      }
    }
    return positive;
  }

  /** Returns the nouns of the records that match, each once. */
  private List<Text> nouns() {
    return positive().stream()
        .flatMap(pattern -> RecordKind.of(pattern.type()).orElseThrow().list().stream())
        .distinct()
        .map(list -> list.noun().many())
        .toList();
  }

  private Explanation settled(PatternInterpretation found, ApplicationContext application) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    Text reason;
    if (found.certain().isPresent()) {
      List<CandidateRecord> records = found.certain().get().records();
      List<Text> names = new ArrayList<>();
      for (int i = 0; i < records.size(); i++) {
        CandidateRecord record = records.get(i);
        Element.Pattern pattern = positive().get(i);
        RecordKind kind = RecordKind.of(pattern.type()).orElseThrow();
        if (kind == RecordKind.ROW) {
          sources.addAll(sources(record));
        } else if (kind == RecordKind.CANDIDATE) {
          evidence.addAll(PatternEvidence.ofCandidate(record, pattern));
        } else {
          evidence.add(PatternEvidence.of(record, pattern, "record.counts"));
          PatternEvidence.name(record, application).ifPresent(names::add);
        }
      }
      reason =
          names.isEmpty()
              ? Text.of("pattern.met.none")
              : Text.of("pattern.met", Text.list(names), names.size());
    } else {
      evidence.addAll(PatternEvidence.against(positive(), facts(application)));
      List<Text> nouns = nouns();
      reason =
          nouns.isEmpty()
              ? Text.of("pattern.not-met.none")
              : Text.of("pattern.not-met", Text.list(nouns));
    }
    return explanation(reason, evidence, List.of(), sources, application);
  }

  private Explanation open(PatternInterpretation found, ApplicationContext application) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> shown = new LinkedHashSet<>();
    Set<Together> asked = new LinkedHashSet<>();
    Set<Set<Question>> groups = new LinkedHashSet<>();
    for (PatternMatch match : found.possible()) {
      Set<Question> questions = match.truth().questions();
      if (groups.add(questions)) {
        asked.add(Together.of(questions));
      }
      for (int i = 0; i < match.records().size(); i++) {
        CandidateRecord record = match.records().get(i);
        Element.Pattern pattern = positive().get(i);
        RecordContent content = CandidateRecord.content(record);
        if (!content.further() && !content.pointer().isEmpty() && shown.add(content.pointer())) {
          if (pattern.type().equals(RecordKind.CANDIDATE.type())) {
            evidence.addAll(PatternEvidence.ofCandidate(record, pattern));
          } else {
            evidence.add(PatternEvidence.of(record, pattern, "record.may-count"));
          }
        }
      }
    }
    List<Text> nouns = nouns();
    return explanation(
        nouns.isEmpty() ? Text.of("pattern.open.none") : Text.of("pattern.open", Text.list(nouns)),
        evidence,
        List.copyOf(asked),
        Set.of(),
        application);
  }

  private Explanation explanation(
      Text reason,
      List<Evidence> evidence,
      List<Together> asked,
      Set<String> sources,
      ApplicationContext application) {
    Set<String> all = new LinkedHashSet<>(sources);
    boolean held = kinds.contains(RecordKind.LICENSE) || kinds.contains(RecordKind.CERTIFICATION);
    if (application.isPast() && (held || kinds.contains(RecordKind.CANDIDATE))) {
      all.addAll(PastState.ON_ASSUMPTION);
    }
    boolean dated = kinds.stream().anyMatch(kind -> !kind.date().isEmpty());
    return new Explanation(
        List.of(reason), List.of(), evidence, asked, all, dated, Optional.empty());
  }

  private Set<String> sources(CandidateRecord row) {
    return basis
        .table(row.at("table").shown())
        .row(row.at("code").shown())
        .map(one -> one.sources())
        .orElse(Set.of());
  }
}
