package org.licet.studio.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Verdict;

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

  /** The text of another case, or of the facts, has the same words. */
  @Test
  void what_is_not_in_the_case_is_left_to_the_author() {
    assertThat(edit("the second").verdict("CCM-A-2", Verdict.MET)).isEmpty();
    assertThat(CaseEdit.of(FILE, TEXT, "the third")).isEqualTo(Optional.empty());
  }

  @Test
  void a_name_cannot_break_out_of_its_line() {
    Optional<String> changed = edit("the first").name("x\"\n  - case: y");
    assertThat(changed).isEmpty();
  }
}
