package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.licet.evaluation.Decision;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;

/**
 * How the answer for a candidate, credential and stage changes over a span of days, exact to the
 * day. What falls out of a look-back window again shows. Immutable and thread-safe.
 *
 * @param candidate the host's key
 * @param credential the credential
 * @param stage the stage
 * @param first the first day of the span
 * @param last the last day of the span, inclusive
 * @param assumptions what is taken for granted about these days
 * @param periods the longest stretches of days with one decision, which together fill the span
 * @param changes the days on which a verdict, the decision or the rules in force change, in order;
 *     each is after the first day of the span
 */
public record Timeline(
    String candidate,
    String credential,
    Stage stage,
    LocalDate first,
    LocalDate last,
    Assumptions assumptions,
    List<Period> periods,
    List<Change> changes) {

  /** Copies the lists. */
  public Timeline {
    periods = List.copyOf(periods);
    changes = List.copyOf(changes);
  }

  /**
   * Days in a row with one decision. Immutable and thread-safe.
   *
   * @param first the first day
   * @param last the last day, inclusive
   * @param decision the decision on each of these days
   */
  public record Period(LocalDate first, LocalDate last, Decision decision) {}

  /**
   * A day on which something changes. Immutable and thread-safe.
   *
   * @param on the day: the first on which it is so
   * @param before the decision on the day before
   * @param after the decision on this day
   * @param verdicts which verdicts change, and why
   * @param rules the rules in force from this day, if they change
   */
  public record Change(
      LocalDate on,
      Decision before,
      Decision after,
      List<VerdictChange> verdicts,
      Optional<RulesetReference> rules) {

    /** Copies the list. */
    public Change {
      verdicts = List.copyOf(verdicts);
    }
  }

  /** Returns the first day on which the candidate is eligible, or empty if there is none. */
  public Optional<LocalDate> firstEligible() {
    return periods.stream()
        .filter(period -> period.decision() == Decision.ELIGIBLE)
        .map(Period::first)
        .findFirst();
  }

  /** Returns the last day on which the candidate is eligible, or empty if there is none. */
  public Optional<LocalDate> lastEligible() {
    return periods.stream()
        .filter(period -> period.decision() == Decision.ELIGIBLE)
        .map(Period::last)
        .reduce((one, later) -> later);
  }
}
