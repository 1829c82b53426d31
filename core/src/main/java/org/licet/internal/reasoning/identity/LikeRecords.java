package org.licet.internal.reasoning.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;

/**
 * Groups records that may repeat one another. Records on different dates are different, and so are
 * those of different parties, such as jobs at different employers. Not thread-safe.
 */
final class LikeRecords<T> {

  final RecordIdentity<T> likeness;

  /** The records that are too many to compare; they count as repetitions. */
  final boolean[] crowd;

  /** The groups of such records. */
  final List<List<Integer>> crowds = new ArrayList<>();

  private final List<T> records;
  private final int compared;

  /** For each record, the others that it may repeat. */
  private final Map<Integer, List<Integer>> neighbors = new HashMap<>();

  /**
   * Groups records.
   *
   * @param compared the maximum number of records that are compared with one another
   * @param again whether each record certainly repeats an earlier one
   */
  LikeRecords(List<T> records, RecordIdentity<T> likeness, int compared, boolean... again) {
    this.records = records;
    this.likeness = likeness;
    this.compared = compared;
    this.crowd = new boolean[records.size()];
    Map<Integer, List<Integer>> byDay = new LinkedHashMap<>();
    List<Integer> exact = new ArrayList<>();
    List<Integer> loose = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      if (again[i]) {
        continue;
      }
      if (first(i) == last(i)) {
        byDay.computeIfAbsent(first(i), any -> new ArrayList<>()).add(i);
        exact.add(i);
      } else {
        loose.add(i);
      }
    }
    byDay.values().forEach(this::joinGroup);
    joinGroup(loose);
    joinDated(loose, exact);
  }

  /** Returns the records that a record may repeat. */
  List<Integer> neighbors(int record) {
    return neighbors.getOrDefault(record, List.of());
  }

  private int first(int record) {
    return likeness.day(records.get(record)) instanceof Fact.Known<PartialDate> day
        ? day.value().earliestDay()
        : Integer.MIN_VALUE;
  }

  private int last(int record) {
    return likeness.day(records.get(record)) instanceof Fact.Known<PartialDate> day
        ? day.value().latestDay()
        : Integer.MAX_VALUE;
  }

  /** Compares the records of a group; in large groups, only those of one party. */
  private void joinGroup(List<Integer> group) {
    if (group.size() <= compared) {
      joinAll(group);
      return;
    }
    Map<String, List<Integer>> parties = new LinkedHashMap<>();
    List<Integer> unknown = byParty(group, parties);
    joinAll(unknown);
    for (List<Integer> party : parties.values()) {
      overlapping(party).forEach(this::joinAll);
    }
    for (int one : unknown) {
      for (int i = 0; !crowd[one] && i < group.size(); i++) {
        int other = group.get(i);
        if (!crowd[other] && likeness.party(records.get(other)).isKnown()) {
          join(one, other);
        }
      }
    }
  }

  /** Adds records to the lists of their parties, and returns those of unknown parties. */
  private List<Integer> byParty(List<Integer> group, Map<String, List<Integer>> parties) {
    List<Integer> unknown = new ArrayList<>();
    for (int i : group) {
      (likeness.party(records.get(i)) instanceof Fact.Known<String> party
              ? parties.computeIfAbsent(party.value(), any -> new ArrayList<>())
              : unknown)
          .add(i);
    }
    return unknown;
  }

  /** Splits records where no possible day of earlier ones is one of later ones. */
  private List<List<Integer>> overlapping(List<Integer> group) {
    List<Integer> sorted = new ArrayList<>(group);
    sorted.sort(Comparator.comparingInt(this::first));
    List<List<Integer>> parts = new ArrayList<>();
    int end = Integer.MIN_VALUE;
    for (int i : sorted) {
      if (parts.isEmpty() || first(i) > end) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(i);
      end = Math.max(end, last(i));
    }
    return parts;
  }

  private void joinAll(List<Integer> group) {
    if (group.size() > compared) {
      addCrowd(group);
      return;
    }
    for (int i = 0; i < group.size(); i++) {
      for (int j = 0; j < i; j++) {
        join(group.get(i), group.get(j));
      }
    }
  }

  private void addCrowd(List<Integer> group) {
    group.forEach(i -> crowd[i] = true);
    crowds.add(group);
  }

  /** Compares records without an exact date with those on a possible day of theirs. */
  private void joinDated(List<Integer> loose, List<Integer> exact) {
    List<Integer> sorted = new ArrayList<>(exact);
    sorted.sort(Comparator.comparingInt(this::first));
    Map<String, List<Integer>> parties = new HashMap<>();
    List<Integer> unknown = byParty(sorted, parties);
    List<Integer> many = new ArrayList<>();
    for (int one : loose) {
      if (crowd[one]) {
        continue;
      }
      List<List<Integer>> others =
          likeness.party(records.get(one)) instanceof Fact.Known<String> party
              ? List.of(
                  inTime(one, parties.getOrDefault(party.value(), List.of())), inTime(one, unknown))
              : List.of(inTime(one, sorted));
      if (loose.size() > compared && others.stream().mapToInt(List::size).sum() > compared) {
        many.add(one);
      } else {
        others.forEach(some -> some.forEach(other -> join(one, other)));
      }
    }
    if (!many.isEmpty()) {
      addCrowd(many);
    }
  }

  /** Returns the records of a sorted list that are on a possible day of another. */
  private List<Integer> inTime(int record, List<Integer> sorted) {
    return sorted.subList(place(first(record), sorted), place(last(record) + 1L, sorted));
  }

  /** Returns the index of the first record on or after a day. */
  private int place(long day, List<Integer> sorted) {
    int from = 0;
    int to = sorted.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (first(sorted.get(middle)) < day) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void join(int one, int other) {
    if (likeness.mayBeOne(records.get(one), records.get(other))) {
      neighbors.computeIfAbsent(one, any -> new ArrayList<>()).add(other);
      neighbors.computeIfAbsent(other, any -> new ArrayList<>()).add(one);
    }
  }
}
