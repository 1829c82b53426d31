package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The two descriptions of what a folder of rules can do agree. */
class FolderPromiseTest {

  private static final Path JAVADOC =
      Path.of("src/main/java/org/licet/authoring/live/LiveRules.java");
  private static final Path GUIDE = Path.of("../docs/security.md");
  private static final String BEGIN = "Anyone who can write to the folder ";
  private static final String END = "allows removals";

  @Test
  void the_javadoc_of_live_rules_and_the_guide_to_security_say_the_same() throws IOException {
    String javadoc =
        Files.readString(JAVADOC)
            .replaceAll("(?m)^ \\* ?", "")
            .replaceAll("\\{@link\\s+\\S+\\s+([^}]+)}", "$1")
            .replaceAll("\\{@code ([^}]+)}", "`$1`");
    assertThat(promise(javadoc))
        .isEqualTo(promise(Files.readString(GUIDE)))
        .hasSizeGreaterThan(300);
  }

  private static String promise(String text) {
    String plain = text.replaceAll("\\[([^]]+)]\\([^)]+\\)", "$1").replaceAll("\\s+", " ");
    int begin = plain.indexOf(BEGIN);
    return plain.substring(begin, plain.indexOf(END, begin) + END.length());
  }
}
