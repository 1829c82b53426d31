package org.licet.authoring.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.authoring.internal.text.Limits;

/** The table of limits in the docs lists exactly the limits of the code. */
class LimitsInDocsTest {

  private static final int MEGABYTE = 1024 * 1024;

  /** The row of each constant of {@link Limits} in the table. */
  private static final Map<String, String> ROWS =
      Map.ofEntries(
          Map.entry(
              "TEXT_FILE", "a text file: rules, properties, cases, CSV, notes | %s characters"),
          Map.entry("LINE", "a line | %s characters"),
          Map.entry("TEXT", "a text in quotes | %s characters"),
          Map.entry("WORD", "a word | %s characters"),
          Map.entry("PACKAGE", "the name of a package | %s characters"),
          Map.entry("DEPTH", "levels of parentheses | %s"),
          Map.entry("CHAIN", "words in one chain | %s"),
          Map.entry("LOOKED_UP", "lookups of a rule | %s"),
          Map.entry("RULE", "words and signs of a rule | %s"),
          Map.entry("RULES", "rules of a version | %s"),
          Map.entry("ENTRIES", "keys of a properties file | %s"),
          Map.entry("WORKBOOK", "a workbook | %s bytes"),
          Map.entry("WORKBOOK_UNPACKED", "a workbook, unpacked | %s bytes"),
          Map.entry("SHEETS", "sheets of a workbook | %s"),
          Map.entry("CELLS", "nonempty cells of a sheet | %s"),
          Map.entry("COLUMNS", "columns of a sheet | %s"),
          Map.entry("MERGED", "groups of merged cells of a sheet | %s"),
          Map.entry("CELL", "a cell | %s characters"),
          Map.entry("FORMULA", "a formula | %s characters"),
          Map.entry("FORMULAS", "formulas of a workbook | %s"),
          Map.entry("FORMAT", "the format of a number | %s characters"),
          Map.entry("PROBLEMS", "problems that are listed of one file | %s"));

  /** The tests of case files hold these. */
  private static final List<String> OF_CASES =
      List.of("cases of a file", " in a case", "values in all cases");

  @Test
  void the_table_of_limits_is_that_of_the_code() throws IOException, IllegalAccessException {
    List<String> expected = new ArrayList<>();
    for (Field field : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        String row = ROWS.getOrDefault(field.getName(), field.getName() + " | %s");
        expected.add(String.format(Locale.ROOT, row, Limits.shown(field.getInt(null))));
      }
    }
    expected.add("a folder: files and folders in it | " + Limits.shown(FolderReading.MOST_ENTRIES));
    expected.add("a folder: levels of folders | " + FolderReading.DEEPEST);
    expected.add("a file of any kind | " + FolderReading.LARGEST_FILE / MEGABYTE + " MB");
    expected.add("all files together | " + FolderReading.LARGEST_FOLDER / MEGABYTE + " MB");

    assertThat(listed()).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> listed() throws IOException {
    String docs = Files.readString(Path.of("../docs/security.md"));
    String table = docs.substring(docs.indexOf("|---|---|\n") + "|---|---|\n".length());
    return Arrays.stream(table.substring(0, table.indexOf("\n\n")).split("\n", -1))
        .filter(row -> OF_CASES.stream().noneMatch(row::contains))
        .map(row -> row.substring("| ".length(), row.length() - " |".length()))
        .toList();
  }
}
