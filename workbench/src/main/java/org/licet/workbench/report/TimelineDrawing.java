package org.licet.workbench.report;

import java.util.ArrayList;
import java.util.List;
import org.licet.outlook.Moved;
import org.licet.outlook.Timeline;

/** A timeline as it is drawn, and in words. Immutable and thread-safe. */
record TimelineDrawing(
    String first,
    String last,
    List<Period> periods,
    List<Drawing.Tick> ticks,
    List<Change> changes,
    String assumptions) {

  /** Days with one decision. */
  record Period(double x, double width, String state, String decision, String span, String words) {}

  /** A verdict that changes. */
  record Change(String on, String criterion, String becomes, String because) {}

  static TimelineDrawing of(Timeline timeline) {
    Drawing drawing = new Drawing(timeline.first(), timeline.last());
    List<Period> periods = new ArrayList<>();
    for (Timeline.Period period : timeline.periods()) {
      String decision = States.words(period.decision());
      String span = States.span(period.first(), period.last());
      periods.add(
          new Period(
              drawing.x(period.first()),
              drawing.width(period.first(), period.last()),
              States.of(period.decision()),
              decision,
              span,
              decision + " " + span));
    }
    List<Change> changes = new ArrayList<>();
    for (Timeline.Change change : timeline.changes()) {
      for (Moved moved : change.verdicts()) {
        changes.add(
            new Change(
                Pages.day(change.on()),
                moved.criterion(),
                moved.after().map(States::words).orElse("not looked at"),
                moved.because()));
      }
    }
    return new TimelineDrawing(
        Pages.day(timeline.first()),
        Pages.day(timeline.last()),
        periods,
        drawing.ticks(),
        changes,
        String.join(" ", timeline.assumptions().sentences()));
  }

  boolean hasChanges() {
    return !changes.isEmpty();
  }
}
