package org.licet.internal.reasoning;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tables and names of a ruleset, which its words refer to.
 *
 * @param issuer the issuing body, which decides if no source does
 * @param tables the ruleset's tables by name
 * @param facts the facts that the ruleset declares
 */
public record RulesetContext(String issuer, Map<String, Table> tables, DeclaredFacts facts) {

  /**
   * Returns the codes that any table lists. Their meaning is known, so none of them is another
   * spelling of a different code.
   */
  public Set<String> knownCodes() {
    Set<String> codes = new HashSet<>();
    tables.values().forEach(table -> codes.addAll(table.rows().keySet()));
    return Set.copyOf(codes);
  }

  /**
   * Returns a table of the ruleset.
   *
   * @throws IllegalArgumentException if the ruleset has no table of this name
   */
  public Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "The ruleset has no table \""
              + name
              + "\", expected one of "
              + tables.keySet().stream().sorted().toList()
              + ".");
    }
    return table;
  }
}
