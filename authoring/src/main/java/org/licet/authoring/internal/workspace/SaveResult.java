package org.licet.authoring.internal.workspace;

/**
 * The result of saving a document. Immutable and thread-safe.
 *
 * @param outcome the outcome
 * @param document the document after it
 * @param message the reason in the reader's language; empty if the document was saved
 */
public record SaveResult(Outcome outcome, Document document, String message) {

  /** Outcomes of saving. */
  public enum Outcome {
    /** The text is on disk. */
    SAVED,
    /** Another program changed the file. Nothing was written, and the text stays in memory. */
    CHANGED_ON_DISK,
    /** The file cannot be written. The text stays in memory. */
    REFUSED
  }
}
