package org.licet.internal.engine.question;

import org.licet.evaluation.Verdict;

/**
 * Finds the questions that can change a verdict, by trying every combination of answers.
 *
 * <p>A combination of answers is a number with one bit for each question; a set bit is an answer
 * that favors the candidate. Take two questions, A (bit 0) and B (bit 1), and a requirement that is
 * met if both answers favor the candidate:
 *
 * <pre>
 * combination   B A   verdict
 * 0             0 0   NOT_MET
 * 1             0 1   NOT_MET
 * 2             1 0   NOT_MET
 * 3             1 1   MET
 * </pre>
 *
 * <p>A is decisive, since combinations 2 and 3 differ only in bit 0 and their verdicts differ. So
 * is B, by combinations 1 and 3. A question is decisive as well if a combination of the others is
 * settled by neither answer alone: an answer between them, such as a day, may change the verdict.
 * If there are too many questions to try, all of them count as decisive.
 */
final class DecisiveQuestions {

  private static final int TRIED_POINTS = 8;

  /** The verdict by the answers. */
  interface Answered {

    /**
     * Returns the verdict.
     *
     * @param favorable the bits of the favorable answers; every other answer is unfavorable
     * @param open the bits of the questions without an answer
     */
    Verdict given(long favorable, long open);
  }

  private DecisiveQuestions() {}

  /** Returns the bits of the decisive questions. */
  static long of(Answered verdict, long points) {
    if (Long.bitCount(points) > TRIED_POINTS) {
      return points;
    }
    long found = likely(verdict, points);
    long favorable = 0;
    while (found != points) { // every subset of the bits
      for (long open = points & ~found & ~favorable; open != 0; open &= open - 1) {
        long point = Long.lowestOneBit(open);
        if (isDecisive(verdict, favorable, point)) {
          found |= point;
        }
      }
      favorable = (favorable - points) & points;
      if (favorable == 0) {
        break;
      }
    }
    return found;
  }

  /**
   * Returns the bits of the questions that are decisive while all others have the same answer. Few
   * combinations show that, and they show it of nearly all decisive questions.
   */
  private static long likely(Answered verdict, long points) {
    long found = 0;
    for (long left = points; left != 0; left &= left - 1) {
      long point = Long.lowestOneBit(left);
      if (isDecisive(verdict, points & ~point, point) || isDecisive(verdict, 0, point)) {
        found |= point;
      }
    }
    return found;
  }

  private static boolean isDecisive(Answered verdict, long favorable, long point) {
    return verdict.given(favorable, 0) != verdict.given(favorable | point, 0)
        || verdict.given(favorable, point) == Verdict.UNDETERMINED;
  }
}
