package org.licet.rule;

import org.licet.internal.reasoning.person.IssuerReasoning;

/** Decisions of issuing bodies that a rule asks for. Immutable and thread-safe. */
public final class Rulings {

  Rulings() {}

  /**
   * Holds if the issuing body answers the question with yes. The question is put to that body; a
   * recorded ruling answers it.
   */
  public Answer by(String body, String question) {
    return new Answer(IssuerReasoning.of(body, question));
  }
}
