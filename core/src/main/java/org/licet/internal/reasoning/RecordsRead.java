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

  /** Takes all that is read from now on as read by a criterion. */
  public void begin(String criterion) {
    current = byCriterion.computeIfAbsent(criterion, any -> new HashSet<>());
  }

  /**
   * Notes that a part of the record was read.
   *
   * @param part its JSON pointer
   */
  void add(String part) {
    current.add(part);
  }

  /** Tells whether a criterion looked at a part of the record, given as a JSON pointer. */
  public boolean contains(String criterion, String part) {
    return byCriterion.getOrDefault(criterion, Set.of()).contains(part);
  }
}
