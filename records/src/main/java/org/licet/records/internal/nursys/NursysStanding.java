package org.licet.records.internal.nursys;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.licet.candidate.Status;
import org.licet.records.internal.vocabulary.StatusName;

/**
 * The standing of a license, from two texts of Nursys: whether it is active, and its status. Texts
 * that contradict each other, or that the table lacks, leave the status unknown.
 *
 * @param status the status; empty if it is unknown
 * @param encumbered whether a restriction is in force; empty if it is unknown
 * @param understood whether the texts have a known meaning together
 */
record NursysStanding(Optional<Status> status, Optional<Boolean> encumbered, boolean understood) {

  private static final String UNENCUMBERED = "UNENCUMBERED";

  private static final NursysStanding UNKNOWN =
      new NursysStanding(Optional.empty(), Optional.empty(), false);

  /** The statuses that are restrictions. */
  private static final Set<Status> RESTRICTIONS = Set.of(Status.SUSPENDED, Status.REVOKED);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Set<String> YES = Set.of("YES", "Y", "ACTIVE", "TRUE");
  private static final Set<String> NO = Set.of("NO", "N", "INACTIVE", "NOT ACTIVE", "FALSE");

  /** Returns whether a text stands for no value. */
  static boolean isNone(String text) {
    return text.equals("--") || text.equals("-");
  }

  /**
   * Returns the standing.
   *
   * @param active the text that states whether the license is active
   * @param status the text of the status, such as {@code UNENCUMBERED (see history)}
   */
  static NursysStanding of(Optional<String> active, Optional<String> status) {
    Optional<String> yesOrNo = active.map(NursysStanding::plain);
    boolean isYes = yesOrNo.filter(YES::contains).isPresent();
    boolean isNo = yesOrNo.filter(NO::contains).isPresent();
    if (!isYes && !isNo && yesOrNo.isPresent()) {
      return UNKNOWN;
    }
    String text = status.map(NursysStanding::plain).orElse("");
    if (text.isEmpty()) {
      return known(isNo ? Optional.of(Status.INACTIVE) : Optional.empty(), Optional.empty());
    } else if (text.equals(UNENCUMBERED)) {
      return known(
          isYes
              ? Optional.of(Status.ACTIVE)
              : isNo ? Optional.of(Status.INACTIVE) : Optional.empty(),
          Optional.of(false));
    } else if (text.equals("PROBATION")) {
      return known(isNo ? Optional.empty() : Optional.of(Status.PROBATION), Optional.of(true));
    }
    Optional<Status> notActive = StatusName.notActive(text);
    if (notActive.isEmpty() || isYes) {
      return UNKNOWN;
    }
    return known(notActive, notActive.filter(RESTRICTIONS::contains).map(restricting -> true));
  }

  private static NursysStanding known(Optional<Status> status, Optional<Boolean> encumbered) {
    return new NursysStanding(status, encumbered, true);
  }

  /** Returns a text in capital letters, without a note such as {@code (see history)}. */
  private static String plain(String text) {
    String upper = text.toUpperCase(Locale.ROOT).replace("(SEE HISTORY)", "").strip();
    return SPACES.matcher(upper).replaceAll(" ");
  }
}
