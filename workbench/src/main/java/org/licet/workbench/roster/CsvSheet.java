package org.licet.workbench.roster;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A roster as a spreadsheet in the US exports it to CSV. Not thread-safe. */
final class CsvSheet implements RosterSheet {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ENGLISH);

  private final Writer out;

  CsvSheet(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(String title, List<RosterColumn> columns) throws IOException {
    List<Object> names = new ArrayList<>();
    List<Object> headers = new ArrayList<>();
    List<Object> groups = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      RosterColumn column = columns.get(i);
      names.add(i == 0 ? title : "");
      boolean isGroup = !column.group().isEmpty();
      boolean begins = i == 0 || !columns.get(i - 1).group().equals(column.group());
      groups.add(isGroup ? (begins ? column.group() : "") : column.header());
      headers.add(isGroup ? column.header() : "");
    }
    row(names);
    row(groups);
    row(headers);
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    String before = "";
    for (Object cell : cells) {
      out.append(before).append(quoted(text(cell)));
      before = ",";
    }
    out.append("\r\n");
  }

  private static String text(Object cell) {
    if (cell instanceof LocalDate day) {
      return DAY.format(day);
    } else if (cell instanceof RosterColumn.DayNumber number) {
      return DAY.format(number.day());
    } else if (cell instanceof Boolean yes) {
      return yes ? "TRUE" : "FALSE";
    }
    return cell.toString();
  }

  private static String quoted(String text) {
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
