package org.licet.authoring.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** Rules with patterns: their verdicts, evidence and questions. */
class PatternRulesTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private static Evaluator evaluator;

  @BeforeAll
  static void compile() {
    evaluator =
        Evaluator.of(
            List.of(
                CheckedRules.compile(
                    new RulesSource(
                        "p",
                        List.of(
                            PatternSample.ruleset(
                                Map.of("P-JOIN", PatternSample.CONDITIONS.get("P-JOIN"))))))));
  }

  @AfterAll
  static void close() {
    evaluator.close();
  }

  private static Finding join(Candidate.Builder candidate, LocalDate on) {
    return evaluator
        .evaluate(candidate.build(), "P", Stage.EXAMINATION, on)
        .finding("P-JOIN")
        .orElseThrow();
  }

  private static Candidate.Builder nurse(Examination.Builder passed, Degree.Builder degree) {
    return Candidate.withId("nurse").examinations(passed).degrees(degree);
  }

  private static Examination.Builder passed(String taken) {
    return Examination.of("NCLEX-RN").passed(true).jurisdiction("US-SC").taken(taken);
  }

  private static Degree.Builder graduated(String conferred) {
    return Degree.builder().preLicensure(true).conferred(conferred);
  }

  @Test
  void a_match_meets_the_criterion_and_is_the_evidence() {
    Finding finding = join(nurse(passed("2026-05-10"), graduated("2023-05-10")), ON);
    assertThat(finding.verdict()).isEqualTo(Verdict.MET);
    assertThat(finding.reason().toString())
        .isEqualTo("The NCLEX-RN exam attempt of 2026-05-10 and degree 1 meet this requirement.");
    assertThat(finding.evidence().stream().map(Evidence::fact))
        .containsExactly("/examinations/0", "/degrees/0");
    assertThat(finding.evidence().get(1).because().toString())
        .isEqualTo(
            "counted, whether a degree leads to the RN license: yes; date on which a degree was"
                + " conferred: 2023-05-10");
  }

  @Test
  void a_day_late_is_no_match() {
    Finding finding = join(nurse(passed("2026-05-11"), graduated("2023-05-10")), ON);
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(finding.reason().toString())
        .isEqualTo("None of the candidate's exam attempts and degrees meet this requirement.");
    assertThat(finding.questions()).isEmpty();
  }

  @Test
  void a_month_of_which_all_days_agree_needs_no_question() {
    assertThat(join(nurse(passed("2026-05-10"), graduated("2023-06")), ON).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(join(nurse(passed("2026-05-10"), graduated("2023-04")), ON).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void a_month_of_which_the_days_differ_is_asked() {
    Finding finding = join(nurse(passed("2026-05-10"), graduated("2023-05")), ON);
    assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(finding.questions().stream().map(question -> question.key("P-JOIN")))
        .containsExactly("/degrees/0/conferred");
    assertThat(finding.questions().get(0).ask().toString())
        .isEqualTo("On which day of 2023-05 was degree 1 conferred?");
  }

  @Test
  void only_unknowns_of_possible_matches_are_asked() {
    Candidate.Builder candidate =
        Candidate.withId("nurse")
            .examinations(
                passed("2026-05-10").jurisdiction("US-TX"), // no match, whatever else is unknown
                Examination.of("NCLEX-RN").passed(true).taken("2026-05-10"))
            .degrees(graduated("2023-05-10"), Degree.builder().preLicensure(false));
    assertThat(join(candidate, ON).questions().stream().map(question -> question.key("P-JOIN")))
        .containsExactly("/examinations/1/jurisdiction");
  }

  @Test
  void a_list_that_is_unknown_or_incomplete_is_asked() {
    Candidate.Builder unknown = Candidate.withId("nurse").examinations(passed("2026-05-10"));
    assertThat(join(unknown, ON).questions().stream().map(question -> question.key("P-JOIN")))
        .containsExactly("/degrees");
    Candidate.Builder others =
        Candidate.withId("nurse")
            .examinations(passed("2026-05-10"))
            .degrees(Listing.partial(List.of(graduated("2020-01-01").build())));
    assertThat(join(others, ON).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(join(Candidate.withId("nurse").noExaminations(), ON).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void a_record_dated_after_the_day_of_evaluation_is_not_there_yet() {
    Candidate.Builder candidate = nurse(passed("2026-05-10"), graduated("2023-05-10"));
    assertThat(join(candidate, LocalDate.of(2026, 5, 9)).verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(join(candidate, LocalDate.of(2026, 5, 10)).verdict()).isEqualTo(Verdict.MET);
  }

  private static Finding finding(String condition, Candidate.Builder candidate) {
    try (Evaluator one =
        Evaluator.of(
            List.of(
                CheckedRules.compile(
                    new RulesSource(
                        "p", List.of(PatternSample.ruleset(Map.of("P-X", condition)))))))) {
      return one.evaluate(candidate.build(), "P", Stage.EXAMINATION, ON)
          .finding("P-X")
          .orElseThrow();
    }
  }

  private static List<String> evidence(Finding finding) {
    return finding.evidence().stream().map(one -> one.fact() + ": " + one.because()).toList();
  }

  @Test
  void a_record_that_a_rule_excludes_is_named() {
    Finding finding =
        finding(
            "$exam : Examination( passed == true ) not License( encumbered == true )",
            Candidate.withId("nurse")
                .examinations(passed("2026-05-10"))
                .licenses(
                    License.builder().type("RN").encumbered(false),
                    License.builder().type("LPN").encumbered(true)));
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(finding.reason().toString())
        .isEqualTo("The LPN license counts against this requirement.");
    assertThat(evidence(finding))
        .containsExactly(
            "/licenses/1: counts against this requirement, restriction on a license: yes");
  }

  @Test
  void a_record_that_fails_what_each_must_pass_is_named() {
    Finding finding =
        finding(
            "forall( Degree( accredited == true ) )",
            Candidate.withId("nurse")
                .degrees(
                    Degree.builder().accredited(true).conferred("2020-05-10"),
                    Degree.builder().accredited(false).conferred("2022-05-10")));
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(evidence(finding))
        .containsExactly(
            "/degrees/1: counts against this requirement, accreditation of a degree: no");
  }

  @Test
  void totals_are_stated_with_the_records_that_they_count() {
    String condition =
        "accumulate( Course( topics contains \"ETHICS\", $h : hours ); $sum : sum( $h ), $all : count( $h );"
            + " $sum >= 4.5, $all < 3 )";
    Candidate.Builder short1 =
        Candidate.withId("nurse")
            .continuingEducation(
                course("2.25", "ETHICS"), course("9", "OTHER"), course("2", "ETHICS"));
    Finding notMet = finding(condition, short1);
    assertThat(notMet.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(notMet.reason().toString())
        .isEqualTo(
            "The totals decide (contact hours of a course, in total: 4.25; number of courses: 2).");
    assertThat(notMet.evidence().stream().map(Evidence::fact))
        .containsExactly("/continuingEducation/0", "/continuingEducation/2");
    Finding met =
        finding(
            condition,
            Candidate.withId("nurse")
                .continuingEducation(course("2.5", "ETHICS"), course("2", "ETHICS")));
    assertThat(met.verdict()).isEqualTo(Verdict.MET);
    assertThat(met.evidence()).hasSize(2);
  }

  @Test
  void totals_over_records_that_match_together_list_all_of_them() {
    String condition =
        "accumulate( $d : Degree( level == \"BACHELOR\" ) and Course( completed > $d.conferred, $h : hours );"
            + " $n : count(), $sum : sum( $h ); $sum >= 4, $n < 5 )";
    Candidate.Builder candidate =
        Candidate.withId("nurse")
            .degrees(
                Degree.builder().level(DegreeLevel.BACHELOR).conferred("2025-06-01"),
                Degree.builder().level(DegreeLevel.MASTER).conferred("2025-06-01"))
            .continuingEducation(
                course("2.5", "ETHICS"), course("9", "ETHICS").completed("2025-05-31"));
    Finding notMet = finding(condition, candidate);
    assertThat(notMet.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(notMet.reason().toString())
        .isEqualTo(
            "The totals decide (number of degrees and courses together: 1; contact hours of a"
                + " course, in total: 2.5).");
    assertThat(notMet.evidence().stream().map(Evidence::fact))
        .containsExactly("/degrees/0", "/continuingEducation/0");
    Finding open =
        finding(condition, candidate.degrees(Degree.builder().level(DegreeLevel.BACHELOR)));
    assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(open.reason().toString())
        .isEqualTo(
            "It cannot be determined yet whether the candidate's degrees and courses meet this"
                + " requirement.");
    assertThat(open.evidence().stream().map(Evidence::fact))
        .containsExactly("/degrees/0", "/continuingEducation/0", "/continuingEducation/1");
    assertThat(open.questions().stream().map(question -> question.key("P-X")))
        .containsExactly("/degrees/0/conferred");
  }

  private static ContinuingEducation.Builder course(String hours, String topic) {
    return ContinuingEducation.builder()
        .hours(new BigDecimal(hours))
        .topics(topic)
        .completed("2026-01-10");
  }

  @Test
  void a_current_job_has_not_ended() {
    String condition =
        "Job( from <= $application.on.minusYears(1), to >= $application.on.minusMonths(6) )";
    Job.Builder job = Job.builder().from("2024-01-01");
    assertThat(
            finding(condition, Candidate.withId("nurse").employment(job.current(true))).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(
            finding(
                    condition,
                    Candidate.withId("nurse").employment(Job.builder().from("2024-01-01")))
                .verdict())
        .isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void either_of_two_patterns_meets_the_criterion_and_the_unknown_one_is_asked() {
    String condition = "( License( type == \"RN\" ) or Degree( level == \"BACHELOR\" ) )";
    Candidate.Builder licensed = Candidate.withId("nurse").licenses(License.builder().type("RN"));
    assertThat(finding(condition, licensed).verdict()).isEqualTo(Verdict.MET);
    assertThat(finding(condition, Candidate.withId("nurse").noLicenses().noDegrees()).verdict())
        .isEqualTo(Verdict.NOT_MET);
    Finding open = finding(condition, Candidate.withId("nurse").noLicenses());
    assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(open.questions().stream().map(question -> question.key("P-X")))
        .containsExactly("/degrees");
  }
}
