package org.licet.records.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.licet.text.VisibleText;

/**
 * A sheet of an XLSX workbook. Memory holds one row and the workbook's shared texts. Not
 * thread-safe.
 */
public final class XlsxTable implements Table {

  /** The texts of a workbook stay in memory while it is read. */
  private static final long MOST_BYTES_OF_TEXTS = 100_000_000;

  /** A number such as 1e999999999 would take a billion digits. */
  private static final int MOST_ZEROS = 400;

  /** The most names of sheets in a message. */
  private static final int MOST_NAMES = 20;

  private static final long FIRST_NUMBER_OF_A_DAY = 1;

  /** The number of December 31 of 2199, in the later of both epochs. */
  private static final long LAST_NUMBER_OF_A_DAY = 109_574;

  private final ReadableWorkbook workbook;
  private final Sheet sheet;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private long last;

  private XlsxTable(ReadableWorkbook workbook, Sheet sheet) throws IOException {
    this.workbook = workbook;
    this.sheet = sheet;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /**
   * Opens a sheet.
   *
   * @param name the name of the sheet; empty for the first one
   * @throws TableException if the file is not a workbook, or has no such sheet
   */
  public static XlsxTable of(Path file, Optional<String> name) throws IOException {
    boolean hasFormats = hasFormats(file);
    ReadableWorkbook workbook;
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasFormats, true));
    } catch (IOException | ExcelReaderException e) {
      throw damaged(e);
    }
    try {
      return new XlsxTable(workbook, sheet(workbook, name));
    } catch (TableException e) {
      workbook.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw damaged(e);
    }
  }

  /**
   * Returns whether a workbook has formats of cells; some programs write none. Then a day is a
   * number.
   *
   * @throws TableException if the texts of the workbook would fill the memory, as those of a small
   *     file that unpacks to much
   */
  private static boolean hasFormats(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
      if (texts != null && texts.getSize() > MOST_BYTES_OF_TEXTS) {
        throw new TableException(
            "The workbook has %,d bytes of texts. Expected at most %,d.\nMaybe save it as CSV."
                .formatted(texts.getSize(), MOST_BYTES_OF_TEXTS));
      } else if (texts != null && unpacked(zip, texts) > MOST_BYTES_OF_TEXTS) {
        throw new TableException(
            "The workbook has more bytes of texts than it states. Expected at most %,d.\nMaybe save it as CSV."
                .formatted(MOST_BYTES_OF_TEXTS));
      }
      return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
    } catch (ZipException e) {
      throw damaged(e);
    }
  }

  /** Counts the bytes of an entry, which may be more than the workbook states, up to the most. */
  private static long unpacked(ZipFile zip, ZipEntry entry) throws IOException {
    byte[] some = new byte[1 << 16];
    long count = 0;
    try (InputStream bytes = zip.getInputStream(entry)) {
      for (int read = bytes.read(some);
          read >= 0 && count <= MOST_BYTES_OF_TEXTS;
          read = bytes.read(some)) {
        count += read;
      }
    }
    return count;
  }

  private static TableException damaged(Exception cause) {
    return new TableException(
        "The file is not an XLSX workbook, or is damaged.\nMaybe save it as XLSX or CSV again.",
        cause);
  }

  private static Sheet sheet(ReadableWorkbook workbook, Optional<String> name)
      throws TableException {
    if (name.isEmpty()) {
      return workbook.getFirstSheet();
    }
    Optional<Sheet> named = workbook.findSheet(name.get());
    if (named.isEmpty()) {
      throw new TableException(
          "The workbook has no sheet \"%s\". Expected one of %s."
              .formatted(
                  VisibleText.of(name.get()),
                  workbook
                      .getSheets()
                      .limit(MOST_NAMES)
                      .map(sheet -> "\"" + VisibleText.of(sheet.getName()) + "\"")
                      .collect(Collectors.joining(", "))));
    }
    return named.get();
  }

  /** Returns the names of the sheets of the workbook. */
  public List<String> sheets() {
    return workbook.getSheets().map(Sheet::getName).toList();
  }

  /**
   * Returns the first rows of a sheet, without blank ones. The workbook stays open.
   *
   * @param index the sheet, from 0
   * @param most the most rows
   */
  public List<Row> top(int index, int most) throws IOException {
    XlsxTable other = new XlsxTable(workbook, workbook.getSheet(index).orElseThrow());
    try {
      return other.first(most);
    } finally {
      other.stream.close();
    }
  }

  @Override
  public Optional<Row> next() throws IOException {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      org.dhatim.fastexcel.reader.Row read = rows.next();
      last = read.getRowNum();
      List<@Nullable Cell> cells = new ArrayList<>(read.getCellCount());
      for (int column = 0; column < read.getCellCount(); column++) {
        cells.add(cell(read.getCell(column)));
      }
      return Optional.of(new Row(last, cells));
    } catch (Exception e) { // the library throws what its parser throws, undeclared
      throw new TableException(
          "The workbook is damaged after row %d of the sheet \"%s\".\nMaybe save it as XLSX again."
              .formatted(last, VisibleText.of(sheet.getName())),
          e);
    }
  }

  private @Nullable Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
    if (cell == null || (cell.getValue() == null && cell.getType() != CellType.ERROR)) {
      return null;
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell, (BigDecimal) cell.getValue());
      case BOOLEAN -> new Cell(cell.getText(), new Cell.Truth(cell.asBoolean()));
      case ERROR -> new Cell(String.valueOf(cell.getRawValue()), new Cell.FormulaError());
      case FORMULA -> ofFormula(cell);
      case STRING, EMPTY -> Cell.ofText(XmlText.unescaped(cell.getText()));
    };
  }

  /** Reads the result of a formula, as the spreadsheet stored it. */
  private @Nullable Cell ofFormula(org.dhatim.fastexcel.reader.Cell cell) {
    Cell result = result(cell, cell.getValue());
    return result == null ? null : result.ofFormula();
  }

  private @Nullable Cell result(org.dhatim.fastexcel.reader.Cell cell, Object value) {
    return value instanceof BigDecimal number
        ? number(cell, number)
        : value instanceof Boolean yes
            ? new Cell(value.toString(), new Cell.Truth(yes))
            : Cell.ofText(String.valueOf(value));
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
    LocalDate day = day(number);
    if (day != null && DayFormat.is(cell.getDataFormatId(), cell.getDataFormatString())) {
      return new Cell(day.toString(), new Cell.Day(day));
    }
    return new Cell(text(number), new Cell.Numeric(number, day));
  }

  /** Returns a number in digits; one with too many digits keeps its exponent. */
  private static String text(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return Math.abs((long) shortest.scale()) > MOST_ZEROS
        ? shortest.toString()
        : shortest.toPlainString();
  }

  /** Returns the day of a number; {@code null} if it is not the number of a day up to 2199. */
  private @Nullable LocalDate day(BigDecimal number) {
    long whole = number.longValue();
    if (number.precision() - number.scale() > 9
        || whole < FIRST_NUMBER_OF_A_DAY
        || whole > LAST_NUMBER_OF_A_DAY) {
      return null;
    }
    try {
      return workbook.isDate1904()
          ? LocalDate.of(1904, 1, 1).plusDays(whole)
          : LocalDate.of(1899, 12, whole < 60 ? 31 : 30).plusDays(whole);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public Optional<String> sheet() {
    return Optional.of(sheet.getName());
  }

  @Override
  public List<String> remarks() {
    List<String> others =
        workbook
            .getSheets()
            .map(Sheet::getName)
            .filter(name -> !name.equals(sheet.getName()))
            .map(name -> "\"" + VisibleText.of(name) + "\"")
            .toList();
    String read = "The sheet \"%s\" was read.".formatted(VisibleText.of(sheet.getName()));
    if (others.isEmpty()) {
      return List.of(read);
    }
    String named = String.join(", ", others.subList(0, Math.min(others.size(), MOST_NAMES)));
    return List.of(
        read
            + " Other sheets were not: "
            + named
            + (others.size() > MOST_NAMES
                ? ", and %,d more.".formatted(others.size() - MOST_NAMES)
                : "."));
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
