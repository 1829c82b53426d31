package org.licet.workbench.matching;

import java.io.IOException;
import java.util.List;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;

/** A form in which matches are written. */
interface MatchOutput {

  /** Writes the matches of an opening, or those of the groups alone. */
  void opening(OpeningMatches opening) throws IOException;

  /** Writes the openings of a candidate, best first. */
  void person(List<Match> matches) throws IOException;

  /** Writes the end. */
  default void complete() throws IOException {}
}
