package org.licet.internal.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds a small set of records whose confirmation settles a verdict. */
final class SufficientRecords {

  /** With more records, none is left out from among the first ones that suffice. */
  private static final int MOST_TRIED = 16;

  private SufficientRecords() {}

  /**
   * Returns the first records that suffice, without those among them that are not needed; all
   * records if not even they suffice. Its number of trials grows with the logarithm of the number
   * of records.
   *
   * @param records the records, preferred ones first
   * @param suffices whether a set of records suffices; a larger set does if a smaller one does
   */
  static List<String> of(List<String> records, Predicate<Set<String>> suffices) {
    if (records.size() == 1 || !suffices.test(Set.copyOf(records))) {
      return records;
    }
    int least = 1;
    int most = records.size();
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (suffices.test(Set.copyOf(records.subList(0, middle)))) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    List<String> first = records.subList(0, least);
    if (least > MOST_TRIED) {
      return List.copyOf(first);
    }
    Set<String> kept = new LinkedHashSet<>(first);
    for (String record : first) {
      Set<String> fewer = new LinkedHashSet<>(kept);
      fewer.remove(record);
      if (!fewer.isEmpty() && suffices.test(fewer)) {
        kept = fewer;
      }
    }
    return List.copyOf(kept);
  }
}
