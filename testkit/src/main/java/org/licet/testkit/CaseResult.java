package org.licet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Verdict;

/** The result of running a case. Immutable and thread-safe. */
public final class CaseResult {

  private final Case expected;
  private final Evaluation evaluation;
  private final List<String> differences;

  private CaseResult(Case expected, Evaluation evaluation, List<String> differences) {
    this.expected = expected;
    this.evaluation = evaluation;
    this.differences = List.copyOf(differences);
  }

  /** Returns the rules without those of other credentials that they asked. */
  private static RulesetReference alone(RulesetReference rules) {
    return rules.toBuilder().uses(List.of()).build();
  }

  /**
   * Compares an evaluation with its case.
   *
   * @param version the expected rules of the evaluation
   */
  public static CaseResult of(Case expected, Evaluation evaluation, RulesetReference version) {
    List<String> differences = new ArrayList<>();
    evaluation
        .ruleset()
        .filter(spoke -> !alone(spoke).equals(alone(version)))
        .ifPresent(
            spoke ->
                differences.add(
                    "judged by the rules in force from "
                        + spoke.effectiveFrom()
                        + ", expected the rules in force from "
                        + version.effectiveFrom()));
    expected
        .decision()
        .filter(decision -> decision != evaluation.decision())
        .ifPresent(decision -> differences.add(decisionDiffers(decision, evaluation)));
    expected
        .verdicts()
        .forEach(
            (criterion, verdict) ->
                compare(criterion, verdict, evaluation).ifPresent(differences::add));
    return new CaseResult(expected, evaluation, differences);
  }

  private static String decisionDiffers(Decision expected, Evaluation evaluation) {
    StringBuilder text =
        new StringBuilder("decision " + evaluation.decision() + ", expected " + expected);
    for (Finding finding : evaluation.findings()) {
      text.append("\n    ")
          .append(finding.criterion())
          .append(' ')
          .append(finding.verdict())
          .append(": ")
          .append(finding.reason());
    }
    evaluation.reason().ifPresent(reason -> text.append("\n    ").append(reason));
    return text.toString();
  }

  private static Optional<String> compare(
      String criterion, Verdict expected, Evaluation evaluation) {
    Optional<Finding> finding = evaluation.finding(criterion);
    if (finding.isEmpty()) {
      return Optional.of(criterion + " is not part of this stage, expected " + expected);
    }
    Verdict verdict = finding.get().verdict();
    return verdict == expected
        ? Optional.empty()
        : Optional.of(
            criterion + " " + verdict + ", expected " + expected + ": " + finding.get().reason());
  }

  /** Returns the case. */
  public Case expected() {
    return expected;
  }

  /** Returns the evaluation of its candidate. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /** Returns the differences from the expectation, one sentence each. Empty if the case passes. */
  public List<String> differences() {
    return differences;
  }

  /** Returns true if the evaluation meets the expectation of the case. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /** Returns the differences with the case's name, file and reason. */
  public String report() {
    return expected.file()
        + ", \""
        + expected.name()
        + "\" on "
        + expected.on()
        + "\n  "
        + String.join("\n  ", differences)
        + (expected.why().isEmpty() ? "" : "\n  expected because: " + expected.why());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseResult that
        && expected.equals(that.expected)
        && evaluation.equals(that.evaluation)
        && differences.equals(that.differences);
  }

  @Override
  public int hashCode() {
    return Objects.hash(expected, evaluation, differences);
  }

  @Override
  public String toString() {
    return "CaseResult[expected=%s, evaluation=%s, differences=%s]"
        .formatted(expected, evaluation, differences);
  }
}
