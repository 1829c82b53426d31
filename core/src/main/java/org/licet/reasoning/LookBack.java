package org.licet.reasoning;

import java.time.LocalDate;

/** How far time that counts goes back from the day of evaluation. Immutable and thread-safe. */
@FunctionalInterface
public interface LookBack {

  /** Any day counts. */
  LookBack UNLIMITED = on -> LocalDate.MIN;

  /** Returns the last so many months. */
  static LookBack months(long months) {
    return on -> on.minusMonths(months);
  }

  /** Returns the first day that counts; {@link LocalDate#MIN} if any day does. */
  LocalDate first(LocalDate on);
}
