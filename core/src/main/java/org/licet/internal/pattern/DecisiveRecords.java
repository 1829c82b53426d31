package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/**
 * Finds the records that decide whether a pattern matches, whatever the other patterns match. Of
 * several degrees that are joined by {@code conferred >= $day} alone, the latest one decides.
 * Without it, each attempt would be compared with every degree.
 */
final class DecisiveRecords {

  /** The values of a record by which it is joined. */
  interface Joined {
    /** Returns whether the record passes the tests that are about it alone. */
    Truth alone(CandidateRecord record);

    /** Returns the value of one side of a comparison. */
    Value value(CandidateRecord record, Term side);
  }

  /** The best record of several, by a bound of its value. */
  private static final class Best {
    private final boolean low;
    private final boolean openIsBest;
    private @Nullable CandidateRecord record;
    private @Nullable Comparable<?> bound;

    /**
     * Creates an instance.
     *
     * @param low whether smaller values are better
     * @param openIsBest whether the absence of a bound is better than any bound, not worse
     */
    Best(boolean low, boolean openIsBest) {
      this.low = low;
      this.openIsBest = openIsBest;
    }

    void add(CandidateRecord other, @Nullable Comparable<?> otherBound) {
      if (record == null || isBetter(otherBound)) {
        record = other;
        bound = otherBound;
      }
    }

    @SuppressWarnings("unchecked") // the check of a rule refuses values of different kinds
    private boolean isBetter(@Nullable Comparable<?> other) {
      if (other == null || bound == null) {
        return openIsBest ? bound != null : other != null;
      }
      int compared = ((Comparable<Object>) other).compareTo(bound);
      return low ? compared < 0 : compared > 0;
    }
  }

  /** The best records among those with the same codes. */
  private record Group(Best certain, Best possible) {}

  private DecisiveRecords() {}

  /**
   * Returns the decisive ones of some records. Any other record matches only if one of these does,
   * and certainly only if one of these certainly does.
   *
   * @param joins the joins of the pattern
   */
  static List<CandidateRecord> of(
      List<CandidateRecord> records, List<PatternJoins.Join> joins, Joined joined) {
    List<PatternJoins.Join> ranges =
        joins.stream().filter(join -> join.operator() != Test.Operator.EQUAL).toList();
    if (records.size() < 2 || ranges.stream().map(DecisiveRecords::order).distinct().count() > 1) {
      return records;
    }
    List<PatternJoins.Join> codes =
        joins.stream().filter(join -> join.operator() == Test.Operator.EQUAL).toList();
    boolean low = !ranges.isEmpty() && isLow(ranges.get(0));
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (CandidateRecord record : records) {
      Truth alone = joined.alone(record);
      if (!alone.possible()) {
        continue;
      }
      Group group =
          groups.computeIfAbsent(
              key(record, codes, joined),
              any -> new Group(new Best(low, false), new Best(low, true)));
      @Nullable Value value = ranges.isEmpty() ? null : joined.value(record, ranges.get(0).side());
      if (alone.certain()) {
        group.certain.add(record, value == null ? null : low ? value.most() : value.least());
      }
      group.possible.add(record, value == null ? null : low ? value.least() : value.most());
    }
    return records(groups.values());
  }

  @SuppressWarnings("ReferenceEquality") // a record is one fact
  private static List<CandidateRecord> records(Iterable<Group> groups) {
    List<CandidateRecord> decisive = new ArrayList<>();
    for (Group group : groups) {
      if (group.certain.record != null) {
        decisive.add(group.certain.record);
      }
      if (group.possible.record != null && group.possible.record != group.certain.record) {
        decisive.add(group.possible.record);
      }
    }
    return decisive;
  }

  private static List<Object> order(PatternJoins.Join range) {
    return List.of(range.field(), isLow(range));
  }

  private static boolean isLow(PatternJoins.Join range) {
    return range.operator() == Test.Operator.BELOW || range.operator() == Test.Operator.AT_MOST;
  }

  /** Returns a key that equal values share. */
  private static List<Object> key(
      CandidateRecord record, List<PatternJoins.Join> codes, Joined joined) {
    List<Object> key = new ArrayList<>();
    for (PatternJoins.Join join : codes) {
      Value value = joined.value(record, join.side());
      if (value.kind() == Value.Kind.CODES) {
        key.add(record);
      }
      key.add(value.isKnown());
      key.add(value.shown());
      key.add(String.valueOf(value.least()));
      key.add(String.valueOf(value.most()));
    }
    return key;
  }
}
