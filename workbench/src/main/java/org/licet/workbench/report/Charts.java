package org.licet.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Horizontal bar charts, each with the numbers for a table. */
record Charts(Wording wording) {

  private static final int ROW = 40;
  private static final int LABEL = 14;
  private static final int BAR = 20;

  /** A row of counts, one per color. */
  record Line(String label, List<Long> counts) {}

  /** A bar chart with one or more bars per row. */
  record Chart(
      String id,
      String title,
      String drawn,
      String described,
      String rowHeading,
      int height,
      List<Key> legend,
      List<Row> rows) {}

  /** The meaning of a color. */
  record Key(String state, String words) {}

  /** A row of a chart. */
  record Row(String label, int labelY, List<Bar> bars, List<String> numbers) {}

  /** A bar. */
  record Bar(String state, double x, int y, double width) {}

  /** Returns a chart of counts. The largest count takes the whole width. */
  Chart counted(String id, String title, String whole, Key key, Map<String, Long> counts) {
    return of(
        id,
        title,
        whole,
        wording.say("chart.what"),
        counts.values().stream().mapToLong(Long::longValue).max().orElse(1),
        List.of(key),
        counts.entrySet().stream()
            .map(one -> new Line(one.getKey(), List.of(one.getValue())))
            .toList());
  }

  /**
   * Returns a chart.
   *
   * @param whole the subject of the chart, which distinguishes charts with the same title
   * @param most the count that takes the whole width
   */
  Chart of(
      String id,
      String title,
      String whole,
      String rowHeading,
      long most,
      List<Key> legend,
      List<Line> lines) {
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      int top = rows.size() * ROW;
      List<Bar> bars = new ArrayList<>();
      double x = 0;
      for (int i = 0; i < legend.size(); i++) {
        double width =
            Math.round(Drawing.WIDTH * 10 * line.counts.get(i) / Math.max(1, most)) / 10.0;
        bars.add(new Bar(legend.get(i).state, x, top + BAR, width));
        x += width;
      }
      rows.add(
          new Row(
              line.label, top + LABEL, bars, line.counts.stream().map(wording::number).toList()));
    }
    return new Chart(
        id,
        title,
        wording.say("chart.drawn", title, whole),
        wording.say("chart.described", title, whole),
        rowHeading,
        Math.max(1, lines.size() * ROW),
        legend,
        rows);
  }
}
