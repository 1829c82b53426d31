package org.licet.testkit.internal.population;

import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.PastStatus;
import org.licet.candidate.Status;

/**
 * Generates the past statuses of a person's licenses and certifications. It has its own dice. Not
 * thread-safe.
 */
final class PastStatuses {

  private static final Shares<Status> TROUBLE =
      Shares.of(500, Status.PROBATION).and(200, Status.SUSPENDED).and(300, Status.INACTIVE).table();
  private static final int ONCE_IN_TROUBLE = 20;
  private static final int SHORTEST = 60;
  private static final int LONGEST = 3 * 365;

  private final Dice dice;
  private final Memory memory;

  PastStatuses(Dice dice, Memory memory) {
    this.dice = dice;
    this.memory = memory;
  }

  /**
   * Returns the history of a license or certification. If the current status does not reveal an
   * earlier restriction, the history always does, because registers list it.
   *
   * @param status the current status
   * @param encumbered whether it is restricted now
   * @param issued the days since its issue
   * @param precision the precision of the dates
   */
  Listing<PastStatus> history(
      MissingFact field,
      Memory.Precision precision,
      Status status,
      boolean encumbered,
      int issued) {
    List<PastStatus> rows = new ArrayList<>();
    boolean shown = true;
    switch (status) {
      case ACTIVE, EXPIRED, LAPSED -> {
        if (issued > LONGEST && !encumbered && dice.happens(ONCE_IN_TROUBLE)) {
          Status then = TROUBLE.draw(dice);
          int from = dice.between(SHORTEST + 1, issued - 1);
          int to = Math.max(1, from - dice.between(SHORTEST, LONGEST));
          rows.add(row(then, then != Status.INACTIVE, precision, from, to));
        }
        shown = rows.isEmpty();
      }
      case PROBATION, SUSPENDED, REVOKED, SURRENDERED, INACTIVE, RETIRED -> {
        int changed = dice.between(1, Math.min(Math.max(1, issued - 1), LONGEST));
        if (issued > changed) {
          rows.add(row(Status.ACTIVE, false, precision, issued, changed + 1));
        }
        rows.add(row(status, encumbered, precision, changed, 0));
      }
    }
    if (rows.isEmpty() && !memory.isWhole()) {
      return Listing.unknown(); // records do not state that nothing has changed
    }
    return shown ? memory.list(field, rows) : Listing.of(rows);
  }

  private PastStatus row(
      Status status, boolean encumbered, Memory.Precision precision, int from, int to) {
    return PastStatus.builder()
        .status(status)
        .encumbered(encumbered)
        .from(day(precision, Math.max(from, to)))
        .to(day(precision, to))
        .build();
  }

  private Fact<PartialDate> day(Memory.Precision precision, int daysAgo) {
    return memory.day(precision, daysAgo);
  }
}
