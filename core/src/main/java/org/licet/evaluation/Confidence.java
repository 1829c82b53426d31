package org.licet.evaluation;

/** How sure a source, or a ruleset's date, is. */
public enum Confidence {
  /** The issuing body's or regulator's own page. */
  OFFICIAL,
  /** The issuer's own page, but old or visibly superseded. */
  OFFICIAL_DATED,
  /** A third party. */
  SECONDARY,
  /** Inferred, or ours. */
  ASSUMPTION
}
