package org.licet.authoring.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tries a folder only after a change to it is complete. Immutable and thread-safe.
 *
 * @param trial tries a copy of the folder
 * @param quiet the time without writes that must pass
 * @param pause waits, or throws to give up
 */
record StableFolder(
    WatchedRules rules,
    Function<FolderCopy, Trial.Outcome> trial,
    Duration quiet,
    Consumer<Duration> pause) {

  /** The count of waits before a folder counts as restless. */
  private static final int PATIENCE = 50;

  /** Tries the folder after a time without writes. Empty if the folder never becomes quiet. */
  Optional<TrialResult> tried() {
    Snapshot before = rules.copy().snapshot();
    for (int i = 0; i < PATIENCE; i++) {
      pause.accept(quiet);
      FolderCopy seen = rules.copy();
      Snapshot now = seen.snapshot();
      if (now.equals(before)) {
        Trial.Outcome outcome = trial.apply(seen);
        now = rules.copy().snapshot();
        if (now.equals(before)) {
          return Optional.of(TrialResult.of(now, seen.content(), outcome));
        }
      }
      before = now;
    }
    return Optional.empty();
  }
}
