package org.licet.workbench.options;

import java.util.Locale;

/** How a report is printed that is a page too. */
public enum PageFormat {
  TEXT,
  JSON,
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
