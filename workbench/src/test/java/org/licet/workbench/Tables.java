package org.licet.workbench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The cells of tables, as texts. */
public final class Tables {

  private Tables() {}

  /** Reads the first sheet of a workbook. A number in a column of days is a day. */
  public static List<List<String>> workbook(Path file, List<String> days) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      List<List<String>> texts = new ArrayList<>();
      rows.forEach(
          row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < (texts.isEmpty() ? row.getCellCount() : texts.get(0).size()); i++) {
              Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
              cells.add(
                  cell == null
                      ? ""
                      : cell.getType() == CellType.NUMBER && days.contains(texts.get(0).get(i))
                          ? day(cell)
                          : cell.getText());
            }
            texts.add(cells);
          });
      return texts;
    }
  }

  private static String day(Cell cell) {
    LocalDate day = cell.asDate().toLocalDate();
    return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
  }

  /** Reads a table in CSV. */
  public static List<List<String>> csv(String text) throws IOException {
    try (var records = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      return records.stream().map(CSVRecord::toList).toList();
    }
  }
}
