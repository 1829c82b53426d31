package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.internal.reasoning.record.HeldCredential;

/**
 * A row with its lowest and highest possible rank: the expiration date, after all dates for a row
 * in force. Immutable and thread-safe.
 *
 * @param held the row
 * @param index its index among the selected records
 * @param certain whether the row is certainly held
 * @param least the lowest possible rank
 * @param greatest the highest possible rank
 */
record RankedRow(HeldCredential held, int index, boolean certain, long least, long greatest) {

  /** Ranks rows in force after all others, whatever their dates. */
  private static final long IN_FORCE = 1L << 40;

  /** Later than any date. */
  static final long ANY_DAY = 1L << 36;

  static RankedRow of(HeldCredential held, int index, boolean certain, long on) {
    @Nullable Status status = held.status().toOptional().orElse(null);
    boolean mayBeInForce = status == null || isOfForce(status);
    long first = held.expires().toOptional().map(PartialDate::earliestDay).orElse(0);
    long last = held.expires().toOptional().map(PartialDate::latestDay).orElse(0);
    if (!held.expires().isKnown()) {
      first = -ANY_DAY;
      last = ANY_DAY;
    }
    boolean isInForce = status != null && mayBeInForce && first >= on;
    return new RankedRow(
        held,
        index,
        certain,
        isInForce ? IN_FORCE + first : first,
        mayBeInForce && last >= on ? IN_FORCE + last : last);
  }

  private static boolean isOfForce(Status status) {
    return status == Status.ACTIVE || status == Status.PROBATION;
  }

  long issued() {
    return held.issued().toOptional().map(PartialDate::earliestDay).orElse(Integer.MAX_VALUE);
  }

  boolean isDated() {
    return held.expires().isKnown();
  }

  /** Returns whether the row is certainly in force. */
  boolean isInForce() {
    return least > IN_FORCE / 2;
  }

  /** Returns whether the row may be in force. */
  boolean mayBeInForce() {
    return greatest > IN_FORCE / 2;
  }

  ExpiryRow from(long floor, long on) {
    if (!isDated()) {
      return new ExpiryRow(held, index, certain, Optional.empty(), Optional.empty());
    }
    PartialDate stated = held.expires().toOptional().orElseThrow();
    long from =
        floor > IN_FORCE / 2 ? floor - IN_FORCE : mayBeInForce() ? Math.min(floor, on) : floor;
    return new ExpiryRow(
        held,
        index,
        certain,
        Optional.of(LocalDate.ofEpochDay(Math.max(stated.earliestDay(), from))),
        Optional.of(stated.latest()));
  }
}
