package org.licet.workbench.options;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that looks at a clock: the day on which a command runs. */
public final class Today {

  private Today() {}

  public static LocalDate date() {
    return LocalDate.now(Clock.system(ZoneId.systemDefault()));
  }
}
