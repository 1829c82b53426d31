package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.ccm.CcmRules;

/** Changes that remove versions in force. */
class RemovedVersionsTest {

  private static final String MAYBE =
      "\nMaybe a folder or a date was lost. To remove them on purpose, call allowingRemovals()";

  @TempDir private Path folder;

  private final Heard heard = new Heard();
  private Path x = Path.of("");
  private Path y = Path.of("");

  @BeforeEach
  void write() throws IOException {
    x = Files.createDirectories(folder.resolve("x"));
    y = Files.createDirectories(folder.resolve("y"));
    RulesOnDisk.in(x);
    RulesOnDisk.in(y);
    edit(y, "rules.drl", "x.live.v2020", "y.live.v2020");
    edit(y, "ruleset.properties", "credential = X", "credential = Y");
  }

  private static void edit(Path version, String file, String text, String by) throws IOException {
    Files.writeString(
        version.resolve(file), Files.readString(version.resolve(file)).replace(text, by));
  }

  private LiveRulesBuilder live() {
    return new RulesOnDisk(folder).live().listener(heard);
  }

  private void hide(Path version) throws IOException {
    Files.move(version, folder.resolve("." + version.getFileName()));
  }

  @Test
  void a_credential_that_would_vanish_is_refused_and_comes_back_as_no_change() throws IOException {
    try (LiveRules live = live().open()) {
      hide(y);
      Replacement refused = live.refresh();
      assertThat(((Replacement.Refused) refused).messages())
          .containsExactly("This change removes all rules of Y" + MAYBE);
      assertThat(live.evaluator().credentials()).containsExactly("X", "Y");
      assertThat(live.refresh()).isEqualTo(refused);
      assertThat(heard.all()).hasSize(1);
      Files.move(folder.resolve(".y"), y);
      assertThat(live.refresh()).isInstanceOf(Replacement.Unchanged.class);
    }
  }

  @Test
  void a_version_that_would_vanish_is_refused_as_where_its_day_is_mistyped() throws IOException {
    try (LiveRules live = live().open()) {
      edit(x, "ruleset.properties", "2020-01-01", "2026-01-01");
      assertThat(((Replacement.Refused) live.refresh()).messages())
          .containsExactly("This change removes the rules of X from 2020-01-01" + MAYBE);
    }
  }

  @Test
  void rules_that_are_built_in_do_not_vanish_behind_those_of_the_folder() throws IOException {
    try (LiveRules live = live().builtIn(List.of(new CcmRules())).open()) {
      edit(y, "ruleset.properties", "credential = Y", "credential = CCM");
      assertThat(((Replacement.Refused) live.refresh()).messages())
          .containsExactly(
              "This change removes the rules of CCM from 2019-05-21" + MAYBE,
              "This change removes all rules of Y" + MAYBE);
    }
  }

  @Test
  void allowed_removals_take_effect() throws IOException {
    try (LiveRules live = live().allowingRemovals().open()) {
      hide(y);
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
      assertThat(live.evaluator().credentials()).containsExactly("X");
    }
  }
}
