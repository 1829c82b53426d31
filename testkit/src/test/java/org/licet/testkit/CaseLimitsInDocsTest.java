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
            row("levels of lists and objects in a case | %,d", CaseText.DEEPEST),
            row(
                "values in all cases of a file; shared values (`given`) count once for each case | %,d",
                CaseText.MOST_VALUES));
  }

  private static String row(String form, int limit) {
    return "\n| " + String.format(Locale.ROOT, form, limit) + " |\n";
  }
}
