package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.internal.advice.Faults;
import org.licet.json.internal.advice.OrderOfValues;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.SourceSummary;
import org.licet.records.internal.value.CountedReadings;

/** The candidates of a source, one after the other. Not thread-safe. */
public final class SourceReadings extends CountedReadings implements AutoCloseable {

  private final Entries entries;
  private final Source source;
  private final SourceNotes notes;
  private final CandidateLimits limits;

  private long read;
  private boolean ended;

  /** Creates readings, which close the entries. */
  public SourceReadings(Entries entries, Source source, SourceNotes notes, CandidateLimits limits) {
    this.entries = entries;
    this.source = source;
    this.notes = notes;
    this.limits = limits;
  }

  @Override
  protected boolean hasEnded() {
    return ended;
  }

  /** Reads the next entry; {@code null} at the end, or for an entry that is no person. */
  @Override
  protected @Nullable CandidateReading read() {
    try {
      Optional<SourceEntry> entry = entries.next();
      ended = entry.isEmpty();
      return ended ? null : reading(entry.get());
    } catch (SourceProblem e) {
      read++;
      return refused(
          Failure.builder()
              .message(String.valueOf(e.getMessage()))
              .pointer(Optional.of(e.pointer()).filter(pointer -> !pointer.isEmpty())),
          null,
          entries.line());
    } catch (IOException e) {
      ended = true;
      String message = String.valueOf(e.getMessage());
      return refused(Failure.builder().message(message), null, entries.line());
    }
  }

  private @Nullable CandidateReading reading(SourceEntry entry) {
    if (!source.isPerson(entry.node(), notes)) {
      return null;
    }
    read++;
    if (!(entry.node() instanceof ObjectNode object)) {
      return refused(
          entry,
          null,
          List.of(
              new SourceProblem(
                  entry.pointer(),
                  "The value is " + EntryTree.shown(entry.node()) + ". Expected an object.")));
    }
    Faults<SourceProblem> faults = new Faults<>(SourceProblem.class, SourceProblem::pointer);
    SourceObject content =
        new SourceObject(object, entry.pointer(), new HashSet<>(), limits, faults);
    CandidateDraft draft;
    try {
      draft = source.draft(content);
    } catch (SourceProblem e) {
      return refused(entry, null, faults.isEmpty() ? List.of(e) : faults.found());
    }
    Optional<Candidate> read = read(entry, content, draft, faults);
    if (read.isPresent() && faults.isEmpty()) {
      if (isFirst(draft.id())) {
        content.unread(pointer -> notes.unused(entry.fields().apply(pointer)));
        return CandidateReading.Accepted.of(read.get(), entry.lines().applyAsLong(entry.pointer()));
      }
      faults.add(
          new SourceProblem(
              draft.idOrigin(),
              "An earlier entry has the same id. Expected one entry for a person."
                  + entries.adviceOnRepeats()));
    }
    List<SourceProblem> inOrder = new ArrayList<>(faults.found());
    inOrder.sort(
        Comparator.comparing(SourceProblem::pointer, new OrderOfValues(object, entry.pointer())));
    return refused(entry, draft.id(), inOrder);
  }

  private Optional<Candidate> read(
      SourceEntry entry, SourceObject content, CandidateDraft draft, Faults<SourceProblem> faults) {
    SourceObject envelope = new SourceObject(entry.envelope(), "", new HashSet<>(), limits);
    try {
      faults.reading(
          () -> {
            source.read(content, envelope, draft, notes);
            return true;
          },
          false);
      return draft.read(faults);
    } catch (Faults.EnoughException e) {
      return Optional.empty();
    }
  }

  private static CandidateReading refused(
      SourceEntry entry, @Nullable String id, List<SourceProblem> problems) {
    SourceProblem first = problems.get(0);
    return refused(
        entry
            .failures()
            .apply(first)
            .others(
                problems.stream()
                    .skip(1)
                    .map(other -> entry.failures().apply(other).build())
                    .toList()),
        id,
        entry.lines().applyAsLong(first.pointer()));
  }

  private static CandidateReading refused(Failure.Builder failure, @Nullable String id, long line) {
    return CandidateReading.Refused.of(
        failure.candidate(Optional.ofNullable(id).map(ShownValue::cut)).build(), line);
  }

  /** Returns what has been read so far. */
  public SourceSummary summary() {
    List<String> remarks = new ArrayList<>(entries.remarks());
    remarks.addAll(notes.remarks());
    return SourceSummary.of(read, accepted(), refused(), remarks, notes.unknown(), notes.unused());
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
