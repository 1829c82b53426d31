package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Facts;
import org.licet.evaluation.Verdict;

class AnswerWordsTest {

  @TempDir private Path folder;
  private OneCriterion rule;

  @BeforeEach
  void compile() {
    rule =
        OneCriterion.of(
            folder,
            "$hours : continuingEducation.onTopic(\"GERIATRICS\").hours(),"
                + " $treats : facts.holds(\"OLDER_ADULTS\")",
            "$hours.atLeast(2).requiredIf($treats)",
            "$ruleset.fact(\"OLDER_ADULTS\").of(\"candidate\").yesNo(\"Do you treat older adults?\").source(\"S1\");");
  }

  @AfterEach
  void close() {
    rule.close();
  }

  private static Candidate nurse(double hours, Facts facts) {
    return Candidate.withId("n")
        .continuingEducation(
            ContinuingEducation.builder().completed("2026-02-01").hours(hours).topics("GERIATRICS"))
        .facts(facts)
        .build();
  }

  @Test
  void what_is_required_under_a_condition_counts_only_if_the_condition_holds() {
    assertThat(rule.verdict(nurse(1, Facts.NONE.with("OLDER_ADULTS", true))))
        .isEqualTo(Verdict.NOT_MET);
    assertThat(rule.verdict(nurse(2, Facts.NONE.with("OLDER_ADULTS", true))))
        .isEqualTo(Verdict.MET);
    assertThat(rule.verdict(nurse(1, Facts.NONE.with("OLDER_ADULTS", false))))
        .isEqualTo(Verdict.MET);
    assertThat(rule.verdict(nurse(2, Facts.NONE))).isEqualTo(Verdict.MET);
  }

  @Test
  void an_unknown_condition_is_asked_where_it_decides() {
    assertThat(rule.verdict(nurse(1, Facts.NONE))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(rule.asked(nurse(1, Facts.NONE))).containsExactly("Do you treat older adults?");
  }
}
