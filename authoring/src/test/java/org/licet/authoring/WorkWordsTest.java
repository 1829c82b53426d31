package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.evaluation.Verdict;

/** The words that count months of work whatever the hours, their span, and hours of a kind. */
class WorkWordsTest {

  private static final String CLINICAL =
      "$ruleset.fact(\"CLINICAL_HOURS\").of(\"employment\")"
          + ".number(\"How many hours a week of clinical work does {0} have?\").source(\"S1\");";

  @TempDir private Path folder;

  private static Job.Builder job(String from, String to, double hours) {
    return Job.at("Mercy " + from)
        .from(LocalDate.parse(from))
        .to(LocalDate.parse(to))
        .hoursPerWeek(hours);
  }

  private static Candidate worked(Job.Builder... jobs) {
    return Candidate.withId("ann").employment(jobs).build();
  }

  @ParameterizedTest
  @CsvSource({"2025-11-22, NOT_MET", "2025-11-23, MET"})
  void months_count_whatever_the_hours(String to, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(folder, "$months : employment.months()", "$months.atLeast(60)")) {
      assertThat(rule.verdict(worked(job("2020-11-24", to, 4)))).isEqualTo(verdict);
    }
  }

  @Test
  void concurrent_jobs_count_once_and_gaps_not_at_all() {
    try (OneCriterion rule =
        OneCriterion.of(folder, "$months : employment.months()", "$months.atLeast(24)")) {
      assertThat(
              rule.finding(
                      worked(
                          job("2020-01-01", "2020-12-31", 10),
                          job("2020-01-01", "2020-12-31", 30),
                          job("2024-01-01", "2024-11-30", 20)))
                  .parts()
                  .get(0)
                  .found())
          .hasToString("23");
      assertThat(rule.verdict(worked(job("2020-01-01", "2023-12-31", 0))))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(
              rule.verdict(
                  Candidate.withId("ann").employment(Job.at("Mercy").from("2024-01-01")).build()))
          .isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @CsvSource({"2021-12-30, NOT_MET", "2021-12-31, MET"})
  void the_span_includes_gaps(String to, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder, "$span : employment.monthsFromFirstToLastDay()", "$span.atLeast(24)")) {
      assertThat(rule.verdict(worked(job("2020-01-01", "2020-02-01", 4), job("2021-12-01", to, 4))))
          .isEqualTo(verdict);
      assertThat(rule.verdict(worked(job("2020-01-01", "2020-02-01", 4))))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(Candidate.withId("ann").build())).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @Test
  void hours_of_a_kind_are_those_of_a_week_in_the_window() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$hours : employment.inLastMonths(12).hoursAtWeekly(\"CLINICAL_HOURS\")",
            "$hours.atLeast(52)",
            CLINICAL)) {
      Job.Builder job = job("2010-01-01", "2026-11-22", 40);
      assertThat(rule.verdict(worked(job.facts(Facts.NONE.with("CLINICAL_HOURS", 1)))))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(worked(job.facts(Facts.NONE.with("CLINICAL_HOURS", 0)))))
          .isEqualTo(Verdict.NOT_MET);
      Candidate unknown = worked(job.facts(Facts.NONE));
      assertThat(rule.verdict(unknown)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(unknown))
          .containsExactly(
              "How many hours a week of clinical work does job 1 (Mercy 2010-01-01) have?");
    }
  }

  @Test
  void unknown_hours_of_a_kind_are_at_most_those_of_the_job() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$hours : employment.inLastMonths(12).hoursAtWeekly(\"CLINICAL_HOURS\")",
            "$hours.atLeast(1043)",
            CLINICAL)) {
      Candidate most = worked(job("2010-01-01", "2026-11-22", 20).facts(Facts.NONE));
      assertThat(rule.verdict(most)).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.finding(most).parts().get(0).found()).hasToString("0 to 1042");
      assertThat(rule.verdict(worked(job("2010-01-01", "2026-11-22", 20.1).facts(Facts.NONE))))
          .isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @Test
  void a_total_of_a_job_has_no_window() {
    assertThatThrownBy(
            () ->
                OneCriterion.of(
                    folder,
                    "$hours : employment.inLastYears(5).hoursOf(\"CLINICAL_HOURS\")",
                    "$hours.atLeast(100)",
                    CLINICAL))
        .hasMessageContaining("hoursAtWeekly");
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$hours : employment.hoursOf(\"CLINICAL_HOURS\")",
            "$hours.atLeast(100)",
            CLINICAL)) {
      assertThat(
              rule.verdict(
                  worked(
                      job("2010-01-01", "2011-01-01", 9)
                          .facts(Facts.NONE.with("CLINICAL_HOURS", 60)),
                      job("2012-01-01", "2013-01-01", 9)
                          .facts(Facts.NONE.with("CLINICAL_HOURS", 40)))))
          .isEqualTo(Verdict.MET);
    }
  }
}
