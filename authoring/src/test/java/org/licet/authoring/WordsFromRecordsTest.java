package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.evaluation.Verdict;

/** The words whose time begins with another record. The day of evaluation is 2026-11-23. */
class WordsFromRecordsTest {

  private static final String KNOWN =
      "$ruleset.table(\"known codes\").no(\"CARDIOLOGY\", \"LPN\", \"NAHQ\", \"HLC\", \"OTHER\")"
          + ".source(\"S1\");";

  @TempDir private Path folder;

  private static Candidate courses(ContinuingEducation.Builder... courses) {
    return ann().continuingEducation(courses).build();
  }

  private static ContinuingEducation.Builder course(double hours) {
    return ContinuingEducation.ofHours(hours)
        .completed("2026-01-0" + (int) Math.ceil(hours))
        .approvedBy("ANCC");
  }

  private static Candidate.Builder ann() {
    return Candidate.withId("ann");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inFirstDaysOf(30, $first)   | 2025-07-14 | 2025-07-15",
        "inDaysAfter(30, $first)     | 2025-07-15 | 2025-07-16",
        "inFirstMonthsOf(1, $first)  | 2025-07-14 | 2025-07-15",
        "inMonthsAfter(1, $first)    | 2025-07-15 | 2025-07-16",
        "inFirstYearsOf(1, $first)   | 2026-06-14 | 2026-06-15",
        "inYearsAfter(1, $first)     | 2026-06-15 | 2026-06-16",
      })
  void a_time_from_a_record_counts_its_day_and_a_time_after_it_does_not(
      String word, String last, String late) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation, $first : degrees.inField(\"NURSING\")",
            "$all." + word + ".any()",
            KNOWN)) {
      assertThat(rule.verdict(study("2025-06-15", "2025-06-14"))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(study("2025-06-15", "2025-06-15"))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(study("2025-06-15", last))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(study("2025-06-15", late))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void courses_count_from_the_first_degree_on() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation, $degrees : degrees.inField(\"NURSING\")",
            "$all.sinceFirst($degrees).any()",
            KNOWN)) {
      assertThat(rule.verdict(study("2020-05-01", "2020-04-30"))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(study("2020-05-01", "2020-05-01"))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(study("2020-05", "2020-05-07"))).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(study("2020-05", "2020-05-07")))
          .containsExactly(
              "On which day of 2020-05 was the bachelor's degree in nursing conferred?");
      assertThat(rule.verdict(study("2020-05", "2020-04"))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(study("2020-05", "2020-06"))).isEqualTo(Verdict.MET);
      Candidate none = courses(course(1)).toBuilder().noDegrees().build();
      assertThat(rule.verdict(none)).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(courses(course(1)))).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-01 | 2024-01-01 | 2024-01-07 | MET",
        "2024-01-02 | 2024-01-01 | 2024-01-07 | NOT_MET",
        "2024-01-02 | 2024-01-01 | 2024-01-08 | MET",
        "2024-01    | 2024-01-01 | 2024-02-08 | UNDETERMINED",
        "2024-01    | 2024-01-31 | 2024-02-06 | MET",
        "2024-01    | 2023-12-01 | 2023-12-31 | NOT_MET",
      })
  void jobs_are_cut_at_the_first_degree(String conferred, String from, String to, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$jobs : employment, $degrees : degrees",
            "$jobs.sinceFirst($degrees).hours().atLeast(40)")) {
      assertThat(
              rule.verdict(
                  ann()
                      .degrees(Degree.builder().conferred(conferred))
                      .employment(Job.at("Mercy").from(from).to(to).hoursPerWeek(40))
                      .build()))
          .isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-01-01, 2024-01-25, MET", "2024-01-01, 2024-01-26, NOT_MET"})
  void jobs_are_cut_at_the_end_of_the_first_months_of_a_license(
      String issued, String from, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$jobs : employment, $licenses : licenses",
            "$jobs.inFirstMonthsOf(1, $licenses).hours().atLeast(40)")) {
      assertThat(
              rule.verdict(
                  ann()
                      .licenses(License.ofType("RN").issued(issued))
                      .employment(Job.at("Mercy").from(from).current().hoursPerWeek(40))
                      .build()))
          .isEqualTo(verdict);
    }
  }

  private static Candidate study(String conferred, String completed) {
    return ann()
        .degrees(Degree.ofLevel(DegreeLevel.BACHELOR).field("NURSING").conferred(conferred))
        .continuingEducation(ContinuingEducation.ofHours(1).completed(completed))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-28, NOT_MET",
    "2024-03-01, MET",
    "2026-02-28, MET",
    "2026-03-01, NOT_MET",
    "2024, UNDETERMINED",
  })
  void courses_count_in_the_first_years_of_a_license(String completed, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation, $licenses : licenses.issuedIn(\"US-CA\")",
            "$all.inFirstYearsOf(2, $licenses).any()")) {
      assertThat(
              rule.verdict(
                  ann()
                      .licenses(
                          License.ofType("RN").jurisdiction("US-CA").issued("2024-03-01"),
                          License.ofType("RN").jurisdiction("US-TX").issued("2010-03-01"))
                      .continuingEducation(ContinuingEducation.ofHours(1).completed(completed))
                      .build()))
          .isEqualTo(verdict);
    }
  }
}
