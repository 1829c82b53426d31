package org.licet.workbench.watch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.workbench.Main;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that sets how far ahead to look. */
final class HorizonOption {

  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5})([dwmy]?)");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--horizon",
      paramLabel = "LENGTH",
      description =
          "The time to look ahead in days, weeks, months or years, such as 90d, 13w, 3m or 1y. "
              + "Default: 90d. --within 90d is the same.")
  private @Nullable String named;

  /**
   * Returns the last day.
   *
   * @param within the horizon that {@code --within} states
   * @throws ParameterException if the length is not one, or if both options state one
   */
  LocalDate last(LocalDate on, Optional<String> within) {
    if (named != null && within.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--horizon and --within " + within.get() + " both state the horizon. Omit one.");
    }
    String horizon = within.orElse(named == null ? "90d" : named);
    Matcher length = LENGTH.matcher(horizon.strip());
    if (!length.matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "The horizon \""
              + horizon
              + "\" is not a length of time. Expected one such as 90d, 13w, 3m or 1y.");
    }
    long count = Long.parseLong(length.group(1));
    return Main.notAfterLastDay(
        switch (length.group(2)) {
          case "w" -> on.plusWeeks(count);
          case "m" -> on.plusMonths(count);
          case "y" -> on.plusYears(count);
          default -> on.plusDays(count);
        });
  }
}
