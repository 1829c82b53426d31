package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;

/**
 * The current cycle of a credential that the candidate renews: its windows, and the amounts that
 * are still missing. Immutable and thread-safe.
 */
public final class RenewalCycle {

  private final Evaluation evaluation;
  private final Optional<LocalDate> opens;
  private final Optional<LocalDate> closes;
  private final Optional<LocalDate> lateUntil;

  private RenewalCycle(
      Evaluation evaluation,
      Optional<LocalDate> opens,
      Optional<LocalDate> closes,
      Optional<LocalDate> lateUntil) {
    this.evaluation = evaluation;
    this.opens = opens;
    this.closes = closes;
    this.lateUntil = lateUntil;
  }

  /**
   * Returns a cycle.
   *
   * @param evaluation the evaluation of the renewal
   * @param opens the day on which the window opens that is open, or is next
   * @param closes the last day of that window
   * @param lateUntil the last day on which late renewal may be possible
   */
  public static RenewalCycle of(
      Evaluation evaluation,
      Optional<LocalDate> opens,
      Optional<LocalDate> closes,
      Optional<LocalDate> lateUntil) {
    return new RenewalCycle(evaluation, opens, closes, lateUntil);
  }

  /** Returns the credential. */
  public String credential() {
    return evaluation.credential();
  }

  /** Returns the day on which the window opens that is open, or is next; empty if none is known. */
  public Optional<LocalDate> opens() {
    return opens;
  }

  /** Returns the last day of that window; empty if none is known. */
  public Optional<LocalDate> closes() {
    return closes;
  }

  /** Returns the last day on which late renewal may be possible; empty if none is known. */
  public Optional<LocalDate> lateUntil() {
    return lateUntil;
  }

  /**
   * Returns the findings that are not met and lack an amount, such as hours of a topic; their parts
   * state it. The requirement may accept one in place of another.
   */
  public List<Finding> missing() {
    return evaluation.findings().stream()
        .filter(finding -> !finding.informational() && finding.verdict() != Verdict.MET)
        .filter(finding -> finding.parts().stream().anyMatch(part -> part.shortfall().isPresent()))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RenewalCycle that
        && evaluation.equals(that.evaluation)
        && opens.equals(that.opens)
        && closes.equals(that.closes)
        && lateUntil.equals(that.lateUntil);
  }

  @Override
  public int hashCode() {
    return Objects.hash(evaluation, opens, closes, lateUntil);
  }

  @Override
  public String toString() {
    return "RenewalCycle[credential=%s, opens=%s, closes=%s, lateUntil=%s]"
        .formatted(credential(), opens, closes, lateUntil);
  }
}
