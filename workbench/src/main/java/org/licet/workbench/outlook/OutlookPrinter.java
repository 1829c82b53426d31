package org.licet.workbench.outlook;

import java.time.LocalDate;
import java.util.List;
import org.licet.candidate.Candidate;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;

/** Renders outlooks in one format. */
interface OutlookPrinter {

  /** Begins with the outlooks of a candidate. */
  default void about(Candidate candidate) {}

  /** Returns the text for a timeline. */
  String of(Timeline timeline);

  /** Returns the text for a plan. */
  String of(Plan plan);

  /** Returns the text for the plans of one candidate, the nearest first. */
  String compared(List<Plan> plans);

  /** Returns the text for a difference. */
  String of(Difference difference);

  /** Returns the text after all candidates. */
  default String end(LocalDate on) {
    return "";
  }
}
