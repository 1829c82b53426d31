package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.licet.authoring.live.RulesOnDisk.CODE;
import static org.licet.authoring.live.RulesOnDisk.FELONY;
import static org.licet.authoring.live.RulesOnDisk.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.ccm.CcmRules;
import org.licet.evaluation.Decision;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetReference;

class LiveRulesTest {

  private static final Instant FIRST = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir private Path folder;

  private final Heard heard = new Heard();
  private Instant now = FIRST;
  private RulesOnDisk rules = new RulesOnDisk(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    rules = RulesOnDisk.in(folder);
  }

  private LiveRules open() {
    return rules.live().listener(heard).clock(() -> now).open();
  }

  @Test
  void a_changed_folder_is_put_in_force_and_evaluators_taken_before_go_on_by_the_old_rules()
      throws IOException {
    try (LiveRules live = open()) {
      Evaluator before = live.evaluator();
      rules.asking(FELONY);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);

      Replacement replacement = live.refresh();

      assertThat(replacement).isInstanceOf(Replacement.Replaced.class);
      assertThat(replacement.inForce().number()).isEqualTo(2);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
      assertThat(decision(before)).isEqualTo(Decision.ELIGIBLE);
      assertThat(heard.all()).containsExactly(replacement);
    }
  }

  @Test
  void rules_that_do_not_compile_are_refused_with_the_messages_of_the_check() throws IOException {
    try (LiveRules live = open()) {
      rules.asking("conduct.noSuchWord()");

      Replacement.Refused refused = (Replacement.Refused) live.refresh();

      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      assertThat(refused.inForce()).isEqualTo(live.versions().get(0));
      RulesException check =
          catchThrowableOfType(RulesException.class, () -> RulesFolder.compile(folder));
      assertThat(refused.messages()).containsExactly(check.getMessage());
      assertThat(refused.messages().get(0)).contains("noSuchWord");
      assertThat(heard.all()).containsExactly(refused);
    }
  }

  @Test
  void rules_whose_cases_fail_are_refused_with_the_report_of_each_case() throws IOException {
    try (LiveRules live = open()) {
      rules.expecting("accepted", "NOT_MET");
      Replacement.Refused refused = (Replacement.Refused) live.refresh();
      assertThat(refused.messages())
          .containsExactly(
              "x/live/v2020/cases/code.yaml, \"accepted\" on 2026-11-23"
                  + "\n  X-CODE MET, expected NOT_MET: The candidate accepts the code of conduct."
                  + "\n  expected because: the handbook says so");
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
    }
  }

  @Test
  void rules_that_do_more_than_say_words_are_refused_in_the_words_of_the_check()
      throws IOException {
    try (LiveRules live = open()) {
      Files.delete(folder.resolve("cases/code.yaml"));
      Files.writeString(
          folder.resolve("rules.drl"),
          Files.readString(folder.resolve("rules.drl"))
              .replace("$application.conclude($met);", "throw new RuntimeException(\"boom\");"));
      assertThat(((Replacement.Refused) live.refresh()).messages())
          .singleElement()
          .asString()
          .contains(folder + "/rules.drl:")
          .contains(": error: throw is not a rule word: ")
          .contains("  in the rule \"X: the code accepted\"");
    }
  }

  @Test
  void the_same_content_is_rejected_again_but_reported_once() throws IOException {
    try (LiveRules live = open()) {
      rules.asking("nonsense(");
      Replacement first = live.refresh();
      assertThat(live.refresh()).isEqualTo(first).isInstanceOf(Replacement.Refused.class);
      rules.asking("nonsense( ");
      live.refresh();
      assertThat(heard.all()).hasSize(2);
    }
  }

  @Test
  void identical_content_and_new_passing_cases_are_not_a_replacement() throws IOException {
    try (LiveRules live = open()) {
      RulesVersion first = live.versions().get(0);
      rules.asking(CODE);
      assertThat(live.refresh()).isEqualTo(Replacement.Unchanged.of(first));
      rules.expecting("accepted, said otherwise", "MET");
      assertThat(live.refresh()).isEqualTo(Replacement.Unchanged.of(first));
      assertThat(heard.all()).isEmpty();
    }
  }

  @Test
  void files_of_editors_and_version_control_are_not_a_change() throws IOException {
    try (LiveRules live = open()) {
      Files.writeString(folder.resolve(".rules.drl.swp"), "nonsense");
      Files.writeString(folder.resolve("rules.drl~"), "nonsense");
      Files.createDirectories(folder.resolve(".git/x"));
      Files.writeString(folder.resolve(".git/x/ruleset.properties"), "nonsense");
      assertThat(live.refresh()).isInstanceOf(Replacement.Unchanged.class);
      rules.asking(CODE + " ");
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
    }
  }

  @Test
  void a_missing_folder_is_rejected_and_restored_rules_are_not_a_replacement() throws IOException {
    try (LiveRules live = open()) {
      Path away = folder.resolveSibling(folder.getFileName() + "-away");
      Files.move(folder, away);
      assertThat(((Replacement.Refused) live.refresh()).messages())
          .containsExactly("The rules folder " + folder + " does not exist or is not a folder");
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      Files.move(away, folder);
      assertThat(live.refresh()).isInstanceOf(Replacement.Unchanged.class);
    }
  }

  @Test
  void rules_without_cases_are_accepted_with_a_warning() throws IOException {
    try (LiveRules live = open()) {
      Files.delete(folder.resolve("cases/code.yaml"));
      rules.asking(FELONY);
      assertThat(((Replacement.Replaced) live.refresh()).warnings())
          .containsExactly("x/live/v2020 has no cases that test its verdicts");
    }
  }

  @Test
  void a_host_can_roll_back_until_the_folder_changes_again() throws IOException {
    try (LiveRules live = open()) {
      now = LATER;
      rules.asking(FELONY);
      live.refresh();
      assertThat(live.versions()).extracting(RulesVersion::number).containsExactly(1, 2);
      assertThat(live.versions()).extracting(RulesVersion::since).containsExactly(FIRST, LATER);
      assertThat(live.versions()).extracting(RulesVersion::inForce).containsExactly(false, true);

      now = LATER.plusSeconds(1);
      RulesVersion back = live.rollBackTo(1);

      assertThat(back.since()).isEqualTo(now);
      assertThat(live.versions()).extracting(RulesVersion::inForce).containsExactly(true, false);
      assertThat(heard.all().get(1)).isEqualTo(back);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      assertThat(live.refresh()).isEqualTo(Replacement.Unchanged.of(back));
      rules.asking(FELONY + " ");
      assertThat(live.refresh().inForce().number()).isEqualTo(3);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
    }
  }

  @Test
  void the_earliest_versions_are_forgotten() throws IOException {
    try (LiveRules live = rules.live().keeping(2).open()) {
      rules.asking(FELONY);
      live.refresh();
      live.rollBackTo(1);
      rules.asking(FELONY + " ");
      live.refresh();
      assertThat(live.versions()).extracting(RulesVersion::number).containsExactly(2, 3);
      assertThatThrownBy(() -> live.rollBackTo(1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "No version 1 is available for a rollback. Expected one of [2, 3].\nMaybe it was "
                  + "discarded. LiveRulesBuilder.keeping sets how many are kept.");
    }
  }

  @Test
  void closing_an_evaluator_does_not_affect_other_users() {
    try (LiveRules live = open()) {
      live.evaluator().close();
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
    }
  }

  @Test
  void bad_rules_are_not_opened() throws IOException {
    rules.expecting("accepted", "NOT_MET");
    assertThatThrownBy(this::open)
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("X-CODE MET, expected NOT_MET");
  }

  @Test
  void built_in_rules_stay_for_credentials_that_the_folder_does_not_hold() throws IOException {
    try (LiveRules live = rules.live().builtIn(List.of(new CcmRules())).allowingRemovals().open()) {
      RulesetReference ccm = live.evaluator().rulesets("CCM").get(0).reference();
      assertThat(live.versions().get(0).rulesets()).containsOnlyKeys("CCM", "X");
      Files.writeString(
          folder.resolve("ruleset.properties"),
          Files.readString(folder.resolve("ruleset.properties")).replace("= X\n", "= CCM\n"));
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
      assertThat(live.evaluator().credentials()).containsExactly("CCM");
      assertThat(live.evaluator().rulesets("CCM"))
          .singleElement()
          .satisfies(one -> assertThat(one.reference()).isNotEqualTo(ccm));
      live.rollBackTo(1);
      assertThat(live.evaluator().credentials()).containsExactly("CCM", "X");
    }
  }
}
