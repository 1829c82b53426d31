package org.licet.internal.reasoning;

import java.util.Collection;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * Assumed answers to open questions: {@link Verdict#MET} is favorable, {@link Verdict#NOT_MET} is
 * unfavorable, and {@link Verdict#UNDETERMINED} leaves the question open.
 */
@FunctionalInterface
public interface AssumedAnswers {

  /** No assumptions. */
  AssumedAnswers OPEN =
      new AssumedAnswers() {
        @Override
        public Verdict to(Question question) {
          return Verdict.UNDETERMINED;
        }

        @Override
        public AssumedAnswers opposite() {
          return this;
        }
      };

  /** Returns the assumed answer to a question. */
  Verdict to(Question question);

  /** Returns the combined answer to several questions; it is favorable if all are. */
  default Verdict toAll(Collection<Question> questions) {
    Verdict all = Verdict.MET;
    for (Question question : questions) {
      all = all.and(to(question));
    }
    return all;
  }

  /** Returns the same answers with favorable and unfavorable swapped. */
  default AssumedAnswers opposite() {
    return question -> to(question).opposite();
  }
}
