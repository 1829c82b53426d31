package org.licet.workbench.population;

import org.licet.authoring.internal.compare.Impact;

/** Renders an impact in one format. */
interface ImpactReport {

  /** Returns a candidate who moves. */
  String of(Impact.Move move);

  /** Returns the whole, after everybody. */
  String whole(Impact impact);
}
