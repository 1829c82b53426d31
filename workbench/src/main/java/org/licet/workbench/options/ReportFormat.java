package org.licet.workbench.options;

import java.util.Locale;

/** Output formats of reports that build servers can also read. */
public enum ReportFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
