package org.licet.records.internal.value;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateReading;

/** The candidates of a file, one after the other, with their counts. Not thread-safe. */
public abstract class CountedReadings implements Iterator<CandidateReading> {

  /** Hashes of the ids of earlier candidates. */
  private final Set<Long> earlier = new HashSet<>();

  private long accepted;
  private long refused;
  private @Nullable CandidateReading next;

  /** Reads on; {@code null} at the end, or where there is no candidate. */
  protected abstract @Nullable CandidateReading read();

  /** Returns whether nothing is left to read. */
  protected abstract boolean hasEnded();

  /** Returns whether no earlier candidate has an id, and remembers it. */
  protected final boolean isFirst(String id) {
    return earlier.add(IdHash.of(id));
  }

  /** Returns the count of candidates that were read. */
  protected final long accepted() {
    return accepted;
  }

  /** Returns the count of refusals. */
  protected final long refused() {
    return refused;
  }

  @Override
  public final boolean hasNext() {
    while (next == null && !hasEnded()) {
      next = read();
      if (next instanceof CandidateReading.Accepted) {
        accepted++;
      } else if (next != null) {
        refused++;
      }
    }
    return next != null;
  }

  @Override
  public final CandidateReading next() {
    CandidateReading reading = hasNext() ? next : null;
    if (reading == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return reading;
  }
}
