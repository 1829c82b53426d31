package org.licet.workbench.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.licet.json.agenda.AgendaEvents;
import org.licet.json.agenda.AgendaState;
import org.licet.json.agenda.AgendaWriter;
import org.licet.records.CalendarWriter;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.WrappedText;

/**
 * Writes the results of all batches in the order of the roster, then the events by week, and the
 * people who are no longer on the roster. Not thread-safe.
 */
final class OrderedOutput implements Closeable {

  /** The most characters of events in memory while they are ordered by week. */
  private static final long MOST_CHARACTERS = 8_000_000;

  private final DayOrder byDay = new DayOrder(MOST_CHARACTERS);
  private final WatchForm form;
  private final ChangesAsText changes;
  private final WatchOutputs.Open files;
  private final WatchSummary summary;
  private final PrintWriter out;

  /**
   * Creates an output without results.
   *
   * @param files the further outputs
   * @param out standard output
   */
  OrderedOutput(
      WatchForm form,
      ChangesAsText changes,
      WatchOutputs.Open files,
      WatchSummary summary,
      PrintWriter out) {
    this.form = form;
    this.changes = changes;
    this.files = files;
    this.summary = summary;
    this.out = out;
  }

  /** Writes the results of the next batch. */
  void write(WatchedBatch batch) throws IOException {
    batch.output().forEach(out::write);
    files.add(batch.rows());
    files.addEvents(batch.events());
    for (String line : batch.state()) {
      files.addLine(line);
    }
    for (WatchedBatch.Dated dated : batch.dated()) {
      byDay.add(dated.day(), dated.text());
    }
    summary.add(batch.summary());
  }

  /** Writes what follows the last batch, and completes the files. */
  void complete(LastWatch.Run before, LocalDate on) throws IOException {
    writeWeeks();
    before.gone(state -> writeGone(state, on));
    files.complete();
  }

  private void writeWeeks() throws IOException {
    LocalDate[] week = new LocalDate[1];
    byDay.read(
        (day, text) -> {
          LocalDate monday = WatchSummary.week(day);
          if (!monday.equals(week[0])) {
            out.print(week[0] == null ? "" : "\n");
            out.print(
                WrappedText.heading(changes.paint(), changes.wording().say("watch.week", monday)));
            week[0] = monday;
          }
          out.print(text);
        });
  }

  private void writeGone(AgendaState state, LocalDate on) throws IOException {
    Wording wording = changes.wording();
    String candidate = state.candidate();
    summary.addGone();
    if (files.hasCalendar()) {
      files.addEvents(
          List.of(CalendarWriter.events(AgendaEvents.ofGone(state, on), wording.locale())));
    }
    String line = AgendaWriter.goneLine(candidate, on) + "\n";
    files.addLine(line);
    files.add(List.of(changes.gone(candidate, on)));
    if (form.is(WatchForm.Format.JSON)) {
      out.print(line);
    } else if (form.is(WatchForm.Format.TEXT)) {
      out.print(WrappedText.text("", 2, wording.say("watch.gone", candidate)));
    }
  }

  @Override
  public void close() throws IOException {
    byDay.close();
  }
}
