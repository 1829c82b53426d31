package org.licet.evaluation;

/** Something that nobody has said yet and that a verdict depends on. Immutable and thread-safe. */
public sealed interface Question {

  /**
   * A question that the candidate, or the candidate's documents, can answer.
   *
   * @param fact JSON pointer to the fact that would answer it, such as {@code /licenses/0/expires}
   * @param ask the question, a sentence
   */
  record OfCandidate(String fact, String ask) implements Question {}

  /**
   * A question that only the issuing body can answer, since no source answers it.
   *
   * @param ruling the body, such as {@code CCMC}
   * @param ask the question, a sentence
   */
  record OfIssuer(String ruling, String ask) implements Question {}

  /** Returns the question, a sentence. */
  String ask();
}
