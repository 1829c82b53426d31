package org.licet.workbench.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.licet.evaluation.Failure;
import org.licet.records.AgendaRow;
import org.licet.workbench.input.Unused;

/**
 * The results of one batch of people.
 *
 * @param output the texts for standard output
 * @param state the JSON Lines for a file
 * @param rows the rows of tables
 * @param events the events of calendars
 * @param dated the events that wait for their week
 * @param faults the faults of lines of the last watch
 * @param people the count of people
 * @param bytes the bytes that were read
 */
record WatchedBatch(
    List<String> output,
    List<String> state,
    List<AgendaRow> rows,
    List<String> events,
    List<Dated> dated,
    WatchSummary summary,
    List<Refused> refused,
    List<LastWatch.Run.Fault> faults,
    List<UnusedOn> unused,
    int people,
    long bytes) {

  /** A text with its day. */
  record Dated(LocalDate day, String text) {}

  /** A person with a fault. */
  record Refused(long line, Failure failure) {}

  /** A person with statements that no rules use. */
  record UnusedOn(long line, Unused statements) {}

  /** Returns a batch without results yet. */
  static WatchedBatch of(int people, long bytes) {
    return new WatchedBatch(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new WatchSummary(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        people,
        bytes);
  }

  /** Returns the count of characters that were written for all people. */
  long length() {
    return length(output) + length(state);
  }

  private static long length(List<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }

  /** Returns whether standard error shows something about these people. */
  boolean hasNotes() {
    return !refused.isEmpty() || !faults.isEmpty() || !unused.isEmpty();
  }
}
