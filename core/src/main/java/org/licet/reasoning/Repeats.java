package org.licet.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;

/**
 * Which of some records are listed again, so that they count once, and which may be: of those, as
 * many as certainly are of different things count for certain, and the rest perhaps. It depends on
 * what the records say and not on their order. Immutable and thread-safe.
 */
final class Repeats {

  /** Of how many records that may be of one day each is compared with the others. */
  private static final int COMPARED = 64;

  private static final int ITSELF = -1;

  private final boolean[] again;

  /** With which other record each may be one; {@link #ITSELF} for one that counts for certain. */
  private final int[] like;

  private Repeats(boolean[] again, int[] like) {
    this.again = again;
    this.like = like;
  }

  /** Tells whether a record is of the same thing as an earlier one. */
  boolean isAgain(int index) {
    return again[index];
  }

  /** Tells whether a record is, or may be, of the same thing as another that counts. */
  boolean isRepeat(int index) {
    return like[index] != ITSELF;
  }

  /** Returns the record of the same thing, or perhaps of it. */
  int like(int index) {
    return like[index];
  }

  /**
   * Finds what is listed again.
   *
   * @param records the records that count or may count
   * @param certain gives what each counts for certain
   * @return {@code null} if each is of a thing of its own
   */
  static <T> @Nullable Repeats of(
      List<T> records, IntToDoubleFunction certain, Likeness<T> likeness) {
    int size = records.size();
    if (size <= COMPARED && !isAnyAlike(records, likeness)) {
      return null;
    }
    boolean[] again = new boolean[size];
    int[] like = new int[size];
    Arrays.fill(like, ITSELF);
    findAgain(records, likeness, again, like);
    Groups<T> groups = new Groups<>(records, likeness, again);
    double[] value = new double[size];
    Arrays.setAll(value, certain);
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparing((Integer i) -> groups.crowd[i])
            .thenComparing(i -> -value[i])
            .thenComparing(i -> groups.neighbors.get(i).size())
            .thenComparing(i -> String.valueOf(records.get(i))));
    boolean[] counted = new boolean[size];
    int first = ITSELF;
    for (int i : order) {
      if (!again[i]) {
        like[i] = groups.crowd[i] ? first : counted(groups.neighbors.get(i), counted);
        counted[i] = like[i] == ITSELF;
        first = first == ITSELF ? i : first;
      }
    }
    return new Repeats(again, like);
  }

  private static int counted(List<Integer> neighbors, boolean... counted) {
    for (int other : neighbors) {
      if (counted[other]) {
        return other;
      }
    }
    return ITSELF;
  }

  private static <T> boolean isAnyAlike(List<T> records, Likeness<T> likeness) {
    for (int i = 1; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (likeness.mayBeOne(records.get(i), records.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static <T> void findAgain(
      List<T> records, Likeness<T> likeness, boolean[] again, int... like) {
    Map<Object, Integer> known = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      Object identity = likeness.identity(records.get(i));
      Integer first = identity == null ? null : known.putIfAbsent(identity, i);
      if (first != null) {
        again[i] = true;
        like[i] = first;
      }
    }
  }

  /** Records by their days: those of other days are of other things. */
  private static final class Groups<T> {

    private final List<T> records;
    private final Likeness<T> likeness;

    /** For each record, the others with which it may be one. */
    private final List<List<Integer>> neighbors = new ArrayList<>();

    /** Which records are too many to be compared, and are taken to be one for certain. */
    private final boolean[] crowd;

    Groups(List<T> records, Likeness<T> likeness, boolean... again) {
      this.records = records;
      this.likeness = likeness;
      this.crowd = new boolean[records.size()];
      Map<Long, List<Integer>> byDay = new HashMap<>();
      List<Integer> exact = new ArrayList<>();
      List<Integer> loose = new ArrayList<>();
      for (int i = 0; i < records.size(); i++) {
        neighbors.add(new ArrayList<>());
        if (again[i]) {
          continue;
        }
        if (likeness.day(records.get(i)) instanceof Fact.Known<PartialDate> day
            && day.value().isExact()) {
          byDay
              .computeIfAbsent(day.value().earliest().toEpochDay(), any -> new ArrayList<>())
              .add(i);
          exact.add(i);
        } else {
          loose.add(i);
        }
      }
      byDay.values().forEach(this::joinAll);
      joinAll(loose);
      for (int one : loose) {
        for (int i = 0; !crowd[one] && i < exact.size(); i++) {
          join(one, exact.get(i));
        }
      }
    }

    private void joinAll(List<Integer> group) {
      for (int i = 0; i < group.size(); i++) {
        crowd[group.get(i)] = group.size() > COMPARED;
        for (int j = 0; group.size() <= COMPARED && j < i; j++) {
          join(group.get(i), group.get(j));
        }
      }
    }

    private void join(int one, int other) {
      if (likeness.mayBeOne(records.get(one), records.get(other))) {
        neighbors.get(one).add(other);
        neighbors.get(other).add(one);
      }
    }
  }
}
