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

  /**
   * Returns the same answers with favorable and unfavorable swapped. Equal answers have equal
   * opposites, which can share results.
   */
  default AssumedAnswers opposite() {
    return new Opposite(this);
  }

  /** Swapped answers. */
  record Opposite(AssumedAnswers own) implements AssumedAnswers {

    @Override
    public Verdict to(Question question) {
      return own.to(question).opposite();
    }

    @Override
    public AssumedAnswers opposite() {
      return own;
    }
  }
}
