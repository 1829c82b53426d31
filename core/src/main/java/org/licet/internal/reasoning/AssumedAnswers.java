package org.licet.internal.reasoning;

import java.util.Collection;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * Assumed answers to open questions: {@link Verdict#MET} favors the candidate, {@link
 * Verdict#NOT_MET} does not, and {@link Verdict#UNDETERMINED} leaves the question open.
 */
@FunctionalInterface
public interface AssumedAnswers {

  /** Nothing is assumed. */
  AssumedAnswers OPEN = question -> Verdict.UNDETERMINED;

  /** Returns the answer assumed for a question. */
  Verdict to(Question question);

  /** Returns whether all of some questions are answered favorably. */
  default Verdict toAll(Collection<Question> questions) {
    Verdict all = Verdict.MET;
    for (Question question : questions) {
      all = all.and(to(question));
    }
    return all;
  }

  /** Returns the same answers for a reader to whom favor and disfavor are swapped. */
  default AssumedAnswers opposite() {
    return question -> to(question).opposite();
  }
}
