package org.licet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.testkit.internal.cases.CaseText;

/** The table of limits in the docs lists the limits of case files. */
class CaseLimitsInDocsTest {

  @Test
  void the_limits_of_case_files_are_listed() throws IOException {
    assertThat(Files.readString(Path.of("../docs/security.md")))
        .contains(
            row(
                "a text file: rules, properties, cases, CSV, notes | %,d characters",
                CaseText.LONGEST),
            row("cases of a file | %,d", CaseText.MOST_CASES),
            row("lists and objects in one another, in a case | %,d", CaseText.DEEPEST),
            row(
                "values of all cases of a file, those under `given` counted for each case | %,d",
                CaseText.MOST_VALUES));
  }

  private static String row(String form, int limit) {
    return "\n| " + String.format(Locale.ROOT, form, limit) + " |\n";
  }
}
