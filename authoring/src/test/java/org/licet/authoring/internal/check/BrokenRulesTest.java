package org.licet.authoring.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The messages of the check on broken rules, word for word. {@code -Dlicet.corpus.rewrite=true}
 * replaces the expected messages by the current ones. Then read the difference as an analyst would.
 */
class BrokenRulesTest {

  private static final boolean REWRITE = Boolean.getBoolean("licet.corpus.rewrite");

  @TestFactory
  Stream<DynamicTest> every_problem_is_said_with_its_place_and_nothing_else() {
    return BrokenRules.all().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    String.valueOf(folder.getFileName()), () -> compare(folder)));
  }

  private static void compare(Path folder) throws IOException {
    Path expected = folder.resolve(BrokenRules.EXPECTED);
    String said = BrokenRules.said(folder);
    if (REWRITE) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  @Test
  void nothing_is_wrong_with_the_rules_that_the_broken_ones_are_made_from() {
    assertThat(BrokenRules.said(BrokenRules.FOLDER.resolve("base")))
        .startsWith("no errors and no warnings in ");
  }

  @Test
  void messages_need_no_knowledge_of_programming() throws IOException {
    for (Path folder : BrokenRules.all()) {
      String said = Files.readString(folder.resolve(BrokenRules.EXPECTED));
      String ours =
          said.lines()
              .filter(line -> line.matches(".*: (error|warning): .*|  Maybe .*"))
              .reduce("", (one, other) -> one + "\n" + other);
      assertThat(ours.toLowerCase(Locale.ROOT))
          .as(folder.toString())
          .doesNotContain(
              "exception", "org.drools", "lambda", "null", "objectnode", "jackson", "snakeyaml");
    }
  }
}
