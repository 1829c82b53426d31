package org.licet.records.internal.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not blank.
 *
 * @param text the text of the cell, without spaces around it, as a person would read it
 * @param value the typed value
 * @param raw the text as it stands in the file
 * @param isFormula whether a formula has the value as its result
 */
public record Cell(String text, Value value, String raw, boolean isFormula) {

  /** Creates a cell whose text stands in the file as a person would read it. */
  public Cell(String text, Value value) {
    this(text, value, text, false);
  }

  /** The value of a cell by its type in the file. A CSV file has only text. */
  public sealed interface Value {}

  /** Text, which may contain a number or a date. */
  public enum Text implements Value {
    TEXT
  }

  /** A number that is not shown as a date. A day of a spreadsheet is one too. */
  public record Numeric(BigDecimal number, @Nullable LocalDate asDay) implements Value {}

  /** A number that the spreadsheet shows as a date. */
  public record Day(LocalDate day) implements Value {}

  /** A yes or a no. */
  public record Truth(boolean yes) implements Value {}

  /** The error of a formula, such as {@code #REF!}. */
  public record FormulaError() implements Value {}

  /** Returns this cell as the result of a formula. */
  Cell ofFormula() {
    return new Cell(text, value, raw, true);
  }

  /** Returns a cell with text; {@code null} if nothing but spaces is in it. */
  public static @Nullable Cell ofText(String text) {
    String stripped = text.replace('\u00A0', ' ').strip();
    return stripped.isEmpty() ? null : new Cell(stripped, Text.TEXT, text, false);
  }
}
