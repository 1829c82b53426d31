package org.licet.authoring.internal.workspace;

import java.util.List;

/**
 * Advice that an editor can apply. Immutable and thread-safe.
 *
 * @param title the advice, a clause
 * @param edits the edits, all in one file
 */
public record Fix(String title, List<TextEdit> edits) {

  /** Copies the list. */
  public Fix {
    edits = List.copyOf(edits);
  }
}
