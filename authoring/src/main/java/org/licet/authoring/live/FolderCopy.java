package org.licet.authoring.live;

import java.nio.file.Path;
import java.util.Optional;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.evaluation.RulesException;

/**
 * A copy of a folder, read once. Trials use the copy, not the folder. Immutable and thread-safe.
 *
 * @param snapshot tells it from what was read at other times
 * @param content what the folder held, if it could be read
 * @param problem why it could not be read; empty if it could
 */
record FolderCopy(Snapshot snapshot, Optional<FolderContent> content, String problem) {

  /** Reads every file: times and sizes alone miss a quick second save of the same size. */
  static FolderCopy of(Path folder) {
    try {
      FolderContent content = FolderContent.read(folder);
      return new FolderCopy(Snapshot.of(content), Optional.of(content), "");
    } catch (RulesException e) {
      // It is gone, or is no folder of rules: this too is a state.
      String problem = String.valueOf(e.getMessage());
      return new FolderCopy(Snapshot.of(problem), Optional.empty(), problem);
    }
  }
}
