package org.licet.internal.engine;

import java.util.function.LongFunction;
import org.licet.evaluation.Verdict;

/**
 * Finds the open points that can change a verdict by trying every combination of answers. A
 * combination is a number with one bit for each point; a set bit is an answer that favors the
 * candidate. If there are too many points to try, all of them count as decisive.
 */
final class DecisiveQuestions {

  private static final int TRIED_POINTS = 8;

  private DecisiveQuestions() {}

  /** Returns those of the points that matter. */
  static long of(LongFunction<Verdict> verdict, long points) {
    if (Long.bitCount(points) > TRIED_POINTS) {
      return points;
    }
    long found = 0;
    long inFavor = 0;
    do { // every subset of the points
      for (long open = points & ~found & ~inFavor; open != 0; open &= open - 1) {
        long point = Long.lowestOneBit(open);
        if (verdict.apply(inFavor) != verdict.apply(inFavor | point)) {
          found |= point;
        }
      }
      inFavor = (inFavor - points) & points;
    } while (inFavor != 0 && found != points);
    return found;
  }
}
