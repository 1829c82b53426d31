package org.licet.authoring.live;

import java.util.List;
import java.util.Optional;

/**
 * The result of trying one state of the rules folder. Immutable and thread-safe.
 *
 * @param refused whether the trial failed
 */
record TrialResult(Snapshot snapshot, Trial.Outcome outcome, boolean refused) {

  static TrialResult of(Snapshot snapshot, Trial.Outcome outcome) {
    return new TrialResult(snapshot, outcome, outcome.passed().isEmpty());
  }

  /** Returns a failed result for rules that passed but cannot replace the rules in force. */
  TrialResult refusedFor(List<String> messages) {
    return new TrialResult(snapshot, new Trial.Outcome(Optional.empty(), messages), true);
  }

  /** Returns the result without its evaluator. Only the history keeps evaluators. */
  TrialResult withoutEvaluator() {
    return new TrialResult(
        snapshot, new Trial.Outcome(Optional.empty(), outcome.messages()), refused);
  }
}
