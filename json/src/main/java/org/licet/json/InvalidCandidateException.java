package org.licet.json;

import java.util.List;

/** Thrown when JSON or YAML is not a candidate. The message names the value and the expectation. */
public final class InvalidCandidateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  @SuppressWarnings("serial") // every list here is one of List.of or List.copyOf
  private final List<InvalidCandidateException> others;

  /**
   * Creates a refusal.
   *
   * @param pointer the JSON pointer to the refused value, empty for the whole candidate
   */
  public InvalidCandidateException(String pointer, String message) {
    super(message);
    this.pointer = pointer;
    this.others = List.of();
  }

  /**
   * Creates a refusal with its cause.
   *
   * @param pointer the JSON pointer to the refused value, empty for the whole candidate
   */
  public InvalidCandidateException(String pointer, String message, Throwable cause) {
    super(message, cause);
    this.pointer = pointer;
    this.others = List.of();
  }

  private InvalidCandidateException(
      InvalidCandidateException first, List<InvalidCandidateException> others) {
    super(first.getMessage(), first);
    this.pointer = first.pointer;
    this.others = others;
  }

  /**
   * Combines the faults of one candidate.
   *
   * @param faults the faults in the order of the text; the first one has the message
   * @throws IllegalArgumentException if there are none
   */
  public static InvalidCandidateException of(List<InvalidCandidateException> faults) {
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("There are no faults. Expected one at least.");
    }
    return faults.size() == 1
        ? faults.get(0)
        : new InvalidCandidateException(
            faults.get(0), List.copyOf(faults.subList(1, faults.size())));
  }

  /**
   * Returns the other faults of the candidate, in the order of the text; empty if there are none.
   */
  public List<InvalidCandidateException> others() {
    return others;
  }

  /** Returns the JSON pointer to the refused value, empty for the whole candidate. */
  public String pointer() {
    return pointer;
  }
}
