package org.licet.authoring.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesFolder;
import org.licet.authoring.internal.compare.Impact;
import org.licet.authoring.live.LiveRules;
import org.licet.authoring.live.LiveRulesBuilder;
import org.licet.authoring.live.Replacement;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.evaluation.Decision;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;

/** Rules with patterns in hosts that replace them, screen a population, and look ahead. */
class PatternHostsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final LocalDate LAST = LocalDate.of(2028, 11, 23);
  private static final String PASSED = "Examination( exam == \"NCLEX-RN\", passed == true )";
  private static final String TWO_YEARS_AFTER =
      "Degree( preLicensure == true, conferred <= $application.on.minusYears(2) )";

  @TempDir private Path folder;

  @BeforeEach
  void describe() throws IOException {
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = P\nissuer = PB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = PB, Handbook\nS1.confidence = OFFICIAL\n");
  }

  private void require(String condition) throws IOException {
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        package p.hosts.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "P: stages"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("EXAMINATION").require("P-X");
        end
        """
            + PatternSample.rule("P-X", condition));
  }

  private Evaluator requiring(String condition) throws IOException {
    require(condition);
    return Evaluator.of(List.of(RulesFolder.compile(folder)));
  }

  private static Decision decision(Evaluator evaluator, Candidate candidate, LocalDate on) {
    return evaluator.evaluate(candidate, "P", Stage.EXAMINATION, on).decision();
  }

  private static Candidate.Builder nurse(int number) {
    return Candidate.withId("nurse " + number);
  }

  private static Candidate graduate(String conferred) {
    return nurse(1).degrees(Degree.builder().preLicensure(true).conferred(conferred)).build();
  }

  @Test
  void a_changed_pattern_is_put_in_force_and_earlier_evaluators_keep_theirs() throws IOException {
    Candidate passed =
        nurse(1).examinations(Examination.of("NCLEX-RN").passed(true).taken("2026-05-10")).build();
    require(PASSED);
    LiveRulesBuilder opened =
        LiveRules.of(folder).lookingOnRefreshOnly().quietFor(Duration.ofMillis(1));
    try (LiveRules live = opened.open()) {
      Evaluator before = live.evaluator();
      require(PASSED.replace("exam ==", "jurisdiction == \"US-SC\", exam =="));

      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
      assertThat(decision(live.evaluator(), passed, ON)).isEqualTo(Decision.UNDETERMINED);
      assertThat(decision(before, passed, ON)).isEqualTo(Decision.ELIGIBLE);

      require(PASSED.replace("passed", "pased"));
      Replacement.Refused refused = (Replacement.Refused) live.refresh();
      assertThat(refused.messages())
          .singleElement()
          .asString()
          .contains("Examination has no field pased")
          .contains("Maybe you mean passed");
      assertThat(decision(live.evaluator(), passed, ON)).isEqualTo(Decision.UNDETERMINED);
    }
  }

  @Test
  void a_timeline_finds_the_day_on_which_a_pattern_begins_to_match() throws IOException {
    try (Evaluator evaluator = requiring(TWO_YEARS_AFTER)) {
      Timeline timeline =
          evaluator.outlook(graduate("2025-03-10"), ON).timeline("P", Stage.EXAMINATION, LAST);
      assertThat(timeline.periods())
          .containsExactly(
              Timeline.Period.of(ON, LocalDate.of(2027, 3, 9), Decision.NOT_ELIGIBLE),
              Timeline.Period.of(LocalDate.of(2027, 3, 10), LAST, Decision.ELIGIBLE));
    }
  }

  @Test
  void a_plan_waits_for_the_day_on_which_a_pattern_begins_to_match() throws IOException {
    try (Evaluator evaluator = requiring(TWO_YEARS_AFTER)) {
      Plan plan = evaluator.outlook(graduate("2025-03-10"), ON).plan("P", Stage.EXAMINATION, LAST);
      assertThat(plan.reached()).contains(LocalDate.of(2027, 3, 10));
    }
  }

  @Test
  void a_plan_names_the_criterion_that_no_step_meets() throws IOException {
    Candidate failed = nurse(1).examinations(Examination.of("NCLEX-RN").passed(false)).build();
    try (Evaluator evaluator = requiring("not Examination( passed == false )")) {
      Plan plan = evaluator.outlook(failed, ON).plan("P", Stage.EXAMINATION, LAST);
      assertThat(plan.reached()).isEmpty();
      assertThat(plan.paths())
          .singleElement()
          .satisfies(
              path -> {
                assertThat(path.criteria()).containsExactly("P-X");
                assertThat(path.obstacles())
                    .singleElement()
                    .asString()
                    .contains("counts against this requirement");
              });
    }
  }

  @Test
  void a_timeline_turns_on_the_day_on_which_a_record_begins_to_stand_in_the_way()
      throws IOException {
    Candidate licensed =
        nurse(1)
            .licenses(License.builder().type("RN").issued("2020-01-01").expires("2027-03-10"))
            .build();
    try (Evaluator evaluator = requiring("not License( expires < $application.on )")) {
      Timeline timeline = evaluator.outlook(licensed, ON).timeline("P", Stage.EXAMINATION, LAST);
      assertThat(timeline.periods())
          .containsExactly(
              Timeline.Period.of(ON, LocalDate.of(2027, 3, 10), Decision.ELIGIBLE),
              Timeline.Period.of(LocalDate.of(2027, 3, 11), LAST, Decision.NOT_ELIGIBLE));
    }
  }

  @Test
  void a_screened_population_has_the_decisions_of_its_candidates_one_by_one() throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Examination.Builder exam = Examination.of(i % 5 == 0 ? "HESI" : "NCLEX-RN");
      candidates.add(
          (i % 7 == 0
                  ? nurse(i)
                  : nurse(i).examinations(i % 3 == 0 ? exam : exam.passed(i % 3 == 1)))
              .build());
    }
    try (Evaluator evaluator = requiring(PASSED);
        Stream<ScreeningResult> screened =
            evaluator
                .screening(ON)
                .credentials("P")
                .stage(Stage.EXAMINATION)
                .threads(2)
                .screen(candidates.stream())) {
      List<ScreeningResult> oneByOne =
          candidates.stream()
              .<ScreeningResult>map(
                  candidate ->
                      ScreeningResult.Evaluated.of(
                          evaluator.evaluate(candidate, "P", Stage.EXAMINATION, ON)))
              .toList();
      assertThat(screened.toList()).isEqualTo(oneByOne);
      assertThat(
              candidates.stream().map(candidate -> decision(evaluator, candidate, ON)).distinct())
          .containsExactlyInAnyOrder(
              Decision.ELIGIBLE, Decision.NOT_ELIGIBLE, Decision.UNDETERMINED);
    }
  }

  @Test
  void the_impact_of_a_changed_pattern_lists_the_candidates_that_it_moves() throws IOException {
    Candidate passed = nurse(1).examinations(Examination.of("NCLEX-RN").passed(true)).build();
    Candidate failed = nurse(2).examinations(Examination.of("NCLEX-RN").passed(false)).build();
    require(PASSED);
    RulesModule before = RulesFolder.compile(folder);
    require(PASSED.replace("exam ==", "jurisdiction == \"US-SC\", exam =="));
    RulesModule after = RulesFolder.compile(folder);

    Impact impact = new Impact(List.of(before), List.of(after), ON, Optional.of(Stage.EXAMINATION));

    assertThat(impact.add(failed)).isEmpty();
    assertThat(impact.add(passed))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.before()).isEqualTo(Decision.ELIGIBLE);
              assertThat(move.after()).isEqualTo(Decision.UNDETERMINED);
              assertThat(move.criteria())
                  .extracting(Impact.Moved::criterion)
                  .containsExactly("P-X");
            });
  }
}
