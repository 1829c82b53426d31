package org.licet.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The explained answer for one candidate, credential and stage on one date.
 *
 * <p>The same candidate and rules give an equal evaluation, whenever and wherever it is made.
 * Immutable and thread-safe.
 *
 * @param candidate the host's key
 * @param credential the credential
 * @param stage the stage
 * @param on the date
 * @param decision the decision
 * @param ruleset the rules that spoke, or empty if none are known for the date
 * @param reason why there is no requirement to judge: empty unless no rules are known for the date
 *     and stage
 * @param findings the criteria of the stage's requirement in its order, then those that only inform
 * @param requirement how the criteria combine, or empty if no rules are known
 * @param questions what could still change the decision, in the order in which to ask; empty once
 *     it is decided
 */
public record Evaluation(
    String candidate,
    String credential,
    Stage stage,
    LocalDate on,
    Decision decision,
    Optional<RulesetReference> ruleset,
    Optional<String> reason,
    List<Finding> findings,
    Optional<Requirement> requirement,
    List<OpenQuestion> questions) {

  /** Copies the lists. */
  public Evaluation {
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
  }

  /** Returns the finding about a criterion, or empty if the stage does not look at it. */
  public Optional<Finding> finding(String criterion) {
    return findings.stream().filter(finding -> finding.criterion().equals(criterion)).findFirst();
  }
}
