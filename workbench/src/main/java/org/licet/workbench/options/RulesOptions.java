package org.licet.workbench.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.compile.IncrementalCompiler;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.evaluation.RulesException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The source of the rules: a folder, or the jars. */
public final class RulesOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The folder of rules. Default: the built-in rules.")
  private @Nullable Path folder;

  @Option(
      names = "--credential",
      paramLabel = "ID",
      description = "Use only the rulesets of this credential.")
  private @Nullable String credential;

  /** Returns the rules: one source for a folder, or one source for each module. */
  public List<RulesSource> read() {
    List<RulesSource> all =
        folder == null
            ? Evaluator.installed().stream().map(RulesSource::of).toList()
            : List.of(RulesSource.read(existing(command, folder)));
    return credential == null ? all : only(credential, all);
  }

  /**
   * Returns the rules after checking them.
   *
   * @throws RulesException if they contain errors. The message lists them all
   */
  public List<RulesSource> readChecked() {
    List<RulesSource> all = read();
    all.forEach(CheckedRules::requireNoErrors);
    return all;
  }

  /** Returns the folder; empty for the built-in rules. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** Compiles rules. The rules in the jars are compiled already. */
  public List<RulesModule> compiled(RulesSource source, IncrementalCompiler compiler) {
    return folder == null
        ? Evaluator.installed().stream()
            .filter(module -> module.name().equals(source.shown()))
            .toList()
        : compiler.compile(source);
  }

  private List<RulesSource> only(String name, List<RulesSource> all) {
    List<String> known =
        all.stream()
            .flatMap(source -> source.rulesets().stream())
            .map(ruleset -> ruleset.credential())
            .distinct()
            .sorted()
            .toList();
    String wanted = CredentialName.find(name.strip(), known, command.commandLine());
    return all.stream()
        .map(source -> source.only(ruleset -> ruleset.credential().equals(wanted)))
        .filter(source -> !source.rulesets().isEmpty())
        .toList();
  }

  /** Refuses a folder that does not exist. */
  public static Path existing(CommandSpec command, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "The folder " + folder + " does not exist or is not a folder.");
    }
    return folder;
  }
}
