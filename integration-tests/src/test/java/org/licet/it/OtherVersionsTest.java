package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;

/** Findings under other rules than those of the evaluation name these rules and their date. */
class OtherVersionsTest {

  private static final LocalDate APPLIED = LocalDate.of(2005, 3, 1);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static Evaluation applied(LocalDate day) {
    Candidate candidate =
        Candidate.withId("c")
            .licenses(Nurses.license().issued("1995-06-01").expires("2027-08-31"))
            .noCertifications()
            .degrees(
                Degree.builder()
                    .level(DegreeLevel.BACHELOR)
                    .field("NURSING")
                    .accredited(true)
                    .conferred("1995-05-15"))
            .employment(Nurses.caseManagement().from("1999-03-01").current())
            .noContinuingEducation()
            .examinations(
                Examination.of("CMGT-BC").applied(day).taken(day.plusDays(60)).passed(true))
            .build();
    return EVALUATOR.evaluate(candidate, "CMGT-BC", Stage.CERTIFICATION, Nurses.ON);
  }

  @Test
  void what_the_rules_of_1998_judge_names_exactly_them_and_the_day_of_the_application() {
    RulesetReference of1998 =
        EVALUATOR
            .evaluate(Candidate.withId("anybody").build(), "CMGT-BC", Stage.EXAMINATION, APPLIED)
            .ruleset()
            .orElseThrow();
    assertThat(of1998.effectiveFrom()).isEqualTo(LocalDate.of(1998, 1, 1));
    Evaluation today = applied(APPLIED);
    assertThat(today.ruleset().orElseThrow().effectiveFrom()).isEqualTo(LocalDate.of(2012, 1, 1));
    assertThat(today.findings())
        .extracting(Finding::criterion)
        .contains("CMGT-1998-LICENSE", "CMGT-1998-DEGREE", "CMGT-1998-HOURS", "CMGT-EXAM");
    for (Finding finding : today.findings()) {
      boolean earlier = finding.criterion().startsWith("CMGT-1998-");
      assertThat(finding.ruleset())
          .as(finding.criterion())
          .isEqualTo(earlier ? Optional.of(of1998) : Optional.empty());
      assertThat(finding.asOf())
          .as(finding.criterion())
          .isEqualTo(earlier ? Optional.of(PartialDate.of(APPLIED)) : Optional.empty());
    }
    String line = EvaluationWriter.toLine(today);
    assertThat(EvaluationWriter.toLine(EvaluationReader.evaluation(EvaluationReader.parse(line))))
        .isEqualTo(line);
  }

  @Test
  void what_the_rules_of_the_evaluation_judge_as_of_the_application_names_the_day_alone() {
    LocalDate day = LocalDate.of(2025, 3, 1);
    List<Finding> findings = applied(day).findings();
    assertThat(findings).allMatch(finding -> finding.ruleset().isEmpty());
    assertThat(findings)
        .filteredOn(finding -> !finding.criterion().equals("CMGT-EXAM"))
        .isNotEmpty()
        .allMatch(finding -> finding.asOf().equals(Optional.of(PartialDate.of(day))));
  }
}
