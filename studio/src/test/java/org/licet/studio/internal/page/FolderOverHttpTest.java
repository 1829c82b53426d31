package org.licet.studio.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.studio.internal.page.StudioClient.RULES;
import static org.licet.studio.internal.page.StudioClient.data;
import static org.licet.studio.internal.page.StudioClient.draft;
import static org.licet.studio.internal.page.StudioClient.edited;
import static org.licet.studio.internal.page.StudioClient.saving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, conflicts and versions, as a page asks for them. */
class FolderOverHttpTest {

  @TempDir private Path temporary;

  private Path folder;
  private StudioClient page;

  @BeforeEach
  void open() throws IOException {
    folder = StudioClient.rules(temporary.resolve("chpn"));
    page = StudioClient.open(folder);
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void the_second_of_two_tabs_is_told_and_nothing_is_lost() throws IOException {
    String known = page.file(RULES).path("hash").asText();
    String text = page.text(RULES);
    JsonNode first = page.post("api/save", saving(RULES, known, text + "// first\n"));
    JsonNode second = page.refused("api/save", saving(RULES, known, text + "// second\n"));
    assertThat(second.path("status").asInt()).isEqualTo(409);
    assertThat(second.path("conflicts")).hasSize(1);
    assertThat(second.path("conflicts").get(0).asText()).isEqualTo(RULES);
    assertThat(page.onDisk(RULES)).isEqualTo(text + "// first\n");
    String now = first.path("hashes").path(RULES).asText();
    assertThat(now).isEqualTo(page.file(RULES).path("hash").asText());
    page.post("api/save", saving(RULES, now, text + "// both\n"));
    assertThat(page.onDisk(RULES)).isEqualTo(text + "// both\n");
  }

  @Test
  void a_file_that_changed_on_disk_is_a_conflict() throws IOException {
    String known = page.file(RULES).path("hash").asText();
    page.writeToDisk(RULES, "theirs");
    assertThat(page.refused("api/save", saving(RULES, known, "mine")).path("status").asInt())
        .isEqualTo(409);
    Files.delete(folder.resolve(RULES));
    assertThat(page.refused("api/save", saving(RULES, known, "mine")).path("status").asInt())
        .isEqualTo(409);
    assertThat(folder.resolve(RULES)).doesNotExist();
  }

  @Test
  void a_file_with_the_line_ends_of_windows_changes_only_where_it_is_edited() throws IOException {
    String text = page.onDisk(RULES).replace("\n", "\r\n");
    page.writeToDisk(RULES, text);
    String shown = page.text(RULES);
    assertThat(shown).doesNotContain("\r");
    JsonNode field = field(shown, "500");
    JsonNode edits =
        page.post(
            "api/field",
            data("file", RULES, "value", "501")
                .put("from", field.path("from").asInt())
                .put("to", field.path("to").asInt()));
    String changed = edited(shown, edits);
    assertThat(changed).isEqualTo(shown.replace("atLeast(500)", "atLeast(501)"));
    page.save(RULES, changed);
    assertThat(page.onDisk(RULES)).isEqualTo(text.replace("atLeast(500)", "atLeast(501)"));
    JsonNode difference = page.post("api/difference", data("base", "saved-1"));
    assertThat(difference.path("texts").findValuesAsText("file")).containsExactly(RULES);
    assertThat(difference.path("texts").get(0).path("lines").toString())
        .contains("-    $application.conclude($oneYear.atLeast(500)")
        .doesNotContain("rule \\\"CHPN: a passing result");
  }

  private JsonNode field(String text, String value) {
    ObjectNode asked = draft(RULES, text, "file", RULES);
    for (JsonNode rule : page.post("api/rules", asked).path("rules")) {
      for (JsonNode one : rule.path("fields")) {
        if (one.path("value").asText().equals(value)) {
          return one;
        }
      }
    }
    throw new AssertionError("no field " + value);
  }

  @Test
  void an_earlier_version_is_restored_as_it_was() throws IOException {
    page.writeToDisk(RULES, page.onDisk(RULES).replace("\n", "\r\n"));
    byte[] table = {0, 1, (byte) 0xff};
    Files.write(folder.resolve("table.xlsx"), table);
    page.save(RULES, "rule");
    String before = null;
    for (JsonNode version : page.get("api/versions").path("versions")) {
      if (version.path("title").asText().startsWith("Changed outside")) {
        before = version.path("id").asText();
      }
    }
    page.save(RULES, "other");
    Files.delete(folder.resolve("table.xlsx"));
    page.post("api/restore", data("id", before));
    assertThat(page.onDisk(RULES)).contains("\r\n").endsWith("end\r\n");
    assertThat(folder.resolve("table.xlsx")).hasBinaryContent(table);
    page.post("api/restore", data("id", "saved-0"));
    assertThat(page.onDisk(RULES)).doesNotContain("\r");
    assertThat(folder.resolve("table.xlsx")).doesNotExist();
    assertThat(page.refused("api/restore", data("id", "folder")).path("status").asInt())
        .isEqualTo(404);
  }

  @Test
  void names_that_a_rules_folder_can_have_are_shown_edited_and_saved() throws IOException {
    String cases = page.onDisk("cases/renewal.yaml");
    page.writeToDisk("cases/a\u00f1o nuevo.yaml", cases);
    assertThat(page.get("api/folder").path("files").findValuesAsText("name"))
        .contains("cases/a\u00f1o nuevo.yaml");
    page.post("api/try", draft("cases/a\u00f1o nuevo.yaml", cases + "# more\n"));
    page.save("cases/a\u00f1o nuevo.yaml", cases + "# more\n");
    assertThat(page.onDisk("cases/a\u00f1o nuevo.yaml")).isEqualTo(cases + "# more\n");
  }

  @Test
  void what_is_no_text_of_a_rules_folder_is_neither_tried_nor_saved() {
    for (String name : new String[] {"../x.drl", ".git/x.drl", "x.sh", "table.xlsx", "x\ny.drl"}) {
      assertThat(page.refused("api/save", saving(name, null, "x")).path("status").asInt())
          .as(name)
          .isEqualTo(400);
      assertThat(page.refused("api/try", draft(name, "x")).path("status").asInt())
          .as(name)
          .isEqualTo(400);
    }
  }

  @Test
  void a_folder_that_is_gone_is_said() throws IOException {
    Files.move(folder, temporary.resolve("elsewhere"));
    JsonNode gone = page.refused("api/try", data());
    assertThat(gone.path("status").asInt()).isEqualTo(422);
    assertThat(gone.path("message").asText()).contains("does not exist");
    Files.move(temporary.resolve("elsewhere"), folder);
    assertThat(page.post("api/try", data()).path("stale").asBoolean()).isFalse();
  }
}
