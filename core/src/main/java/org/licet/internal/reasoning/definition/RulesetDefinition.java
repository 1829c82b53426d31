package org.licet.internal.reasoning.definition;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.evaluation.Stage;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.fact.DeclaredFacts;

/**
 * The stages, tables, examinations and facts of a ruleset, collected while its defining rules fire.
 * Mutable and not thread-safe.
 */
public final class RulesetDefinition {

  private final Map<Stage, StageDefinition> stages = new EnumMap<>(Stage.class);
  private final Map<String, TableDefinition> tables = new LinkedHashMap<>();
  private final Map<String, ExaminationDefinition> examinations = new LinkedHashMap<>();
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();

  /** Returns the declaration of a fact so far, to add to it. */
  public FactDefinition fact(String name) {
    return facts.computeIfAbsent(name, FactDefinition::new);
  }

  /** Returns the facts that the ruleset declares. */
  public DeclaredFacts facts() {
    return DeclaredFacts.of(facts.values().stream().map(FactDefinition::declared).toList());
  }

  /** Returns the definition of a stage, to add to it. */
  public StageDefinition stage(Stage stage) {
    return stages.computeIfAbsent(stage, any -> new StageDefinition());
  }

  /** Returns the definition of a table, to add to it. */
  public TableDefinition table(String name) {
    return tables.computeIfAbsent(name, any -> new TableDefinition());
  }

  /** Returns the definition of an examination, to add to it. */
  public ExaminationDefinition examination(String exam) {
    return examinations.computeIfAbsent(exam, ExaminationDefinition::new);
  }

  /** Returns the stages. */
  public Map<Stage, StageDefinition> stages() {
    return stages;
  }

  /** Returns the tables by name. */
  public Map<String, Table> tables() {
    Map<String, Table> all = new LinkedHashMap<>();
    tables.forEach((name, table) -> all.put(name, table.named(name)));
    return Map.copyOf(all);
  }

  /** Returns the examinations with defined months. */
  public Map<String, ExaminationDefinition> examinations() {
    return examinations;
  }
}
