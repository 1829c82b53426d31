package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period before the evaluation date in which time counts. Immutable and thread-safe. */
public final class LookBack {

  /** A period without a beginning. */
  public static final LookBack UNLIMITED = new LookBack(Optional.empty());

  private final Optional<Long> months;

  /** The last window; a population is evaluated on one day. */
  private @Nullable Window last;

  /**
   * The period before a day.
   *
   * @param on the day
   * @param first the first day that counts; empty if every day does
   * @param firstDay that day as an {@linkplain LocalDate#toEpochDay() epoch day}; {@link
   *     WorkPeriod#ANY_DAY} if every day counts
   */
  record Window(LocalDate on, Optional<LocalDate> first, int firstDay) {}

  private LookBack(Optional<Long> months) {
    this.months = months;
  }

  /** Returns a period of a number of months. */
  public static LookBack months(long months) {
    return new LookBack(Optional.of(months));
  }

  /** Returns the period before a day. */
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
