package org.licet.studio.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.InvalidCandidateException;

class CaseEditTest {

  private static final String FILE = "cases/some.yaml";

  private static final String TEXT =
      """
      # Two cases, one of them with flow style.
      given:
        licenses: []
      cases:
        - case: the first
          on: 2026-11-23   # a Monday
          why: decision: is a word here
          employment: []
          expect: {decision: NOT_ELIGIBLE, verdicts: {CCM-A: MET, CCM-A-2: NOT_MET}}

        - case: the second
          on: 2026-11-23
          employment: []
          expect:
            decision: ELIGIBLE
            verdicts:
              CCM-A: UNDETERMINED
      """
          .replace("why: decision: is a word here", "why: \"decision: is a word here\"");

  private static CaseEdit edit(String name) {
    return CaseEdit.of(FILE, TEXT, name).orElseThrow();
  }

  @Test
  void a_verdict_changes_in_its_case_and_nothing_else_does() {
    assertThat(edit("the first").verdict("CCM-A", Verdict.UNDETERMINED))
        .contains(TEXT.replace("CCM-A: MET", "CCM-A: UNDETERMINED"));
    assertThat(edit("the first").verdict("CCM-A-2", Verdict.MET))
        .contains(TEXT.replace("CCM-A-2: NOT_MET", "CCM-A-2: MET"));
    assertThat(edit("the second").verdict("CCM-A", Verdict.MET))
        .contains(TEXT.replace("CCM-A: UNDETERMINED", "CCM-A: MET"));
  }

  @Test
  void a_decision_changes_where_it_is_expected() {
    assertThat(edit("the second").decision(Decision.UNDETERMINED))
        .contains(TEXT.replace("decision: ELIGIBLE", "decision: UNDETERMINED"));
  }

  @Test
  void names_dates_and_reasons_change() {
    assertThat(edit("the second").name("another: with a colon"))
        .contains(TEXT.replace("case: the second", "case: \"another: with a colon\""));
    assertThat(edit("the second").on("2026-12-01")).isPresent();
    assertThat(edit("the second").on("tomorrow")).isEmpty();
    assertThat(edit("the second").why("a reason"))
        .contains(TEXT.replace("case: the second\n", "case: the second\n    why: a reason\n"));
  }

  @Test
  void a_comment_stays() {
    assertThat(edit("the first").on("2026-11-24").orElse(""))
        .contains("# a Monday")
        .contains("2026-11-24");
  }

  @Test
  void a_verdict_that_no_one_expected_is_added() {
    assertThat(edit("the second").verdict("CCM-A-2", Verdict.MET))
        .contains(
            TEXT.replace(
                "      CCM-A: UNDETERMINED", "      CCM-A: UNDETERMINED\n        CCM-A-2: MET"));
    assertThat(edit("the first").verdict("CCM-B", Verdict.MET))
        .contains(TEXT.replace("CCM-A-2: NOT_MET}", "CCM-A-2: NOT_MET, CCM-B: MET}"));
    assertThat(edit("the first").anyVerdict("CCM-A")).contains(TEXT.replace("CCM-A: MET, ", ""));
    assertThat(edit("the second").anyVerdict("CCM-A"))
        .contains(TEXT.replace("\n      verdicts:\n        CCM-A: UNDETERMINED", ""));
  }

  @Test
  void a_stage_is_added_and_removed() {
    String staged = edit("the second").stage(Stage.RENEWAL).orElseThrow();
    assertThat(staged)
        .isEqualTo(TEXT.replace("case: the second\n", "case: the second\n    stage: RENEWAL\n"));
    assertThat(CaseEdit.of(FILE, staged, "the second").orElseThrow().usualStage()).contains(TEXT);
  }

  @Test
  void facts_of_the_candidate_are_added_where_the_case_has_them() {
    assertThat(edit("the second").fact(List.of("residence"), TextNode.valueOf("US-TX")))
        .contains(
            TEXT.replace(
                "employment: []\n    expect:\n",
                "employment: []\n    residence: US-TX\n    expect:\n"));
    String job =
        edit("the second").fact(List.of("employment", "+", "paid"), BooleanNode.TRUE).orElseThrow();
    assertThat(job)
        .isEqualTo(
            TEXT.replace(
                "employment: []\n    expect:\n", "employment: [{paid: true}]\n    expect:\n"));
    assertThat(
            CaseEdit.of(FILE, job, "the second")
                .orElseThrow()
                .fact(List.of("employment", "0", "from"), TextNode.valueOf("2025-01")))
        .contains(job.replace("{paid: true}", "{paid: true, from: 2025-01}"));
    assertThat(edit("the first").fact(List.of("facts", "HOURS"), IntNode.valueOf(12)).orElse(""))
        .contains("    facts: {HOURS: 12}\n    expect: {decision: NOT_ELIGIBLE");
  }

  /** All cases of the file share these facts, so a form must not replace them in one. */
  @Test
  void shared_facts_are_left_to_the_author() {
    assertThat(edit("the second").fact(List.of("licenses", "0", "type"), TextNode.valueOf("RN")))
        .isEmpty();
    assertThat(CaseEdit.of(FILE, TEXT, "the third")).isEmpty();
  }

  @Test
  void a_value_that_no_candidate_can_have_is_refused() {
    assertThatThrownBy(
            () -> edit("the second").fact(List.of("residence"), TextNode.valueOf("Texas?")))
        .isInstanceOf(InvalidCandidateException.class);
  }

  @Test
  void a_name_cannot_break_out_of_its_line() {
    Optional<String> changed = edit("the first").name("x\"\n  - case: y");
    assertThat(changed).isEmpty();
  }
}
