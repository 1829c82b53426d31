package org.licet.records.internal.roster;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.internal.roster.BoundRecord.BoundValue;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.written.WrittenDates;

/** A cell that is not blank, with the source that maps it. Immutable and thread-safe. */
record MappedCell(BoundValue value, Cell cell, Row row) {

  /** Returns the fault of this cell. */
  RowProblem problem(String message) {
    return new RowProblem(
        row, value.column(), "The value is %s. %s".formatted(shown(cell.text()), message));
  }

  static String shown(String text) {
    return "\"" + ShownValue.cut(text) + "\"";
  }

  ValueSource source() {
    return value.source();
  }

  /** Returns the cell, unless it is the error of a formula. */
  Cell usable() {
    if (cell.value() instanceof Cell.FormulaError) {
      throw problem("It is the error of a formula.\nMaybe correct the formula, or clear the cell.");
    }
    return cell;
  }

  /** Returns this cell, or in its place the code that the map has for its text. */
  MappedCell coded() {
    String code = source().codes().get(cell.text().strip().toLowerCase(Locale.ROOT));
    return code == null ? this : withText(code);
  }

  /** Returns this cell with its text changed; a cell with another value stays as it is. */
  MappedCell rewritten(UnaryOperator<String> rewriting) {
    if (cell.value() != Cell.Text.TEXT) {
      return this;
    }
    String text = rewriting.apply(cell.text());
    return text.equals(cell.text()) ? this : withText(text);
  }

  /** Returns a cell with another text; this one if the text is blank. */
  private MappedCell withText(String text) {
    Cell other = Cell.ofText(text);
    return other == null ? this : new MappedCell(value, other, row);
  }

  /** Returns whether the text is a word such as "present". */
  boolean isPresent() {
    return value.dates().isPresent(cell.text());
  }

  PartialDate date() {
    Cell usable = usable();
    if (usable.value() instanceof Cell.Day day) {
      return PartialDate.of(day.day());
    }
    if (usable.value() instanceof Cell.Numeric numeric
        && numeric.asDay() != null
        && numeric.number().compareTo(BigDecimal.valueOf(9_999)) > 0) {
      return PartialDate.of(numeric.asDay());
    }
    try {
      return value.dates().date(usable.text());
    } catch (WrittenDates.UnclearDateException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether a text is no date, not one with several meanings. */
  boolean isNoDate() {
    if (!(cell.value() instanceof Cell.Text)) {
      return false;
    }
    try {
      value.dates().date(cell.text());
      return false;
    } catch (WrittenDates.UnclearDateException e) {
      return !e.hasSeveralMeanings();
    }
  }

  WrittenDates.Period period() {
    try {
      return value.dates().period(usable().text());
    } catch (WrittenDates.UnclearDateException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether a text is no period, not one with several meanings. */
  boolean isNoPeriod() {
    try {
      value.dates().period(cell.text());
      return false;
    } catch (WrittenDates.UnclearDateException e) {
      return !e.hasSeveralMeanings();
    }
  }

  /** Returns the entries of a list in the cell. */
  List<String> entries() {
    return split(usable().text(), source().separator());
  }

  static List<String> split(String text, @Nullable String separator) {
    if (separator == null) {
      return List.of(text);
    }
    return Arrays.stream(text.split(Pattern.quote(separator)))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
