package org.licet.reasoning;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.evaluation.Stage;

/**
 * What the defining rules of a ruleset say: its stages and tables. Mutable while they fire, not
 * thread-safe.
 */
public final class Definition {

  private final Map<Stage, StageDefinition> stages = new EnumMap<>(Stage.class);
  private final Map<String, TableDefinition> tables = new LinkedHashMap<>();

  /** Returns what is said of a stage so far, to add to it. */
  public StageDefinition stage(Stage stage) {
    return stages.computeIfAbsent(stage, any -> new StageDefinition());
  }

  /** Returns what is said of a table so far, to add to it. */
  public TableDefinition table(String name) {
    return tables.computeIfAbsent(name, any -> new TableDefinition());
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
}
