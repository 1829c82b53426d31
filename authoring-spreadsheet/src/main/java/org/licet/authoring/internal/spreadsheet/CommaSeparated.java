package org.licet.authoring.internal.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.source.SpreadsheetException;
import org.licet.authoring.internal.source.TableSeparator;
import org.licet.authoring.internal.text.Limits;

/**
 * Reads the single sheet of a {@code .csv} file. Commas, semicolons, or tabs separate the values,
 * depending on the spreadsheet program. Adjacent values that end in {@code ...} stand for merged
 * cells.
 */
final class CommaSeparated {

  private static final String MERGED = "...";

  private final String file;
  private final String text;
  private final char separator;
  private final Grid grid;

  private CommaSeparated(String file, String text) {
    this.file = file;
    this.text = text;
    this.separator = TableSeparator.of(text);
    this.grid = new Grid(file, file);
  }

  static Grid read(String file, byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new SpreadsheetException(
          file,
          "the file has unreadable letters\nMaybe save it in Excel as CSV UTF-8 (Comma delimited) "
              + "(.csv)");
    }
    if (text.length() > Limits.TEXT_FILE) {
      throw new SpreadsheetException(
          file,
          "the file has more than "
              + Limits.shown(Limits.TEXT_FILE)
              + " characters\nMaybe it contains data, not rules");
    }
    return new CommaSeparated(file, text.startsWith("\uFEFF") ? text.substring(1) : text).grid();
  }

  private Grid grid() {
    int rows = 0;
    try (CSVParser parser = format().parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        put(++rows, row.toList());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new SpreadsheetException(
          file, opened(rows + 1), "the quotation mark that starts here is never closed");
    }
    return grid;
  }

  private CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }

  /** Closes the quotation mark that is open at the end: its cell is then the last one of all. */
  private Cell opened(int row) {
    try (CSVParser parser = format().parse(new StringReader(text + '"'))) {
      int columns = parser.stream().reduce((first, last) -> last).map(CSVRecord::size).orElse(1);
      return new Cell(file, row, columns, "");
    } catch (IOException | UncheckedIOException e) {
      return new Cell(file, row, 1, "");
    }
  }

  private void put(int number, List<String> row) {
    List<String> texts = row.stream().map(String::strip).toList();
    for (int first = 0; first < texts.size(); ) {
      int last = first;
      while (texts.get(first).endsWith(MERGED)
          && last + 1 < texts.size()
          && texts.get(last + 1).endsWith(MERGED)) {
        last++;
      }
      if (last > first) {
        grid.merge(new Grid.Merge(number, number, first + 1, last + 1));
      }
      String text = texts.get(first);
      grid.put(
          number,
          first + 1,
          last > first ? text.substring(0, text.length() - MERGED.length()) : text);
      first = last + 1;
    }
  }
}
