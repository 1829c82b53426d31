package org.licet.authoring.problem;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.language.lexer.Characters;

/** A location in a file. Immutable and thread-safe. */
public final class Place {

  private final String file;
  private final int line;
  private final int column;
  private final int length;
  private final String excerpt;
  private final Optional<String> cell;

  private Place(
      String file, int line, int column, int length, String excerpt, Optional<String> cell) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.length = length;
    this.excerpt = Characters.shown(excerpt);
    this.cell = cell;
  }

  /**
   * Returns a location.
   *
   * @param line the line, from 1; in a spreadsheet the row
   * @param column the first character in the line, from 1; in a spreadsheet the column
   * @param length the count of characters, 1 or more
   * @param excerpt the text of the line, whose dangerous characters are replaced
   * @param cell in a spreadsheet the sheet and cell in words
   */
  public static Place of(
      String file, int line, int column, int length, String excerpt, Optional<String> cell) {
    return new Place(file, line, column, length, excerpt, cell);
  }

  /** Returns the name of the file for messages. */
  public String file() {
    return file;
  }

  /** Returns the line, from 1; in a spreadsheet the row. */
  public int line() {
    return line;
  }

  /**
   * Returns the position of the first character in the line, from 1; in a spreadsheet the column.
   */
  public int column() {
    return column;
  }

  /** Returns the count of characters, 1 or more. */
  public int length() {
    return length;
  }

  /** Returns the text of the line; in a spreadsheet the content of the cell. */
  public String excerpt() {
    return excerpt;
  }

  /**
   * Returns the sheet and cell of a spreadsheet in words, such as {@code sheet "Licenses", cell
   * B12}. Empty for other files.
   */
  public Optional<String> cell() {
    return cell;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place that
        && file.equals(that.file)
        && line == that.line
        && column == that.column
        && length == that.length
        && excerpt.equals(that.excerpt)
        && cell.equals(that.cell);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, line, column, length, excerpt, cell);
  }

  /** Returns {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
