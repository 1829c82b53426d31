package org.licet.authoring.live;

import java.util.Optional;
import org.licet.authoring.internal.source.FolderContent;

/**
 * The result of trying one state of the rules folder. Immutable and thread-safe.
 *
 * @param content the tried files, if the folder could be read
 * @param refused whether the trial failed
 */
record TrialResult(
    Snapshot snapshot, Optional<FolderContent> content, Trial.Outcome outcome, boolean refused) {

  static TrialResult of(Snapshot snapshot, Optional<FolderContent> content, Trial.Outcome outcome) {
    return new TrialResult(snapshot, content, outcome, outcome.passed().isEmpty());
  }

  /** Returns the result for a folder that could not be tried. */
  static TrialResult untried(Faults faults) {
    return of(
        Snapshot.of(faults.text()), Optional.empty(), new Trial.Outcome(Optional.empty(), faults));
  }

  /** Returns a failed result for rules that passed but cannot replace the rules in force. */
  TrialResult refusedFor(Faults faults) {
    return new TrialResult(
        snapshot, Optional.empty(), new Trial.Outcome(Optional.empty(), faults), true);
  }

  /** Returns the result without its evaluator and files. Only the history keeps them. */
  TrialResult withoutRules() {
    return new TrialResult(
        snapshot, Optional.empty(), new Trial.Outcome(Optional.empty(), outcome.faults()), refused);
  }
}
