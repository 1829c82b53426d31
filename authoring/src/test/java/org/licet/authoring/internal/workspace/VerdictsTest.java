package org.licet.authoring.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.testkit.Case;
import org.licet.testkit.Population;

/** The verdicts that move while a rule is edited. */
class VerdictsTest {

  private static final String EXPERIENCE = "v2019/experience.drl";
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private final Workspace workspace = Workspace.of(SampleRules.CCM, Locale.ENGLISH);
  private final Verdicts verdicts = new Verdicts();

  private void edit(String from, String to) {
    String text = workspace.onDisk().text(EXPERIENCE).orElseThrow();
    workspace.open(EXPERIENCE, text.replace(from, to));
  }

  @Test
  void every_case_holds_before_a_change_and_those_that_notice_it_fail_after() {
    edit("atLeast(24)", "atLeast(18)");

    List<CaseMove> cases = verdicts.cases(workspace.onDisk(), workspace.view(), () -> {});

    assertThat(cases).hasSizeGreaterThan(300);
    assertThat(cases).allMatch(one -> one.before().orElseThrow().holds());
    List<CaseMove> moved = cases.stream().filter(CaseMove::isMoved).toList();
    assertThat(moved).isNotEmpty().hasSizeLessThan(30);
    assertThat(moved)
        .allSatisfy(
            one -> {
              assertThat(one.after().orElseThrow().verdicts()).isPresent();
              assertThat(one.after().orElseThrow().holds())
                  .isEqualTo(one.after().orElseThrow().differences().isEmpty());
            });
  }

  @Test
  void people_move_as_evaluations_under_both_rules_say() {
    List<Candidate> people =
        verdicts.cases(workspace.onDisk(), workspace.view(), () -> {}).stream()
            .map(CaseMove::expected)
            .map(Case::candidate)
            .toList();
    edit("atLeast(24)", "atLeast(18)");

    List<PersonMove> moves =
        verdicts.people(workspace.onDisk(), workspace.view(), people, ON, () -> {});

    assertThat(moves).isNotEmpty();
    for (PersonMove move : moves) {
      Evaluation now =
          verdicts
              .explain(
                  workspace.view(), move.person(), move.credential(), Optional.of(move.stage()), ON)
              .orElseThrow();
      assertThat(now.decision()).isEqualTo(move.after().decision());
      assertThat(move.before()).isNotEqualTo(move.after());
    }
    assertThat(moves).anyMatch(move -> move.after().decision() == Decision.ELIGIBLE);
    workspace.close(EXPERIENCE);
    assertThat(verdicts.people(workspace.onDisk(), workspace.view(), people, ON, () -> {}))
        .isEmpty();
  }

  @Test
  void people_move_at_every_stage() {
    List<Candidate> people =
        verdicts.cases(workspace.onDisk(), workspace.view(), () -> {}).stream()
            .map(CaseMove::expected)
            .map(Case::candidate)
            .toList();
    String renewal = workspace.onDisk().text("v2019/renewal.drl").orElseThrow();
    workspace.open("v2019/renewal.drl", renewal.replace("atLeast(80)", "atLeast(81)"));

    List<PersonMove> moves =
        verdicts.people(workspace.onDisk(), workspace.view(), people, ON, () -> {});

    assertThat(moves).isNotEmpty().allMatch(move -> move.stage() == Stage.RENEWAL);
    assertThat(verdicts.unseen(workspace.onDisk(), workspace.view(), ON)).isEmpty();
  }

  /** People whom a change cannot touch are not evaluated again, and must be as if they were. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v2019/experience.drl | atLeast(24) | atLeast(18)",
        "v2019/renewal.drl | atLeast(80) | atLeast(60)",
        "v2019/qualification.drl | .active() | ",
      })
  void people_move_as_if_all_were_evaluated_again(String file, String from, String to) {
    List<Candidate> people =
        Stream.concat(
                verdicts.cases(workspace.onDisk(), workspace.view(), () -> {}).stream()
                    .map(one -> one.expected().candidate()),
                Population.of(7, ON).candidates(100))
            .toList();
    String text = workspace.onDisk().text(file).orElseThrow();
    String changed = text.replace(from, to == null ? "" : to);
    workspace.open(file, changed);
    List<PersonMove> moves =
        verdicts.people(workspace.onDisk(), workspace.view(), people, ON, () -> {});
    assertThat(moves).isNotEmpty();
    workspace.open(file, changed + "\n// outside of the rules\n"); // so all are evaluated

    assertThat(verdicts.people(workspace.onDisk(), workspace.view(), people, ON, () -> {}))
        .isEqualTo(moves);
  }

  @Test
  void a_changed_version_that_is_not_in_force_is_named() {
    String stages = workspace.onDisk().text("v2019/stages.drl").orElseThrow();
    workspace.open("v2019/stages.drl", stages + "\n// changed\n");

    List<Unseen> unseen =
        verdicts.unseen(workspace.onDisk(), workspace.view(), LocalDate.of(2018, 6, 1));

    assertThat(unseen).hasSize(1);
    assertThat(unseen.get(0).version().effectiveFrom()).startsWith("2019");
    assertThat(unseen.get(0).stage()).isEmpty();
    assertThat(verdicts.unseen(workspace.onDisk(), workspace.view(), ON)).isEmpty();
  }

  @Test
  void rules_that_were_broken_before_have_no_earlier_outcomes() {
    edit("atLeast(24)", "atLast(24)");

    List<CaseMove> cases = verdicts.cases(workspace.view(), workspace.onDisk(), () -> {});

    assertThat(verdicts.isReady(workspace.view())).isFalse();
    assertThat(cases).allMatch(one -> one.before().isEmpty());
    assertThat(cases).allMatch(one -> one.after().orElseThrow().holds());
    assertThat(verdicts.people(workspace.view(), workspace.onDisk(), List.of(), ON, () -> {}))
        .isEmpty();
  }

  @Test
  void rules_with_errors_do_not_run() {
    edit("atLeast(24)", "atLast(24)");

    assertThatThrownBy(() -> verdicts.cases(workspace.onDisk(), workspace.view(), () -> {}))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("atLast");
  }

  @Test
  void long_work_can_be_stopped() {
    assertThatThrownBy(
            () ->
                verdicts.cases(
                    workspace.onDisk(),
                    workspace.view(),
                    () -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
