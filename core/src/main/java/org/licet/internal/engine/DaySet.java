package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of days, kept as ranges: comparing two sets does not depend on the number of days.
 * Immutable and thread-safe.
 */
final class DaySet {

  /** No days. */
  static final DaySet NONE = new DaySet();

  /**
   * The first and the last {@linkplain LocalDate#toEpochDay() epoch day} of each range, ascending.
   * At least one day lies between two ranges.
   */
  private final int[] ends;

  private DaySet(int... ends) {
    this.ends = ends;
  }

  /** Returns the days from a first to a last one; the first alone if the last is before it. */
  static DaySet between(LocalDate first, LocalDate last) {
    int from = (int) first.toEpochDay();
    return new DaySet(from, Math.max(from, (int) last.toEpochDay()));
  }

  /** Returns the days of this set and of another one. */
  DaySet with(DaySet other) {
    if (other.isEmpty() || equals(other)) {
      return this;
    }
    int[] both = new int[ends.length + other.ends.length];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < ends.length || theirs < other.ends.length) {
      boolean next =
          theirs == other.ends.length || (mine < ends.length && ends[mine] <= other.ends[theirs]);
      int first = next ? ends[mine] : other.ends[theirs];
      int last = next ? ends[mine + 1] : other.ends[theirs + 1];
      mine += next ? 2 : 0;
      theirs += next ? 0 : 2;
      if (size > 0 && first <= both[size - 1] + 1) {
        both[size - 1] = Math.max(both[size - 1], last);
      } else {
        both[size++] = first;
        both[size++] = last;
      }
    }
    return new DaySet(Arrays.copyOf(both, size));
  }

  /** Returns the days up to a last one, inclusive. */
  DaySet upTo(LocalDate last) {
    int end = (int) last.toEpochDay();
    int size = 0;
    while (size < ends.length && ends[size] <= end) {
      size += 2;
    }
    if (size == ends.length && (size == 0 || ends[size - 1] <= end)) {
      return this;
    }
    int[] some = Arrays.copyOf(ends, size);
    if (size > 0) {
      some[size - 1] = Math.min(some[size - 1], end);
    }
    return new DaySet(some);
  }

  boolean isEmpty() {
    return ends.length == 0;
  }

  /** Returns the number of days. */
  int size() {
    int size = 0;
    for (int i = 0; i < ends.length; i += 2) {
      size += ends[i + 1] - ends[i] + 1;
    }
    return size;
  }

  /**
   * Returns the first day.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  LocalDate first() {
    return LocalDate.ofEpochDay(ends[0]);
  }

  /**
   * Returns the last day.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  LocalDate last() {
    return LocalDate.ofEpochDay(ends[ends.length - 1]);
  }

  /** Returns the days in order. */
  Stream<LocalDate> stream() {
    return IntStream.range(0, ends.length / 2)
        .flatMap(i -> IntStream.rangeClosed(ends[2 * i], ends[2 * i + 1]))
        .mapToObj(LocalDate::ofEpochDay);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DaySet days && Arrays.equals(ends, days.ends);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ends);
  }

  @Override
  public String toString() {
    return Arrays.toString(ends);
  }
}
