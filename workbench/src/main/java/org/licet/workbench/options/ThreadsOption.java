package org.licet.workbench.options;

import org.licet.Screening;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that sets the number of threads. */
public final class ThreadsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of threads. Default: one per core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * Returns the number of threads.
   *
   * @throws ParameterException if it is too small or too large
   */
  public int count() {
    if (threads < 1 || threads > Screening.MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(),
          "The number of threads is "
              + threads
              + ". Expected 1 to "
              + Screening.MOST_THREADS
              + ".\nMaybe omit --threads to use one per core.");
    }
    return threads;
  }
}
