package org.licet.workbench.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.AssumedFacts;
import org.licet.json.AssumedFactsReader;
import org.licet.json.InvalidSettingsException;
import org.licet.text.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names the facts that hold for every record of a source. */
public final class AssumeOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--assume",
      paramLabel = "FACTS",
      description =
          "Facts that hold where a record does not state them, such as employment: {paid: true}, as "
              + "a file in YAML. See docs/records.md.")
  private @Nullable Path file;

  /** Returns whether facts are named. */
  public boolean isGiven() {
    return file != null;
  }

  /**
   * Returns the facts.
   *
   * @throws ParameterException if the file has a fault
   */
  public AssumedFacts facts() {
    if (file == null) {
      return AssumedFacts.NONE;
    }
    String shown = "The file of assumed facts " + VisibleText.of(file.toString());
    try {
      return AssumedFactsReader.read(file);
    } catch (NoSuchFileException e) {
      throw new ParameterException(spec.commandLine(), shown + " does not exist.", e);
    } catch (InvalidSettingsException e) {
      throw new ParameterException(
          spec.commandLine(), shown + " cannot be used. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
