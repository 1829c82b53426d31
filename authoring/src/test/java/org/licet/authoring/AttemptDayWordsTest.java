package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Verdict;

/** Attempts judged as of their own day, or as of the day of an approval; calendar years. */
class AttemptDayWordsTest {

  private static final String APPROVED =
      "$ruleset.fact(\"APPROVED\").of(\"examinations\").date(\"When was {0} approved?\").source(\"S1\");";

  @TempDir private Path folder;

  private OneCriterion rule(String lookup) {
    return OneCriterion.of(folder, "$x : " + lookup, "$x", APPROVED);
  }

  private static Examination.Builder attempt(String taken) {
    return Examination.of("OCN").taken(LocalDate.parse(taken)).passed(true);
  }

  private static Candidate candidate(Examination.Builder attempt) {
    return Candidate.withId("ann")
        .licenses(
            License.ofType("RN")
                .status(Status.EXPIRED)
                .encumbered(false)
                .issued("2020-01-01")
                .expires("2025-06-30"))
        .examinations(attempt)
        .build();
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31, NOT_MET", "2020-01-01, MET", "2025-06-30, MET", "2025-07-01, NOT_MET"})
  void a_license_is_required_on_the_day_of_the_attempt(String taken, Verdict verdict) {
    try (OneCriterion rule =
        rule(
            "examinations.of(\"OCN\").passed().takenWith(licenses.ofType(\"RN\").active().unexpired().any()).any()")) {
      assertThat(rule.verdict(candidate(attempt(taken)))).isEqualTo(verdict);
      Candidate unknown = candidate(Examination.of("OCN").passed(true));
      assertThat(rule.verdict(unknown)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(unknown)).contains("What is the date of the OCN exam attempt?");
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, MET", "2025-07-01, NOT_MET"})
  void a_license_is_required_on_the_day_of_the_approval(String approved, Verdict verdict) {
    try (OneCriterion rule =
        rule(
            "examinations.of(\"OCN\").passed().qualifiedOn(\"APPROVED\", licenses.ofType(\"RN\").active().unexpired().any()).any()")) {
      assertThat(
              rule.verdict(
                  candidate(attempt("2026-01-01").facts(Facts.NONE.with("APPROVED", approved)))))
          .isEqualTo(verdict);
      Candidate unknown = candidate(attempt("2026-01-01"));
      assertThat(rule.verdict(unknown)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(unknown))
          .containsExactly("When was the OCN exam attempt of 2026-01-01 approved?");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, NOT_MET",
    "2026-01-01, MET",
    "2025-10-03, MET",
    "2025-10-02, NOT_MET",
    "2025-10, UNDETERMINED",
  })
  void an_attempt_follows_the_approval_within_90_days(String approved, Verdict verdict) {
    try (OneCriterion rule =
        rule("examinations.of(\"OCN\").passed().takenInDaysAfter(\"APPROVED\", 90).any()")) {
      Candidate candidate =
          candidate(attempt("2026-01-01").facts(Facts.NONE.with("APPROVED", approved)));
      assertThat(rule.verdict(candidate)).isEqualTo(verdict);
      if (verdict == Verdict.NOT_MET) {
        assertThat(rule.finding(candidate).reason().toString()).contains("90 days after");
      }
    }
  }

  /** The own examination stage as of the day of the attempt; its rules are those of that day. */
  @Test
  void an_own_stage_may_be_judged_as_of_the_attempt() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$x : examinations.of(\"OCN\").passed().takenWith(credentials.mayNotBeLicensedAs(\"X\")).any()",
            "$x",
            "$ruleset.stage(\"LICENSURE\").requireNothing();")) {
      assertThat(rule.verdict(candidate(attempt("2024-01-01")))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(candidate(attempt("2019-12-31")))).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @CsvSource({"2020-12-31, NOT_MET", "2021-01-01, MET"})
  void calendar_years_begin_on_january_1(String lastDay, Verdict verdict) {
    try (OneCriterion rule = rule("employment.inLastCalendarYears(5).hours().atLeast(1)")) {
      assertThat(
              rule.verdict(
                  Candidate.withId("ann")
                      .employment(
                          Job.at("Mercy")
                              .from("2019-01-01")
                              .to(LocalDate.parse(lastDay))
                              .hoursPerWeek(40))
                      .build()))
          .isEqualTo(verdict);
    }
  }
}
