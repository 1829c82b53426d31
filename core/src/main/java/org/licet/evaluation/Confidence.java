package org.licet.evaluation;

import org.licet.text.Text;

/** The confidence in a source or in the effective date of a ruleset. */
public enum Confidence {
  /** The issuing body's or regulator's own page. */
  OFFICIAL,
  /** The issuer's own page, but old or visibly superseded. */
  OFFICIAL_DATED,
  /** A third party. */
  SECONDARY,
  /** An inference or an assumption of Licet's authors. */
  ASSUMPTION;

  /** Returns the confidence in words. */
  public Text words() {
    return Text.of("confidence." + name());
  }
}
