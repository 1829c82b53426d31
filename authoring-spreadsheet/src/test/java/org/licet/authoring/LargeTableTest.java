package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/**
 * A table may have many rows. Each is a rule that fires once. Drools lists more than a thousand
 * rules in separate classes, which are inspected like all others.
 */
class LargeTableTest {

  private static final int ROWS = 1_100;
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final String HEAD =
      """
      RuleSet,x.rules.v2020

      RuleTable X: which licenses count
      CONDITION,ACTION
      $ruleset : Ruleset(),"$ruleset.table(""types"")"
      ,"yes(""$param"")"
      In words,License
      """;

  @Test
  void a_table_of_many_rows_is_accepted_and_its_last_row_counts() {
    StringBuilder table = new StringBuilder(HEAD);
    for (int row = 1; row <= ROWS; row++) {
      table.append("license ").append(row).append(",L").append(row).append('\n');
    }
    SortedMap<String, byte[]> files = new TreeMap<>(Rulesets.small().files());
    files.put("types.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    RulesSource rules = new RulesSource("x", List.of(RulesetSource.of("x", files)));

    try (Evaluator evaluator = Evaluator.of(List.of(CheckedRules.compile(rules)))) {
      assertThat(license(evaluator, "L" + ROWS)).isEqualTo(Verdict.MET);
      assertThat(license(evaluator, "LPN")).isEqualTo(Verdict.NOT_MET);
    }
  }

  private static Verdict license(Evaluator evaluator, String type) {
    Candidate candidate =
        Candidate.withId("c").licenses(License.ofType(type).status(Status.ACTIVE)).build();
    return evaluator
        .evaluate(candidate, "X", Stage.EXAMINATION, ON)
        .finding("X-LICENSE")
        .orElseThrow()
        .verdict();
  }
}
