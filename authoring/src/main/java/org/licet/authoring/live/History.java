package org.licet.authoring.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.licet.Evaluator;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.evaluation.RulesetReference;

/**
 * The kept versions, and the version in force. Both are replaced together. Immutable and
 * thread-safe.
 *
 * @param kept the kept versions, earliest first
 * @param inForce the number of the version in force, which is among them
 * @param latest the highest number so far
 */
record History(List<Kept> kept, int inForce, int latest) {

  record Kept(
      int number,
      Instant since,
      Evaluator evaluator,
      FolderContent content,
      SortedMap<String, List<RulesetReference>> rulesets) {}

  static History startingWith(Evaluator evaluator, FolderContent content, Instant now) {
    return new History(List.of(), 0, 0).replacedBy(evaluator, content, now, 1);
  }

  /** Puts a new version in force, and drops the earliest ones beyond the count to keep. */
  History replacedBy(Evaluator evaluator, FolderContent content, Instant now, int keeping) {
    int number = latest + 1;
    List<Kept> all = new ArrayList<>(kept);
    all.add(new Kept(number, now, evaluator, content, RulesVersion.rulesetsOf(evaluator)));
    return new History(
        List.copyOf(all.subList(Math.max(0, all.size() - keeping), all.size())), number, number);
  }

  /** Puts a kept version in force again. */
  History rolledBackTo(int number, Instant now) {
    if (kept.stream().noneMatch(one -> one.number() == number)) {
      throw new IllegalArgumentException(
          "No version "
              + number
              + " is available for a rollback. Expected one of "
              + kept.stream().map(Kept::number).toList()
              + ".\nMaybe it was discarded. LiveRulesBuilder.keeping sets how many are kept.");
    }
    List<Kept> all =
        kept.stream()
            .map(
                one ->
                    one.number() == number
                        ? new Kept(number, now, one.evaluator(), one.content(), one.rulesets())
                        : one)
            .toList();
    return new History(all, number, latest);
  }

  Kept current() {
    return kept.stream().filter(one -> one.number() == inForce).findFirst().orElseThrow();
  }

  RulesVersion version() {
    return version(current());
  }

  List<RulesVersion> versions() {
    return kept.stream().map(this::version).toList();
  }

  private RulesVersion version(Kept one) {
    return new RulesVersion(one.number(), one.since(), one.rulesets(), one.number() == inForce);
  }
}
