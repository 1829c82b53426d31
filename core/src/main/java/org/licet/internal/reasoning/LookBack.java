package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period before the day of evaluation in which time counts. Immutable and thread-safe. */
public final class LookBack {

  /** Any day counts. */
  public static final LookBack UNLIMITED = new LookBack(Optional.empty());

  private final Optional<Long> months;

  /** The last one that was asked for: a population is evaluated on one day. */
  private @Nullable Window last;

  /**
   * The time up to a day.
   *
   * @param on the day
   * @param first the first day that counts; empty if any does
   * @param firstDay that day, as {@link LocalDate#toEpochDay()} counts days; {@link
   *     WorkPeriod#ANY_DAY} if any does
   */
  record Window(LocalDate on, Optional<LocalDate> first, int firstDay) {}

  private LookBack(Optional<Long> months) {
    this.months = months;
  }

  /** Returns the last so many months. */
  public static LookBack months(long months) {
    return new LookBack(Optional.of(months));
  }

  /** Returns the time up to a day. */
  Window upTo(LocalDate on) {
    Window window = last;
    if (window == null || !window.on.equals(on)) {
      Optional<LocalDate> first = months.map(on::minusMonths);
      window =
          new Window(
              on, first, first.map(day -> (int) day.toEpochDay()).orElse(WorkPeriod.ANY_DAY));
      last = window;
    }
    return window;
  }
}
