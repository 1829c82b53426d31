package org.licet.workbench.population;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** The numbers of one credential in a population. Not thread-safe. */
final class PopulationNumbers {

  private static final int MOST_LISTED = 5;

  private final Text name;
  private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
  private final Map<Proof, Long> proofs = new EnumMap<>(Proof.class);
  private final Map<String, Long> missing = new HashMap<>();
  private final Map<String, Long> asked = new HashMap<>();
  private final Map<String, Map<Verdict, Long>> verdicts = new LinkedHashMap<>();
  private final Map<String, Long> left = new LinkedHashMap<>();
  private final Map<Integer, Long> eligibleIn = new TreeMap<>();

  /** The requirement of the last evaluation, with its parts and their names. */
  private @Nullable Requirement last;

  private List<Requirement> parts = List.of();
  private List<String> partNames = List.of();

  /** The names of the counted criteria and questions. */
  private final Map<String, Text> names = new HashMap<>();

  /** The records behind a decision. */
  enum Proof {
    /** Only verified records counted. */
    VERIFIED,
    /** Verified records counted, and self-reported ones. */
    MIXED,
    /** Only self-reported records counted. */
    SELF_REPORTED,
    /** Records must be verified first. */
    TO_VERIFY
  }

  /**
   * Creates counts of zero.
   *
   * @param name the credential and stage
   */
  PopulationNumbers(Text name) {
    this.name = name;
  }

  Text name() {
    return name;
  }

  /** Counts an evaluation. */
  void add(Evaluation evaluation) {
    decisions.merge(evaluation.decision(), 1L, Long::sum);
    for (Finding finding : evaluation.findings()) {
      String name = finding.criterion();
      names.computeIfAbsent(
          name, any -> Text.joined("  ", List.of(Text.verbatim(name), finding.title())));
      if (!finding.informational()) {
        verdicts
            .computeIfAbsent(name, any -> new EnumMap<>(Verdict.class))
            .merge(finding.verdict(), 1L, Long::sum);
        if (evaluation.decision() == Decision.NOT_ELIGIBLE
            && finding.verdict() == Verdict.NOT_MET) {
          missing.merge(name, 1L, Long::sum);
        }
      }
    }
    evaluation.questions().stream()
        .map(PopulationNumbers::kind)
        .distinct()
        .forEach(
            question -> {
              names.putIfAbsent(question.toString(), question);
              asked.merge(question.toString(), 1L, Long::sum);
            });
    evaluation.requirement().ifPresent(requirement -> countLeft(requirement, evaluation));
    proof(evaluation).ifPresent(proof -> proofs.merge(proof, 1L, Long::sum));
  }

  /** Returns the records behind a decision; empty if it is not eligible and none is to verify. */
  private static Optional<Proof> proof(Evaluation evaluation) {
    if (evaluation.decision() == Decision.UNDETERMINED) {
      return evaluation.questions().stream()
              .anyMatch(open -> open.question().answer().kind() == AnswerType.Kind.VERIFICATION)
          ? Optional.of(Proof.TO_VERIFY)
          : Optional.empty();
    }
    if (evaluation.decision() == Decision.NOT_ELIGIBLE) {
      return Optional.empty();
    }
    Set<Boolean> verified =
        evaluation.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.MET && !finding.informational())
            .flatMap(finding -> finding.evidence().stream())
            .map(evidence -> !evidence.verified().isUnknown())
            .collect(Collectors.toSet());
    return Optional.of(
        !verified.contains(true)
            ? Proof.SELF_REPORTED
            : verified.contains(false) ? Proof.MIXED : Proof.VERIFIED);
  }

  /** Counts a candidate who becomes eligible after some months. */
  void addEligibleIn(int months) {
    eligibleIn.merge(months, 1L, Long::sum);
  }

  /** Counts the parts of the requirement after which the candidate is still possible. */
  private void countLeft(Requirement requirement, Evaluation evaluation) {
    divide(requirement);
    boolean stillIn = true;
    for (int i = 0; i < parts.size(); i++) {
      Verdict verdict =
          parts
              .get(i)
              .verdict(
                  id -> evaluation.finding(id).map(Finding::verdict).orElse(Verdict.UNDETERMINED));
      stillIn &= verdict != Verdict.NOT_MET;
      left.merge(partNames.get(i), stillIn ? 1L : 0L, Long::sum);
    }
  }

  /** Names the parts of a requirement, which most candidates share. */
  @SuppressWarnings("ReferenceEquality") // equal requirements may be divided again
  private void divide(Requirement requirement) {
    if (requirement != last) {
      last = requirement;
      parts = requirement instanceof Requirement.AllOf all ? all.items() : List.of(requirement);
      partNames =
          parts.stream().map(part -> part.criteria().collect(Collectors.joining(", "))).toList();
    }
  }

  /** Returns the question without its record. */
  private static Text kind(OpenQuestion open) {
    return open.question() instanceof Question.OfCandidate candidate
        ? candidate.about()
        : open.question().ask();
  }

  /** Adds the counts of others. */
  void add(PopulationNumbers others) {
    others.decisions.forEach((decision, count) -> decisions.merge(decision, count, Long::sum));
    others.proofs.forEach((proof, count) -> proofs.merge(proof, count, Long::sum));
    others.missing.forEach((criterion, count) -> missing.merge(criterion, count, Long::sum));
    others.asked.forEach((question, count) -> asked.merge(question, count, Long::sum));
    others.left.forEach((part, count) -> left.merge(part, count, Long::sum));
    others.names.forEach(names::putIfAbsent);
    others.eligibleIn.forEach((months, count) -> eligibleIn.merge(months, count, Long::sum));
    others.verdicts.forEach(
        (criterion, counts) -> {
          Map<Verdict, Long> all =
              verdicts.computeIfAbsent(criterion, any -> new EnumMap<>(Verdict.class));
          counts.forEach((verdict, count) -> all.merge(verdict, count, Long::sum));
        });
  }

  long of(Decision decision) {
    return decisions.getOrDefault(decision, 0L);
  }

  /** Returns the number of decisions by the records behind them. */
  long of(Proof proof) {
    return proofs.getOrDefault(proof, 0L);
  }

  /** Returns the verdicts on each criterion, in the order of the requirement. */
  Map<Text, Map<Verdict, Long>> verdicts() {
    Map<Text, Map<Verdict, Long>> named = new LinkedHashMap<>();
    verdicts.forEach((criterion, counts) -> named.put(name(criterion), counts));
    return named;
  }

  private Text name(String counted) {
    return names.getOrDefault(counted, Text.verbatim(counted));
  }

  /**
   * Returns the count of candidates still possible after each part of the requirement, in order.
   */
  Map<String, Long> left() {
    return left;
  }

  /** Returns the counts of candidates who become eligible, by months. */
  Map<Integer, Long> eligibleIn() {
    return eligibleIn;
  }

  /** Returns the criteria most often not met by candidates who are not eligible. */
  Map<Text, Long> mostMissing() {
    return most(missing);
  }

  /** Returns the most common open questions. */
  Map<Text, Long> mostAsked() {
    return most(asked);
  }

  private Map<Text, Long> most(Map<String, Long> counted) {
    Map<Text, Long> most = new LinkedHashMap<>();
    counted.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST_LISTED)
        .forEach(one -> most.put(name(one.getKey()), one.getValue()));
    return most;
  }
}
