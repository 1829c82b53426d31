package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.util.Optional;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.record.HeldCredential;

/**
 * A record whose expiration date may count.
 *
 * @param held the record
 * @param index its index among the selected records
 * @param certain whether it is certainly held
 * @param first the earliest expiration date; empty if the record states none
 * @param last the latest expiration date
 */
record ExpiryRow(
    HeldCredential held,
    int index,
    boolean certain,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {

  /** Returns whether the record states the exact expiration date. */
  boolean isStatedExactly() {
    return held.expires().toOptional().map(PartialDate::isExact).orElse(false);
  }

  /** Returns whether the expiration date is certain. */
  boolean isExact() {
    return first.isPresent() && first.equals(last);
  }
}
