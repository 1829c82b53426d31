package org.licet.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.licet.outlook.Timeline;
import org.licet.outlook.VerdictChange;

/** A timeline as a chart and in words. Immutable and thread-safe. */
record TimelineDrawing(
    String title,
    List<Period> periods,
    List<Drawing.Tick> ticks,
    List<Change> changes,
    String assumptions) {

  /** A period with one decision. */
  record Period(double x, double width, String state, String decision, String span, String words) {}

  /** A verdict that changes. */
  record Change(String on, String criterion, String becomes, String because) {}

  static TimelineDrawing of(Timeline timeline, Wording wording) {
    Drawing drawing = new Drawing(timeline.first(), timeline.last());
    List<Period> periods = new ArrayList<>();
    for (Timeline.Period period : timeline.periods()) {
      String decision = wording.say(period.decision().words());
      String span = wording.span(period.first(), period.last());
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
      for (VerdictChange moved : change.verdicts()) {
        changes.add(
            new Change(
                wording.day(change.on()),
                moved.criterion(),
                moved
                    .after()
                    .map(verdict -> wording.say(verdict.words()))
                    .orElseGet(() -> wording.say("not-looked-at")),
                wording.say(moved.because())));
      }
    }
    return new TimelineDrawing(
        wording.say("timeline-title", timeline.first(), timeline.last()),
        periods,
        drawing.ticks(),
        changes,
        timeline.assumptions().sentences().stream()
            .map(wording::say)
            .collect(Collectors.joining(" ")));
  }

  boolean hasChanges() {
    return !changes.isEmpty();
  }
}
