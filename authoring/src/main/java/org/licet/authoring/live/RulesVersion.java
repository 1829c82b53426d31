package org.licet.authoring.live;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetReference;

/** One state of the rules that {@link LiveRules} has put in force. Immutable and thread-safe. */
public final class RulesVersion {

  private final int number;
  private final Instant since;
  private final SortedMap<String, List<RulesetReference>> rulesets;
  private final boolean inForce;

  RulesVersion(
      int number,
      Instant since,
      SortedMap<String, List<RulesetReference>> rulesets,
      boolean inForce) {
    this.number = number;
    this.since = since;
    this.rulesets = Collections.unmodifiableSortedMap(new TreeMap<>(rulesets));
    this.inForce = inForce;
  }

  /** Returns the number of the version: 1 for the state at opening. Numbers are never reused. */
  public int number() {
    return number;
  }

  /** Returns the time when this version last came into force. */
  public Instant since() {
    return since;
  }

  /**
   * Returns the rulesets with their fingerprints, by credential, latest first. They include the
   * built-in ones.
   */
  public SortedMap<String, List<RulesetReference>> rulesets() {
    return rulesets;
  }

  /** Returns true if it was in force when the host asked for it. */
  public boolean inForce() {
    return inForce;
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

  /** Returns a summary for a log line. */
  String summary() {
    return "version "
        + number
        + ", "
        + rulesets.values().stream()
            .flatMap(List::stream)
            .map(one -> one.credential() + " " + one.effectiveFrom() + " " + one.fingerprint())
            .collect(Collectors.joining(", "));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RulesVersion that
        && number == that.number
        && since.equals(that.since)
        && rulesets.equals(that.rulesets)
        && inForce == that.inForce;
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, since, rulesets, inForce);
  }

  @Override
  public String toString() {
    return "RulesVersion[number=%s, since=%s, rulesets=%s, inForce=%s]"
        .formatted(number, since, rulesets, inForce);
  }
}
