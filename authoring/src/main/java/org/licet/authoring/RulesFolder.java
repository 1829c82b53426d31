package org.licet.authoring;

import java.nio.file.Path;
import org.licet.RulesModule;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
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
    return CheckedRules.compile(RulesSource.read(folder));
  }
}
