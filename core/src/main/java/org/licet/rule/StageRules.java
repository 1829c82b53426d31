package org.licet.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.reasoning.StageDefinition;

/**
 * What a stage requires, in the order in which it is shown; all of it together. Not thread-safe.
 */
public final class StageRules {

  private final StageDefinition stage;

  StageRules(StageDefinition stage) {
    this.stage = stage;
  }

  /** Requires each of the criteria. */
  public StageRules require(String... criteria) {
    Ruleset.criteria(criteria).forEach(stage::require);
    return this;
  }

  /** Requires any one of the criteria. */
  public StageRules requireOneOf(String... criteria) {
    stage.require(new Requirement.AnyOf(Ruleset.criteria(criteria)));
    return this;
  }

  /** Requires any one of the pathways. */
  public StageRules requireOneOf(Pathway... pathways) {
    stage.require(
        new Requirement.AnyOf(Stream.of(pathways).map(pathway -> pathway.requirement).toList()));
    return this;
  }

  /** Requires at least so many of the criteria. */
  public StageRules requireAtLeast(int count, String... criteria) {
    stage.require(new Requirement.AtLeast(count, Ruleset.criteria(criteria)));
    return this;
  }

  /**
   * Requires what another stage requires, as of the day on which the application was submitted for
   * the examination that was passed (the day of the sitting where the application's day is not
   * stated). Of several parts the earliest counts.
   */
  public StageRules requireStageAsOfApplication(String earlier, String... exams) {
    stage.require(
        new StageDefinition.AsOfApplication(
            Stage.valueOf(earlier), new LinkedHashSet<>(List.of(exams))));
    return this;
  }

  /** Shows criteria that only inform and take no part in the decision. */
  public StageRules inform(String... criteria) {
    Stream.of(criteria).forEach(stage::inform);
    return this;
  }
}
