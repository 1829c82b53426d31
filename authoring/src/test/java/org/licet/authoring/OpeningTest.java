package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.candidate.Verification;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.evaluation.VerificationPolicy;

/** Openings: the stage POSITION, preferred criteria, the start date, and required verification. */
class OpeningTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private static final String OPENING =
      """
      package opening.rules.v2026
      import org.licet.rule.Application
      import org.licet.rule.Ruleset

      rule "X-JOB: what the position requires and prefers"
      when
          $ruleset : Ruleset()
      then
          $ruleset.stage("POSITION").require("X-LICENSE").prefer("X-CCM");
      end

      rule "X-JOB: an active RN license that is good on the start date"
          @criterion("X-LICENSE")
          @source("S1")
      when
          $application : Application(
              $license : licenses.ofType("RN").active().unexpiredOnStart().any() )
      then
          $application.conclude($license);
      end

      rule "X-JOB: the CCM"
          @criterion("X-CCM")
          @source("S1")
      when
          $application : Application( $held : credentials.holds("CCM") )
      then
          $application.conclude($held);
      end
      """;

  @TempDir private Path folder;

  private Evaluator evaluator(String... properties) throws IOException {
    Files.writeString(folder.resolve("rules.drl"), OPENING);
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X-JOB\nissuer = HOSPITAL_X\neffectiveFrom = 2026-01-01\nconfidence = ASSUMPTION\n"
            + String.join("\n", properties)
            + "\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = The advertisement\nS1.asOf = 2026-11-01\nS1.confidence = ASSUMPTION\n");
    return Evaluator.of(List.of(RulesFolder.compile(folder)));
  }

  private static License.Builder license(String expires) {
    return License.builder()
        .type("RN")
        .jurisdiction("US-TX")
        .status(Status.ACTIVE)
        .expires(LocalDate.parse(expires));
  }

  private static Candidate nurse(License.Builder license) {
    return Candidate.withId("nurse").licenses(license).noCertifications().build();
  }

  private static Evaluation position(Evaluator evaluator, Candidate candidate) {
    return evaluator.evaluate(candidate, "X-JOB", Stage.POSITION, ON);
  }

  @Test
  void a_preferred_criterion_never_decides() throws IOException {
    try (Evaluator evaluator = evaluator("start = 2027-01-04")) {
      Evaluation evaluation = position(evaluator, nurse(license("2027-05-31")));
      assertThat(evaluation.decision()).isEqualTo(Decision.ELIGIBLE);
      Finding preferred = evaluation.finding("X-CCM").orElseThrow();
      assertThat(preferred.verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(preferred.preferred()).isTrue();
      assertThat(preferred.informational()).isTrue();
      assertThat(evaluation.finding("X-LICENSE").map(Finding::preferred)).contains(false);
      assertThat(evaluator.rulesets("X-JOB").get(0).stages().get(Stage.POSITION).preferred())
          .containsExactly("X-CCM");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // expires, start in the properties, start that the caller states, verdict
    "2027-01-04, 2027-01-04, , MET",
    "2027-01-03, 2027-01-04, , NOT_MET",
    "2027-01-03, 2027-01-04, 2027-01-03, MET",
    "2027-01-04, , 2027-01-05, NOT_MET",
    "2026-11-23, , 2026-11-01, MET",
    "2026-11-22, , 2026-11-01, NOT_MET",
    "2026-11-23, , , UNDETERMINED",
    "2026-11-22, , , NOT_MET",
  })
  void a_license_is_good_on_the_start(
      String expires, String stated, LocalDate start, Verdict verdict) throws IOException {
    try (Evaluator evaluator = evaluator(stated == null ? "" : "start = " + stated)) {
      Evaluator starting = start == null ? evaluator : evaluator.startingOn(start);
      assertThat(position(starting, nurse(license(expires))).finding("X-LICENSE"))
          .map(Finding::verdict)
          .contains(verdict);
    }
  }

  @Test
  void an_unknown_start_is_asked_of_whoever_fills_the_position() throws IOException {
    try (Evaluator evaluator = evaluator()) {
      Evaluation evaluation = position(evaluator, nurse(license("2027-05-31")));
      assertThat(evaluation.questions())
          .extracting(open -> open.question().ask().toString())
          .containsExactly(
              "HOSPITAL_X: does the position start on or before 2027-05-31, when the RN license from Texas expires?");
    }
  }

  @Test
  void an_employer_whose_answers_could_not_name_it_is_refused() throws IOException {
    evaluator().close();
    Path properties = folder.resolve("ruleset.properties");
    Files.writeString(properties, Files.readString(properties).replace("HOSPITAL_X", "Hospital X"));
    assertThatThrownBy(() -> RulesFolder.compile(folder))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(
            "the issuer of an opening is not a code of capital letters: \"Hospital X\"")
        .hasMessageContaining("Maybe issuer = HOSPITAL_X");
  }

  @Test
  void a_month_of_expiry_around_the_start_is_asked() throws IOException {
    try (Evaluator evaluator = evaluator("start = 2027-01-04")) {
      License.Builder license = license("2027-05-31").expires("2027-01");
      assertThat(position(evaluator, nurse(license)).decision()).isEqualTo(Decision.UNDETERMINED);
    }
  }

  @Test
  void an_opening_requires_verified_records_and_a_stricter_policy_prevails() throws IOException {
    try (Evaluator evaluator =
        evaluator("start = 2027-01-04", "verified = licenses", "verifiedWithinDays = 120")) {
      Candidate stated = nurse(license("2027-05-31"));
      assertThat(position(evaluator, stated).decision()).isEqualTo(Decision.UNDETERMINED);
      assertThat(position(evaluator.asStated(), stated).decision()).isEqualTo(Decision.ELIGIBLE);
      Candidate verified =
          nurse(
              license("2027-05-31")
                  .verified(
                      Verification.builder()
                          .by(Fact.known("Nursys"))
                          .on(LocalDate.of(2026, 9, 1))
                          .build()));
      assertThat(position(evaluator, verified).decision()).isEqualTo(Decision.ELIGIBLE);
      VerificationPolicy stricter = VerificationPolicy.builder().within(30, "licenses").build();
      VerificationPolicy laxer = VerificationPolicy.builder().within(300, "licenses").build();
      assertThat(position(evaluator.under(stricter), verified).decision())
          .isEqualTo(Decision.UNDETERMINED);
      assertThat(position(evaluator.under(laxer), verified).decision())
          .isEqualTo(Decision.ELIGIBLE);
      assertThat(position(evaluator.under(laxer), verified).policy().days("licenses", ON))
          .hasValue(120);
      assertThat(Optional.of(position(evaluator, verified).policy().lists(ON)))
          .contains(List.of("licenses"));
    }
  }

  private static final String WORK =
      """
      package y.rules.v2026
      import org.licet.rule.Application
      import org.licet.rule.Ruleset

      rule "Y: requirements"
      when
          $ruleset : Ruleset()
      then
          $ruleset.stage("EXAMINATION").require("Y-WORK");
      end

      rule "Y: 12 months of work in the last two years"
          @criterion("Y-WORK")
          @source("S1")
      when
          $application : Application( $months : employment.inLastYears(2).months() )
      then
          $application.conclude($months.atLeast(12));
      end
      """;

  private Evaluator asking() throws IOException {
    write("y", "Y", WORK);
    write(
        "x",
        "X-JOB",
        """
        package x.rules.v2026
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "X-JOB: requirements"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("POSITION").require("X-GROWS");
        end

        rule "X-JOB: eligible for the Y in six months"
            @criterion("X-GROWS")
            @source("S1")
        when
            $application : Application( $soon : credentials.mayApplyInMonths("Y", 6) )
        then
            $application.conclude($soon);
        end
        """);
    return Evaluator.of(List.of(RulesFolder.compile(folder)));
  }

  private void write(String name, String credential, String rules) throws IOException {
    Path version = Files.createDirectories(folder.resolve(name));
    Files.writeString(version.resolve("rules.drl"), rules);
    Files.writeString(
        version.resolve("ruleset.properties"),
        "credential = %s\nissuer = B\neffectiveFrom = 2020-01-01\nconfidence = ASSUMPTION\n"
            .formatted(credential));
    Files.writeString(
        version.resolve("sources.properties"),
        "S1.document = The advertisement\nS1.asOf = 2026-11-01\nS1.confidence = ASSUMPTION\n");
  }

  @Test
  void whoever_may_apply_in_some_months_may_on_one_of_their_days() throws IOException {
    try (Evaluator evaluator = asking()) {
      for (LocalDate from = LocalDate.of(2026, 4, 1);
          from.isBefore(LocalDate.of(2026, 8, 1));
          from = from.plusDays(9)) {
        for (Fact<Boolean> current : List.of(Fact.known(true), Fact.<Boolean>unknown())) {
          Candidate worker =
              Candidate.withId("worker")
                  .employment(Job.builder().from(from).current(current))
                  .build();
          Finding found =
              evaluator
                  .evaluate(worker, "X-JOB", Stage.POSITION, ON)
                  .finding("X-GROWS")
                  .orElseThrow();
          List<Decision> onDays =
              ON.datesUntil(ON.plusMonths(6).plusDays(1))
                  .map(day -> evaluator.evaluate(worker, "Y", Stage.EXAMINATION, day).decision())
                  .toList();
          Verdict expected =
              onDays.contains(Decision.ELIGIBLE)
                  ? Verdict.MET
                  : onDays.contains(Decision.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
          assertThat(found.verdict()).as("from " + from).isEqualTo(expected);
          assertThat(found.reason().toString()).contains("if the records stay as they are");
          assertThat(found.questions().isEmpty()).isEqualTo(expected != Verdict.UNDETERMINED);
        }
      }
    }
  }
}
