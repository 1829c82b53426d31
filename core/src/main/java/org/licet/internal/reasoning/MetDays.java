package org.licet.internal.reasoning;

import org.licet.evaluation.Verdict;

/**
 * The days on which a verdict certainly is not met, or certainly is, as far as a cheap look can
 * tell. A plan skips these days, because they need no judgment. Days are {@linkplain
 * java.time.LocalDate#toEpochDay() epoch days}. A watch skips days on which a verdict stays the
 * same. Immutable and thread-safe.
 *
 * <p>Two values are no days. {@link #NEVER}, {@link Integer#MAX_VALUE}, is after every day: as the
 * earliest day, the verdict is never met; as a last day, it stays the same without end. {@link
 * Integer#MIN_VALUE} is before every day: as the last refused day, no refused day is known. Nothing
 * is added to either value: the day after {@code NEVER} is {@code NEVER}. Any other last day before
 * the judged one, usually the day before it, also means that no day is known.
 *
 * @param earliest the first day on which the verdict may be met; it is not met from the judged day
 *     until then
 * @param through the last of the consecutive days from the judged day on which the verdict
 *     certainly is met; a day before the judged one if that is not known
 * @param refused the last of the consecutive days from the judged day on which the verdict
 *     certainly is {@link Verdict#NOT_MET}; a day before the judged one if that is not known
 * @param possible the last of the consecutive days from the judged day on which the verdict
 *     certainly is not {@link Verdict#NOT_MET}; a day before the judged one if that is not known
 */
public record MetDays(int earliest, int through, int refused, int possible) {

  /** After every day. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Before every day. */
  private static final int NONE = Integer.MIN_VALUE;

  /** Days of which nothing is known, whatever day is judged. */
  public static final MetDays NOTHING = new MetDays(NONE, NONE, NONE, NONE);

  /** Returns days on none of which the verdict is known to be {@link Verdict#NOT_MET}. */
  public MetDays(int earliest, int through) {
    this(earliest, through, NONE, through);
  }

  /** Returns days of which nothing is known. */
  public static MetDays unknown(int day) {
    return new MetDays(day, day - 1);
  }

  /**
   * Returns the days of a verdict that stays the same.
   *
   * @param day the judged day
   * @param last the last day on which the verdict is the same
   */
  public static MetDays same(Verdict verdict, int day, int last) {
    if (last < day) {
      return unknown(day);
    }
    return switch (verdict) {
      case MET -> new MetDays(day, last);
      case NOT_MET -> new MetDays(after(last), day - 1, last, day - 1);
      case UNDETERMINED -> new MetDays(after(last), day - 1, NONE, last);
    };
  }

  /**
   * Returns the days of a verdict that stays the same.
   *
   * @param last the last day on which the verdict is the same, under any answers
   */
  public static MetDays sameAs(
      Reasoning reasoning, ApplicationContext application, AssumedAnswers answers, int last) {
    if (last <= application.day()) {
      return unknown(application.day());
    }
    Verdict verdict = reasoning.verdict(application);
    return same(
        verdict == Verdict.UNDETERMINED && answers != AssumedAnswers.OPEN
            ? reasoning.explain(application).given(answers)
            : verdict,
        application.day(),
        last);
  }

  /** Returns the day after another one. */
  private static int after(int day) {
    return day == NEVER ? NEVER : day + 1;
  }

  /** Returns the day before another one. */
  private static int before(int day) {
    return day == NEVER ? NEVER : day - 1;
  }

  /**
   * Returns the last of the consecutive days from the judged day on which a verdict certainly stays
   * the same.
   *
   * @param verdict the verdict on the judged day
   * @param day the judged day
   */
  public int sameThrough(Verdict verdict, int day) {
    int last =
        switch (verdict) {
          case MET -> through;
          case NOT_MET -> refused;
          case UNDETERMINED -> Math.min(possible, earliest <= day ? day : before(earliest));
        };
    return Math.max(day, last);
  }

  /** Returns the days on which both are met. */
  public MetDays and(MetDays other) {
    return new MetDays(
        Math.max(earliest, other.earliest),
        Math.min(through, other.through),
        Math.max(refused, other.refused),
        Math.min(possible, other.possible));
  }

  /** Returns the days on which either is met. */
  public MetDays or(MetDays other) {
    return new MetDays(
        Math.min(earliest, other.earliest),
        Math.max(through, other.through),
        Math.min(refused, other.refused),
        Math.max(possible, other.possible));
  }

  /**
   * Returns the days on which the opposite is met.
   *
   * @param day the judged day
   */
  public MetDays opposite(int day) {
    return new MetDays(
        possible < day ? day : after(possible),
        Math.max(refused, day - 1),
        through < day ? NONE : through,
        earliest <= day ? day - 1 : before(earliest));
  }

  /** Returns these days, of which nothing is known after the last one. */
  public MetDays until(int last) {
    return new MetDays(
        Math.min(earliest, after(last)),
        Math.min(through, last),
        Math.min(refused, last),
        Math.min(possible, last));
  }
}
