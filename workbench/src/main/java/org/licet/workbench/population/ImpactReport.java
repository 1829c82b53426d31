package org.licet.workbench.population;

import org.licet.authoring.internal.compare.Impact;

/** Renders an impact in one format. */
interface ImpactReport {

  /** Returns the text for a candidate whose decision changes. */
  String of(Impact.Move move);

  /** Returns the summary, after all candidates. */
  String whole(Impact impact);
}
