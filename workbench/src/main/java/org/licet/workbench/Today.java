package org.licet.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that looks at a clock: the day on which a command runs. */
final class Today {

  private Today() {}

  static LocalDate date() {
    return LocalDate.now(Clock.system(ZoneId.systemDefault()));
  }
}
