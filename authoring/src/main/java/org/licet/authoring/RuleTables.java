package org.licet.authoring;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;
import org.licet.authoring.spreadsheet.SpreadsheetException;
import org.licet.authoring.spreadsheet.SpreadsheetRules;
import org.licet.evaluation.RulesException;

/** The spreadsheets that hold rules, among the files of rules. */
final class RuleTables {

  private static final String DRL = ".drl";
  private static final Pattern TOLD_COLUMN = Pattern.compile("Line \\d{1,9}:(\\d{1,9})");

  private final Map<String, SpreadsheetRules> tables = new TreeMap<>();
  private final Map<String, Path> origins;

  private RuleTables(Map<String, Path> origins) {
    this.origins = origins;
  }

  /** Reads those that lie beside a {@code ruleset.properties}. */
  static RuleTables among(SortedMap<String, byte[]> files, Map<String, Path> origins) {
    RuleTables all = new RuleTables(origins);
    files.forEach(
        (name, content) -> {
          Path file = origins.getOrDefault(name, Path.of(name));
          String folder = name.substring(0, name.lastIndexOf('/') + 1);
          if (isTable(file) && files.containsKey(folder + "ruleset.properties")) {
            all.tables.put(name + DRL, read(file, content));
          }
        });
    return all;
  }

  static boolean isTable(Path file) {
    Path name = file.getFileName();
    return name != null && SpreadsheetRules.isSpreadsheet(name.toString());
  }

  /**
   * Reads one.
   *
   * @throws RulesException if it holds no rules
   */
  static SpreadsheetRules read(Path file, byte[] content) {
    try {
      return SpreadsheetRules.read(String.valueOf(file.getFileName()), content);
    } catch (SpreadsheetException e) {
      throw new RulesException(inFolder(file, String.valueOf(e.getMessage())), e);
    }
  }

  private static String inFolder(Path file, String text) {
    Path folder = file.getParent();
    return folder == null ? text : folder + folder.getFileSystem().getSeparator() + text;
  }

  /** Returns the texts of the rules by the names under which they are compiled. */
  Map<String, String> drl() {
    Map<String, String> texts = new TreeMap<>();
    tables.forEach((name, rules) -> texts.put(name, rules.drl()));
    return texts;
  }

  /** Returns which cell a message about such a text speaks of. */
  Optional<String> place(String name, Message message) {
    SpreadsheetRules rules = tables.get(name);
    if (rules == null) {
      return Optional.empty();
    }
    // Drools tells the column in the text only, and counts it from 0.
    Matcher told = TOLD_COLUMN.matcher(message.getText());
    int column = told.find() ? Integer.parseInt(told.group(1)) + 1 : 1;
    Path file =
        origins.getOrDefault(name.substring(0, name.length() - DRL.length()), Path.of(name));
    return Optional.of(
        file
            + rules
                .cellAt(message.getLine(), column)
                .map(
                    cell ->
                        (String.valueOf(file.getFileName()).equals(cell.sheet())
                                ? ", "
                                : ", sheet \"" + cell.sheet() + "\", ")
                            + cell.reference())
                .orElse("")
            + ": ");
  }
}
