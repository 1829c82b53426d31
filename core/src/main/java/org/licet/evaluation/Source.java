package org.licet.evaluation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a criterion is stated. Immutable and thread-safe.
 *
 * @param document issuer and title
 * @param url its address, or empty if it has none
 * @param asOf the day on which it was read, or empty if that is not recorded
 * @param confidence how sure it is
 * @param conflict whether another source disagrees with it on this criterion
 */
public record Source(
    String document,
    Optional<String> url,
    Optional<LocalDate> asOf,
    Confidence confidence,
    boolean conflict) {

  /** Returns this source, marked as one that another source disagrees with. */
  public Source inConflict() {
    return new Source(document, url, asOf, confidence, true);
  }
}
