package org.licet.internal.reasoning.identity;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares up to 64 records with one another. The result has a number for each record, with a bit
 * for every other record that may be the same.
 */
final class Pairs {

  private Pairs() {}

  /** Returns the records that may be the same, or {@code null} if none may. */
  static <T> long @Nullable [] alike(List<T> records, RecordIdentity<T> likeness) {
    long[] alike = null;
    for (int i = 1; i < records.size(); i++) {
      T record = records.get(i);
      for (int j = 0; j < i; j++) {
        if (likeness.mayBeOne(record, records.get(j))) {
          alike = alike == null ? new long[records.size()] : alike;
          alike[i] |= 1L << j;
          alike[j] |= 1L << i;
        }
      }
    }
    return alike;
  }

  /** Excludes records that repeat an earlier one. */
  static <T> void leaveOutAgain(
      long[] alike, List<T> records, RecordIdentity<T> likeness, boolean[] again, int... like) {
    long left = -1L;
    for (int i = 1; i < alike.length; i++) {
      long earlier = alike[i] & left & ((1L << i) - 1);
      Object identity = earlier == 0 ? null : likeness.identity(records.get(i));
      for (; identity != null && earlier != 0; earlier &= earlier - 1) {
        int first = Long.numberOfTrailingZeros(earlier);
        if (identity.equals(likeness.identity(records.get(first)))) {
          again[i] = true;
          like[i] = first;
          left &= ~(1L << i);
          break;
        }
      }
    }
    for (int i = 0; i < alike.length; i++) {
      alike[i] = again[i] ? 0 : alike[i] & left;
    }
  }

  /**
   * Counts as many records as are certainly different: first those with the highest amounts, and
   * among these the ones that resemble the fewest others.
   */
  static <T> void leaveOneOfEach(
      long[] alike,
      List<T> records,
      RecordIdentity<T> likeness,
      IntToDoubleFunction certain,
      int... like) {
    double[] value = new double[alike.length];
    long left = 0;
    for (int i = 0; i < alike.length; i++) {
      if (alike[i] != 0) {
        value[i] = certain.applyAsDouble(i);
        left |= 1L << i;
      }
    }
    long counted = 0;
    while (left != 0) {
      long next = first(left, alike, value);
      left &= ~next;
      for (int i : inOrder(next, alike, records, likeness)) {
        long same = alike[i] & counted;
        if (same == 0) {
          counted |= 1L << i;
        } else {
          like[i] = Long.numberOfTrailingZeros(same);
        }
      }
    }
  }

  /** Returns records in the order of their texts, if the order matters. */
  private static <T> int[] inOrder(
      long some, long[] alike, List<T> records, RecordIdentity<T> likeness) {
    int[] order = new int[Long.bitCount(some)];
    boolean any = true;
    int next = 0;
    for (long each = some; each != 0; each &= each - 1) {
      int i = Long.numberOfTrailingZeros(each);
      any &= areLikeTheSame(i, alike[i] & some, alike);
      order[next++] = i;
    }
    if (any) {
      return order;
    }
    String[] words = new String[records.size()]; // made once each, as they are costly
    for (int i : order) {
      words[i] = likeness.words(records.get(i));
    }
    return IntStream.of(order)
        .boxed()
        .sorted(Comparator.comparing(i -> words[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long first(long left, long[] alike, double... value) {
    long first = 0;
    int best = RepeatSearch.ITSELF;
    for (long each = left; each != 0; each &= each - 1) {
      int i = Long.numberOfTrailingZeros(each);
      int order =
          best == RepeatSearch.ITSELF
              ? 1
              : value[i] == value[best]
                  ? Long.bitCount(alike[best]) - Long.bitCount(alike[i])
                  : Double.compare(value[i], value[best]);
      if (order > 0) {
        best = i;
        first = 0;
      }
      first |= order >= 0 ? 1L << i : 0;
    }
    return first;
  }

  /**
   * Returns whether records resemble the same others, so that any one of them may count for all.
   */
  private static boolean areLikeTheSame(int one, long others, long... alike) {
    long together = alike[one] | (1L << one);
    for (long each = others; each != 0; each &= each - 1) {
      int other = Long.numberOfTrailingZeros(each);
      if ((alike[other] | (1L << other)) != together) {
        return false;
      }
    }
    return true;
  }
}
