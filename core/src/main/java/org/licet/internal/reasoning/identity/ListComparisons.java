package org.licet.internal.reasoning.identity;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the records of a list compare, and keeps that of recent lists until the next garbage
 * collection. Thread-safe: concurrent threads compute equal results.
 */
public final class ListComparisons<T> {

  /** Shorter lists are compared faster than they are remembered. */
  private static final int FEW = 8;

  /** Threads that judge different candidates rarely share a place. */
  private static final int RECENT = 16;

  private final RecordIdentity<T> likeness;

  private final AtomicReferenceArray<@Nullable WeakReference<ComparedRecords<T>>> recent =
      new AtomicReferenceArray<>(RECENT);

  /** Keeps comparisons by an identity. */
  public ListComparisons(RecordIdentity<T> likeness) {
    this.likeness = likeness;
  }

  /** Returns whether no record of a long list repeats another; false for a short list. */
  public boolean areLongAndSeparate(List<T> records) {
    return records.size() > FEW && of(records).areSeparate();
  }

  /**
   * Returns the identity of the records of a list.
   *
   * @param records the whole list of a candidate
   */
  public RecordIdentity<T> identity(List<T> records) {
    return records.size() > FEW ? of(records) : likeness;
  }

  private ComparedRecords<T> of(List<T> records) {
    int place = System.identityHashCode(records) % RECENT;
    WeakReference<ComparedRecords<T>> kept = recent.get(place);
    ComparedRecords<T> compared = kept == null ? null : kept.get();
    if (compared == null || !compared.isOf(records)) {
      compared = new ComparedRecords<>(records, likeness);
      recent.set(place, new WeakReference<>(compared));
    }
    return compared;
  }
}
