package org.licet.internal.reasoning.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;

/**
 * The rows of a credential that state an expiration date and are certainly held, arranged for one
 * quick lookup: does a row without an expiration date repeat one of them? It may repeat a row that
 * precedes or equals it, unless the jurisdiction differs or it is known to be a later award.
 */
final class DatedRows {

  private static final long NONE = Long.MIN_VALUE;

  /** The latest days on which a row could have been awarded, by jurisdiction. */
  private final Map<@Nullable String, Long> byPlace = new HashMap<>();

  /** The same for rows in force. */
  private final Map<@Nullable String, Long> byPlaceInForce = new HashMap<>();

  private long anywhere = NONE;
  private long anywhereInForce = NONE;

  DatedRows(List<RankedRow> rows) {
    for (RankedRow row : rows) {
      if (row.isDated() && row.certain()) {
        add(row);
      }
    }
  }

  private void add(RankedRow row) {
    long award =
        Math.min(
            row.held().issued().toOptional().map(PartialDate::latestDay).orElse(Integer.MAX_VALUE),
            row.held().expires().toOptional().orElseThrow().latestDay());
    String place = place(row);
    byPlace.merge(place, award, Math::max);
    anywhere = Math.max(anywhere, award);
    if (row.isInForce()) {
      byPlaceInForce.merge(place, award, Math::max);
      anywhereInForce = Math.max(anywhereInForce, award);
    }
  }

  private static @Nullable String place(RankedRow row) {
    return row.held().jurisdiction().toOptional().orElse(null);
  }

  /** Returns whether a row without an expiration date repeats one of these. */
  boolean areMentionedBy(RankedRow undated) {
    String place = place(undated);
    boolean inForce = undated.mayBeInForce(); // it precedes every row that may not be in force
    long latest;
    if (place == null) {
      latest = inForce ? anywhereInForce : anywhere;
    } else {
      Map<@Nullable String, Long> found = inForce ? byPlaceInForce : byPlace;
      latest = Math.max(found.getOrDefault(place, NONE), found.getOrDefault(null, NONE));
    }
    return latest != NONE
        && latest
            >= undated
                .held()
                .issued()
                .toOptional()
                .map(PartialDate::earliestDay)
                .orElse(Integer.MIN_VALUE);
  }
}
