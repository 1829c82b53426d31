package org.licet.workbench.options;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The current day. No other type reads the clock. */
public final class Today {

  private Today() {}

  public static LocalDate date() {
    return LocalDate.now(Clock.system(ZoneId.systemDefault()));
  }
}
