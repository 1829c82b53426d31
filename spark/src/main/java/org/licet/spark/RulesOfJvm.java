package org.licet.spark;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;

/**
 * The rules that a JVM loaded from its class path, with their fingerprints.
 *
 * @param versions the versions of the rules with their fingerprints, by credential
 */
record RulesOfJvm(Evaluator evaluator, TreeMap<String, List<String>> versions) {

  /**
   * Static, because Spark sends tasks as bytes and nothing else is shared between them. Never
   * closed, because no task knows that it is the last.
   */
  private static @Nullable RulesOfJvm loaded;

  /**
   * Returns the rules of this JVM. The first call loads them. Each call reports a failure.
   *
   * @throws org.licet.evaluation.RulesException if there are no rules, or if they cannot be used
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
