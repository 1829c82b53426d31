package org.licet.internal.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Source;
import org.licet.internal.reasoning.Lazy;
import org.licet.text.Text;

/**
 * Names the assumed facts in the findings that rest on them: those that the finding would ask for
 * without the assumption.
 */
public final class AssumedEvaluation {

  private AssumedEvaluation() {}

  /** Evaluates a candidate. */
  public interface Evaluating {
    Evaluation of(Candidate candidate);
  }

  /** Evaluates a candidate with assumed facts. */
  public static Evaluation of(Candidate candidate, AssumedFacts facts, Evaluating evaluating) {
    AssumedFacts.Applied applied = facts.applyTo(candidate);
    if (applied.pointers().isEmpty()) {
      return evaluating.of(candidate);
    }
    Evaluation assumed = evaluating.of(applied.candidate());
    Supplier<Evaluation> without = Lazy.of(() -> evaluating.of(candidate.stated()));
    return Evaluation.builder()
        .candidate(assumed.candidate())
        .credential(assumed.credential())
        .stage(assumed.stage())
        .on(assumed.on())
        .decision(assumed.decision())
        .ruleset(assumed.ruleset())
        .reason(assumed.reason())
        .findings(
            assumed.findings().stream()
                .map(finding -> named(finding, applied.pointers(), without))
                .toList())
        .requirement(assumed.requirement())
        .questions(assumed::questions, assumed::asksAtLeast)
        .build();
  }

  private static Finding named(
      Finding finding, Set<String> pointers, Supplier<Evaluation> without) {
    return Finding.builder()
        .criterion(finding.criterion())
        .verdict(finding.verdict())
        .title(finding.title())
        .rule(finding.rule())
        .informational(finding.informational())
        .preferred(finding.preferred())
        .asOf(finding.asOf())
        .ruleset(finding.ruleset())
        .explanation(
            Lazy.of(
                () ->
                    explanation(
                        finding,
                        pointers,
                        without.get().finding(finding.criterion()).orElseThrow())))
        .build();
  }

  private static Finding.Explanation explanation(
      Finding finding, Set<String> pointers, Finding without) {
    Set<Text> facts = new LinkedHashSet<>();
    for (Question question : without.questions()) {
      if (question instanceof Question.OfCandidate asked && pointers.contains(asked.fact())) {
        facts.add(asked.about());
      }
    }
    if (facts.isEmpty()) {
      return finding.explanation();
    }
    Text all = Text.list(List.copyOf(facts));
    List<Source> sources = new ArrayList<>(finding.sources());
    sources.add(
        Source.builder()
            .document(Text.of("assumed.source", all).toString())
            .confidence(Confidence.ASSUMPTION)
            .build());
    return finding.explanation().toBuilder()
        .reason(Text.joined(" ", List.of(finding.reason(), Text.of("assumed.by-source", all))))
        .sources(sources)
        .build();
  }
}
