package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.evaluation.Verdict;

/** The words that keep jobs. The day of evaluation is 2026-11-23. */
class JobWordsTest {

  private static final String KNOWN =
      "$ruleset.table(\"known codes\").no(\"CARDIOLOGY\", \"LPN\", \"NAHQ\", \"HLC\", \"OTHER\")"
          + ".source(\"S1\");";

  @TempDir private Path folder;

  private OneCriterion rule(String lookup) {
    return OneCriterion.of(folder, "$kept : " + lookup, "$kept", KNOWN);
  }

  private static Candidate.Builder ann() {
    return Candidate.withId("ann");
  }

  private static Candidate job(Job.Builder job) {
    return ann().employment(job).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "employment.current().any()                  | 2020-01-01 | 2026-11-22 | NOT_MET",
        "employment.current().any()                  | 2020-01-01 | 2026-11-23 | MET",
        "employment.current().any()                  | 2020-01-01 | 2026-11    | UNDETERMINED",
        "employment.current().any()                  | 2020-01-01 |            | UNDETERMINED",
        "employment.current().any()                  | 2026-11-23 | 2027-01-01 | MET",
        "employment.current().any()                  | 2026-11-24 | 2027-01-01 | NOT_MET",
        "employment.inLastDays(10).any()             | 2020-01-01 | 2026-11-12 | NOT_MET",
        "employment.inLastDays(10).any()             | 2020-01-01 | 2026-11-13 | MET",
        "employment.inLastMonths(1).any()            | 2020-01-01 | 2026-10    | UNDETERMINED",
        "employment.since(\"2024-04-01\").any()      | 2020-01-01 | 2024-03-31 | NOT_MET",
        "employment.since(\"2024-04-01\").any()      | 2020-01-01 | 2024-04-01 | MET",
        "employment.since(\"2024-04-01\").hours().atLeast(40) | 2020-01-01 | 2024-04-06 | NOT_MET",
        "employment.since(\"2024-04-01\").hours().atLeast(40) | 2020-01-01 | 2024-04-07 | MET",
        "employment.before(\"2024-04-01\").any()     | 2024-04-01 | 2025-01-01 | NOT_MET",
        "employment.before(\"2024-04-01\").any()     | 2024-03-31 | 2025-01-01 | MET",
        "employment.before(\"2024-04-01\").hours().atLeast(40) | 2024-03-25 | 2025-01-01 | MET",
        "employment.before(\"2024-04-01\").hours().atLeast(40) | 2024-03-26 | 2025-01-01 | NOT_MET",
        "employment.beforeLastYears(2).any()         | 2024-11-23 | 2025-01-01 | NOT_MET",
        "employment.beforeLastYears(2).any()         | 2024-11-22 | 2025-01-01 | MET",
        "employment.beforeLastYears(2).hours().atLeast(40) | 2024-11-16 | 2025-01-01 | MET",
        "employment.beforeLastYears(2).hours().atLeast(40) | 2024-11-17 | 2025-01-01 | NOT_MET",
      })
  void jobs_are_kept_by_their_days(String words, String from, String to, Verdict verdict) {
    Job.Builder job = Job.at("Mercy").from(from).hoursPerWeek(40);
    try (OneCriterion rule = rule(words)) {
      assertThat(rule.verdict(job(to == null ? job : job.to(to)))).isEqualTo(verdict);
    }
  }

  @Test
  void a_job_that_goes_on_is_current_and_one_that_does_not_is_not() {
    try (OneCriterion rule = rule("employment.current().any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").current()))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(job(Job.at("Mercy").current()))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").current(false))))
          .isEqualTo(Verdict.NOT_MET);
      Candidate open = job(Job.at("Mercy").from("2020-01-01"));
      assertThat(rule.asked(open))
          .containsExactly("When did job 1 (Mercy) end, or does it continue?");
    }
  }

  @Test
  void a_current_job_has_begun_and_one_that_only_ends_later_may_begin_later() {
    try (OneCriterion rule = rule("employment.current().any()")) {
      for (String from : List.of("2026", "2026-11", "2026-11-23")) {
        assertThat(rule.verdict(job(Job.at("Mercy").from(from).current())))
            .as(from)
            .isEqualTo(Verdict.MET);
      }
      assertThat(rule.asked(job(Job.at("Mercy").to("2027-01-01")))).hasSize(1);
      assertThat(rule.verdict(job(Job.at("Mercy").from("2026-12").to("2027-01-01"))))
          .isEqualTo(Verdict.NOT_MET);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inArea(\"ONCOLOGY\", \"HEMATOLOGY\") | ONCOLOGY   | MET",
        "inArea(\"ONCOLOGY\", \"HEMATOLOGY\") | CARDIOLOGY | NOT_MET",
        "inArea(\"ONCOLOGY\", \"HEMATOLOGY\") | ONCOLOGIE  | UNDETERMINED",
        "inArea(\"ONCOLOGY\").orRulingBy(\"ONCC\") | CARDIOLOGY | UNDETERMINED",
      })
  void jobs_are_kept_by_their_kind_of_work(String word, String area, Verdict verdict) {
    try (OneCriterion rule = rule("employment." + word + ".any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").areas(area)))).isEqualTo(verdict);
      Candidate unknown = job(Job.at("Mercy").from("2020"));
      assertThat(rule.asked(unknown))
          .containsExactly("Which kinds of work does job 1 (Mercy) include?");
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").areas())))
          .isEqualTo(word.contains("Ruling") ? Verdict.UNDETERMINED : Verdict.NOT_MET);
    }
  }

  @ParameterizedTest
  @CsvSource({"RN, MET", "APRN, MET", "LPN, NOT_MET"})
  void jobs_are_kept_under_one_of_several_licenses(String license, Verdict verdict) {
    try (OneCriterion rule = rule("employment.practicedAs(\"RN\", \"APRN\").any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").practicedAs(license)))).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"US, MET", "CA, MET", "PR, MET", "MX, NOT_MET"})
  void jobs_are_kept_in_one_of_several_countries(String country, Verdict verdict) {
    try (OneCriterion rule = rule("employment.inCountry(\"US\", \"CA\").any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").country(country)))).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"3.9, NOT_MET", "4, MET"})
  void each_job_has_a_number_of_hours_a_week(double hours, Verdict verdict) {
    try (OneCriterion rule = rule("employment.ofAtLeastHoursPerWeek(4).any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").hoursPerWeek(hours)))).isEqualTo(verdict);
      assertThat(rule.verdict(job(Job.at("Mercy")))).isEqualTo(Verdict.UNDETERMINED);
    }
  }
}
