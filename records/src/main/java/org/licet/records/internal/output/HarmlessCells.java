package org.licet.records.internal.output;

import java.util.List;

/** Cells of CSV that no spreadsheet takes for a formula. */
public final class HarmlessCells {

  private static final String BEGINNINGS = "=+-@\t\r";

  private HarmlessCells() {}

  /** Returns cells in which an apostrophe precedes a text that looks like a formula. */
  public static List<Object> of(List<Object> cells) {
    return cells.stream()
        .map(
            cell ->
                cell instanceof String text
                        && !text.isEmpty()
                        && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                    ? "'" + text
                    : cell)
        .toList();
  }
}
