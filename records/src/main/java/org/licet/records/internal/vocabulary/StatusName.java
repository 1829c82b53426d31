package org.licet.records.internal.vocabulary;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Status;

/** The names of the statuses under which no practice is allowed. */
public final class StatusName {

  private static final Map<String, Status> NOT_ACTIVE =
      Map.ofEntries(
          entry("INACTIVE", Status.INACTIVE),
          entry("EXPIRED", Status.EXPIRED),
          entry("LAPSED", Status.LAPSED),
          entry("RETIRED", Status.RETIRED),
          entry("SUSPENDED", Status.SUSPENDED),
          entry("SUSPENSION", Status.SUSPENDED),
          entry("REVOKED", Status.REVOKED),
          entry("REVOCATION", Status.REVOKED),
          entry("SURRENDER", Status.SURRENDERED),
          entry("SURRENDERED", Status.SURRENDERED),
          entry("VOLUNTARY SURRENDER", Status.SURRENDERED));

  private StatusName() {}

  /**
   * Returns the status under which no practice is allowed; empty if a name has no such meaning.
   *
   * @param name the name in capital letters, with single spaces
   */
  public static Optional<Status> notActive(String name) {
    return Optional.ofNullable(NOT_ACTIVE.get(name));
  }
}
