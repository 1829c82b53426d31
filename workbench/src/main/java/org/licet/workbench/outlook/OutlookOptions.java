package org.licet.workbench.outlook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licet.outlook.Assumptions;
import org.licet.workbench.Main;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The period and assumptions of an outlook. */
final class OutlookOptions {

  private static final int YEARS = 10;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day to evaluate. Default: ten years ahead.")
  private @Nullable LocalDate until;

  @Option(names = "--jobs-end", description = "Assume that current jobs end on the first day.")
  private boolean jobsEnd;

  @Option(
      names = "--licenses-renewed",
      description = "Assume that active licenses are renewed each time before they expire.")
  private boolean licensesRenewed;

  /**
   * Returns the last day.
   *
   * @throws ParameterException if it is before the first day
   */
  LocalDate until(LocalDate on) {
    if (until == null) {
      return Main.notAfterLastDay(on.plusYears(YEARS).minusDays(1));
    }
    if (until.isBefore(on)) {
      throw new ParameterException(
          spec.commandLine(),
          "--until "
              + until
              + " is before --on "
              + on
              + ". Expected the same date or a later one.");
    }
    return until;
  }

  Assumptions assumptions() {
    Assumptions recorded = Assumptions.asRecorded().licensesRenewed(licensesRenewed);
    return jobsEnd ? recorded.jobsEnding() : recorded;
  }
}
