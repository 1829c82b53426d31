package org.licet.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.licet.outlook.Plan;
import org.licet.outlook.Step;
import org.licet.outlook.Way;

/**
 * The ways of a plan as they are drawn: each step over its days. Immutable and thread-safe.
 *
 * @param title what is drawn
 * @param height the height of the drawing
 * @param bottom where the marks of the years end
 * @param labelY where their labels stand
 * @param ticks the marks of the years
 * @param rows the steps, way by way
 */
record PlanDrawing(
    String title, int height, int bottom, int labelY, List<Drawing.Tick> ticks, List<Row> rows) {

  private static final int ROW = 36;
  private static final int LABEL = 22;
  private static final int BAR = 18;
  private static final int SHORTEST_IN_MONTHS = 3;

  /** A step. */
  record Row(String label, int labelY, double x, int y, double width, String state) {}

  /** Draws the ways that lead there. */
  static PlanDrawing of(Plan plan, Wording wording) {
    LocalDate first = plan.today().on();
    List<Way> ways =
        plan.ways().stream()
            .filter(way -> way.reached().isPresent() && !way.steps().isEmpty())
            .toList();
    LocalDate last =
        ways.stream()
            .map(way -> way.reached().orElseThrow())
            .reduce(
                first.plusMonths(SHORTEST_IN_MONTHS),
                (one, other) -> one.isAfter(other) ? one : other);
    Drawing drawing = new Drawing(first, last.plusMonths(1));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      add(rows, ways.get(i), wording.say("text.way", i + 1), drawing, wording);
    }
    int bottom = rows.size() * ROW;
    return new PlanDrawing(
        wording.say("plan-title", first, last),
        bottom + LABEL,
        bottom,
        bottom + LABEL - 6,
        drawing.ticks(),
        rows);
  }

  private static void add(List<Row> rows, Way way, String name, Drawing drawing, Wording wording) {
    for (Step step : way.steps()) {
      step.through().ifPresent(through -> add(rows, through, name, drawing, wording));
      int top = rows.size() * ROW;
      rows.add(
          new Row(
              wording.say("plan-row", name, step.brief()),
              top + BAR - 5,
              drawing.x(step.begins()),
              top + BAR,
              drawing.width(step.begins(), step.met()),
              switch (step.kind()) {
                case WAIT, WORK -> "met";
                case ANSWER,
                    DECLARE,
                    LEARN,
                    DEVELOP,
                    GRADUATE,
                    APPLY,
                    SIT,
                    CERTIFY,
                    LICENSE,
                    RENEW ->
                    "undetermined";
              }));
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }
}
