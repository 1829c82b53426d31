package org.licet.internal.reasoning;

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
 * Finds records that repeat each other, which count once, and records that may repeat each other,
 * which count as possible. The result depends on the contents of the records and not on their
 * order. Immutable and thread-safe.
 */
final class RepeatSearch {

  /** Of how many records that may be of one day each is compared with the others. */
  private static final int COMPARED = 64;

  static final int ITSELF = -1;

  private final boolean[] again;

  /** With which other record each may be one; {@link #ITSELF} for one that counts for certain. */
  private final int[] like;

  private RepeatSearch(boolean[] again, int[] like) {
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
  static <T> @Nullable RepeatSearch of(
      List<T> records, IntToDoubleFunction certain, RecordIdentity<T> likeness) {
    if (records.size() <= COMPARED && Pairs.alike(records, likeness) == null) {
      return null;
    }
    return all(records, certain, likeness);
  }

  /**
   * Finds what is listed again, as far as a sum needs to know it: of records that count as much and
   * may all be one, it does not matter which of them counts.
   *
   * @param records the records that count or may count
   * @param certain gives what each counts for certain
   * @return {@code null} if each is of a thing of its own
   */
  static <T> @Nullable RepeatSearch ofSum(
      List<T> records, IntToDoubleFunction certain, RecordIdentity<T> likeness) {
    if (records.size() <= COMPARED) {
      long[] alike = Pairs.alike(records, likeness);
      if (alike == null) {
        return null;
      }
      RepeatSearch found = new RepeatSearch(new boolean[records.size()], new int[records.size()]);
      Arrays.fill(found.like, ITSELF);
      Pairs.leaveOutAgain(alike, records, likeness, found.again, found.like);
      Pairs.leaveOneOfEach(alike, records, certain, found.like);
      return found;
    }
    return all(records, certain, likeness);
  }

  private static <T> @Nullable RepeatSearch all(
      List<T> records, IntToDoubleFunction certain, RecordIdentity<T> likeness) {
    int size = records.size();
    boolean[] again = new boolean[size];
    int[] like = new int[size];
    Arrays.fill(like, ITSELF);
    boolean anyAgain = findAgain(records, likeness, again, like);
    Groups<T> groups = new Groups<>(records, likeness, again);
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

  /** Lets as many of the unsure records count for certain as are surely of different things. */
  private static <T> void findLike(
      List<T> records,
      IntToDoubleFunction certain,
      Groups<T> groups,
      boolean[] again,
      List<Integer> unsure,
      int... like) {
    Comparator<Integer> most =
        values(certain, records.size()).thenComparing(i -> groups.neighbors(i).size());
    String[] words = new String[records.size()]; // costly, and seldom needed
    Comparator<Integer> order =
        most.thenComparing(
            i -> {
              String known = words[i];
              String made = known == null ? String.valueOf(records.get(i)) : known;
              words[i] = made;
              return made;
            });
    boolean[] counted = new boolean[records.size()];
    unsure.stream()
        .filter(i -> !groups.crowd[i])
        .sorted(order)
        .forEach(
            i -> {
              like[i] = counted(groups.neighbors(i), counted);
              counted[i] = like[i] == ITSELF;
            });
    int first = ITSELF;
    for (int i : unsure) {
      if (groups.crowd[i]) {
        first = first == ITSELF ? firstOf(groups.crowd, again, most) : first;
        like[i] = first == i ? ITSELF : first;
      }
    }
  }

  /** Those that count the most come first. */
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

  /** Returns what a crowd may all be one with: a record outside of it, if there is any. */
  private static int firstOf(boolean[] crowd, boolean[] again, Comparator<Integer> most) {
    Comparator<Integer> order = Comparator.comparing((Integer i) -> crowd[i]).thenComparing(most);
    int first = ITSELF;
    for (int i = 0; i < crowd.length; i++) {
      if (!again[i] && (first == ITSELF || order.compare(i, first) < 0)) {
        first = i;
      }
    }
    return first;
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

  /** Records by their days: those of other days are of other things. */
  private static final class Groups<T> {

    private final List<T> records;
    private final RecordIdentity<T> likeness;

    /** The others with which a record may be one, for those records that have any. */
    private final Map<Integer, List<Integer>> neighbors = new HashMap<>();

    /** Which records are too many to be compared, and are taken to be one for certain. */
    private final boolean[] crowd;

    Groups(List<T> records, RecordIdentity<T> likeness, boolean... again) {
      this.records = records;
      this.likeness = likeness;
      this.crowd = new boolean[records.size()];
      Map<Long, List<Integer>> byDay = new HashMap<>();
      List<Integer> exact = new ArrayList<>();
      List<Integer> loose = new ArrayList<>();
      for (int i = 0; i < records.size(); i++) {
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
        neighbors.computeIfAbsent(one, any -> new ArrayList<>()).add(other);
        neighbors.computeIfAbsent(other, any -> new ArrayList<>()).add(one);
      }
    }

    List<Integer> neighbors(int record) {
      return neighbors.getOrDefault(record, List.of());
    }
  }
}
