package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.condition.Table.Row;
import org.licet.internal.reasoning.definition.RulesetDefinition;

class TableRowsTest {

  private final RulesetDefinition definition = new RulesetDefinition();
  private final Ruleset ruleset = EngineDoor.ruleset(definition);

  @Test
  void a_source_covers_the_rows_since_the_previous_source() {
    ruleset.table("t").yes("RN");
    ruleset.table("t").no("LPN");
    ruleset.table("other").yes("X");
    ruleset.table("t").source("S1, S2");
    ruleset.table("t").yes("LCSW").source("S3");
    ruleset.table("t").no("OPEN");
    assertThat(definition.tables())
        .isEqualTo(
            Map.of(
                "t",
                new Table(
                    "t",
                    Map.of(
                        "RN", new Row(true, Set.of("S1", "S2")),
                        "LPN", new Row(false, Set.of("S1", "S2")),
                        "LCSW", new Row(true, Set.of("S3")),
                        "OPEN", new Row(false, Set.of()))),
                "other",
                new Table("other", Map.of("X", new Row(true, Set.of())))));
  }

  @Test
  void a_repeated_code_is_rejected() {
    ruleset.table("t").yes("RN");
    assertThatThrownBy(() -> ruleset.table("t").no("RN"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The table names the code RN twice.");
  }
}
