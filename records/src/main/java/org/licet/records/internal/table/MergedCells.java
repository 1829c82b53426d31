package org.licet.records.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The merged cells of the first sheet of a workbook. A spreadsheet keeps the value of the first
 * cell only. Immutable and thread-safe.
 */
public final class MergedCells {

  private static final int MOST = 1_000;
  private static final int LETTERS = 26;
  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final Pattern RANGE =
      Pattern.compile("(?<first>([A-Z]{1,3})([0-9]{1,7})):([A-Z]{1,3})([0-9]{1,7})");

  /** A range, with rows from 1 and columns from 0. */
  private record Range(String first, long top, int left, long bottom, int right) {
    boolean contains(long row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }

    boolean beginsAt(long row, int column) {
      return row == top && column == left;
    }
  }

  private final List<Range> ranges;

  private MergedCells(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /**
   * Reads the merged cells of a workbook; none if the file is not a workbook.
   *
   * @throws TableException if there are too many
   */
  public static MergedCells of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Optional<String> id = first(zip, BOOK, "sheet", xml -> attribute(xml, "id"));
      Optional<String> sheet =
          id.flatMap(
              one ->
                  first(
                      zip,
                      RELATIONS,
                      "Relationship",
                      xml ->
                          attribute(xml, "Id")
                              .filter(one::equals)
                              .flatMap(same -> attribute(xml, "Target"))));
      List<Range> ranges = new ArrayList<>();
      sheet.ifPresent(
          target ->
              first(
                  zip,
                  target.startsWith("/") ? target.substring(1) : "xl/" + target,
                  "mergeCell",
                  xml -> {
                    attribute(xml, "ref").flatMap(MergedCells::range).ifPresent(ranges::add);
                    return ranges.size() > MOST ? Optional.of("") : Optional.empty();
                  }));
      if (ranges.size() > MOST) {
        throw new TableException(
            "The sheet has more than %,d merged cells.\nMaybe unmerge them.".formatted(MOST));
      }
      return new MergedCells(ranges);
    } catch (ZipException e) {
      return new MergedCells(List.of()); // CSV
    }
  }

  /** Returns the first value that elements of a name in an entry give. */
  private static Optional<String> first(
      ZipFile zip, String name, String element, Function<XMLStreamReader, Optional<String>> value) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream bytes = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
          Optional<String> found = value.apply(xml);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    } catch (XMLStreamException | IOException e) {
      return Optional.empty(); // the reader of the table names the damage
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<Range> range(String text) {
    Matcher range = RANGE.matcher(text);
    return range.matches()
        ? Optional.of(
            new Range(
                range.group("first"),
                Long.parseLong(range.group(3)),
                column(range.group(2)),
                Long.parseLong(range.group(5)),
                column(range.group(4))))
        : Optional.empty();
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /**
   * Returns the cell that has the value of a cell, such as F2; empty if the cell has its own.
   *
   * @param row the row, from 1
   * @param column the column, from 0
   */
  public Optional<String> owner(long row, int column) {
    return ranges.stream()
        .filter(range -> range.contains(row, column) && !range.beginsAt(row, column))
        .map(Range::first)
        .findFirst();
  }

  /** Returns whether no cells are merged. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }
}
