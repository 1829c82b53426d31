package org.licet.internal.reasoning.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;

/**
 * The requirement of a stage, collected while the defining rules fire. Mutable and not thread-safe.
 */
public final class StageDefinition {

  /**
   * A stage whose requirement must be met as of the application date.
   *
   * @param stage the stage
   * @param exams the examinations whose application counts, in their order in the rule
   */
  public record AsOfApplication(Stage stage, Set<String> exams) {}

  private final List<Requirement> requirements = new ArrayList<>();
  private final List<String> informational = new ArrayList<>();
  private final List<String> preferred = new ArrayList<>();
  private Optional<AsOfApplication> asOfApplication = Optional.empty();
  private Optional<Long> retestYears = Optional.empty();
  private boolean withoutRequirements;

  /** Adds a requirement. */
  public void require(Requirement requirement) {
    requirements.add(requirement);
  }

  /** States that nothing is required. */
  public void requireNothing() {
    withoutRequirements = true;
  }

  /** Returns whether a rule states that nothing is required. */
  public boolean isWithoutRequirements() {
    return withoutRequirements;
  }

  /** Adds an informational criterion. */
  public void inform(String criterion) {
    informational.add(criterion);
  }

  /** Adds a preferred criterion, which is informational too. */
  public void prefer(String criterion) {
    preferred.add(criterion);
  }

  /** Requires another stage's requirement as of the application date. */
  public void require(AsOfApplication earlier) {
    asOfApplication = Optional.of(earlier);
  }

  /** Allows the rules of the first attempt to judge a retest within a number of years. */
  public void retestByFirstRules(long years) {
    retestYears = Optional.of(years);
  }

  /**
   * Returns the number of years after the first attempt during which its rules also judge a retest,
   * if any.
   */
  public Optional<Long> retestYears() {
    return retestYears;
  }

  /** Returns the requirements of this stage itself. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** Returns the preferred criteria. */
  public List<String> preferred() {
    return preferred;
  }

  /** Returns the informational criteria that are not preferred. */
  public List<String> informational() {
    return informational;
  }

  /** Returns the stage that must be met as of the application date. */
  public Optional<AsOfApplication> asOfApplication() {
    return asOfApplication;
  }
}
