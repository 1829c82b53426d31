package org.licet.engine;

import java.util.function.LongFunction;
import org.licet.evaluation.Verdict;

/**
 * Finds out which of several open points can change a verdict, whatever is answered about the
 * others, by trying all answers. Points are bits; a set bit is a point that is answered in favor,
 * the others are answered against. Of more points than can be tried, all are taken to matter.
 */
final class Matters {

  private static final int TRIED_POINTS = 8;

  private Matters() {}

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
