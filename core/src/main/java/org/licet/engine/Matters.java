package org.licet.engine;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.licet.evaluation.Verdict;

/**
 * Finds out which of several open points can change a verdict, whatever is answered about the
 * others. Points are bits; a set bit is a point that is answered in favor, the others are answered
 * against.
 *
 * <p>An answer in favor never makes a verdict worse. So of the answers in favor that reach it,
 * those are taken back one after another that it does not need: all that remain matter. Then a
 * point matters if it tips the scales where as much as possible speaks in favor without it. Where
 * neither shows that a point matters all answers are tried, and of more points than that can be
 * done with, it is taken to matter.
 */
final class Matters {

  private static final int TRIED_POINTS = 8;
  private static final List<Predicate<Verdict>> LEVELS =
      List.of(verdict -> verdict != Verdict.NOT_MET, verdict -> verdict == Verdict.MET);

  private final LongFunction<Verdict> verdict;
  private final long points;
  private long found;

  private Matters(LongFunction<Verdict> verdict, long points) {
    this.verdict = verdict;
    this.points = points;
  }

  /** Returns those of the points that matter. */
  static long of(LongFunction<Verdict> verdict, long points) {
    Matters matters = new Matters(verdict, points);
    for (Predicate<Verdict> level : LEVELS) {
      matters.findNeeded(level);
    }
    for (Predicate<Verdict> level : LEVELS) {
      matters.findTipping(level);
    }
    if (matters.found != points) {
      matters.tryAll();
    }
    return matters.found;
  }

  private boolean reaches(Predicate<Verdict> level, long inFavor) {
    return level.test(verdict.apply(inFavor));
  }

  private void findNeeded(Predicate<Verdict> level) {
    if (!reaches(level, points) || reaches(level, 0)) {
      return;
    }
    for (long open = points; open != 0; open &= open - 1) {
      long point = Long.lowestOneBit(open);
      if ((found & point) == 0) {
        long needed = points;
        for (long others = points & ~point; others != 0; ) {
          long other = Long.highestOneBit(others);
          others &= ~other;
          if (reaches(level, needed & ~other)) {
            needed &= ~other;
          }
        }
        if (!reaches(level, needed & ~point)) {
          found |= needed;
        }
      }
    }
  }

  private void findTipping(Predicate<Verdict> level) {
    if (found == points || !reaches(level, points) || reaches(level, 0)) {
      return;
    }
    for (long open = points & ~found; open != 0; open &= open - 1) {
      long point = Long.lowestOneBit(open);
      long inFavor = 0;
      for (long others = points & ~point; others != 0; others &= others - 1) {
        long other = Long.lowestOneBit(others);
        if (!reaches(level, inFavor | other)) {
          inFavor |= other;
        }
      }
      if (reaches(level, inFavor | point)) {
        found |= point;
      }
    }
  }

  private void tryAll() {
    if (Long.bitCount(points) > TRIED_POINTS) {
      found = points;
      return;
    }
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
  }
}
