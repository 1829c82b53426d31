package org.licet.authoring.live;

import java.nio.file.Path;
import java.util.Optional;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.evaluation.RulesException;

/**
 * A copy of a folder, read once. Trials use the copy, not the folder. Immutable and thread-safe.
 *
 * @param snapshot the identity of this state of the folder
 * @param content the content, if the folder could be read
 * @param problem the reason why it could not be read, or an empty text
 */
record FolderCopy(Snapshot snapshot, Optional<FolderContent> content, String problem) {

  /** Reads every file, because times and sizes alone miss a quick second save of the same size. */
  static FolderCopy of(Path folder) {
    try {
      FolderContent content = FolderContent.read(folder);
      return new FolderCopy(Snapshot.of(content), Optional.of(content), "");
    } catch (RulesException e) {
      // The folder is missing or contains no rules. This is a state, too.
      String problem = String.valueOf(e.getMessage());
      return new FolderCopy(Snapshot.of(problem), Optional.empty(), problem);
    }
  }
}
