package org.licet.records.internal.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.records.internal.value.UnitedStates;

/**
 * The source of a value: a column, or a value that all rows share.
 *
 * @param column the header of the column; {@code null} for a shared value
 * @param value the shared value; {@code null} for a column
 * @param codes the codes of the format by the texts of the column, in lower case; empty if the
 *     texts are used as they are
 * @param other what to do with a text that {@code codes} lacks
 * @param prefix text to put before each text, such as {@code US-}
 * @param dates the forms of dates in this column, before those of the map
 * @param separator separates the entries of a list in one cell; {@code null} for one entry
 */
record ValueSource(
    @Nullable String column,
    @Nullable String value,
    Map<String, String> codes,
    Other other,
    String prefix,
    List<String> dates,
    @Nullable String separator) {

  /** What to do with a text that has no code. */
  enum Other {
    /** Refuse the row. */
    REFUSE,
    /** Use the text as it is. */
    KEEP,
    /** Treat the value as unknown. */
    UNKNOWN
  }

  ValueSource {
    codes = Map.copyOf(codes);
    dates = List.copyOf(dates);
  }

  static ValueSource ofColumn(String header) {
    return new ValueSource(header, null, Map.of(), Other.KEEP, "", List.of(), null);
  }

  /** Returns whether the codes are those of the states of the US. */
  boolean isOfStates() {
    return codes.equals(UnitedStates.CODES);
  }

  /** Returns the source of the n-th of several columns that differ by a number. */
  ValueSource numbered(int number) {
    return column == null
        ? this
        : new ValueSource(
            column.replace("{n}", Integer.toString(number)),
            value,
            codes,
            other,
            prefix,
            dates,
            separator);
  }
}
