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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.check.IncrementalCheck;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Ruling;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Plan;

/** Stages of other credentials as criteria, stages without criteria, and questions of one's own. */
class OtherCredentialsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  /** Y requires 10 hours for its examination, and the decision of its issuing body to renew. */
  private static final String Y =
      """
      rule "Y: the examination requires 10 hours"
          @criterion("Y-HOURS")
          @source("S1")
      when
          $application : Application( $hours : continuingEducation.hours() )
      then
          $application.conclude($hours.atLeast(10));
      end

      rule "Y: the issuing body accepts the renewal"
          @criterion("Y-ACCEPTED")
          @source("S1")
      when
          $application : Application( $accepted : rulings.by("YB", "Does YB accept the renewal?") )
      then
          $application.conclude($accepted);
      end
      """;

  private static final String Y_STAGES =
      "$ruleset.stage(\"EXAMINATION\").require(\"Y-HOURS\");"
          + "$ruleset.stage(\"CERTIFICATION\").requireNothing();"
          + "$ruleset.stage(\"RENEWAL\").require(\"Y-ACCEPTED\");";

  /** Y requires that the candidate may apply for X to renew it. */
  private static final String Y_ASKS_X =
      Y.replace(
          "rulings.by(\"YB\", \"Does YB accept the renewal?\")", "credentials.mayApplyFor(\"X\")");

  @TempDir private Path folder;

  private void write(String credential, String from, String stages, String rules)
      throws IOException {
    Path version =
        folder.resolve(credential.toLowerCase(java.util.Locale.ROOT) + from.substring(0, 4));
    Files.createDirectories(version);
    Files.writeString(
        version.resolve("rules.drl"),
        """
        package %s.rules.v%s
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "%s: stages"
        when
            $ruleset : Ruleset()
        then
            %s
        end

        %s
        """
            .formatted(
                credential.toLowerCase(java.util.Locale.ROOT),
                from.substring(0, 4),
                credential,
                stages,
                rules));
    Files.writeString(
        version.resolve("ruleset.properties"),
        "credential = %s\nissuer = %sB\neffectiveFrom = %s\nconfidence = OFFICIAL\n"
            .formatted(credential, credential, from));
    Files.writeString(
        version.resolve("sources.properties"),
        "S1.document = Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
  }

  private void writeX(String lookup) throws IOException {
    write(
        "X",
        "2020-01-01",
        "$ruleset.stage(\"EXAMINATION\").require(\"X-ONE\");",
        """
        rule "X: the criterion"
            @criterion("X-ONE")
            @source("S1")
        when
            $application : Application( $asked : %s )
        then
            $application.conclude($asked);
        end
        """
            .formatted(lookup));
  }

  private Evaluator evaluator() {
    return Evaluator.of(List.of(RulesFolder.compile(folder)));
  }

  private static Candidate withHours(double hours) {
    return Candidate.withId("ann")
        .noLicenses()
        .noCertifications()
        .continuingEducation(ContinuingEducation.builder().completed("2026-01-01").hours(hours))
        .build();
  }

  private static final Candidate UNKNOWN =
      Candidate.withId("ann").noLicenses().noCertifications().build();

  private static Finding finding(Evaluator evaluator, Candidate candidate) {
    return evaluator.evaluate(candidate, "X", Stage.EXAMINATION, ON).findings().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mayApplyFor(\"Y\")    | MET     | NOT_MET",
        "mayNotApplyFor(\"Y\") | NOT_MET | MET",
      })
  void the_stage_of_another_credential_is_a_criterion(String word, Verdict ten, Verdict nine)
      throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    writeX("credentials." + word);
    try (Evaluator evaluator = evaluator()) {
      assertThat(finding(evaluator, withHours(10)).verdict()).isEqualTo(ten);
      assertThat(finding(evaluator, withHours(9)).verdict()).isEqualTo(nine);
      Finding open = finding(evaluator, UNKNOWN);
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.questions())
          .extracting(question -> question.ask().toString())
          .containsExactly("Which courses does the candidate have, if any?");
    }
  }

  @Test
  void the_finding_explains_and_the_ruleset_is_listed() throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    writeX("credentials.mayApplyFor(\"Y\")");
    try (Evaluator evaluator = evaluator()) {
      Evaluation evaluation = evaluator.evaluate(withHours(9), "X", Stage.EXAMINATION, ON);
      assertThat(evaluation.findings().get(0).reason())
          .hasToString("Y, examination: Not eligible (The examination requires 10 hours).");
      assertThat(evaluation.findings().get(0).evidence())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.fact()).isEqualTo("/continuingEducation/0");
                assertThat(one.counted()).isEmpty();
              });
      RulesetReference y = evaluator.rulesets("Y").get(0).reference();
      assertThat(evaluation.ruleset().orElseThrow().uses()).containsExactly(y);
      assertThat(evaluator.evaluate(withHours(9), "Y", Stage.EXAMINATION, ON).ruleset())
          .contains(y);
    }
  }

  @Test
  void the_version_in_force_on_the_day_decides() throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    write("Y", "2025-01-01", Y_STAGES, Y.replace("atLeast(10)", "atLeast(20)"));
    writeX("credentials.mayApplyFor(\"Y\")");
    Candidate candidate =
        Candidate.withId("ann")
            .continuingEducation(ContinuingEducation.builder().completed("2022-01-01").hours(15))
            .build();
    try (Evaluator evaluator = evaluator()) {
      assertThat(
              evaluator
                  .evaluate(candidate, "X", Stage.EXAMINATION, LocalDate.of(2024, 12, 31))
                  .decision())
          .isEqualTo(Decision.ELIGIBLE);
      assertThat(
              evaluator
                  .evaluate(candidate, "X", Stage.EXAMINATION, LocalDate.of(2025, 1, 1))
                  .decision())
          .isEqualTo(Decision.NOT_ELIGIBLE);
      assertThat(
              evaluator
                  .outlook(candidate, LocalDate.of(2024, 12, 30))
                  .timeline("X", Stage.EXAMINATION, LocalDate.of(2025, 1, 3))
                  .changes())
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.on()).isEqualTo(LocalDate.of(2025, 1, 1));
                assertThat(change.rules()).isPresent();
              });
    }
  }

  @Test
  void rules_that_are_not_loaded_leave_the_criterion_open() throws IOException {
    writeX("credentials.mayApplyFor(\"ZZZ\")");
    try (Evaluator evaluator = evaluator()) {
      Finding open = finding(evaluator, withHours(10));
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.reason()).hasToString("The rules of ZZZ are not loaded.");
      assertThat(open.questions()).isEmpty();
      write("Y", "2020-01-01", Y_STAGES, Y);
      assertThat(
              evaluator
                  .evaluate(withHours(10), "X", Stage.EXAMINATION, ON)
                  .ruleset()
                  .orElseThrow()
                  .uses())
          .isEmpty();
    }
  }

  @Test
  void a_stage_that_the_other_rules_lack_leaves_the_criterion_open() throws IOException {
    write("Y", "2020-01-01", "$ruleset.stage(\"EXAMINATION\").requireNothing();", "");
    writeX("credentials.mayRenew(\"Y\")");
    try (Evaluator evaluator = evaluator()) {
      Finding open = finding(evaluator, withHours(10));
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.reason().toString()).contains("renewal");
    }
  }

  @Test
  void whoever_could_hold_another_credential_must_hold_it() throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    writeX("credentials.holds(\"Y\").orElse(credentials.mayNotApplyFor(\"Y\"))");
    try (Evaluator evaluator = evaluator()) {
      Candidate.Builder able = withHours(10).toBuilder();
      assertThat(finding(evaluator, able.build()).verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(
              finding(
                      evaluator,
                      able.certifications(
                              Certification.builder()
                                  .credential("Y")
                                  .status(Status.ACTIVE)
                                  .expires("2027-01-01"))
                          .build())
                  .verdict())
          .isEqualTo(Verdict.MET);
      assertThat(finding(evaluator, withHours(9)).verdict()).isEqualTo(Verdict.MET);
    }
  }

  /** A ruling recorded under either criterion settles the question of the other credential. */
  @ParameterizedTest
  @CsvSource({"X-ONE", "Y-ACCEPTED"})
  void a_ruling_settles_the_question_of_the_other_credential(String criterion) throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    writeX("credentials.mayRenew(\"Y\")");
    try (Evaluator evaluator = evaluator()) {
      Finding open = finding(evaluator, withHours(1));
      assertThat(open.questions())
          .singleElement()
          .satisfies(
              question ->
                  assertThat(question.key("X-ONE")).isEqualTo("X-ONE#does-yb-accept-the-renewal"));
      Candidate ruled =
          withHours(1).toBuilder()
              .rulings(Ruling.on(criterion + "#does-yb-accept-the-renewal", true).by("YB"))
              .build();
      assertThat(finding(evaluator, ruled).verdict()).isEqualTo(Verdict.MET);
    }
  }

  @Test
  void circles_are_found_when_the_rules_are_loaded() throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y_ASKS_X);
    writeX("credentials.mayRenew(\"Y\")");
    assertThatThrownBy(this::evaluator)
        .hasMessageContaining(
            "Stages require one another in a circle: X EXAMINATION requires Y RENEWAL requires X EXAMINATION");
  }

  @Test
  void a_change_that_closes_a_circle_is_found_with_rules_that_did_not_change() throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    writeX("credentials.mayRenew(\"Y\")");
    FolderContent before = FolderContent.read(folder);
    IncrementalCheck check = new IncrementalCheck();
    assertThat(problems(check, before)).isEmpty();
    write("Y", "2020-01-01", Y_STAGES, Y_ASKS_X);
    FolderContent after =
        before.with("y2020/rules.drl", Files.readAllBytes(folder.resolve("y2020/rules.drl")));
    assertThat(problems(check, after))
        .isEqualTo(problems(new IncrementalCheck(), after))
        .singleElement()
        .asString()
        .contains("Stages require one another in a circle");
  }

  private static List<String> problems(IncrementalCheck check, FolderContent content) {
    return check.whole(RulesSource.of(content), ON, () -> {}).problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::message)
        .toList();
  }

  /** Another stage of the same credential is no circle. */
  @Test
  void a_credential_may_ask_for_its_own_earlier_stage() throws IOException {
    write(
        "Y",
        "2020-01-01",
        Y_STAGES,
        Y.replace(
            "rulings.by(\"YB\", \"Does YB accept the renewal?\")",
            "credentials.mayApplyFor(\"Y\")"));
    try (Evaluator evaluator = evaluator()) {
      assertThat(evaluator.evaluate(withHours(10), "Y", Stage.RENEWAL, ON).decision())
          .isEqualTo(Decision.ELIGIBLE);
    }
  }

  @Test
  void screening_planning_and_replacing_know_the_other_rules() throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    RulesModule y = RulesFolder.compile(folder);
    try (Evaluator alone = Evaluator.of(List.of(y))) {
      Files.walk(folder)
          .sorted(java.util.Comparator.reverseOrder())
          .filter(path -> !path.equals(folder))
          .forEach(path -> path.toFile().delete());
      writeX("credentials.mayApplyFor(\"Y\")");
      try (Evaluator both = alone.replacing(List.of(RulesFolder.compile(folder)))) {
        assertThat(both.screening(ON).credentials("X").screen(List.of(withHours(10), withHours(9))))
            .extracting(result -> ((ScreeningResult.Evaluated) result).evaluation().decision())
            .containsExactly(Decision.ELIGIBLE, Decision.NOT_ELIGIBLE);
        Plan plan = both.outlook(withHours(9), ON).plan("X", Stage.EXAMINATION, ON.plusYears(2));
        assertThat(plan.paths()).isNotEmpty();
        assertThat(plan.paths().get(0).steps()).isNotEmpty();
      }
    }
  }

  @Test
  void a_stage_without_requirements_is_open_to_everybody() throws IOException {
    write("Y", "2020-01-01", Y_STAGES, Y);
    try (Evaluator evaluator = evaluator()) {
      Evaluation evaluation = evaluator.evaluate(UNKNOWN, "Y", Stage.CERTIFICATION, ON);
      assertThat(evaluation.decision()).isEqualTo(Decision.ELIGIBLE);
      assertThat(evaluation.findings()).isEmpty();
      assertThat(evaluation.questions()).isEmpty();
      assertThat(evaluation.reason().orElseThrow())
          .hasToString("Y requires nothing for certification. Everybody is eligible.");
    }
  }

  @Test
  void a_stage_that_requires_nothing_has_no_requirements() throws IOException {
    write("Y", "2020-01-01", Y_STAGES + "$ruleset.stage(\"EXAMINATION\").requireNothing();", Y);
    assertThatThrownBy(this::evaluator)
        .hasMessageContaining("the stage EXAMINATION has requirements");
  }
}
