package org.licet.workbench.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
  private @Nullable Integer within;

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
    if (verified.isEmpty()) {
      if (within != null) {
        throw refused("--within needs --verified, such as --verified licenses --within 120.", null);
      }
      return VerificationPolicy.NONE;
    }
    String only = verified.get(0).strip();
    if (verified.size() == 1
        && !VerificationPolicy.names().contains(only)
        && (only.indexOf('.') >= 0 || Files.isRegularFile(Path.of(only)))) {
      return file(only);
    }
    VerificationPolicy.Builder policy = VerificationPolicy.builder();
    String[] lists = verified.stream().map(String::strip).toArray(String[]::new);
    try {
      return (within == null ? policy.verified(lists) : policy.within(within, lists)).build();
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
  }

  private VerificationPolicy file(String name) {
    String shown = "The policy " + VisibleText.of(name);
    if (within != null) {
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
