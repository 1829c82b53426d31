package org.licet.authoring.live;

import java.util.Optional;
import org.licet.authoring.internal.source.FolderContent;

/**
 * A copy of a folder, read once. Trials use the copy, not the folder. Immutable and thread-safe.
 *
 * @param snapshot the identity of this state of the folder
 * @param content the content, if the folder could be read
 * @param problem the reason why it could not be read, or an empty text
 */
record FolderCopy(Snapshot snapshot, Optional<FolderContent> content, String problem) {}
