package org.licet.it.hidden;

/**
 * What is wrong with an evaluation of a candidate with hidden facts.
 *
 * @param kind the kind of fault
 * @param details where it was found
 */
record Fault(Kind kind, String details) {

  /** The kinds of faults. */
  enum Kind {
    /** A definite decision changes once a hidden fact is known. */
    DECISION_CHANGES,
    /** A definite verdict on a criterion changes once a hidden fact is known. */
    VERDICT_CHANGES,
    /** An undetermined result comes without a question. */
    NO_QUESTION,
    /** A definite result comes with a question. */
    DEFINITE_QUESTION,
    /** A question comes again after its answer. */
    ASKED_AGAIN,
    /** A question comes again after an answer with a code that the rules do not know. */
    CODE_ASKED_AGAIN,
    /** The decision is the same for every value of the hidden facts, but facts are asked. */
    SAME_DECISION,
    /** No value of a hidden fact changes the decision, but the fact is asked. */
    NEEDLESS_QUESTION;

    /** Returns whether it is an error: needless questions are allowed, wrong results are not. */
    boolean isError() {
      return compareTo(SAME_DECISION) < 0;
    }
  }

  @Override
  public String toString() {
    return kind + " " + details;
  }
}
