package org.licet.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.records.internal.roster.RosterReadings;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.table.Tables;

/**
 * Reads candidates from a roster in CSV or XLSX. A map gives the meaning of the columns.
 *
 * <p>Rows that follow each other with the same id are one candidate. The reader streams: memory
 * holds the rows of one candidate, and eight bytes for each id. It refuses a candidate with a cell
 * that it cannot read, with the sheet, row, column and value, and reads the others.
 *
 * <p>A blank cell is unknown. A list that the map does not call complete is incomplete: the
 * candidate may have further entries.
 *
 * <pre>{@code
 * RosterMap map = RosterMap.read(Path.of("roster.map.yaml"));
 * try (RosterReader roster = RosterReader.open(Path.of("roster.xlsx"), map)) {
 *   roster.readings().forEach(this::evaluate);
 *   System.err.println(roster.summary());
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class RosterReader implements AutoCloseable {

  private final Table table;
  private final RosterReadings readings;

  private RosterReader(Table table, RosterReadings readings) {
    this.table = table;
    this.readings = readings;
  }

  /**
   * Opens a roster within {@linkplain CandidateLimits#standard() the standard limits}, and finds
   * the columns of the map.
   *
   * @throws IOException if the file cannot be read or is not a table
   * @throws RosterMapException if the map does not fit the roster
   */
  public static RosterReader open(Path file, RosterMap map) throws IOException {
    return open(file, map, CandidateLimits.standard());
  }

  /**
   * Opens a roster, and finds the columns of the map. A candidate with a cell that exceeds a limit
   * is refused alone. A row that is longer than a candidate may be ends the reading.
   *
   * @throws IOException if the file cannot be read or is not a table
   * @throws RosterMapException if the map does not fit the roster
   */
  public static RosterReader open(Path file, RosterMap map, CandidateLimits limits)
      throws IOException {
    Table table = Tables.open(file, map.layout().sheet(), limits);
    try {
      return new RosterReader(table, RosterReadings.of(table, map.layout(), limits));
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  /**
   * Returns the candidates in the order of the file; the line of a reading is the number of its
   * first row. The stream can be used once. It ends with a refusal if the rest of the file cannot
   * be read.
   */
  public Stream<CandidateReading> readings() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            readings, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  /** Returns what has been read, refused and not used so far. */
  public RosterSummary summary() {
    return readings.summary();
  }

  /**
   * Closes the file.
   *
   * @throws UncheckedIOException if it cannot be closed
   */
  @Override
  public void close() {
    try {
      table.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
