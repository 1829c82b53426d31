package org.licet.internal.reasoning;

/** Thrown if a word stands where it has no meaning, such as behind a word that it cannot follow. */
public final class MisplacedWordException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String word;

  /**
   * Creates an exception whose message names the word.
   *
   * @param word the word, such as {@code including}
   * @param fault a clause that follows the word, and advice
   */
  public MisplacedWordException(String word, String fault) {
    super("The word " + word + " " + fault);
    this.word = word;
  }

  /** Returns the word. */
  public String word() {
    return word;
  }
}
