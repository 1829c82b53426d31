package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.licet.authoring.live.RulesOnDisk.CODE;
import static org.licet.authoring.live.RulesOnDisk.FELONY;
import static org.licet.authoring.live.RulesOnDisk.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.Decision;
import org.licet.evaluation.RulesException;

/** Restarts. Rules that ask about felonies leave the candidate undetermined, others do not. */
class LastGoodTest {

  @TempDir private Path home;

  private final Heard heard = new Heard();
  private Path folder = Path.of("");
  private Path file = Path.of("");
  private RulesOnDisk rules = new RulesOnDisk(folder);

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectory(home.resolve("rules"));
    file = home.resolve("kept/last-good.zip");
    rules = RulesOnDisk.in(folder);
  }

  private LiveRules open() {
    return rules.live().lastGood(file).listener(heard).open();
  }

  @Test
  void a_start_with_a_refused_folder_serves_the_last_good_rules_and_names_the_places()
      throws IOException {
    try (LiveRules live = open()) {
      rules.asking(FELONY);
      live.refresh();
    }
    rules.asking("conduct.noSuchWord()");
    heard.clear();
    try (LiveRules live = open()) {
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
      Replacement.Refused refused = live.refused().orElseThrow();
      assertThat(heard.all()).containsExactly(refused);
      assertThat(refused.inForce()).isEqualTo(live.versions().get(0));
      Problem problem = refused.problems().get(0);
      assertThat(problem.code()).isEqualTo("unknown-word");
      assertThat(problem.place().file()).isEqualTo(folder + "/rules.drl");
      assertThat(problem.place().line()).isEqualTo(16);
      assertThat(live.refresh()).isEqualTo(refused);

      rules.asking(CODE);
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
      assertThat(live.refused()).isEmpty();
    }
    rules.expecting("accepted", "NOT_MET");
    try (LiveRules live = open()) {
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      assertThat(live.refused().orElseThrow().problems())
          .extracting(Problem::heading)
          .containsExactly(
              folder
                  + "/cases/code.yaml:1:1: error: the case \"accepted\" fails: X-CODE MET, expected"
                  + " NOT_MET: The candidate accepts the code of conduct.");
    }
  }

  @Test
  void a_rollback_survives_restarts_until_the_folder_changes_and_replicas_agree()
      throws IOException {
    try (LiveRules live = open()) {
      rules.asking(FELONY);
      live.refresh();
      live.rollBackTo(1);
      try (LiveRules replica = open()) {
        assertThat(decision(replica.evaluator())).isEqualTo(Decision.ELIGIBLE);
        assertThat(replica.refresh()).isInstanceOf(Replacement.Unchanged.class);
      }
    }
    try (LiveRules live = open()) {
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      assertThat(live.refused()).isEmpty();
      rules.asking(FELONY + " ");
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
    }
    try (LiveRules live = open()) {
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
      assertThat(live.versions()).hasSize(1);
    }
  }

  @Test
  void a_change_during_a_stop_that_removes_a_version_is_refused() throws IOException {
    open().close();
    Path properties = folder.resolve("ruleset.properties");
    Files.writeString(properties, Files.readString(properties).replace("2020-01-01", "2021-01-01"));
    try (LiveRules live = open()) {
      assertThat(live.refused().orElseThrow().messages())
          .singleElement()
          .asString()
          .startsWith("This change removes the rules of X from 2020-01-01");
    }
  }

  @Test
  void the_file_keeps_its_permissions_and_a_link_to_it_stays() throws IOException {
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    open().close();
    Path target = Files.move(file, home.resolve("shared.zip"));
    Files.createSymbolicLink(file, target);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-r--"));
    byte[] before = Files.readAllBytes(target);
    try (LiveRules live = open()) {
      rules.asking(FELONY);
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
    }
    assertThat(file).isSymbolicLink();
    assertThat(Files.readAllBytes(target)).isNotEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void an_editor_cannot_take_the_service_down() throws IOException {
    open().close();
    Path drl = folder.resolve("rules.drl");
    String whole = Files.readString(drl);
    List<Runnable> mistakes =
        List.of(
            () -> overwrite(drl, ""),
            () -> overwrite(drl, whole.substring(0, whole.length() / 2)),
            () -> overwrite(drl, whole.replace(CODE, "conduct.codeOfConductAcepted()")),
            () -> overwrite(drl, whole.replace("$application.conclude($met);", "System.exit(1);")),
            () -> overwrite(folder.resolve("ruleset.properties"), "credential = Y\n"),
            () -> overwrite(folder.resolve("rules.drl.exe"), "program"),
            () -> overwrite(folder.resolve("cases/code.yaml"), "case: [\n"));
    for (Runnable mistake : mistakes) {
      mistake.run();
      try (LiveRules restarted = open()) {
        assertThat(decision(restarted.evaluator())).isEqualTo(Decision.ELIGIBLE);
        assertThat(restarted.refresh()).isInstanceOf(Replacement.Refused.class);
      }
      Files.deleteIfExists(folder.resolve("rules.drl.exe"));
      RulesOnDisk.in(folder);
    }
    Files.move(folder, home.resolve("away"));
    try (LiveRules restarted = open()) {
      assertThat(decision(restarted.evaluator())).isEqualTo(Decision.ELIGIBLE);
      assertThat(restarted.refused().orElseThrow().messages())
          .containsExactly("The rules folder " + folder + " does not exist or is not a folder");
    }
  }

  private String identityOfFolder() {
    return Snapshot.of(FolderContent.read(folder)).content();
  }

  private static void overwrite(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_folder_that_hangs_at_the_start_is_tried_later() throws IOException {
    open().close();
    rules.asking(FELONY);
    boolean[] hanging = {true};
    LiveRulesBuilder builder =
        rules
            .live()
            .lastGood(file)
            .givingUpAfter(Duration.ofMillis(200))
            .pausing(
                any -> {
                  while (hanging[0]) {
                    Thread.onSpinWait();
                  }
                });
    try (LiveRules live = builder.open()) {
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      assertThat(live.refused().orElseThrow().messages().get(0)).contains("in time");
      hanging[0] = false;
      live.refresh(Duration.ofMinutes(1));
      assertThat(live.versions()).hasSize(2);
      assertThat(live.refused()).isEmpty();
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"half of it", "one byte", "text", "folder"})
  void a_damaged_file_is_replaced_by_a_good_folder_and_stops_a_refused_one(String damage)
      throws IOException {
    open().close();
    byte[] kept = Files.readAllBytes(file);
    switch (damage) {
      case "half of it" -> Files.write(file, Arrays.copyOf(kept, kept.length / 2));
      case "one byte" -> {
        byte[] changed = kept.clone();
        changed[kept.length / 4] ^= 1;
        Files.write(file, changed);
      }
      case "text" -> Files.writeString(file, "nonsense");
      default -> {
        Files.delete(file);
        Files.createDirectory(file);
      }
    }
    rules.asking("nonsense(");
    assertThatThrownBy(this::open)
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("rules.drl:16:")
        .hasMessageContaining("The last good rules " + file);
    rules.asking(FELONY);
    try (LiveRules live = open()) {
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
      assertThat(live.lastGoodFault().isPresent()).isEqualTo(damage.equals("folder"));
    }
    if (!damage.equals("folder")) {
      assertThat(LastGoodFormat.read(file).identity()).isEqualTo(identityOfFolder());
    }
  }

  @Test
  void a_tampered_file_meets_the_walls_of_a_folder() throws IOException {
    open().close();
    String text = Files.readString(folder.resolve("rules.drl"));
    Files.writeString(
        folder.resolve("rules.drl"),
        text.replace("$application.conclude($met);", "System.exit(1);"));
    LastGoodRules tampered = new LastGoodRules(FolderContent.read(folder), Optional.empty());
    Files.write(file, LastGoodFormat.bytes(tampered));
    rules.asking("nonsense(");
    assertThatThrownBy(this::open)
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("The last good rules of " + file + " cannot be used any more: ")
        .hasMessageContaining("System");
  }

  @Test
  void a_file_that_cannot_be_written_does_not_keep_rules_from_coming_into_force()
      throws IOException {
    Files.writeString(home.resolve("kept"), "a file where the folder should be");
    try (LiveRules live = open()) {
      assertThat(live.lastGoodFault().orElseThrow())
          .startsWith("The rules in force could not be kept in " + file + ": ")
          .endsWith("\nMaybe the disk is full or read-only. A restart would not find these rules");
      rules.asking(FELONY);
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
      Files.delete(home.resolve("kept"));
      assertThat(live.refresh()).isInstanceOf(Replacement.Unchanged.class);
      assertThat(live.lastGoodFault()).isEmpty();
      assertThat(LastGoodFormat.read(file).identity()).isEqualTo(identityOfFolder());
    }
  }

  @Test
  void a_full_disk_leaves_the_file_whole() throws Exception {
    Path disk = Files.createDirectory(home.resolve("kept"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()), "needs a mount");
    try {
      try (LiveRules live = open()) {
        byte[] before = Files.readAllBytes(file);
        Files.write(disk.resolve("filler"), new byte[8 * 1024]);
        rules.asking(FELONY);
        Files.writeString(folder.resolve("notes.txt"), noise());
        assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
        assertThat(live.lastGoodFault().orElseThrow()).contains("No space left");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var all = Files.list(disk)) {
          assertThat(all.map(Path::getFileName).map(Path::toString))
              .containsExactlyInAnyOrder("filler", "last-good.zip");
        }
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  /** Returns a text that cannot be compressed much. */
  private static String noise() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append(Integer.toHexString(i * 0x9e3779b9)).append('\n');
    }
    return text.toString();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return Files.isExecutable(Path.of("/usr/bin", command[0]))
        && new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  @Test
  void the_file_is_not_in_the_folder() {
    assertThatThrownBy(() -> rules.live().lastGood(folder.resolve("x/last-good.zip")).open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The file "
                + folder
                + "/x/last-good.zip for the last good rules is in the rules folder. Expected a"
                + " file outside of it.");
  }
}
