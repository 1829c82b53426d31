package org.licet.internal.reasoning;

/**
 * The days on which a verdict certainly is not met, or certainly is, as far as a cheap look can
 * tell. A plan skips these days, because they need no judgment. Days are {@linkplain
 * java.time.LocalDate#toEpochDay() epoch days}. Immutable and thread-safe.
 *
 * @param earliest the first day on which the verdict may be met; it is not met from the judged day
 *     until then
 * @param through the last of the consecutive days from the judged day on which the verdict
 *     certainly is met; the day before the judged one if that is not known
 */
public record MetDays(int earliest, int through) {

  /** After every day. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Returns days of which nothing is known. */
  public static MetDays unknown(int day) {
    return new MetDays(day, day - 1);
  }

  /** Returns the days on which both are met. */
  MetDays and(MetDays other) {
    return new MetDays(Math.max(earliest, other.earliest), Math.min(through, other.through));
  }

  /** Returns the days on which either is met. */
  public MetDays or(MetDays other) {
    return new MetDays(Math.min(earliest, other.earliest), Math.max(through, other.through));
  }
}
