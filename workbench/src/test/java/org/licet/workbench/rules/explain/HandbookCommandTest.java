package org.licet.workbench.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

class HandbookCommandTest {

  private static final Path CCM =
      Path.of("..", "rules-ccm", "src", "main", "resources", "org", "licet", "ccm", "v2019");

  @TempDir private Path folder;

  @Test
  void it_shows_every_credential_as_prose_tree_and_table() {
    Licet outcome = Licet.run("handbook");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("<h2 id=\"credential-1-h\">ACM</h2>")
        .containsPattern("<h2 id=\"credential-\\d+-h\">RN</h2>")
        .contains(
            "Required: either a current, active, unrestricted license or certification that allows independent"
                + " assessment, or an accredited degree in health or human services with supervised field"
                + " experience; and either 12 months of case management supervised by a CCM, in the last five"
                + " years, or ")
        .contains("<code>RN-NCLEX-OR-LICENSE</code>")
        .contains("<h4>When the CCM examination is offered</h4>")
        .contains("<li>In April; applications are accepted from November 1 to January 31</li>")
        .contains("<td class=\"day\">CCM-EXPERIENCE-1</td>")
        .contains("read November 23, 2026")
        .doesNotContain("<script");
  }

  @Test
  void versions_of_a_credential_stand_side_by_side() {
    String page = Licet.run("handbook", "--credential", "CMGT-BC").out();
    assertThat(page.split("<div class=\"version\">", -1)).hasSize(3);
    assertThat(page).contains("Rules from January 1, 1998").contains("Rules from January 1, 2012");
  }

  @Test
  void rules_of_a_folder_stand_beside_the_others() throws IOException {
    try (Stream<Path> files = Files.walk(CCM)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(CCM.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          String text = Files.readString(file);
          Files.writeString(
              copy,
              text.replace(
                  "12 months of case management supervised",
                  "11 months of case management supervised"));
        }
      }
    }
    Licet outcome = Licet.run("handbook", "--credential", "CCM", "--against", folder.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains(
            "<td>12 months of case management supervised by a CCM, in the last five years</td>")
        .contains(
            "<td>11 months of case management supervised by a CCM, in the last five years</td>");
  }

  @Test
  void a_folder_that_is_missing_is_refused() {
    Licet outcome = Licet.run("handbook", "--against", folder.resolve("none").toString());
    assertThat(outcome.code()).isEqualTo(2);
  }
}
