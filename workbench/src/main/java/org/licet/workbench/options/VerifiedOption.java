package org.licet.workbench.options;

import static java.lang.String.join;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.InvalidSettingsException;
import org.licet.json.VerificationPolicyReader;
import org.licet.text.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names the records that count only once they are verified. */
public final class VerifiedOption {

  /** In a command with a horizon, a value with a unit is the horizon. */
  private static final Pattern LENGTH = Pattern.compile("[0-9]+[dwmy]");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--verified",
      split = ",",
      paramLabel = "LIST,LIST",
      description =
          "The lists whose records count only once they are verified, such as "
              + "licenses,certifications; or a policy as a file in YAML. See docs/hosting.md.")
  private List<String> verified = List.of();

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      description = "The maximum age of a verification in days. Default: no limit.")
  private List<String> within = List.of();

  /** Returns whether a policy is named. */
  public boolean isGiven() {
    return !verified.isEmpty();
  }

  /**
   * Returns the policy.
   *
   * @throws ParameterException if it has a fault
   */
  public VerificationPolicy policy() {
    Integer days = days();
    if (verified.isEmpty()) {
      if (days != null) {
        throw refused("--within needs --verified, such as --verified licenses --within 120.", null);
      }
      return VerificationPolicy.NONE;
    }
    if (days == null && !within.isEmpty()) {
      throw refused(
          "--within "
              + within.get(0)
              + " could be the horizon or the age of a verification.\n"
              + "Maybe --horizon "
              + within.get(0)
              + ", or --within with a number of days.",
          null);
    }
    String only = verified.get(0).strip();
    if (verified.size() == 1
        && !VerificationPolicy.names().contains(only)
        && (only.indexOf('.') >= 0 || Files.isRegularFile(Path.of(only)))) {
      return file(only, days);
    }
    VerificationPolicy.Builder policy = VerificationPolicy.builder();
    String[] lists = verified.stream().map(String::strip).toArray(String[]::new);
    try {
      return (days == null ? policy.verified(lists) : policy.within(days, lists)).build();
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Returns the horizon that {@code --within} states, such as 90d.
   *
   * @throws ParameterException if it states several
   */
  public Optional<String> horizon() {
    List<String> lengths = within.stream().filter(this::isHorizon).toList();
    if (lengths.size() > 1) {
      throw refused("--within states more than one horizon: " + join(", ", lengths) + ".", null);
    }
    return lengths.stream().findFirst();
  }

  private boolean isHorizon(String value) {
    return spec.commandLine().getCommandSpec().findOption("--horizon") != null
        && LENGTH.matcher(value.strip()).matches();
  }

  /** Returns the maximum age of a verification, or null if there is none. */
  private @Nullable Integer days() {
    List<String> numbers = within.stream().filter(value -> !isHorizon(value)).toList();
    if (numbers.isEmpty()) {
      return null;
    }
    if (numbers.size() > 1) {
      throw refused("--within states more than one age: " + join(", ", numbers) + ".", null);
    }
    try {
      return Integer.valueOf(numbers.get(0).strip());
    } catch (NumberFormatException e) {
      throw refused(
          "--within \""
              + VisibleText.of(numbers.get(0))
              + "\" is not a number of days. Expected one such as 120.",
          e);
    }
  }

  private VerificationPolicy file(String name, @Nullable Integer days) {
    String shown = "The policy " + VisibleText.of(name);
    if (days != null) {
      throw refused(
          shown + " states its own days. Omit --within, or name lists instead of the file.", null);
    }
    try {
      return VerificationPolicyReader.read(Path.of(name));
    } catch (NoSuchFileException e) {
      throw refused(shown + " does not exist.", e);
    } catch (InvalidSettingsException e) {
      throw refused(shown + " cannot be used. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException refused(String message, @Nullable Throwable cause) {
    ParameterException refused = new ParameterException(spec.commandLine(), message);
    if (cause != null) {
      refused.initCause(cause);
    }
    return refused;
  }
}
