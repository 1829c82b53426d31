package org.licet.workbench.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.evaluation.RulesetDescription;
import org.licet.records.CtdlWriter;
import org.licet.workbench.Licet;

/** The requirements of the shipped rulesets in CTDL. */
class CtdlWriterTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @Test
  void paths_are_alternative_conditions() {
    ObjectNode ccm = CtdlWriter.toJson(EVALUATOR.rulesets("CCM").get(0));
    assertThat(ccm.path("@context").asText())
        .isEqualTo("https://credreg.net/ctdl/schema/context/json");
    assertThat(ccm.path("@type").asText()).isEqualTo("ceterms:Certification");
    assertThat(ccm.path("ceterms:dateEffective").asText()).isEqualTo("2019-05-21");
    assertThat(ccm.path("ceterms:renewal")).hasSize(1);
    JsonNode examination = ccm.path("ceterms:requires").get(0);
    assertThat(examination.path("@type").asText()).isEqualTo("ceterms:ConditionProfile");
    assertThat(examination.at("/ceterms:name/en-US").asText()).isEqualToIgnoringCase("examination");
    assertThat(examination.path("ceterms:alternativeCondition")).hasSize(2);
    assertThat(examination.at("/ceterms:alternativeCondition/0/ceterms:condition/en-US/0").asText())
        .isEqualTo(
            "A current, active, unrestricted license or certification that allows independent"
                + " assessment");
    // CTDL has one group of alternatives for each profile, so the second one is in words.
    assertThat(examination.at("/ceterms:condition/en-US/0").asText())
        .startsWith("One of these: 12 months of case management supervised by a CCM")
        .contains("; ");
    assertThat(examination.at("/ceterms:condition/es/0").asText()).startsWith("Uno de estos: ");
  }

  @Test
  void the_command_line_prints_a_line_for_each_version_of_the_rules() {
    Licet outcome = Licet.run("explain", "cmgt-bc", "--format", "ctdl");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines())
        .containsExactlyElementsOf(
            EVALUATOR.rulesets("CMGT-BC").stream()
                .map(ruleset -> CtdlWriter.toJson(ruleset).toString())
                .toList());
    Licet criterion = Licet.run("explain", "CCM-LICENSE", "--format", "ctdl");
    assertThat(criterion.code()).isEqualTo(2);
    assertThat(criterion.err())
        .contains("No rules exist for the credential CCM-LICENSE. Expected one of ");
  }

  @Test
  void every_criterion_of_every_ruleset_is_in_words() {
    for (String credential : EVALUATOR.credentials()) {
      for (RulesetDescription ruleset : EVALUATOR.rulesets(credential)) {
        ObjectNode json = CtdlWriter.toJson(ruleset);
        List<String> texts = json.findValuesAsText("en-US");
        String all = json.toString();
        ruleset
            .stages()
            .values()
            .forEach(
                stage ->
                    stage
                        .requirement()
                        .criteria()
                        .forEach(
                            id ->
                                assertThat(all)
                                    .as(credential + " " + id)
                                    .contains(
                                        ruleset.criteria().stream()
                                            .filter(one -> one.id().equals(id))
                                            .findFirst()
                                            .orElseThrow()
                                            .title()
                                            .in(Locale.US)
                                            .replace("\"", "\\\""))));
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain("{"));
        assertThat(json.path("@type").asText())
            .isEqualTo(credential.equals("RN") ? "ceterms:License" : "ceterms:Certification");
      }
    }
  }
}
