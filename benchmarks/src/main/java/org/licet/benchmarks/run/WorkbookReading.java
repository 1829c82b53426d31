package org.licet.benchmarks.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.licet.json.CandidateReading;
import org.licet.records.RosterMap;
import org.licet.records.RosterReader;

/** Measures how a roster in a workbook is read, beside what the library for workbooks takes. */
final class WorkbookReading {

  static final String TITLE = "a roster in a workbook, us a row";
  static final String CELLS = "cells, fastexcel";
  static final String CANDIDATES = "candidates, Licet";

  private static final int ROWS = 10_000;
  private static final int WARM_UP = 4;

  private static final List<String> HEADERS =
      List.of(
          "Employee ID",
          "Home state",
          "RN state",
          "RN number",
          "RN status",
          "RN expires",
          "Certifications",
          "Job 1 title",
          "Job 1 start",
          "Job 1 end",
          "Job 1 hours",
          "Job 1 CM?",
          "Job 2 title",
          "Job 2 start",
          "Job 2 end",
          "Job 2 hours",
          "Job 2 CM?");

  private static final String MAP =
      """
      candidate:
        id: Employee ID
        residence: {column: Home state, codes: US states}
        licenses:
          - type: {value: RN}
            jurisdiction: {column: RN state, codes: US states}
            number: RN number
            status: RN status
            expires: RN expires
        certifications:
          - split: {column: Certifications, separator: ";"}
            credential: Certifications
        employment:
          - numbers: 1-2
            title: Job {n} title
            from: Job {n} start
            to: Job {n} end
            hoursPerWeek: Job {n} hours
            caseManagement: "Job {n} CM?"
      """;

  private final Path file;
  private final RosterMap map = RosterMap.parse(MAP);

  private WorkbookReading(Path file) throws IOException {
    this.file = file;
    try (OutputStream output = Files.newOutputStream(file);
        Workbook workbook = new Workbook(output, "licet", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Staff");
      for (int column = 0; column < HEADERS.size(); column++) {
        sheet.value(0, column, HEADERS.get(column));
      }
      for (int row = 1; row <= ROWS; row++) {
        fill(sheet, row);
      }
      sheet.range(1, 5, ROWS, 5).style().format("m/d/yyyy").set();
    }
  }

  private static void fill(Worksheet sheet, int row) {
    sheet.value(row, 0, "N-" + row);
    sheet.value(row, 1, row % 3 == 0 ? "Texas" : "FL");
    sheet.value(row, 2, row % 3 == 0 ? "TX" : "FL");
    sheet.value(row, 3, 800_000 + row);
    sheet.value(row, 4, "Active");
    sheet.value(row, 5, 46_000 + row % 700);
    sheet.value(row, 6, row % 4 == 0 ? "CCM; ACM" : "");
    for (int column = 7; column < HEADERS.size(); column += 5) {
      sheet.value(row, column, row % 2 == 0 ? "RN case manager" : "Staff nurse");
      sheet.value(row, column + 1, "2021-03-%02d".formatted(1 + row % 28));
      sheet.value(row, column + 2, column == 7 ? "present" : "2023-04");
      sheet.value(row, column + 3, 24 + row % 17);
      sheet.value(row, column + 4, row % 2 == 0 ? "Y" : "N");
    }
  }

  /** Takes the figures in a separate process, with the same options as the others. */
  static void run(int rounds, Figures figures) throws IOException {
    ProcessTimer.run(TITLE, WorkbookReading.class, List.of(rounds), figures);
  }

  /** Prints the figures of a number of rounds. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    Path file = Files.createTempFile("roster", ".xlsx");
    try {
      WorkbookReading reading = new WorkbookReading(file);
      ProcessTimer timer = new ProcessTimer(ROWS);
      for (int round = -WARM_UP; round < rounds; round++) {
        timer.measure(CELLS, reading::cells, round);
        timer.measure(CANDIDATES, reading::candidates, round);
      }
    } finally {
      Files.delete(file);
    }
  }

  private long cells() throws IOException {
    long sum = 0;
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        for (Cell cell : row) {
          sum += cell == null ? 0 : cell.getRawValue().length();
        }
      }
    }
    return sum;
  }

  private long candidates() throws IOException {
    try (RosterReader reader = RosterReader.open(file, map)) {
      return reader
          .readings()
          .mapToLong(reading -> ((CandidateReading.Accepted) reading).candidate().id().length())
          .sum();
    }
  }
}
