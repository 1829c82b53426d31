package org.licet.internal.reasoning;

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
   * A stage whose requirement is to be met as of the day of application.
   *
   * @param stage the stage
   * @param exams the examinations whose application counts, in the order in which they are named
   */
  public record AsOfApplication(Stage stage, Set<String> exams) {}

  private final List<Requirement> requirements = new ArrayList<>();
  private final List<String> informational = new ArrayList<>();
  private Optional<AsOfApplication> asOfApplication = Optional.empty();
  private Optional<Long> retestYears = Optional.empty();

  /** Adds something that is required. */
  public void require(Requirement requirement) {
    requirements.add(requirement);
  }

  /** Adds a criterion that only informs. */
  public void inform(String criterion) {
    informational.add(criterion);
  }

  /** Requires another stage's requirement as of the day of application. */
  public void require(AsOfApplication earlier) {
    asOfApplication = Optional.of(earlier);
  }

  /**
   * Lets a retest in the so many years after the first attempt be judged by the rules of that
   * attempt too.
   */
  public void retestByFirstRules(long years) {
    retestYears = Optional.of(years);
  }

  /** Returns for how many years after the first attempt its rules judge a retest too, if any. */
  public Optional<Long> retestYears() {
    return retestYears;
  }

  /** Returns what this stage requires of its own. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** Returns the criteria that only inform. */
  public List<String> informational() {
    return informational;
  }

  /** Returns the stage that is to be met as of the day of application. */
  public Optional<AsOfApplication> asOfApplication() {
    return asOfApplication;
  }
}
