package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.authoring.internal.compile.CompiledRules;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.evaluation.Decision;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

class RulesFolderTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final String STAGES =
      """
      rule "X: stages"
      when
          $ruleset : Ruleset()
      then
          $ruleset.stage("EXAMINATION").require("X-CODE");
      end
      """;
  private static final String CODE =
      """
      rule "X: the code accepted"
          @criterion("X-CODE")
          @source("S1")
      when
          $application : Application( $code : conduct.codeOfConductAccepted() )
      then
          $application.conclude($code);
      end
      """;

  @TempDir private Path folder;

  private Evaluator evaluator(String... rules) throws IOException {
    write(rules);
    return Evaluator.of(List.of(RulesFolder.compile(folder)));
  }

  /** Returns an evaluator of rules that a folder would reject. Rules in jars are not inspected. */
  private Evaluator unguarded(String... rules) throws IOException {
    write(rules);
    return Evaluator.of(List.of(CompiledRules.module(folder)));
  }

  private void write(String... rules) throws IOException {
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.confidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("rules.drl"),
        "package x.rules.v2020\nimport org.licet.rule.Application\nimport org.licet.rule.Ruleset\n"
            + String.join("\n", rules));
  }

  private static Candidate candidate() {
    return Candidate.withId("c").conduct(Conduct.builder().codeOfConductAccepted(true)).build();
  }

  @Test
  void rules_of_a_folder_evaluate_like_those_of_a_jar() throws IOException {
    try (Evaluator evaluator = evaluator(STAGES, CODE)) {
      var evaluation = evaluator.evaluate(candidate(), "X", Stage.EXAMINATION, ON);
      assertThat(evaluation.decision()).isEqualTo(Decision.ELIGIBLE);
      var finding = evaluation.finding("X-CODE").orElseThrow();
      assertThat(finding.verdict()).isEqualTo(Verdict.MET);
      assertThat(finding.title()).hasToString("The code accepted");
      assertThat(finding.rule()).isEqualTo("X: the code accepted");
      assertThat(finding.sources()).extracting("document").containsExactly("XB, Handbook");
    }
  }

  @Test
  void before_the_first_rules_the_evaluation_states_that_there_are_none() throws IOException {
    try (Evaluator evaluator = evaluator(STAGES, CODE)) {
      var evaluation =
          evaluator.evaluate(candidate(), "X", Stage.EXAMINATION, LocalDate.of(2019, 12, 31));
      assertThat(evaluation.decision()).isEqualTo(Decision.UNDETERMINED);
      assertThat(evaluation.ruleset()).isEmpty();
      assertThat(evaluation.findings()).isEmpty();
      assertThat(evaluation.reason().map(Text::toString))
          .contains("The rules for X are known only from 2020-01-01.");
      assertThat(
              evaluator
                  .evaluate(candidate(), "X", Stage.EXAMINATION, LocalDate.of(2020, 1, 1))
                  .decision())
          .isEqualTo(Decision.ELIGIBLE);
    }
  }

  @Test
  void a_criterion_that_no_rule_concludes_is_an_error_of_the_ruleset() {
    assertThatThrownBy(() -> unguarded(STAGES))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "x/rules/v2020: the stage EXAMINATION names the criterion X-CODE, which no rule concludes.");
  }

  @Test
  void a_criterion_that_two_rules_conclude_is_an_error_of_the_ruleset() {
    assertThatThrownBy(
            () -> unguarded(STAGES, CODE, CODE.replace("the code accepted", "the code again")))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("the criterion X-CODE is concluded by two rules")
        .hasMessageContaining("\"X: the code accepted\"")
        .hasMessageContaining("\"X: the code again\"");
  }

  @Test
  void a_rule_that_no_stage_asks_for_is_an_error_of_the_ruleset() {
    assertThatThrownBy(
            () ->
                unguarded(
                    STAGES,
                    CODE,
                    CODE.replace("X-CODE", "X-OTHER").replace("the code accepted", "other")))
        .isInstanceOf(RulesException.class)
        .hasMessage("x/rules/v2020: the rule \"X: other\" concludes X-OTHER, which no stage uses.");
  }

  @Test
  void a_source_that_is_not_listed_is_an_error_of_the_ruleset() {
    assertThatThrownBy(() -> unguarded(STAGES, CODE.replace("S1", "S9")))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "x/rules/v2020: the rule \"X: the code accepted\" names the source S9, which sources.properties does"
                + " not list.");
  }

  @Test
  void a_rule_that_throws_is_an_error_of_the_ruleset() {
    assertThatThrownBy(
            () ->
                unguarded(
                    STAGES,
                    CODE.replace(
                        "$application.conclude($code);", "throw new RuntimeException(\"boom\");")))
        .isInstanceOf(RulesException.class)
        .hasMessage("x/rules/v2020: the rule \"X: the code accepted\" fails: boom");
  }

  @Test
  void a_binding_that_throws_is_an_error_of_the_ruleset() {
    assertThatThrownBy(
            () ->
                unguarded(
                    STAGES,
                    CODE.replace(
                        "conduct.codeOfConductAccepted()",
                        "degrees.inFieldOf(\"no such table\").any()")))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "x/rules/v2020: the rule \"X: the code accepted\" fails: The ruleset has no table"
                + " \"no such table\", expected one of [].");
  }

  @Test
  void a_rule_that_keeps_firing_is_an_error_of_the_ruleset() {
    assertThatThrownBy(
            () ->
                unguarded(
                    STAGES, CODE.replace("$application.conclude($code);", "update($application);")))
        .isInstanceOf(RulesException.class)
        .hasMessage("x/rules/v2020: the rule \"X: the code accepted\" keeps firing.");
  }

  @Test
  void a_rule_that_concludes_twice_is_an_error_of_the_ruleset() {
    assertThatThrownBy(
            () ->
                unguarded(
                    STAGES,
                    CODE.replace(
                        "$application.conclude($code);",
                        "$application.conclude($code); $application.conclude($code);")))
        .isInstanceOf(RulesException.class)
        .hasMessage("x/rules/v2020: the rule \"X: the code accepted\" concludes twice.");
  }

  @Test
  void a_rule_that_does_not_conclude_is_an_error_of_the_ruleset() {
    assertThatThrownBy(() -> unguarded(STAGES, CODE.replace("$application.conclude($code);", "")))
        .isInstanceOf(RulesException.class)
        .hasMessage("x/rules/v2020: the rule \"X: the code accepted\" does not conclude X-CODE.");
  }

  @Test
  void rules_with_errors_are_rejected_with_the_problems_of_a_check() {
    assertThatThrownBy(() -> evaluator(STAGES, CODE.replace("when", "whem")))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "1 error and no warnings in 3 files\n\n"
                + folder.resolve("rules.drl")
                + ":14:1: error: found whem, expected when\n"
                + "   14 | whem\n"
                + "      | ^^^^\n"
                + "  in the rule \"X: the code accepted\"\n"
                + "  Maybe write when instead");
  }

  @Test
  void a_folder_without_rules_is_refused() {
    assertThatThrownBy(() -> RulesFolder.compile(folder))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "The rules folder "
                + folder
                + " contains no ruleset.properties\nMaybe choose a folder above or below it");
    assertThatThrownBy(() -> RulesFolder.compile(folder.resolve("nowhere")))
        .isInstanceOf(RulesException.class)
        .hasMessageEndingWith("does not exist or is not a folder");
  }

  @Test
  void an_unknown_credential_or_stage_is_refused_with_the_known_ones() throws IOException {
    try (Evaluator evaluator = evaluator(STAGES, CODE)) {
      assertThatThrownBy(() -> evaluator.evaluate(candidate(), "Y", Stage.EXAMINATION, ON))
          .hasMessage("There are no rules for \"Y\". Expected one of [X].");
      assertThatThrownBy(() -> evaluator.evaluate(candidate(), "X", Stage.RENEWAL, ON))
          .hasMessage("X has no stage RENEWAL. Expected one of [EXAMINATION].");
    }
  }

  @Test
  void criteria_combine_by_all_of_one_of_pathways_and_at_least_n_of() throws IOException {
    String stages =
        """
        rule "X: stages"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("EXAMINATION")
                    .requireOneOf($ruleset.pathway("X-CODE", "X-FELONY"), $ruleset.pathway("X-DISCIPLINE"))
                    .requireAtLeast(2, "X-CODE", "X-FELONY", "X-DISCIPLINE");
        end
        """;
    try (Evaluator evaluator =
        evaluator(
            stages,
            CODE,
            CODE.replace("X-CODE", "X-FELONY")
                .replace("the code accepted", "no felony")
                .replace("codeOfConductAccepted", "noFelonyConviction"),
            CODE.replace("X-CODE", "X-DISCIPLINE")
                .replace("the code accepted", "no discipline")
                .replace("codeOfConductAccepted", "noLicenseDiscipline"))) {
      assertThat(
              decision(
                  evaluator, Conduct.builder().codeOfConductAccepted(true).felonyConviction(false)))
          .isEqualTo(Decision.ELIGIBLE);
      assertThat(decision(evaluator, Conduct.builder().licenseDiscipline(false)))
          .isEqualTo(Decision.UNDETERMINED);
      assertThat(
              decision(
                  evaluator,
                  Conduct.builder()
                      .codeOfConductAccepted(false)
                      .licenseDiscipline(false)
                      .felonyConviction(true)))
          .isEqualTo(Decision.NOT_ELIGIBLE);
      assertThat(
              decision(
                  evaluator,
                  Conduct.builder()
                      .codeOfConductAccepted(true)
                      .felonyConviction(true)
                      .licenseDiscipline(true)))
          .isEqualTo(Decision.NOT_ELIGIBLE);
    }
  }

  private static Decision decision(Evaluator evaluator, Conduct.Builder conduct) {
    return evaluator
        .evaluate(Candidate.withId("c").conduct(conduct).build(), "X", Stage.EXAMINATION, ON)
        .decision();
  }
}
