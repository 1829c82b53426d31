package org.licet.authoring;

import java.nio.file.Path;
import org.licet.RulesModule;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.evaluation.RulesException;

/**
 * A folder of rules that an analyst edits. Each subfolder with a {@code ruleset.properties} is one
 * ruleset version, with its rule files, sources and cases, as in the jars. Thread-safe.
 *
 * <p>Licet reads the folder once, and then checks and compiles the copy. Only the words of the
 * rules run: Licet defines only classes that the rules compile to, after inspecting them. It
 * rejects programs, links that leave the folder, devices and pipes by their names.
 */
public final class RulesFolder {

  private RulesFolder() {}

  /**
   * Compiles the rules of a folder. An evaluator can load them in place of the rules on the class
   * path.
   *
   * @throws RulesException if the folder has no rules, or if they contain errors. The message lists
   *     every problem with its place
   */
  public static RulesModule compile(Path folder) {
    return CheckedRules.compile(RulesSource.read(folder));
  }
}
