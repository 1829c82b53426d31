package org.licet.workbench.options;

import java.util.Locale;

/** Output formats of reports that can also be an HTML page. */
public enum PageFormat {
  TEXT,
  JSON,
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
