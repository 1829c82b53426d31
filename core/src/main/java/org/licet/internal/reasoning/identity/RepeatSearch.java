package org.licet.internal.reasoning.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;

/**
 * Finds records that repeat each other, which count once, and records that may repeat each other,
 * which count as possible. The result depends on the contents of the records and not on their
 * order. Immutable and thread-safe.
 */
public final class RepeatSearch {

  /** The maximum number of records on one possible day that are compared with one another. */
  static final int COMPARED = 64;

  static final int ITSELF = -1;

  private final boolean[] again;

  /**
   * The index of a record that each may repeat; {@link #ITSELF} for a record that certainly counts.
   */
  private final int[] like;

  private RepeatSearch(boolean[] again, int[] like) {
    this.again = again;
    this.like = like;
  }

  /** Returns whether a record certainly repeats an earlier one. */
  public boolean isAgain(int index) {
    return again[index];
  }

  /** Returns whether a record repeats, or may repeat, a record that counts. */
  public boolean isRepeat(int index) {
    return like[index] != ITSELF;
  }

  /** Returns the index of the record that this one repeats or may repeat. */
  int like(int index) {
    return like[index];
  }

  /**
   * Finds repetitions.
   *
   * @param records the records that count or may count
   * @param certain returns the certain amount of each
   * @return {@code null} if there are no repetitions
   */
  public static <T> @Nullable RepeatSearch of(
      List<T> records, IntToDoubleFunction certain, RecordIdentity<T> likeness) {
    if (records.size() <= COMPARED && Pairs.alike(records, likeness) == null) {
      return null;
    }
    return all(records, certain, likeness);
  }

  /**
   * Finds repetitions as far as a sum needs them. Among records with equal amounts that may all be
   * the same, it does not matter which one counts.
   *
   * @param records the records that count or may count
   * @param certain returns the certain amount of each
   * @return {@code null} if there are no repetitions
   */
  public static <T> @Nullable RepeatSearch ofSum(
      List<T> records, IntToDoubleFunction certain, RecordIdentity<T> likeness) {
    if (records.size() <= COMPARED) {
      long[] alike = Pairs.alike(records, likeness);
      if (alike == null) {
        return null;
      }
      RepeatSearch found = new RepeatSearch(new boolean[records.size()], new int[records.size()]);
      Arrays.fill(found.like, ITSELF);
      Pairs.leaveOutAgain(alike, records, likeness, found.again, found.like);
      Pairs.leaveOneOfEach(alike, records, likeness, certain, found.like);
      return found;
    }
    return all(records, certain, likeness);
  }

  private static <T> @Nullable RepeatSearch all(
      List<T> records, IntToDoubleFunction certain, RecordIdentity<T> likeness) {
    if (areOnDifferentDays(records, likeness)) {
      return null;
    }
    int size = records.size();
    boolean[] again = new boolean[size];
    int[] like = new int[size];
    Arrays.fill(like, ITSELF);
    boolean anyAgain = findAgain(records, likeness, again, like);
    LikeRecords<T> groups = new LikeRecords<>(records, likeness, COMPARED, again);
    List<Integer> unsure = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (!again[i] && (groups.crowd[i] || !groups.neighbors(i).isEmpty())) {
        unsure.add(i);
      }
    }
    if (!unsure.isEmpty()) {
      findLike(records, certain, groups, again, unsure, like);
    }
    return unsure.isEmpty() && !anyAgain ? null : new RepeatSearch(again, like);
  }

  /** Returns whether all records have different days. Then none repeats another. */
  private static <T> boolean areOnDifferentDays(List<T> records, RecordIdentity<T> likeness) {
    int[] days = new int[records.size()];
    for (int i = 0; i < days.length; i++) {
      if (!(likeness.day(records.get(i)) instanceof Fact.Known<PartialDate> day)
          || !day.value().isExact()) {
        return false;
      }
      days[i] = day.value().earliestDay();
    }
    Arrays.sort(days);
    for (int i = 1; i < days.length; i++) {
      if (days[i] == days[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Counts as many of the uncertain records as are certainly different. */
  private static <T> void findLike(
      List<T> records,
      IntToDoubleFunction certain,
      LikeRecords<T> groups,
      boolean[] again,
      List<Integer> unsure,
      int... like) {
    Comparator<Integer> most =
        values(certain, records.size()).thenComparing(i -> groups.neighbors(i).size());
    String[] words = new String[records.size()]; // costly, and rarely needed
    Comparator<Integer> order =
        most.thenComparing(
            i -> {
              String known = words[i];
              String made = known == null ? groups.likeness.words(records.get(i)) : known;
              words[i] = made;
              return made;
            });
    boolean[] counted = new boolean[records.size()];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = !again[i] && !groups.crowd[i] && groups.neighbors(i).isEmpty();
    }
    unsure.stream()
        .filter(i -> !groups.crowd[i])
        .sorted(order)
        .forEach(
            i -> {
              like[i] = counted(groups.neighbors(i), counted);
              counted[i] = like[i] == ITSELF;
            });
    for (List<Integer> crowd : groups.crowds) {
      int first = Collections.min(crowd, most);
      int other = mayBeCounted(records, groups.likeness, first, counted);
      for (int i : crowd) {
        like[i] = other == ITSELF ? first : other;
      }
      like[first] = other;
      counted[first] = other == ITSELF;
    }
  }

  /** Returns a counted record that a record may repeat. */
  private static <T> int mayBeCounted(
      List<T> records, RecordIdentity<T> likeness, int record, boolean... counted) {
    for (int other = 0; other < counted.length; other++) {
      if (counted[other] && likeness.mayBeOne(records.get(record), records.get(other))) {
        return other;
      }
    }
    return ITSELF;
  }

  /** Orders records by amount, highest first. */
  private static Comparator<Integer> values(IntToDoubleFunction certain, int size) {
    double[] value = new double[size];
    Arrays.fill(value, Double.NaN);
    return Comparator.comparing(
        i -> {
          if (Double.isNaN(value[i])) {
            value[i] = -certain.applyAsDouble(i);
          }
          return value[i];
        });
  }

  private static int counted(List<Integer> neighbors, boolean... counted) {
    for (int other : neighbors) {
      if (counted[other]) {
        return other;
      }
    }
    return ITSELF;
  }

  private static <T> boolean findAgain(
      List<T> records, RecordIdentity<T> likeness, boolean[] again, int... like) {
    boolean any = false;
    Map<Object, Integer> known = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      Object identity = likeness.identity(records.get(i));
      Integer first = identity == null ? null : known.putIfAbsent(identity, i);
      if (first != null) {
        again[i] = true;
        like[i] = first;
        any = true;
      }
    }
    return any;
  }
}
