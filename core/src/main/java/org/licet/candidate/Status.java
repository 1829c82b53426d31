package org.licet.candidate;

/** The status of a license or certification in its register, as of today. */
public enum Status {
  /** In force. */
  ACTIVE,
  /** Kept, but practice under it is not allowed. */
  INACTIVE,
  /** Past its expiry date. */
  EXPIRED,
  /** Not renewed. */
  LAPSED,
  /** In force under restrictions. */
  PROBATION,
  /** Barred from practice for a time. */
  SUSPENDED,
  /** Ended by the issuing body. */
  REVOKED,
  /** Given up by the holder. */
  SURRENDERED,
  /** Retired by the holder. */
  RETIRED
}
