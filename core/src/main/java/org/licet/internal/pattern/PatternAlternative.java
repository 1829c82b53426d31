package org.licet.internal.pattern;

import java.util.List;

/**
 * One of the conditions that a condition with {@code or} allows, with the joins of its patterns.
 * Immutable and thread-safe.
 */
record PatternAlternative(PatternCondition condition, PatternJoins joins) {

  /** Returns the alternatives of a condition; only itself if it has no {@code or}. */
  static List<PatternAlternative> of(PatternCondition condition) {
    return condition.alternatives().stream()
        .map(one -> new PatternAlternative(one, PatternJoins.of(one)))
        .toList();
  }
}
