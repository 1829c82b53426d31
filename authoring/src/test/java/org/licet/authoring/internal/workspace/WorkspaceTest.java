package org.licet.authoring.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of editors over files on disk. */
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
    String text = workspace.view().text(FILE).orElseThrow();

    workspace.open(FILE, text.replace("24", "18"));

    assertThat(workspace.view().text(FILE).orElseThrow()).contains("atLeast(18)");
    assertThat(workspace.onDisk().text(FILE)).hasValue(text);
    workspace.close(FILE);
    assertThat(workspace.view().text(FILE)).hasValue(text);
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
      assertThatThrownBy(() -> workspace.open(name, "x"))
          .as(name)
          .isInstanceOf(EditRefusedException.class);
    }
    assertThatThrownBy(() -> workspace.open(FILE, "x".repeat(10 << 20)))
        .isInstanceOf(EditRefusedException.class)
        .hasMessage("The text of v2019/experience.drl is larger than 8 MB.");
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
  void an_editor_of_line_feeds_sees_them_in_every_file() throws IOException {
    Path folder = rules();
    String text = Files.readString(folder.resolve(FILE));
    Files.writeString(folder.resolve(FILE), text.replace("\n", "\r\n"));

    Workspace workspace = Workspace.ofLineFeeds(folder, Locale.ENGLISH);

    assertThat(workspace.view().text(FILE)).hasValue(text);
    assertThat(workspace.refresh()).isEmpty();
    assertThat(open(folder).view().text(FILE).orElseThrow()).contains("\r\n");
  }

  @Test
  void messages_about_files_are_in_the_reader_s_language() throws IOException {
    Workspace workspace = Workspace.of(rules(), Locale.forLanguageTag("es"));

    assertThatThrownBy(() -> workspace.open(FILE, "x".repeat(10 << 20)))
        .hasMessage("El texto de v2019/experience.drl supera los 8 MB.");
  }
}
