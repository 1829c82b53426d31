package org.licet.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.internal.reasoning.definition.StageDefinition;

/**
 * The requirement of a stage, in the order in which results show it. All of it must be met. Not
 * thread-safe.
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

  /**
   * States that the issuing body requires nothing at this stage: everybody is eligible, and results
   * say so.
   */
  public StageRules requireNothing() {
    stage.requireNothing();
    return this;
  }

  /** Requires any one of the criteria. */
  public StageRules requireOneOf(String... criteria) {
    stage.require(Requirement.AnyOf.of(Ruleset.criteria(criteria)));
    return this;
  }

  /** Requires any one of the pathways. */
  public StageRules requireOneOf(Pathway... pathways) {
    stage.require(
        Requirement.AnyOf.of(Stream.of(pathways).map(pathway -> pathway.requirement).toList()));
    return this;
  }

  /** Requires at least the given number of the criteria. */
  public StageRules requireAtLeast(int count, String... criteria) {
    stage.require(Requirement.AtLeast.of(count, Ruleset.criteria(criteria)));
    return this;
  }

  /**
   * Requires what another stage requires, as of the day of the application for the examination that
   * was passed, under the rules in force on that day. Of several parts, the earliest application
   * counts. An unknown day is any day of the period that the rules give for the month of that
   * attempt, or else any day after the previous attempt at the examination. The verdict is definite
   * only if it is the same on all these days; otherwise Licet asks for the day. Criteria about
   * attempts are judged as of the attempt.
   */
  public StageRules requireStageAsOfApplication(String earlier, String... exams) {
    stage.require(
        new StageDefinition.AsOfApplication(
            Stage.valueOf(earlier), new LinkedHashSet<>(List.of(exams))));
    return this;
  }

  /**
   * After {@link #requireStageAsOfApplication}: a retest within the given number of years after the
   * first attempt is also judged under the rules that were in force on the day of that attempt. It
   * need not meet what later rules added.
   */
  public StageRules orByRulesOfFirstAttempt(long years) {
    stage.retestByFirstRules(years);
    return this;
  }

  /**
   * Prefers candidates who meet the criteria. They never affect the decision; a match orders those
   * who fit by the number of preferred criteria that they meet.
   */
  public StageRules prefer(String... criteria) {
    Stream.of(criteria).forEach(stage::prefer);
    return this;
  }

  /** Shows criteria for information. They do not affect the decision. */
  public StageRules inform(String... criteria) {
    Stream.of(criteria).forEach(stage::inform);
    return this;
  }
}
