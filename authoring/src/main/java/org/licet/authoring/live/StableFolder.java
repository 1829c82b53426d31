package org.licet.authoring.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tries a folder as a whole, never half of a change. Immutable and thread-safe.
 *
 * @param trial tries what was read of the folder
 * @param quiet for how long nobody may have written to it
 * @param pause waits, or throws to give up
 */
record StableFolder(
    Path folder,
    Function<FolderCopy, Trial.Outcome> trial,
    Duration quiet,
    Consumer<Duration> pause) {

  /** How often to wait for a folder to be quiet before saying that it never is. */
  private static final int PATIENCE = 50;

  /**
   * Tries what the folder holds once nobody writes to it, neither before nor meanwhile. Returns
   * nothing if it is never quiet.
   */
  Optional<TrialResult> tried() {
    Snapshot before = FolderCopy.of(folder).snapshot();
    for (int i = 0; i < PATIENCE; i++) {
      pause.accept(quiet);
      FolderCopy seen = FolderCopy.of(folder);
      Snapshot now = seen.snapshot();
      if (now.equals(before)) {
        Trial.Outcome outcome = trial.apply(seen);
        now = FolderCopy.of(folder).snapshot();
        if (now.equals(before)) {
          return Optional.of(TrialResult.of(now, outcome));
        }
      }
      before = now;
    }
    return Optional.empty();
  }
}
