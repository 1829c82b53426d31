package org.licet.spark;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;

/**
 * The rules that a JVM loaded from its class path, with their fingerprints.
 *
 * @param versions by credential, the versions of its rules with their fingerprints
 */
record RulesOfJvm(Evaluator evaluator, TreeMap<String, List<String>> versions) {

  /**
   * An executor runs many tasks, which Spark hands over as bytes: what they share can only be
   * static. Never closed, as nothing says which task is the last.
   */
  private static @Nullable RulesOfJvm loaded;

  /**
   * Returns the rules of this JVM, loaded by the first who asks; a failure is told to each.
   *
   * @throws org.licet.evaluation.RulesException if there are none, or if they cannot be used
   */
  static synchronized RulesOfJvm get() {
    RulesOfJvm rules = loaded;
    if (rules == null) {
      rules = of(Evaluator.ofClassPath());
      loaded = rules;
    }
    return rules;
  }

  private static RulesOfJvm of(Evaluator evaluator) {
    TreeMap<String, List<String>> versions = new TreeMap<>();
    for (String credential : evaluator.credentials()) {
      versions.put(
          credential,
          evaluator.rulesets(credential).stream()
              .map(
                  version ->
                      version.reference().effectiveFrom() + " " + version.reference().fingerprint())
              .toList());
    }
    return new RulesOfJvm(evaluator, versions);
  }
}
