package org.licet.workbench.options;

import java.util.Locale;

/** How a report is printed. */
public enum TextOrJson {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
