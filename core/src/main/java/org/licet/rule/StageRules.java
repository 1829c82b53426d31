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
   * the examination that was passed, by the rules in force on that day. Of several parts the
   * earliest counts. Where the day is not stated it is any day of the period that the rules give
   * for that attempt's month, else any day after the previous attempt at the examination: the
   * verdict is definite only if it is the same on all of them, else the day is asked. What the
   * criteria say of attempts is judged as of the attempt.
   */
  public StageRules requireStageAsOfApplication(String earlier, String... exams) {
    stage.require(
        new StageDefinition.AsOfApplication(
            Stage.valueOf(earlier), new LinkedHashSet<>(List.of(exams))));
    return this;
  }

  /**
   * After {@link #requireStageAsOfApplication}: a retest in the so many years after the first
   * attempt is also judged by the rules that were in force on the day of that attempt, and need not
   * meet what was introduced since.
   */
  public StageRules orByRulesOfFirstAttempt(long years) {
    stage.retestByFirstRules(years);
    return this;
  }

  /** Shows criteria that only inform and take no part in the decision. */
  public StageRules inform(String... criteria) {
    Stream.of(criteria).forEach(stage::inform);
    return this;
  }
}
