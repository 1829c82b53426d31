package org.licet.internal.reasoning.period;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The maximum of months of full-time work by the days on which periods may begin and end. Whatever
 * open periods turn out to be, the joined work is a row of spans with days between them, each from
 * a possible first day to a possible end. The best row is found span by span, so that the effort
 * grows with the pairs of such days, not with the combinations.
 *
 * <p>A row may use a first day and an end that exclude each other. The maximum is therefore never
 * too small, and in rare cases larger than that of the combinations. Immutable and thread-safe.
 */
final class LongestSpans {

  /** With more pairs of days, the maximum is not computed. */
  private static final long MOST_PAIRS = 40_000;

  private final WorkPeriod[] possible;
  private final int[] firsts;
  private final int[] ends;

  private LongestSpans(PossibleWork work, int[] firsts, int[] ends) {
    this.possible = WorkPeriod.join(work.possible(), Months.FULL_TIME).toArray(WorkPeriod[]::new);
    this.firsts = firsts;
    this.ends = ends;
  }

  /** Returns the maximum of limited full-time work; empty if it has too many possible days. */
  static OptionalDouble most(PossibleWork work) {
    long firsts = work.settled().size();
    long ends = firsts;
    for (PossibleWork.OpenPeriod open : work.open()) {
      firsts += Math.max(0L, (long) lastFirst(open) - open.most().first() + 1);
      ends += (long) open.most().end() - firstEnd(open) + 1;
    }
    if (firsts * ends > MOST_PAIRS) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(new LongestSpans(work, firsts(work), ends(work)).most());
  }

  private static int lastFirst(PossibleWork.OpenPeriod open) {
    return Math.min(open.firstAtLatest(), open.most().end() - 1);
  }

  private static int firstEnd(PossibleWork.OpenPeriod open) {
    return Math.max(open.most().first() + 1, open.endAtEarliest());
  }

  private static int[] firsts(PossibleWork work) {
    return IntStream.concat(
            work.settled().stream().mapToInt(WorkPeriod::first),
            work.open().stream()
                .flatMapToInt(open -> IntStream.rangeClosed(open.most().first(), lastFirst(open))))
        .distinct()
        .sorted()
        .toArray();
  }

  private static int[] ends(PossibleWork work) {
    return IntStream.concat(
            work.settled().stream().mapToInt(WorkPeriod::end),
            work.open().stream()
                .flatMapToInt(open -> IntStream.rangeClosed(firstEnd(open), open.most().end())))
        .distinct()
        .sorted()
        .toArray();
  }

  /** Returns the most months of a row of spans. */
  private double most() {
    double[] upTo = new double[ends.length]; // the most of the rows that end by then
    double best = 0;
    for (int i = 0; i < ends.length; i++) {
      for (int first : firsts) {
        if (first < ends[i] && isPossible(first, ends[i])) {
          int before = before(first);
          best = Math.max(best, days(first, ends[i]) + (before < 0 ? 0 : upTo[before]));
        }
      }
      upTo[i] = best;
    }
    return Months.whole(best / Months.DAYS_OF_A_MONTH);
  }

  /** Returns the index of the last end with a day between it and a first day; -1 if none has. */
  private int before(int first) {
    int found = Arrays.binarySearch(ends, first - 1);
    return found >= 0 ? found : -found - 2;
  }

  private boolean isPossible(int first, int end) {
    for (WorkPeriod one : possible) {
      if (one.first() <= first && end <= one.end()) {
        return true;
      }
    }
    return false;
  }

  private static double days(int first, int end) {
    return Months.months(first, end) * Months.DAYS_OF_A_MONTH;
  }
}
