package org.licet.studio.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders in which a save did not end, or only seems to be one. */
class InterruptedSaveTest {

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final String ONE = "v1/one.drl";
  private static final String TWO = "v2/two.drl";
  private static final String JOURNAL = ".licet-save";

  @TempDir private Path temporary;

  private Path folder;
  private Path outside;

  @BeforeEach
  void write() throws IOException {
    folder = temporary.resolve("rules");
    outside = Files.createDirectories(temporary.resolve("outside"));
    Files.createDirectories(folder.resolve("v1"));
    Files.createDirectories(folder.resolve("v2"));
    Files.writeString(folder.resolve(ONE), "one");
    Files.writeString(folder.resolve(TWO), "two");
    Files.writeString(outside.resolve("x.drl"), "theirs");
  }

  private static FileChange change(String name, String was, String is) {
    return FileChange.of(name, Optional.of(ContentHash.of(was)), Optional.of(is));
  }

  private static List<FileChange> both() {
    return List.of(change(ONE, "one", "uno"), change(TWO, "two", "dos"));
  }

  /** Returns the folder of a studio that ends, or fails, before a step that changes the disk. */
  private WorkingFolder ending(int step, Runnable end) {
    AtomicInteger left = new AtomicInteger(step);
    return new WorkingFolder(
        folder,
        false,
        () -> {
          if (left.getAndDecrement() == 0) {
            end.run();
          }
        });
  }

  private void kill(int step) {
    assertThatThrownBy(
            () ->
                ending(
                        step,
                        () -> {
                          throw new Killed();
                        })
                    .save(both()))
        .isInstanceOf(Killed.class);
  }

  /** Saves up to the moment at which all is written beside, and nothing is in place. */
  private void killBeforeTheFirstMove() throws IOException {
    for (int step = 0; ; step++) {
      write();
      kill(step);
      if (Files.exists(folder.resolve(JOURNAL + "/list"))) {
        assertThat(read()).isEqualTo("one two");
        return;
      }
      WorkingFolder.open(folder);
    }
  }

  private String read() throws IOException {
    return Files.readString(folder.resolve(ONE)) + " " + Files.readString(folder.resolve(TWO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 %s",
        "- %s",
        "../../outside/x.drl %s",
        "THEIRS HOSTILE %s",
        "THEIRS - %s",
        "- HOSTILE %s"
      })
  void a_list_that_no_save_wrote_moves_and_deletes_nothing(String form) throws IOException {
    Files.createSymbolicLink(folder.resolve("v1/linked"), outside);
    Path journal = Files.createDirectory(folder.resolve(JOURNAL));
    for (String staged : List.of("0", "0.new", "0.old")) {
      Files.writeString(journal.resolve(staged), "hostile");
    }
    String line =
        form.replace("THEIRS", ContentHash.of("theirs"))
            .replace("HOSTILE", ContentHash.of("hostile"));
    for (String name : List.of("../outside/x.drl", "v1/linked/x.drl", "v1/x.sh", "..", ".git/x")) {
      Files.writeString(journal.resolve("list"), line.formatted(name));
      assertThatThrownBy(() -> WorkingFolder.open(folder))
          .as(name)
          .isInstanceOf(ForbiddenChangeException.class);
    }
    Files.writeString(journal.resolve("list"), "broken");
    assertThatThrownBy(() -> WorkingFolder.open(folder))
        .isInstanceOf(ForbiddenChangeException.class);
    assertThat(outside.resolve("x.drl")).hasContent("theirs");
    assertThat(folder.resolve("v1/x.sh")).doesNotExist();
    assertThat(read()).isEqualTo("one two");
  }

  @Test
  void a_linked_journal_empties_no_other_folder() throws IOException {
    Files.createSymbolicLink(folder.resolve(JOURNAL), outside);
    WorkingFolder opened = WorkingFolder.open(folder);
    assertThatThrownBy(() -> opened.save(both())).isInstanceOf(IOException.class);
    assertThat(outside.resolve("x.drl")).hasContent("theirs");
    assertThat(read()).isEqualTo("one two");
  }

  @Test
  void a_file_that_someone_changed_after_the_interruption_is_not_overwritten() throws IOException {
    killBeforeTheFirstMove();
    Files.writeString(folder.resolve(ONE), "vi");
    WorkingFolder opened = WorkingFolder.open(folder);
    assertThat(read()).isEqualTo("vi two");
    Path kept = opened.unfinished().orElseThrow();
    assertThat(kept.getParent()).isEqualTo(folder.toRealPath());
    try (var files = Files.list(kept)) {
      assertThat(files)
          .anyMatch(file -> hasText(file, "uno"))
          .anyMatch(file -> hasText(file, "dos"));
    }
    assertThat(WorkingFolder.open(folder).unfinished()).isEmpty();
    opened.save(List.of(change(TWO, "two", "dos")));
    assertThat(read()).isEqualTo("vi dos");
  }

  private static boolean hasText(Path file, String text) {
    try {
      return Files.readString(file).equals(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Puts a folder in the way of the second file, after the first one is in place. */
  @Test
  void a_save_that_fails_halfway_is_undone() throws IOException {
    WorkingFolder failing = new WorkingFolder(folder, false, () -> blockTwoOnceOneIsWritten());
    assertThatThrownBy(() -> failing.save(both())).isInstanceOf(IOException.class);
    assertThat(folder.resolve(ONE)).hasContent("one");
    assertThat(folder.resolve(JOURNAL)).doesNotExist();
    Files.delete(folder.resolve(TWO + "/full"));
    Files.delete(folder.resolve(TWO));
    Files.writeString(folder.resolve(TWO), "two");
    WorkingFolder.open(folder).save(both());
    assertThat(read()).isEqualTo("uno dos");
  }

  private void blockTwoOnceOneIsWritten() {
    try {
      if (Files.readString(folder.resolve(ONE)).equals("uno")
          && Files.isRegularFile(folder.resolve(TWO))) {
        Files.delete(folder.resolve(TWO));
        Files.createDirectories(folder.resolve(TWO + "/full"));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_second_studio_does_not_disturb_a_save() throws IOException {
    int[] refused = {0};
    WorkingFolder first =
        new WorkingFolder(
            folder,
            false,
            () -> {
              try {
                WorkingFolder.open(folder);
              } catch (IOException e) {
                refused[0]++;
              }
            });
    first.save(both());
    assertThat(read()).isEqualTo("uno dos");
    assertThat(refused[0]).isPositive();
    assertThat(folder.resolve(JOURNAL)).doesNotExist();
  }

  @Test
  void a_saved_file_keeps_its_permissions() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve(ONE), PosixFilePermissions.fromString("rw-rw-r--"));
    Files.setPosixFilePermissions(
        folder.resolve(TWO), PosixFilePermissions.fromString("rw-r-----"));
    WorkingFolder.open(folder).save(both());
    assertThat(permissions(ONE)).isEqualTo("rw-rw-r--");
    assertThat(permissions(TWO)).isEqualTo("rw-r-----");
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
