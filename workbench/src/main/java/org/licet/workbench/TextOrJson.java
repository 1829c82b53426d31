package org.licet.workbench;

import java.util.Locale;

/** How a report is printed. */
enum TextOrJson {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
