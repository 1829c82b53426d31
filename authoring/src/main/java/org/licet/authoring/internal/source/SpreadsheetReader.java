package org.licet.authoring.internal.source;

import java.util.ServiceLoader;

/**
 * Converts the decision tables of a spreadsheet to the text of rules. A service loader finds the
 * implementation in the module {@code licet-authoring-spreadsheet}, so that hosts without tables
 * need no spreadsheet library. Implementations are thread-safe.
 */
public interface SpreadsheetReader {

  /**
   * Reads a spreadsheet.
   *
   * @param file the name of the file, whose extension determines the format
   * @throws SpreadsheetException if it contains no valid rules
   */
  SpreadsheetText read(String file, byte[] content);

  /** Returns the reader on the class path, or one that rejects every spreadsheet. */
  static SpreadsheetReader installed() {
    return ServiceLoader.load(SpreadsheetReader.class, SpreadsheetReader.class.getClassLoader())
        .findFirst()
        .orElse(SpreadsheetReader::refuse);
  }

  private static SpreadsheetText refuse(String file, byte[] content) {
    throw new SpreadsheetException(
        file,
        "spreadsheets cannot be read here, because licet-authoring-spreadsheet is missing\nMaybe add"
            + " it to the dependencies, or save the rules as .drl");
  }
}
