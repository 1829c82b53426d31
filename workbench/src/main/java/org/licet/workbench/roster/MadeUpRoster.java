package org.licet.workbench.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.candidate.Candidate;

/**
 * Writes candidates as a roster with the disorder of real ones, and the map that reads it: dates in
 * many forms, headers that span columns or are missing, numbers as text, words for unknown values,
 * several certifications in one cell, and rare notes in the place of a value. The same candidates
 * and seed give the same bytes. Not thread-safe.
 */
public final class MadeUpRoster implements AutoCloseable {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ENGLISH);

  private final RosterSheet sheet;
  private final long seed;
  private long rows;

  private MadeUpRoster(RosterSheet sheet, long seed) {
    this.sheet = sheet;
    this.seed = seed;
  }

  /** Returns whether a file is a workbook, by its name. */
  public static boolean isWorkbook(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** Returns whether a file is a CSV file, by its name. */
  public static boolean isCsv(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Returns the most rows that fit in a file. */
  public static long mostRows(Path file) {
    return isWorkbook(file) ? XlsxSheet.MOST_ROWS : Long.MAX_VALUE;
  }

  /** Returns the file of the map beside a roster. */
  public static Path mapOf(Path roster) {
    String name = roster.getFileName().toString();
    return roster.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".map.yaml");
  }

  /**
   * Writes the map, and begins the roster.
   *
   * @param roster the file of the roster; its name ends in .xlsx or .csv
   * @param seed the seed of the disorder
   * @param on the date in the title
   * @throws IOException if a file cannot be written
   */
  public static MadeUpRoster begin(Path roster, long seed, LocalDate on) throws IOException {
    Files.writeString(
        mapOf(roster), RosterMapText.of(roster.getFileName().toString(), isWorkbook(roster)));
    RosterSheet sheet =
        isWorkbook(roster) ? new XlsxSheet(roster) : new CsvSheet(Files.newBufferedWriter(roster));
    MadeUpRoster made = new MadeUpRoster(sheet, seed);
    sheet.begin("Made-up people, as of " + DAY.format(on), RosterPlan.COLUMNS);
    return made;
  }

  /** Writes the row of a candidate. */
  public void add(Candidate candidate) throws IOException {
    rows++;
    Handwriting hand = new Handwriting(new Chance(seed, rows));
    List<Object> cells = new ArrayList<>(RosterPlan.COLUMNS.size());
    RosterPlan.COLUMNS.forEach(column -> cells.add(column.cell().apply(candidate, hand)));
    sheet.row(cells);
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
