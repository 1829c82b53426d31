package org.licet.authoring.live;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licet.Evaluator;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetReference;

/**
 * One state of the rules that {@link LiveRules} has put in force. Immutable and thread-safe.
 *
 * @param number counts from 1, the state at opening; a number is never given twice
 * @param since when this version last came into force
 * @param rulesets which rulesets it judges by, with their fingerprints, by credential; those that
 *     are built in among them; the latest first
 * @param inForce whether it was in force when it was asked for
 */
public record RulesVersion(
    int number,
    Instant since,
    SortedMap<String, List<RulesetReference>> rulesets,
    boolean inForce) {

  /** Copies the map. */
  public RulesVersion {
    rulesets = Collections.unmodifiableSortedMap(new TreeMap<>(rulesets));
  }

  static SortedMap<String, List<RulesetReference>> rulesetsOf(Evaluator evaluator) {
    SortedMap<String, List<RulesetReference>> rulesets = new TreeMap<>();
    for (String credential : evaluator.credentials()) {
      rulesets.put(
          credential,
          evaluator.rulesets(credential).stream().map(RulesetDescription::reference).toList());
    }
    return rulesets;
  }

  /** Names the version in a log line. */
  String summary() {
    return "version "
        + number
        + ", "
        + rulesets.values().stream()
            .flatMap(List::stream)
            .map(one -> one.credential() + " " + one.effectiveFrom() + " " + one.fingerprint())
            .collect(Collectors.joining(", "));
  }
}
