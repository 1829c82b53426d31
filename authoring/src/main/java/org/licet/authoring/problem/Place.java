package org.licet.authoring.problem;

import java.util.Optional;
import org.licet.authoring.internal.language.lexer.Characters;

/**
 * A location in a file. Immutable and thread-safe.
 *
 * @param file the file, as the reader knows it
 * @param line the line, from 1; in a spreadsheet the row
 * @param column the first character in the line, from 1; in a spreadsheet the column
 * @param length how many characters, 1 or more
 * @param excerpt the line as it stands; in a spreadsheet the content of the cell
 * @param cell in a spreadsheet the sheet and cell in words, such as {@code sheet "Licenses", cell
 *     B12}
 */
public record Place(
    String file, int line, int column, int length, String excerpt, Optional<String> cell) {

  /** Replaces in the excerpt what must not be shown. */
  public Place {
    excerpt = Characters.shown(excerpt);
  }

  /** Returns {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
