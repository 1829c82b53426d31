package org.licet.workbench.options;

import java.util.Locale;

/** How a report is printed that a build server can read too. */
public enum ReportFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
