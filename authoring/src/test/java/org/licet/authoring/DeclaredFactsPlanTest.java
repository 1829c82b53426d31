package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/** Facts that rules declare, as steps of plans. */
class DeclaredFactsPlanTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  @TempDir private Path folder;

  private Evaluator evaluator(String lookup) throws IOException {
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        package x.rules.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "X: facts"
        when
            $ruleset : Ruleset()
        then
            $ruleset.fact("BACKGROUND_CHECK").of("candidate", "conduct").yesNo("Was {0} checked?").source("S1");
            $ruleset.fact("CLIENTS").of("candidate").number("How many clients has {0}?").source("S1");
            $ruleset.fact("TRAINED").of("candidate").date("When was {0} trained?").called("training").source("S1");
            $ruleset.fact("ONCOLOGY").of("employment").yesNo("Is {0} in oncology?").source("S1");
            $ruleset.stage("EXAMINATION").require("X-FACT");
        end

        rule "X: the fact"
            @criterion("X-FACT")
            @source("S1")
        when
            $application : Application( $answer : %s )
        then
            $application.conclude($answer);
        end
        """
            .formatted(lookup));
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("texts_es.properties"),
        "X-FACT = El dato\nBACKGROUND_CHECK = antecedentes\nBACKGROUND_CHECK.question = ¿?\n");
    return Evaluator.of(List.of(RulesFolder.compile(folder)));
  }

  private static Candidate candidate(Facts facts) {
    return Candidate.withId("ann")
        .facts(facts)
        .conduct(Conduct.builder().facts(facts).build())
        .noEmployment()
        .build();
  }

  private static List<PlanStep> steps(Evaluator evaluator, Candidate candidate) {
    Plan plan = evaluator.outlook(candidate, ON).plan("X", Stage.EXAMINATION, ON.plusYears(5));
    return plan.paths().stream()
        .filter(path -> path.reached().isPresent())
        .map(PlanPath::steps)
        .findFirst()
        .orElse(List.of());
  }

  private static final Facts KNOWN =
      Facts.NONE.with("BACKGROUND_CHECK", false).with("CLIENTS", 3).with("TRAINED", "2019-05-01");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facts.holds(\"BACKGROUND_CHECK\")        | /facts/BACKGROUND_CHECK         | background check",
        "conduct.holds(\"BACKGROUND_CHECK\")      | /conduct/facts/BACKGROUND_CHECK | background check",
        "facts.isAtLeast(\"CLIENTS\", 10)         | /facts/CLIENTS                  | clients",
        "facts.isInLastYears(\"TRAINED\", 2)      | /facts/TRAINED                  | training",
      })
  void a_fact_about_the_candidate_is_declared_or_reached(
      String lookup, String pointer, String label) throws IOException {
    try (Evaluator evaluator = evaluator(lookup)) {
      Candidate candidate = candidate(KNOWN);
      List<PlanStep> steps = steps(evaluator, candidate);
      assertThat(steps)
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.kind()).isEqualTo(PlanStep.Kind.DECLARE);
                assertThat(step.declaration()).contains(pointer);
                assertThat(step.sentence())
                    .hasToString(
                        "Meet or confirm this: "
                            + label
                            + ". You meet this requirement on 2026-11-23.");
                assertThat(step.asked())
                    .extracting(question -> ((Question.OfCandidate) question).fact())
                    .containsExactly(pointer);
              });
      Candidate then =
          candidate.withFacts(
              (place, facts) ->
                  facts
                      .with("BACKGROUND_CHECK", true)
                      .with("CLIENTS", BigDecimal.TEN)
                      .with("TRAINED", ON.toString()));
      assertThat(evaluator.evaluate(then, "X", Stage.EXAMINATION, ON).decision())
          .isEqualTo(Decision.ELIGIBLE);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facts.doesNotHold(\"BACKGROUND_CHECK\")",
        "facts.isAtMost(\"CLIENTS\", 2)",
      })
  void what_has_happened_cannot_be_undone(String lookup) throws IOException {
    try (Evaluator evaluator = evaluator(lookup)) {
      assertThat(steps(evaluator, candidate(KNOWN.with("BACKGROUND_CHECK", true)))).isEmpty();
    }
  }

  @Test
  void an_unknown_fact_is_answered() throws IOException {
    try (Evaluator evaluator = evaluator("facts.holds(\"BACKGROUND_CHECK\")")) {
      assertThat(steps(evaluator, candidate(Facts.NONE)))
          .singleElement()
          .satisfies(step -> assertThat(step.kind()).isEqualTo(PlanStep.Kind.ANSWER));
    }
  }

  @Test
  void the_label_of_a_step_is_translated() throws IOException {
    try (Evaluator evaluator = evaluator("facts.holds(\"BACKGROUND_CHECK\")")) {
      assertThat(steps(evaluator, candidate(KNOWN)).get(0).brief().in(Locale.forLanguageTag("es")))
          .isEqualTo("cumplir o confirmar: antecedentes");
    }
  }

  @Test
  void a_fact_of_a_record_is_asked_of_the_record_to_earn() throws IOException {
    try (Evaluator evaluator = evaluator("employment.having(\"ONCOLOGY\").hours().atLeast(400)")) {
      Candidate candidate =
          candidate(KNOWN).toBuilder()
              .employment(
                  Job.builder()
                      .from("2020-01-01")
                      .current()
                      .hoursPerWeek(40)
                      .fact("ONCOLOGY", false))
              .build();
      List<PlanStep> steps = steps(evaluator, candidate);
      assertThat(steps)
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.kind()).isEqualTo(PlanStep.Kind.WORK);
                assertThat(step.asked())
                    .extracting(question -> ((Question.OfCandidate) question).fact())
                    .contains("/employment/1/facts/ONCOLOGY");
              });
      Candidate then =
          candidate.toBuilder()
              .employment(
                  Job.builder()
                      .from("2020-01-01")
                      .current(false)
                      .to(ON.minusDays(1))
                      .hoursPerWeek(40)
                      .fact("ONCOLOGY", false),
                  Job.builder()
                      .from(steps.get(0).begins())
                      .current()
                      .hoursPerWeek(40)
                      .fact("ONCOLOGY", true))
              .build();
      LocalDate met = steps.get(0).met();
      assertThat(evaluator.evaluate(then, "X", Stage.EXAMINATION, met).decision())
          .isEqualTo(Decision.ELIGIBLE);
      assertThat(evaluator.evaluate(then, "X", Stage.EXAMINATION, met.minusDays(1)).decision())
          .isEqualTo(Decision.NOT_ELIGIBLE);
    }
  }
}
