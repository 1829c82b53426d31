package org.licet.authoring.live;

import java.util.List;
import java.util.Optional;

/**
 * What came of a content of the folder. Immutable and thread-safe.
 *
 * @param refused whether it did not pass
 */
record Tried(Snapshot snapshot, Trial.Outcome outcome, boolean refused) {

  static Tried of(Snapshot snapshot, Trial.Outcome outcome) {
    return new Tried(snapshot, outcome, outcome.passed().isEmpty());
  }

  /** What passed its trial but cannot take the place of what is served. */
  Tried refusedFor(List<String> messages) {
    return new Tried(snapshot, new Trial.Outcome(Optional.empty(), messages), true);
  }

  /** The history alone says how long an evaluator is kept. */
  Tried withoutEvaluator() {
    return new Tried(snapshot, new Trial.Outcome(Optional.empty(), outcome.messages()), refused);
  }
}
