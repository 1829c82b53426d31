package org.licet.internal.reasoning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tracks the records that each criterion reads. A change elsewhere cannot affect its verdict. Not
 * thread-safe.
 */
public final class RecordsRead {

  private final Map<String, Set<String>> byCriterion = new HashMap<>();
  private Set<String> current = new HashSet<>();

  /** Attributes all further reads to a criterion. */
  public void begin(String criterion) {
    current = byCriterion.computeIfAbsent(criterion, any -> new HashSet<>());
  }

  /**
   * Adds a list that is read.
   *
   * @param part the JSON pointer to the list
   */
  void add(String part) {
    current.add(part);
  }

  /** Returns whether a criterion read a list, given as a JSON pointer. */
  public boolean contains(String criterion, String part) {
    return byCriterion.getOrDefault(criterion, Set.of()).contains(part);
  }
}
