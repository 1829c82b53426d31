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
 * <p>A is decisive: if B is favorable and A is open, the verdict is open. B is decisive in the same
 * way. An open verdict also covers answers in between, such as a day. If there are too many
 * questions to try, all of them count as decisive. So do they if no single one is: a range that
 * several open days widen may be open although each combination of answers is certain.
 *
 * <p>If the verdict is certain while some questions are open, no answer to them changes it. The
 * search therefore leaves the other questions open first, and answers them one by one. It tries no
 * combination behind a certain verdict.
 */
final class DecisiveQuestions {

  private static final int TRIED_POINTS = 8;

  /** The verdict by the answers. If it is certain, no answer to the open questions changes it. */
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
    long found = 0;
    for (long left = points; left != 0; left &= left - 1) {
      long point = Long.lowestOneBit(left);
      if (isLikely(verdict, points, point) || isDecisive(verdict, point, 0, points & ~point)) {
        found |= point;
      }
    }
    return found == 0 ? points : found;
  }

  /**
   * Returns whether a question is decisive while all others have the same answer. That shows nearly
   * all decisive questions.
   */
  private static boolean isLikely(Answered verdict, long points, long point) {
    return isOpen(verdict, points & ~point, point) || isOpen(verdict, 0, point);
  }

  /**
   * Returns whether a question is decisive.
   *
   * @param favorable the favorable answers to other questions; those that are not open are
   *     unfavorable
   * @param open the other questions that are open
   */
  private static boolean isDecisive(Answered verdict, long point, long favorable, long open) {
    if (!isOpen(verdict, favorable, open | point)) {
      return false;
    }
    if (open == 0) {
      return true;
    }
    long next = Long.lowestOneBit(open);
    return isDecisive(verdict, point, favorable | next, open & ~next)
        || isDecisive(verdict, point, favorable, open & ~next);
  }

  private static boolean isOpen(Answered verdict, long favorable, long open) {
    return verdict.given(favorable, open) == Verdict.UNDETERMINED;
  }
}
