package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.authoring.live.RulesOnDisk.FELONY;
import static org.licet.authoring.live.RulesOnDisk.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.evaluation.Decision;

/** A folder that changes during every wait. */
class StableFolderTest {

  @TempDir private Path folder;

  private final Heard heard = new Heard();
  private RulesOnDisk rules = new RulesOnDisk(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    rules = RulesOnDisk.in(folder);
  }

  @Test
  void half_of_a_change_is_neither_tried_nor_reported() throws IOException {
    AtomicInteger pauses = new AtomicInteger();
    List<String> half = new ArrayList<>();
    try (LiveRules live =
        rules
            .live()
            .listener(heard)
            .pausing(
                any -> {
                  try {
                    if (!half.isEmpty() && pauses.getAndIncrement() < 3) {
                      Files.writeString(folder.resolve("rules.drl"), half.remove(0));
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .open()) {
      rules.asking(FELONY);
      String whole = Files.readString(folder.resolve("rules.drl"));
      Files.writeString(folder.resolve("rules.drl"), "");
      half.addAll(List.of(whole.substring(0, 90), whole.substring(0, 300), whole));
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
      assertThat(heard.all()).hasSize(1);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
    }
  }

  @Test
  void a_folder_that_never_becomes_quiet_is_rejected_once() throws IOException {
    AtomicInteger changes = new AtomicInteger();
    List<String> on = new ArrayList<>();
    try (LiveRules live =
        rules
            .live()
            .listener(heard)
            .pausing(
                any -> {
                  try {
                    for (String file : on) {
                      Files.writeString(folder.resolve(file), "" + changes.incrementAndGet());
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .open()) {
      on.add("notes.txt");
      rules.asking(FELONY);
      assertThat(((Replacement.Refused) live.refresh()).messages())
          .containsExactly(
              "The rules of "
                  + folder
                  + " keep changing and cannot be read completely\nMaybe a program writes other "
                  + "files to the folder");
      live.refresh();
      assertThat(heard.all()).hasSize(1);
      on.clear();
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
    }
  }

  @Test
  void a_folder_that_changes_during_a_trial_is_tried_again() {
    Path notes = folder.resolve("notes.txt");
    AtomicInteger trials = new AtomicInteger();
    StableFolder settling =
        new StableFolder(
            WatchedRules.of(folder),
            any -> {
              try {
                if (trials.incrementAndGet() == 1) {
                  Files.writeString(notes, "written meanwhile");
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return Trial.Outcome.failed(Faults.of("trial " + trials));
            },
            Duration.ofMillis(1),
            any -> {});
    TrialResult tried = settling.tried().orElseThrow();
    assertThat(tried.outcome().faults().messages()).containsExactly("trial 2");
    assertThat(tried.snapshot()).isEqualTo(WatchedRules.of(folder).copy().snapshot());
  }

  @Test
  void an_undone_change_has_the_same_content_but_other_stamps() throws Exception {
    Snapshot before = WatchedRules.of(folder).copy().snapshot();
    String text = Files.readString(folder.resolve("rules.drl"));
    Files.delete(folder.resolve("rules.drl"));
    Files.writeString(folder.resolve("rules.drl"), text);
    Files.setLastModifiedTime(folder.resolve("rules.drl"), FileTime.fromMillis(1));
    assertThat(WatchedRules.of(folder).copy().snapshot()).isNotEqualTo(before);
    assertThat(WatchedRules.of(folder).copy().snapshot().hasContentOf(before)).isTrue();
    Files.writeString(folder.resolve("rules.drl"), text.replace("code", "Code"));
    assertThat(WatchedRules.of(folder).copy().snapshot().hasContentOf(before)).isFalse();
  }
}
