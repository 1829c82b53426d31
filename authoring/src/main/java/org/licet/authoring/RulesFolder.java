package org.licet.authoring;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.licet.RulesModule;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.compile.ForbiddenCodeException;
import org.licet.authoring.internal.compile.NotCompiledException;
import org.licet.authoring.internal.compile.RulesCompiler;
import org.licet.authoring.internal.source.Memory;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/**
 * A folder of rules, as an analyst edits it. Each folder in it that holds a {@code
 * ruleset.properties} is one ruleset version, with its rule files, sources and cases, as in the
 * jars. Thread-safe.
 *
 * <p>The folder is read once, and what was read is checked and compiled. Nothing of it is run but
 * the words of its rules: only classes that they compile to, and that were inspected, are defined.
 * Programs, links that lead out of the folder, devices and pipes are refused by their names.
 */
public final class RulesFolder {

  private RulesFolder() {}

  /**
   * Compiles the rules of a folder, so that an evaluator can load them in place of those on the
   * class path.
   *
   * @throws RulesException if there are none, or if something is wrong with them; the message lists
   *     every problem with its place
   */
  public static RulesModule compile(Path folder) {
    return compile(RulesSource.read(folder));
  }

  /**
   * Compiles rules that were read.
   *
   * @throws RulesException if something is wrong with them; the message lists every problem with
   *     its place
   */
  public static RulesModule compile(RulesSource rules) {
    refuseErrors(rules);
    try {
      return Memory.within(rules.shown(), () -> RulesCompiler.compile(rules));
    } catch (NotCompiledException | ForbiddenCodeException e) {
      throw new RulesException(
          "The rules in " + rules.shown() + " do not compile\nMaybe licet check finds the rule", e);
    }
  }

  /**
   * Refuses rules in which something is wrong that needs no compiler to see.
   *
   * @throws RulesException if there is; the message lists every problem with its place
   */
  public static void refuseErrors(RulesSource rules) {
    CheckReport report = RulesCheck.errorsIn(rules);
    if (report.hasErrors()) {
      throw new RulesException(
          report.problems().stream()
              .map(Problem::text)
              .collect(Collectors.joining("\n\n", report.summary() + "\n\n", "")));
    }
  }
}
