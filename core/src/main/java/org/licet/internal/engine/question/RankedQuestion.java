package org.licet.internal.engine.question;

import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * A question with the expected effect of its answer. Immutable and thread-safe.
 *
 * @param subject the subject of the question
 * @param record the pointer to the record of the subject, or the subject itself
 * @param weight the share of a requirement that the record could contribute; 1 if it is enough
 *     alone
 * @param favorable the probability that the answer favors the candidate, 0 to 1
 */
record RankedQuestion(
    Object subject, Question question, Object record, double weight, double favorable) {

  static RankedQuestion of(Object subject, Question question, double weight, double favorable) {
    return new RankedQuestion(subject, question, record(subject), weight, favorable);
  }

  /** Returns the record of a subject, or the subject itself if it belongs to no list. */
  static Object record(Object subject) {
    if (!(subject instanceof String fact)) {
      return subject;
    }
    int list = fact.indexOf('/', 1);
    int index = list < 0 ? -1 : fact.indexOf('/', list + 1);
    return index < 0 ? fact : fact.substring(0, index);
  }

  /** Returns the kind of the fact, without its record. */
  Object kind() {
    return subject instanceof String fact ? fact.substring(fact.lastIndexOf('/') + 1) : subject;
  }

  /** Returns the probability of a favorable answer, or of an unfavorable one. */
  double likely(Verdict answer) {
    return answer == Verdict.MET ? favorable : 1 - favorable;
  }

  /** Returns whether the issuing body must answer. */
  boolean isRuling() {
    return question instanceof Question.OfIssuer;
  }
}
