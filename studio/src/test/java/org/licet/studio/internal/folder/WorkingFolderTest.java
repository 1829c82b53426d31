package org.licet.studio.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.evaluation.RulesException;

class WorkingFolderTest {

  /** The end of the process in the middle of saving. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final String ONE = "v1/one.drl";
  private static final String TWO = "v1/two.drl";

  @TempDir private Path temporary;

  private Path folder;

  @BeforeEach
  void write() throws IOException {
    folder = temporary.resolve("rules");
    Files.createDirectories(folder.resolve("v1"));
    Files.writeString(folder.resolve(ONE), "one");
    Files.writeString(folder.resolve(TWO), "two");
  }

  private static FileChange change(String name, String was, String is) {
    return FileChange.of(name, Optional.of(ContentHash.of(was)), Optional.of(is));
  }

  private static FileChange added(String name, String text) {
    return FileChange.of(name, Optional.empty(), Optional.of(text));
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void files_are_changed_added_and_deleted_together() throws IOException {
    SavedChange saved =
        WorkingFolder.open(folder)
            .save(
                List.of(
                    change(ONE, "one", "uno"),
                    added("v1/cases/studio.yaml", "cases:\n"),
                    new FileChange(TWO, Optional.of(ContentHash.of("two")), Optional.empty())));
    assertThat(read(ONE)).isEqualTo("uno");
    assertThat(read("v1/cases/studio.yaml")).isEqualTo("cases:\n");
    assertThat(folder.resolve(TWO)).doesNotExist();
    assertThat(saved.before()).containsOnlyKeys(ONE, TWO);
    assertThat(saved.after()).containsOnlyKeys(ONE, "v1/cases/studio.yaml");
    assertThat(folder.toFile().list()).containsExactly("v1");
  }

  @Test
  void the_second_of_two_tabs_is_told_and_neither_text_is_lost() throws IOException {
    WorkingFolder opened = WorkingFolder.open(folder);
    opened.save(List.of(change(ONE, "one", "first tab")));
    assertThatThrownBy(
            () -> opened.save(List.of(change(ONE, "one", "second tab"), change(TWO, "two", "dos"))))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.files()).containsExactly(ONE));
    assertThat(read(ONE)).isEqualTo("first tab");
    assertThat(read(TWO)).isEqualTo("two");
  }

  @Test
  void a_file_that_another_program_changed_deleted_or_added_is_a_conflict() throws IOException {
    WorkingFolder opened = WorkingFolder.open(folder);
    Files.writeString(folder.resolve(ONE), "vi");
    Files.delete(folder.resolve(TWO));
    Files.writeString(folder.resolve("v1/three.drl"), "three");
    assertThatThrownBy(
            () ->
                opened.save(
                    List.of(
                        change(ONE, "one", "x"),
                        change(TWO, "two", "x"),
                        added("v1/three.drl", "x"))))
        .hasMessage("These files changed in the meantime: v1/one.drl, v1/two.drl, v1/three.drl");
    assertThat(read(ONE)).isEqualTo("vi");
    assertThat(read("v1/three.drl")).isEqualTo("three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.drl",
        "v1/../../outside.drl",
        "/tmp/outside.drl",
        "v1//x.drl",
        "./x.drl",
        ".hidden.drl",
        "v1/.git/x.drl",
        "x.sh",
        "x.class",
        "x",
        "v1\\x.drl",
        "v1/x.drl\u0000",
        "v1/x\n.drl",
        ""
      })
  void other_names_are_not_written(String name) throws IOException {
    WorkingFolder opened = WorkingFolder.open(folder);
    assertThatThrownBy(() -> opened.save(List.of(added(name, "x"))))
        .isInstanceOf(IOException.class)
        .isInstanceOfSatisfying(
            ForbiddenChangeException.class,
            forbidden ->
                assertThat(forbidden.reason()).isEqualTo(ForbiddenChangeException.Reason.NAME));
    assertThat(temporary.resolve("outside.drl")).doesNotExist();
  }

  @Test
  void nothing_is_written_through_a_link() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("x.drl"), "theirs");
    Files.createSymbolicLink(folder.resolve("v1/linked.drl"), outside.resolve("x.drl"));
    Files.createSymbolicLink(folder.resolve("out"), outside);
    WorkingFolder opened = WorkingFolder.open(folder);
    for (String name : List.of("v1/linked.drl", "out/x.drl", "out/new.drl")) {
      assertThatThrownBy(() -> opened.save(List.of(added(name, "mine"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("LINK");
    }
    assertThat(outside.resolve("x.drl")).hasContent("theirs");
    assertThat(outside.resolve("new.drl")).doesNotExist();
  }

  @Test
  void a_folder_that_is_gone_is_named() throws IOException {
    WorkingFolder opened = WorkingFolder.open(folder);
    Files.move(folder, temporary.resolve("elsewhere"));
    assertThatThrownBy(opened::read)
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> opened.save(List.of(change(ONE, "one", "uno"))))
        .isInstanceOf(IOException.class);
  }

  /** Not by permissions, which do not bind the administrator who may run this test. */
  @Test
  void a_folder_that_cannot_be_written_keeps_its_files() throws IOException {
    WorkingFolder opened = WorkingFolder.open(folder);
    Files.writeString(folder.resolve(".licet-save"), "a file in the way");
    assertThatThrownBy(() -> opened.save(List.of(change(ONE, "one", "uno"))))
        .isInstanceOf(IOException.class);
    assertThat(read(ONE)).isEqualTo("one");
  }

  @Test
  void without_a_folder_of_rules_nothing_is_written() {
    WorkingFolder opened = WorkingFolder.readOnly(folder);
    assertThatThrownBy(() -> opened.save(List.of(change(ONE, "one", "uno"))))
        .isInstanceOfSatisfying(
            ForbiddenChangeException.class,
            forbidden ->
                assertThat(forbidden.reason())
                    .isEqualTo(ForbiddenChangeException.Reason.READ_ONLY));
  }

  /** Ends the process before each step in turn. */
  @Test
  void a_process_that_is_killed_while_saving_leaves_all_or_nothing() throws IOException {
    int kills = 0;
    boolean finished = false;
    while (!finished) {
      write();
      AtomicInteger left = new AtomicInteger(kills);
      WorkingFolder dying =
          new WorkingFolder(
              folder,
              false,
              () -> {
                if (left.getAndDecrement() == 0) {
                  throw new Killed();
                }
              });
      try {
        dying.save(List.of(change(ONE, "one", "uno"), change(TWO, "two", "dos")));
        finished = true;
      } catch (Killed e) {
        kills++;
      }
      WorkingFolder.open(folder); // the next start
      assertThat(read(ONE) + " " + read(TWO)).isIn("one two", "uno dos");
      assertThat(folder.toFile().list()).as("after %s steps", kills).containsExactly("v1");
    }
    assertThat(kills).isEqualTo(10);
    assertThat(read(ONE) + " " + read(TWO)).isEqualTo("uno dos");
  }
}
