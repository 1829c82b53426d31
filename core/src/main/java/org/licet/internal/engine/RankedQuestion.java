package org.licet.internal.engine;

import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * A question with the expected effect of its answer. Immutable and thread-safe.
 *
 * @param subject what it is about
 * @param record the record that it is about, as a pointer, or the subject itself
 * @param weight how much the record could count at most, 1 if it were enough alone
 * @param favorable the probability that the answer favors the candidate, 0 to 1
 */
record RankedQuestion(
    Object subject, Question question, Object record, double weight, double favorable) {

  static RankedQuestion of(Object subject, Question question, double weight, double favorable) {
    return new RankedQuestion(subject, question, record(subject), weight, favorable);
  }

  /** Returns what a subject is a fact of: a record of a list, else the subject itself. */
  static Object record(Object subject) {
    if (!(subject instanceof String fact)) {
      return subject;
    }
    int list = fact.indexOf('/', 1);
    int index = list < 0 ? -1 : fact.indexOf('/', list + 1);
    return index < 0 ? fact : fact.substring(0, index);
  }

  /** Returns what it asks about, whichever record it is of. */
  Object kind() {
    return subject instanceof String fact ? fact.substring(fact.lastIndexOf('/') + 1) : subject;
  }

  /** Returns the probability of an answer that favors the candidate, or of one that does not. */
  double likely(Verdict answer) {
    return answer == Verdict.MET ? favorable : 1 - favorable;
  }

  /** Tells whether the issuing body has to answer. */
  boolean isRuling() {
    return question instanceof Question.OfIssuer;
  }
}
