package org.licet.authoring.internal.workspace;

import java.util.List;
import java.util.Optional;

/**
 * The result of renaming. Immutable and thread-safe.
 *
 * @param edits the edits in all files; empty if the name cannot be given
 * @param refusal the reason, if it cannot
 */
public record Renaming(List<TextEdit> edits, Optional<String> refusal) {

  /** Copies the list. */
  public Renaming {
    edits = List.copyOf(edits);
  }

  static Renaming refused(String reason) {
    return new Renaming(List.of(), Optional.of(reason));
  }
}
