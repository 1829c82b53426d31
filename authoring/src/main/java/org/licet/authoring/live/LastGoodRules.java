package org.licet.authoring.live;

import java.util.Optional;
import org.licet.authoring.internal.source.FolderContent;

/**
 * The rules that were in force last. Immutable and thread-safe.
 *
 * @param content the files
 * @param passedOver the identity of the folder's content that the host rolled back, if it did
 */
record LastGoodRules(FolderContent content, Optional<String> passedOver) {

  String identity() {
    return Snapshot.of(content).content();
  }
}
