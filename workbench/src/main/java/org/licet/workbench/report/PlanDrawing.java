package org.licet.workbench.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * A chart of the paths of a plan. Each step is a bar over its days, or an open arrow if its length
 * is unknown. Immutable and thread-safe.
 *
 * @param title the title of the chart
 * @param height the height of the chart
 * @param bottom the lower end of the year marks
 * @param labelY the position of the year labels
 * @param ticks the marks of the years
 * @param rows the steps, path by path
 */
record PlanDrawing(
    String title, int height, int bottom, int labelY, List<Drawing.Tick> ticks, List<Row> rows) {

  private static final int ROW = 36;
  private static final int LABEL = 22;
  private static final int BAR = 18;
  private static final int SHORTEST_IN_MONTHS = 3;

  /** The least width of a bar, to keep a day or two visible. */
  private static final double THINNEST = 10;

  /** The share of the period, as a divisor, that stays free for an arrow after its last day. */
  private static final int ROOM = 7;

  /**
   * A step.
   *
   * @param arrow the arrow in place of a bar if the length of the step is unknown
   */
  record Row(
      String label,
      int labelY,
      double x,
      int y,
      double width,
      String state,
      @Nullable Arrow arrow) {}

  /** An arrow, as SVG paths. Its length has no meaning. */
  record Arrow(String shaft, String head) {

    private static final int LENGTH = 110;
    private static final int TIP = 6;

    static Arrow of(double x, int y) {
      double end = Math.min(Drawing.WIDTH - 1, x + LENGTH);
      double neck = end - TIP;
      return new Arrow(
          "M" + x + " " + y + "H" + end,
          "M" + neck + " " + (y - TIP) + "L" + end + " " + y + "L" + neck + " " + (y + TIP));
    }
  }

  /** Draws the paths that reach the credential. */
  static PlanDrawing of(Plan plan, Wording wording) {
    LocalDate first = plan.today().on();
    List<PlanPath> paths =
        plan.paths().stream()
            .filter(path -> path.reached().isPresent() && !path.steps().isEmpty())
            .toList();
    LocalDate last =
        paths.stream()
            .map(path -> path.reached().orElseThrow())
            .reduce(
                first.plusMonths(SHORTEST_IN_MONTHS),
                (one, other) -> one.isAfter(other) ? one : other);
    boolean arrows = paths.stream().flatMap(PlanPath::allSteps).anyMatch(PlanDrawing::isArrow);
    long room = arrows ? ChronoUnit.DAYS.between(first, last) / ROOM : 0;
    Drawing drawing = new Drawing(first, last.plusMonths(1).plusDays(room));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      add(rows, paths.get(i), wording.say("text.path", i + 1), drawing, wording);
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

  private static void add(
      List<Row> rows, PlanPath path, String name, Drawing drawing, Wording wording) {
    for (PlanStep step : path.steps()) {
      step.through().ifPresent(through -> add(rows, through, name, drawing, wording));
      int top = rows.size() * ROW;
      double x = drawing.x(step.begins());
      rows.add(
          new Row(
              wording.say(label(step, path), name, step.brief()),
              top + BAR - 5,
              x,
              top + BAR,
              Math.max(THINNEST, drawing.width(step.begins(), last(step))),
              switch (step.kind()) {
                case WAIT, WORK -> "met";
                case ANSWER,
                    DECLARE,
                    LEARN,
                    DEVELOP,
                    GRADUATE,
                    APPLY,
                    TAKE_EXAM,
                    CERTIFY,
                    LICENSE,
                    RENEW ->
                    "undetermined";
              },
              isArrow(step) ? Arrow.of(x, top + BAR + 5) : null));
    }
  }

  /** Returns the label of a step. Work under a license starts on an unknown day. */
  private static String label(PlanStep step, PlanPath path) {
    boolean waits =
        step.kind() == PlanStep.Kind.WORK
            && path.steps().stream().anyMatch(other -> other.kind() == PlanStep.Kind.LICENSE);
    return isArrow(step) ? "plan-row.open" : waits ? "plan-row.at-earliest" : "plan-row";
  }

  /** Returns true for steps of unknown length. An examination in a month is not one of them. */
  private static boolean isArrow(PlanStep step) {
    return step.isOpenEnded() && step.window().isEmpty();
  }

  private static LocalDate last(PlanStep step) {
    return step.kind() == PlanStep.Kind.TAKE_EXAM && step.window().isPresent()
        ? step.window().get().month().atEndOfMonth()
        : step.met();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }
}
