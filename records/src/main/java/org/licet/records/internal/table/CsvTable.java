package org.licet.records.internal.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateLimits;

/** A CSV file with any separator, in UTF-8, UTF-16 or windows-1252. Not thread-safe. */
public final class CsvTable implements Table {

  /** The bytes by which encoding and separator are detected. */
  private static final int LOOKED_AT = 1 << 16;

  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final RowLength length;
  private final TextEncoding encoding;
  private final char separator;
  private long begun = 1;

  private CsvTable(CSVParser parser, RowLength length, TextEncoding encoding, char separator) {
    this.parser = parser;
    this.rows = parser.iterator();
    this.length = length;
    this.encoding = encoding;
    this.separator = separator;
  }

  /**
   * Opens a CSV file. The table closes the stream.
   *
   * @param bytes the bytes of the file
   * @param limits the limits on its rows
   */
  public static CsvTable of(InputStream bytes, CandidateLimits limits) throws IOException {
    BufferedInputStream input = new BufferedInputStream(bytes, LOOKED_AT);
    input.mark(LOOKED_AT);
    byte[] first = input.readNBytes(LOOKED_AT);
    input.reset();
    TextEncoding encoding = TextEncoding.of(first, first.length < LOOKED_AT);
    input.skipNBytes(encoding.mark());
    String beginning =
        new String(first, encoding.mark(), first.length - encoding.mark(), encoding.charset());
    char separator = Separator.of(beginning);
    RowLength text = new RowLength(new InputStreamReader(input, encoding.charset()), limits);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setLenientEof(false)
            .setTrailingData(false)
            .get();
    return new CsvTable(
        CSVParser.builder().setReader(text).setFormat(format).get(), text, encoding, separator);
  }

  @Override
  public Optional<Row> next() throws IOException {
    length.begin(begun);
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CSVRecord read = rows.next();
      List<@Nullable Cell> cells = new ArrayList<>(read.size());
      read.forEach(text -> cells.add(Cell.ofText(text)));
      Row row = new Row(begun, cells);
      begun = parser.getCurrentLineNumber() + 1;
      return Optional.of(row);
    } catch (UncheckedIOException | IllegalStateException e) {
      if (e.getCause() instanceof TableException tooLong) {
        throw tooLong;
      }
      throw new TableException(
          ("The text after line %d is not CSV. A quote (\") may be missing, or text may follow a"
                  + " closing quote.\nMaybe save the file as CSV again from the spreadsheet.")
              .formatted(begun),
          e);
    }
  }

  @Override
  public Optional<String> sheet() {
    return Optional.empty();
  }

  @Override
  public List<String> remarks() {
    String name =
        switch (separator) {
          case ',' -> "commas";
          case ';' -> "semicolons";
          case '\t' -> "tabs";
          default -> "vertical bars";
        };
    return List.of(
        "The text is encoded as %s. Cells are separated by %s."
            .formatted(encoding.charset().name(), name));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
