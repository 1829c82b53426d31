package org.licet.authoring.internal.workspace;

import java.util.Comparator;
import java.util.List;

/**
 * A change to a text. Immutable and thread-safe.
 *
 * @param at the part to replace; empty to insert
 * @param text the new text
 */
public record TextEdit(TextRange at, String text) {

  /** Returns a text with edits that do not overlap. */
  public static String apply(String text, List<TextEdit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing((TextEdit edit) -> edit.at().from()).reversed())
        .forEach(edit -> changed.replace(edit.at().from(), edit.at().to(), edit.text()));
    return changed.toString();
  }
}
