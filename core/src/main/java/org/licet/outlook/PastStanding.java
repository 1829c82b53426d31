package org.licet.outlook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/**
 * The stored decision and verdicts of an earlier evaluation, without explanations. Immutable and
 * thread-safe.
 */
public final class PastStanding {

  private final String credential;
  private final Stage stage;
  private final LocalDate on;
  private final Decision decision;
  private final Optional<RulesetReference> ruleset;
  private final Map<String, Verdict> verdicts;

  private PastStanding(
      String credential,
      Stage stage,
      LocalDate on,
      Decision decision,
      Optional<RulesetReference> ruleset,
      Map<String, Verdict> verdicts) {
    this.credential = credential;
    this.stage = stage;
    this.on = on;
    this.decision = decision;
    this.ruleset = ruleset;
    this.verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
  }

  /**
   * Returns a stored standing.
   *
   * @param on the day of the evaluation
   * @param ruleset the rules that decided; empty if none were known for the day
   * @param verdicts the verdicts by criterion
   */
  public static PastStanding of(
      String credential,
      Stage stage,
      LocalDate on,
      Decision decision,
      Optional<RulesetReference> ruleset,
      Map<String, Verdict> verdicts) {
    return new PastStanding(credential, stage, on, decision, ruleset, verdicts);
  }

  /** Returns the standing of an evaluation. */
  public static PastStanding of(Evaluation evaluation) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Finding finding : evaluation.findings()) {
      verdicts.put(finding.criterion(), finding.verdict());
    }
    return of(
        evaluation.credential(),
        evaluation.stage(),
        evaluation.on(),
        evaluation.decision(),
        evaluation.ruleset(),
        verdicts);
  }

  /** Returns the credential. */
  public String credential() {
    return credential;
  }

  /** Returns the stage. */
  public Stage stage() {
    return stage;
  }

  /** Returns the day of the evaluation. */
  public LocalDate on() {
    return on;
  }

  /** Returns the decision. */
  public Decision decision() {
    return decision;
  }

  /** Returns the rules that decided; empty if none were known for the day. */
  public Optional<RulesetReference> ruleset() {
    return ruleset;
  }

  /** Returns the verdicts by criterion. */
  public Map<String, Verdict> verdicts() {
    return verdicts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PastStanding that
        && credential.equals(that.credential)
        && stage == that.stage
        && on.equals(that.on)
        && decision == that.decision
        && ruleset.equals(that.ruleset)
        && verdicts.equals(that.verdicts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(credential, stage, on, decision, verdicts);
  }

  @Override
  public String toString() {
    return "PastStanding[credential=%s, stage=%s, on=%s, decision=%s, verdicts=%s]"
        .formatted(credential, stage, on, decision, verdicts);
  }
}
