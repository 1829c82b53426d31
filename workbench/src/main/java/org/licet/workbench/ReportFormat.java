package org.licet.workbench;

import java.util.Locale;

/** How a report is printed that a build server can read too. */
enum ReportFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
