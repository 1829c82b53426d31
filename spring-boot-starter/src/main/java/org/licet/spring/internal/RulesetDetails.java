package org.licet.spring.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.Evaluator;

/** The rulesets of an evaluator for people who operate an application. Stateless. */
final class RulesetDetails {

  private RulesetDetails() {}

  /** Returns the day and the fingerprint of each version, by credential. */
  static SortedMap<String, List<Map<String, String>>> of(Evaluator evaluator) {
    SortedMap<String, List<Map<String, String>>> details = new TreeMap<>();
    for (String credential : evaluator.credentials()) {
      details.put(
          credential,
          evaluator.rulesets(credential).stream()
              .map(
                  version ->
                      Map.of(
                          "effectiveFrom",
                          version.reference().effectiveFrom().toString(),
                          "fingerprint",
                          version.reference().fingerprint()))
              .toList());
    }
    return details;
  }
}
