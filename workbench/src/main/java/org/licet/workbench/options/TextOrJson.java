package org.licet.workbench.options;

import java.util.Locale;

/** Output formats: text or JSON. */
public enum TextOrJson {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
