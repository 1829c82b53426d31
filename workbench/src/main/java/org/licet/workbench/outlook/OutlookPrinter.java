package org.licet.workbench.outlook;

import java.time.LocalDate;
import java.util.List;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;

/** Renders outlooks in one format. */
interface OutlookPrinter {

  /** Returns what is printed of a timeline. */
  String of(Timeline timeline);

  /** Returns what is printed of a plan. */
  String of(Plan plan);

  /** Returns what is printed of the plans of one candidate, the nearest first. */
  String compared(List<Plan> plans);

  /** Returns what is printed of a difference. */
  String of(Difference difference);

  /** Returns what is printed at the end. */
  default String end(LocalDate on) {
    return "";
  }
}
