package org.licet.authoring.live;

import java.util.List;
import java.util.Optional;

/**
 * The result of trying one state of the rules folder. Immutable and thread-safe.
 *
 * @param refused whether it did not pass
 */
record TrialResult(Snapshot snapshot, Trial.Outcome outcome, boolean refused) {

  static TrialResult of(Snapshot snapshot, Trial.Outcome outcome) {
    return new TrialResult(snapshot, outcome, outcome.passed().isEmpty());
  }

  /** What passed its trial but cannot take the place of what is served. */
  TrialResult refusedFor(List<String> messages) {
    return new TrialResult(snapshot, new Trial.Outcome(Optional.empty(), messages), true);
  }

  /** The history alone says how long an evaluator is kept. */
  TrialResult withoutEvaluator() {
    return new TrialResult(
        snapshot, new Trial.Outcome(Optional.empty(), outcome.messages()), refused);
  }
}
