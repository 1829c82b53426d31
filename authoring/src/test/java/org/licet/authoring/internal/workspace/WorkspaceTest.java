package org.licet.authoring.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of editors over files on disk, and saving. */
class WorkspaceTest {

  private static final String FILE = "v2019/experience.drl";

  @TempDir Path temporary;

  private Path rules() throws IOException {
    return SampleRules.copy(temporary.resolve("ccm"));
  }

  private static Workspace open(Path folder) {
    return Workspace.of(folder, Locale.ENGLISH);
  }

  @Test
  void a_text_of_an_editor_counts_until_it_is_closed() throws IOException {
    Workspace workspace = open(rules());
    String text = workspace.document(FILE).orElseThrow().text();

    Document edited = workspace.open(FILE, 1, text.replace("24", "18"));

    assertThat(edited.edited()).isTrue();
    assertThat(workspace.view().text(FILE).orElseThrow()).contains("atLeast(18)");
    assertThat(workspace.onDisk().text(FILE)).hasValue(text);
    workspace.close(FILE);
    assertThat(workspace.view().text(FILE)).hasValue(text);
  }

  @Test
  void the_slower_of_two_editors_is_told_and_changes_nothing() throws IOException {
    Workspace workspace = open(rules());
    workspace.open(FILE, 1, "one");

    assertThat(workspace.change(FILE, 2, "two")).isPresent();
    assertThat(workspace.change(FILE, 2, "another two")).isEmpty();
    assertThat(workspace.document(FILE).orElseThrow().text()).isEqualTo("two");
  }

  @Test
  void saving_replaces_the_file_and_keeps_its_permissions() throws IOException {
    Path folder = rules();
    Files.setPosixFilePermissions(
        folder.resolve(FILE), PosixFilePermissions.fromString("rw-r-----"));
    Workspace workspace = open(folder);
    Document before = workspace.document(FILE).orElseThrow();
    workspace.open(FILE, 1, before.text() + "// saved\n");

    SaveResult saved = workspace.save(FILE, before.disk().orElseThrow());

    assertThat(saved.outcome()).isEqualTo(SaveResult.Outcome.SAVED);
    assertThat(saved.document().edited()).isFalse();
    assertThat(Files.readString(folder.resolve(FILE))).endsWith("// saved\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(FILE))))
        .isEqualTo("rw-r-----");
    try (Stream<Path> all = Files.list(folder.resolve("v2019"))) {
      assertThat(all.map(file -> file.getFileName().toString())).noneMatch(f -> f.startsWith("."));
    }
    assertThat(workspace.refresh()).isEmpty();
  }

  @Test
  void a_file_that_another_program_changed_is_not_overwritten() throws IOException {
    Path folder = rules();
    Workspace workspace = open(folder);
    Document before = workspace.document(FILE).orElseThrow();
    workspace.open(FILE, 1, before.text() + "// mine\n");
    Files.writeString(folder.resolve(FILE), before.text() + "// theirs\n");

    SaveResult refused = workspace.save(FILE, before.disk().orElseThrow());

    assertThat(refused.outcome()).isEqualTo(SaveResult.Outcome.CHANGED_ON_DISK);
    assertThat(refused.message())
        .isEqualTo(
            "Another program changed v2019/experience.drl. Your text is kept and was not saved. "
                + "Compare the two texts.");
    assertThat(Files.readString(folder.resolve(FILE))).endsWith("// theirs\n");
    assertThat(workspace.onDisk().text(FILE).orElseThrow()).endsWith("// theirs\n");
    assertThat(refused.document().text()).endsWith("// mine\n");
    assertThat(workspace.save(FILE, refused.document().disk().orElseThrow()).outcome())
        .isEqualTo(SaveResult.Outcome.SAVED);
  }

  @Test
  void a_new_case_file_is_saved_with_its_folder() throws IOException {
    Path folder = rules();
    Files.walk(folder.resolve("v2019/cases"))
        .sorted((a, b) -> b.compareTo(a))
        .forEach(this::delete);
    Workspace workspace = open(folder);
    workspace.open("v2019/cases/new.yaml", 1, "cases: []\n");

    assertThat(workspace.save("v2019/cases/new.yaml", "").outcome())
        .isEqualTo(SaveResult.Outcome.SAVED);
    assertThat(folder.resolve("v2019/cases/new.yaml")).hasContent("cases: []\n");
  }

  private void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void only_files_of_rules_inside_the_folder_can_be_opened() throws IOException {
    Workspace workspace = open(rules());
    for (String name :
        List.of(
            "../outside.drl",
            "/etc/passwd",
            "v2019//x.drl",
            "v2019/.hidden.drl",
            "v2019/run.sh",
            "v2019/Program.class",
            "v2019\\x.drl",
            "v2019/x\u0000.drl",
            "v2019/table.xlsx",
            "")) {
      assertThatThrownBy(() -> workspace.open(name, 1, "x"))
          .as(name)
          .isInstanceOf(EditRefusedException.class);
    }
    assertThatThrownBy(() -> workspace.open(FILE, 1, "x".repeat(10 << 20)))
        .isInstanceOf(EditRefusedException.class)
        .hasMessage("The text of v2019/experience.drl is larger than 8 MB.");
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Path folder = rules();
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("x.drl"), "theirs");
    Workspace workspace = open(folder);
    workspace.open("v2019/linked/x.drl", 1, "mine");
    workspace.open("v2019/x.drl", 1, "mine");
    Files.createSymbolicLink(folder.resolve("v2019/linked"), outside);
    Files.createSymbolicLink(folder.resolve("v2019/x.drl"), outside.resolve("x.drl"));

    for (String file : List.of("v2019/linked/x.drl", "v2019/x.drl")) {
      assertThat(workspace.save(file, "").outcome()).isNotEqualTo(SaveResult.Outcome.SAVED);
    }
    assertThat(outside.resolve("x.drl")).hasContent("theirs");
  }

  @Test
  void what_changed_on_disk_is_read_again() throws IOException {
    Path folder = rules();
    Workspace workspace = open(folder);
    RulesView before = workspace.view();
    Files.writeString(folder.resolve(FILE), "package x\n");
    Files.delete(folder.resolve("v2019/cases/people.yaml"));

    assertThat(workspace.refresh()).containsExactly("v2019/cases/people.yaml", FILE);
    assertThat(workspace.view().text(FILE)).hasValue("package x\n");
    assertThat(workspace.view().files()).doesNotContain("v2019/cases/people.yaml");
    assertThat(before.files()).contains("v2019/cases/people.yaml");
    assertThat(workspace.refresh()).isEmpty();
  }

  @Test
  void messages_about_files_are_in_the_reader_s_language() throws IOException {
    Workspace workspace = Workspace.of(rules(), Locale.forLanguageTag("es"));

    assertThatThrownBy(() -> workspace.open(FILE, 1, "x".repeat(10 << 20)))
        .hasMessage("El texto de v2019/experience.drl supera los 8 MB.");
  }
}
