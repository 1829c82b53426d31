package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.evaluation.UndeclaredFact;
import org.licet.evaluation.Verdict;

/** Facts that a ruleset declares, on every kind of record and on the candidate. */
class DeclaredFactsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  @TempDir private Path folder;

  /** A ruleset of one criterion, with a fact of each type that every record can carry. */
  private Evaluator evaluator(String lookup) throws IOException {
    return evaluator(lookup, "");
  }

  private Evaluator evaluator(String lookup, String translations) throws IOException {
    return evaluator(lookup, translations, "X: facts", "X: facts");
  }

  private Evaluator evaluator(String lookup, String translations, String old, String changed)
      throws IOException {
    String records = String.join("\", \"", Candidate.carriers());
    String rules =
        """
        package x.rules.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "X: facts"
        when
            $ruleset : Ruleset()
        then
            $ruleset.fact("ONCOLOGY").of("%1$s").yesNo("Is {0} about oncology?").source("S1");
            $ruleset.fact("BEDS").of("%1$s").number("How many beds does {0} have?").source("S1");
            $ruleset.fact("UNIT").of("%1$s").code("Which unit is {0} on?").values("ICU", "WARD").source("S1");
            $ruleset.fact("SHIFTS").of("%1$s").codes("Which shifts does {0} have?").values("DAY", "NIGHT").source("S1");
            $ruleset.fact("APPROVED").of("%1$s").date("When was {0} approved?").called("approval").source("S1");
            $ruleset.stage("EXAMINATION").require("X-FACT");
        end

        rule "X: the fact"
            @criterion("X-FACT")
            @source("S1")
        when
            $application : Application( $answer : %2$s )
        then
            $application.conclude($answer);
        end
        """
            .formatted(records, lookup);
    Files.writeString(folder.resolve("rules.drl"), rules.replace(old, changed));
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    if (!translations.isEmpty()) {
      Files.writeString(folder.resolve("texts_es.properties"), translations);
    }
    return Evaluator.of(List.of(RulesFolder.compile(folder)));
  }

  /** Someone with one record of each kind, all with the same facts. */
  private static Candidate candidate(Facts facts) {
    return Candidate.withId("ann")
        .licenses(License.ofType("RN").facts(facts))
        .certifications(Certification.builder().credential("CCM").facts(facts))
        .degrees(Degree.builder().facts(facts))
        .employment(Job.at("Mercy").from("2020-01-01").current().hoursPerWeek(40).facts(facts))
        .continuingEducation(
            ContinuingEducation.builder().completed("2026-01-01").hours(3).facts(facts))
        .professionalDevelopment(
            ProfessionalDevelopment.builder().completed("2026-01-01").facts(facts))
        .examinations(Examination.builder().exam("CCM").taken("2026-01-01").facts(facts))
        .conduct(Conduct.builder().facts(facts))
        .facts(facts)
        .build();
  }

  private static Finding finding(Evaluator evaluator, Facts facts) {
    return evaluator.evaluate(candidate(facts), "X", Stage.EXAMINATION, ON).findings().get(0);
  }

  private static Verdict verdict(Evaluator evaluator, Facts facts) {
    return finding(evaluator, facts).verdict();
  }

  @Test
  void a_rule_names_a_field_of_the_format_like_a_declared_fact() throws IOException {
    try (Evaluator evaluator = evaluator("employment.notHaving(\"paid\").any()")) {
      assertThat(ofJob(evaluator, Job.builder().paid(true)).reason())
          .hasToString("Job 1 does not count (whether a job is paid: yes).");
      assertThat(ofJob(evaluator, Job.builder().paid(false)).verdict()).isEqualTo(Verdict.MET);
      assertThat(ofJob(evaluator, Job.at("Mercy")).questions())
          .extracting(question -> question.ask().toString())
          .contains("Is job 1 (Mercy) paid?");
    }
  }

  private static Finding ofJob(Evaluator evaluator, Job.Builder job) {
    Candidate candidate = Candidate.withId("ann").employment(job.from("2020-01-01")).build();
    return evaluator.evaluate(candidate, "X", Stage.EXAMINATION, ON).findings().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "degrees.having(\"paid\").any() | the field paid is not a field of degrees",
        "employment.havingAtLeast(\"paid\", 2).any() | the field paid is a yes or a no",
        "employment.having(\"PAID\").any() | no rule declares the fact PAID",
      })
  void a_field_is_named_only_where_a_record_has_it(String lookup, String error) {
    assertThatThrownBy(() -> evaluator(lookup)).hasMessageContaining(error);
  }

  @Test
  void a_field_of_the_format_needs_no_declaration() {
    assertThatThrownBy(
            () -> evaluator("employment.having(\"paid\").any()", "", "\"ONCOLOGY\"", "\"paid\""))
        .hasMessageContaining("paid is a field of the candidate format");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "licenses.having(\"ONCOLOGY\").any()",
        "certifications.having(\"ONCOLOGY\").any()",
        "licensesAndCertifications.having(\"ONCOLOGY\").any()",
        "degrees.having(\"ONCOLOGY\").any()",
        "employment.having(\"ONCOLOGY\").hours().atLeast(1000)",
        "continuingEducation.having(\"ONCOLOGY\").hours().atLeast(3)",
        "professionalDevelopment.having(\"ONCOLOGY\").any()",
        "examinations.of(\"CCM\").having(\"ONCOLOGY\").any()",
        "conduct.holds(\"ONCOLOGY\")",
        "facts.holds(\"ONCOLOGY\")",
      })
  void a_yes_or_no_is_compared_on_every_kind_of_record(String lookup) throws IOException {
    try (Evaluator evaluator = evaluator(lookup)) {
      assertThat(verdict(evaluator, Facts.NONE.with("ONCOLOGY", true))).isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("ONCOLOGY", false))).isEqualTo(Verdict.NOT_MET);
      Finding open = finding(evaluator, Facts.NONE);
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.questions())
          .isNotEmpty()
          .allSatisfy(
              question -> assertThat(question.ask().toString()).matches("Is .+ about oncology\\?"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "degrees.notHaving(\"ONCOLOGY\").any()",
        "conduct.doesNotHold(\"ONCOLOGY\")",
        "facts.doesNotHold(\"ONCOLOGY\")",
      })
  void the_opposite_of_a_yes_or_no(String lookup) throws IOException {
    try (Evaluator evaluator = evaluator(lookup)) {
      assertThat(verdict(evaluator, Facts.NONE.with("ONCOLOGY", false))).isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("ONCOLOGY", true))).isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, Facts.NONE)).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "degrees.havingAtLeast(\"BEDS\", 20).havingAtMost(\"BEDS\", 30).any()",
        "facts.isAtLeast(\"BEDS\", 20).alongWith(facts.isAtMost(\"BEDS\", 30))",
      })
  void a_number_is_compared_at_its_bounds(String lookup) throws IOException {
    try (Evaluator evaluator = evaluator(lookup)) {
      assertThat(verdict(evaluator, Facts.NONE.with("BEDS", 19))).isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, Facts.NONE.with("BEDS", 20))).isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("BEDS", 30))).isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("BEDS", 31))).isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, Facts.NONE)).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @Test
  void a_code_is_one_of_several_and_an_unknown_code_is_asked() throws IOException {
    try (Evaluator evaluator = evaluator("degrees.havingOneOf(\"UNIT\", \"ICU\").any()")) {
      assertThat(verdict(evaluator, Facts.NONE.with("UNIT", "ICU"))).isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("UNIT", "WARD"))).isEqualTo(Verdict.NOT_MET);
      assertThat(finding(evaluator, Facts.NONE.with("UNIT", "I.C.U")).questions())
          .singleElement()
          .satisfies(
              question ->
                  assertThat(question.ask())
                      .hasToString("Is the unit of degree 1, i.c.u, the same as ICU?"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "degrees.havingOneOf(\"SHIFTS\", \"NIGHT\").any()",
        "facts.isOneOf(\"SHIFTS\", \"NIGHT\")",
      })
  void a_list_of_codes_is_complete_as_listed(String lookup) throws IOException {
    try (Evaluator evaluator = evaluator(lookup)) {
      assertThat(verdict(evaluator, Facts.NONE.with("SHIFTS", List.of("DAY", "NIGHT"))))
          .isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("SHIFTS", List.of("DAY"))))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, Facts.NONE.with("SHIFTS", List.of())))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, Facts.NONE)).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @Test
  void a_date_is_compared_with_the_day_of_evaluation() throws IOException {
    try (Evaluator evaluator = evaluator("facts.isInLastDays(\"APPROVED\", 90)")) {
      assertThat(verdict(evaluator, Facts.NONE.with("APPROVED", "2026-08-24")))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, Facts.NONE.with("APPROVED", "2026-08-25")))
          .isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("APPROVED", "2026-11-23")))
          .isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, Facts.NONE.with("APPROVED", "2026-11-24")))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, Facts.NONE.with("APPROVED", "2026-08")))
          .isEqualTo(Verdict.UNDETERMINED);
      assertThat(finding(evaluator, Facts.NONE.with("APPROVED", "2026-09")).reason())
          .hasToString("Approval: 2026-09.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "licenses.havingInLastDays(\"APPROVED\", 90).any()                       | 2026-08-25",
        "certifications.havingInLastMonths(\"APPROVED\", 6).any()                | 2026-05-23",
        "degrees.havingInLastYears(\"APPROVED\", 3).any()                        | 2023-11-23",
        "examinations.of(\"CCM\").havingInLastYears(\"APPROVED\", 3).any()       | 2023-11-23",
        "professionalDevelopment.havingInLastYears(\"APPROVED\", 3).any()        | 2023-11-23",
        "continuingEducation.havingInLastYears(\"APPROVED\", 3).hours().atLeast(3) | 2023-11-23",
        "employment.havingInLastYears(\"APPROVED\", 3).hours().atLeast(1000)     | 2023-11-23",
      })
  void records_count_by_a_date_that_the_rules_declare(String lookup, LocalDate first)
      throws IOException {
    try (Evaluator evaluator = evaluator(lookup)) {
      assertThat(verdict(evaluator, approved(first))).isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, approved(first.minusDays(1)))).isEqualTo(Verdict.NOT_MET);
      assertThat(verdict(evaluator, approved(ON))).isEqualTo(Verdict.MET);
      assertThat(verdict(evaluator, approved(ON.plusDays(1)))).isEqualTo(Verdict.NOT_MET);
      for (Facts open :
          List.of(Facts.NONE, Facts.NONE.with("APPROVED", first.toString().substring(0, 7)))) {
        Finding finding = finding(evaluator, open);
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.questions())
            .anySatisfy(
                question ->
                    assertThat(question.ask().toString()).matches("When was .+ approved\\?"));
      }
    }
  }

  private static Facts approved(LocalDate day) {
    return Facts.NONE.with("APPROVED", day.toString());
  }

  @Test
  void a_declared_date_lies_in_the_term_of_a_certification() throws IOException {
    try (Evaluator evaluator =
        evaluator(
            "continuingEducation.havingInTermOf(\"APPROVED\", \"CCM\", 5).hours().atLeast(3)")) {
      for (LocalDate day : List.of(LocalDate.of(2022, 5, 31), LocalDate.of(2022, 6, 1))) {
        Candidate held =
            candidate(approved(day)).toBuilder()
                .certifications(
                    Certification.of("CCM")
                        .status(Status.ACTIVE)
                        .issued("2020-01-01")
                        .expires("2027-05-31"))
                .build();
        assertThat(evaluator.evaluate(held, "X", Stage.EXAMINATION, ON).findings().get(0).verdict())
            .isEqualTo(day.getDayOfMonth() == 1 ? Verdict.MET : Verdict.NOT_MET);
      }
    }
  }

  @Test
  void a_ruling_may_accept_a_record_without_the_fact() throws IOException {
    try (Evaluator evaluator = evaluator("degrees.having(\"ONCOLOGY\").orRulingBy(\"XB\").any()")) {
      assertThat(finding(evaluator, Facts.NONE.with("ONCOLOGY", false)).questions())
          .singleElement()
          .satisfies(question -> assertThat(question.ask().toString()).contains("XB"));
    }
  }

  @Test
  void a_value_of_another_type_refuses_the_candidate_with_its_place() throws IOException {
    try (Evaluator evaluator = evaluator("degrees.having(\"ONCOLOGY\").any()")) {
      Candidate wrong =
          Candidate.withId("ann")
              .employment(Job.builder(), Job.builder().facts(Facts.NONE.with("BEDS", "MANY")))
              .build();
      assertThatThrownBy(() -> evaluator.evaluate(wrong, "X", Stage.EXAMINATION, ON))
          .isInstanceOfSatisfying(
              EvaluationException.class,
              e -> {
                assertThat(e.failure().pointer()).contains("/employment/1/facts/BEDS");
                assertThat(e)
                    .hasMessage(
                        "The field \"facts/BEDS\" is \"MANY\". Expected a number. The rules of X declare it so.");
              });
      assertThat(evaluator.screening(ON).screen(List.of(wrong, candidate(Facts.NONE))))
          .hasSize(2)
          .first()
          .isInstanceOf(ScreeningResult.Failed.class);
    }
  }

  @Test
  void a_name_that_no_ruleset_declares_changes_nothing() throws IOException {
    try (Evaluator evaluator = evaluator("degrees.having(\"ONCOLOGY\").any()")) {
      Facts known = Facts.NONE.with("ONCOLOGY", true);
      assertThat(finding(evaluator, known.with("HOBBY", "CHESS")))
          .isEqualTo(finding(evaluator, known));
    }
  }

  @Test
  void a_host_is_told_of_names_that_no_ruleset_declares() throws IOException {
    try (Evaluator evaluator = evaluator("degrees.having(\"ONCOLOGY\").any()")) {
      Candidate candidate =
          Candidate.withId("ann")
              .employment(
                  Job.builder().facts(Facts.NONE.with("ONCOLOGY", true)),
                  Job.builder().facts(Facts.NONE.with("ONCOLGY", true)))
              .facts(Facts.NONE.with("HOBBY", "CHESS"))
              .build();
      assertThat(evaluator.undeclaredFacts(candidate))
          .containsExactly(
              UndeclaredFact.of("HOBBY", "candidate", "/facts/HOBBY"),
              UndeclaredFact.of("ONCOLGY", "employment", "/employment/1/facts/ONCOLGY"));
    }
  }

  @Test
  void questions_and_reasons_are_translated_beside_the_rules() throws IOException {
    try (Evaluator evaluator =
        evaluator(
            "facts.holds(\"ONCOLOGY\")",
            """
            X-FACT = El dato
            ONCOLOGY = oncología
            ONCOLOGY.question = ¿Trata {0} de oncología?
            """)) {
      Locale spanish = Locale.forLanguageTag("es");
      assertThat(finding(evaluator, Facts.NONE).questions().get(0).ask().in(spanish))
          .startsWith("¿Trata ")
          .endsWith(" de oncología?");
      assertThat(finding(evaluator, Facts.NONE).questions().get(0))
          .isInstanceOfSatisfying(
              Question.OfCandidate.class,
              question -> assertThat(question.about().in(spanish)).isEqualTo("oncología"));
      assertThat(finding(evaluator, Facts.NONE.with("ONCOLOGY", true)).reason().in(spanish))
          .isEqualTo("Oncología: sí.");
    }
  }

  @Test
  void a_description_lists_the_facts() throws IOException {
    try (Evaluator evaluator = evaluator("facts.holds(\"ONCOLOGY\")")) {
      assertThat(evaluator.rulesets("X").get(0).facts())
          .extracting(fact -> fact.name() + " " + fact.type() + " " + fact.label())
          .containsExactly(
              "APPROVED DATE approval",
              "BEDS NUMBER beds",
              "ONCOLOGY YES_NO oncology",
              "SHIFTS CODES shifts",
              "UNIT CODE unit");
    }
  }
}
