package org.licet.rule;

import java.util.List;
import java.util.stream.Stream;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.internal.reasoning.definition.RulesetDefinition;

/**
 * The ruleset that rules define. Rules that match it fire once, when the ruleset is loaded. Not
 * thread-safe.
 */
public final class Ruleset {

  private final RulesetDefinition definition;

  Ruleset(RulesetDefinition definition) {
    this.definition = definition;
  }

  /**
   * Starts the requirement of a stage: {@code "EXAMINATION"}, {@code "CERTIFICATION"}, {@code
   * "RENEWAL"}, {@code "LICENSURE"}, or {@code "POSITION"} for an opening.
   */
  public StageRules stage(String stage) {
    return new StageRules(definition.stage(Stage.valueOf(stage)));
  }

  /** Starts a table, such as the types of license that allow independent assessment. */
  public TableRows table(String name) {
    return new TableRows(definition.table(name));
  }

  /** Starts the declaration of a fact that candidates carry by this name. */
  public FactDeclaration fact(String fact) {
    return new FactDeclaration(definition.fact(fact));
  }

  /**
   * Starts the dates of an examination, such as {@code "CCM"}, that is given only in certain
   * months.
   */
  public ExaminationDates examination(String exam) {
    return new ExaminationDates(exam, definition.examination(exam));
  }

  /** Joins several criteria into one pathway, for {@link StageRules#requireOneOf(Pathway...)}. */
  public Pathway pathway(String... criteria) {
    return new Pathway(Requirement.AllOf.of(criteria(criteria)));
  }

  static List<Requirement> criteria(String... criteria) {
    return Stream.of(criteria).<Requirement>map(Requirement.Criterion::of).toList();
  }
}
