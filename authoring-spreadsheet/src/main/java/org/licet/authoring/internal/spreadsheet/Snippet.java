package org.licet.authoring.internal.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.text.Limits;

/**
 * The text of a table column, with placeholders for the value of each row: {@code $param} for the
 * whole cell, {@code $1} and {@code $2} for its parts or, under merged cells, for the value of each
 * column, {@code forall(,){"$"}} for each part in turn.
 */
final class Snippet {

  private static final Pattern FORALL =
      Pattern.compile("forall\\([^{}]{0,200}\\)\\{[^{}]{1,1000}}");
  private static final Pattern INDEX = Pattern.compile("\\$(\\d{1,4})(?!\\d)");
  private static final String WHOLE = "$param";

  private final String text;
  private final int places;
  private final boolean inParts;

  Snippet(String text) {
    this.text = text;
    this.places =
        INDEX
            .matcher(text)
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElse(0);
    this.inParts = places > 0 || FORALL.matcher(text).find();
  }

  /** Returns true if it contains a placeholder. */
  boolean takesValues() {
    return text.contains(WHOLE) || inParts;
  }

  /**
   * Returns the text to insert, with marks around each value.
   *
   * @param values the cells of one row under this snippet, none of them empty
   */
  String filling(Grid grid, List<Cell> values, MarkedText marks) {
    if (values.size() > 1) {
      if (places != values.size()) {
        throw grid.trouble(
            values.get(0),
            "the "
                + values.size()
                + " columns from here on share \""
                + text
                + "\". It has places for "
                + Limits.shown(places, "value")
                + "\nMaybe write $1, $2, and so on, one for each column");
      }
      values.forEach(cell -> refuseComma(grid, cell));
    }
    if (!inParts) {
      return marks.value(values.get(0), safe(grid, values.get(0), values.get(0).text(), 0));
    }
    List<String> filled = new ArrayList<>();
    for (Cell cell : values) {
      for (String part : parts(cell.text())) {
        if (part.isEmpty()) {
          throw grid.trouble(cell, "a value between commas is missing in \"" + cell.text() + "\"");
        }
        filled.add(marks.value(cell, safe(grid, cell, part, filled.size() + 1)));
      }
    }
    if (places > 0 && filled.size() != places) {
      throw grid.trouble(
          values.get(0),
          "\""
              + values.get(0).text()
              + "\" contains "
              + Limits.shown(filled.size(), "value")
              + ", expected "
              + places
              + " separated by commas");
    }
    return String.join(",", filled);
  }

  private static void refuseComma(Grid grid, Cell cell) {
    if (cell.text().contains(",")) {
      throw grid.trouble(
          cell, "expected one value, found \"" + cell.text() + "\"\nMaybe give each value a row");
    }
  }

  private static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '"') {
        quoted = !quoted;
      } else if (value.charAt(i) == ',' && !quoted) {
        parts.add(value.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(value.substring(start).strip());
    return parts;
  }

  /** Escapes a value that the snippet encloses in quotation marks. */
  private String safe(Grid grid, Cell cell, String value, int number) {
    if (!quotes(number)) {
      return value;
    }
    if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      throw grid.trouble(
          cell,
          "the value has quotation marks. The table adds them itself\nMaybe write "
              + value.substring(1, value.length() - 1));
    }
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** Returns true if a placeholder, 0 for the whole cell, lies between quotation marks. */
  private boolean quotes(int number) {
    if (places > 0) {
      return quotedAt(Pattern.compile("\\$" + number + "(?!\\d)").matcher(text));
    }
    Matcher forall = FORALL.matcher(text);
    if (forall.find()) {
      int brace = text.indexOf('{', forall.start());
      return quotedAt(Pattern.compile("\\$").matcher(text).region(brace, forall.end()));
    }
    return quotedAt(Pattern.compile(Pattern.quote(WHOLE)).matcher(text));
  }

  private boolean quotedAt(Matcher place) {
    return place.find()
        && text.substring(0, place.start()).chars().filter(c -> c == '"').count() % 2 == 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
