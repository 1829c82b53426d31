package org.licet.authoring.internal.workspace;

/**
 * A text that can be typed next. Immutable and thread-safe.
 *
 * @param kind its kind
 * @param label the text to show
 * @param insert the text to insert
 * @param replaces the part of the text that it replaces
 * @param detail a few words beside the label; may be empty
 * @param description its meaning; may be empty
 */
public record Proposal(
    Kind kind, String label, String insert, TextRange replaces, String detail, String description) {

  /** Kinds of texts. */
  public enum Kind {
    WORD,
    PROPERTY,
    VARIABLE,
    CRITERION,
    FACT,
    TABLE,
    SOURCE,
    CODE,
    KEYWORD,
    RULE,
    KEY
  }
}
