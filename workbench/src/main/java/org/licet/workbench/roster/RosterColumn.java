package org.licet.workbench.roster;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.licet.candidate.Candidate;

/**
 * A column of a made-up roster.
 *
 * @param group the header that spans several columns; empty if there is none
 * @param header the header; empty if the column has none
 * @param width the width in characters
 * @param cell the cell of a candidate, in the handwriting of the row
 */
record RosterColumn(
    String group, String header, int width, BiFunction<Candidate, Handwriting, Object> cell) {

  /** The content of a blank cell. */
  static final Object BLANK = "";

  /** The number of a day in a cell that is not formatted as a date. */
  record DayNumber(LocalDate day) {}
}
