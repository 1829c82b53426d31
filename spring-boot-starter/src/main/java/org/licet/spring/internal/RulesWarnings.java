package org.licet.spring.internal;

import java.util.List;
import java.util.function.Supplier;

/**
 * The warnings about rules that are in force. Thread-safe.
 *
 * @param current returns the warnings at present, such as that a change is rejected
 */
record RulesWarnings(Supplier<List<String>> current) {

  static RulesWarnings none() {
    return new RulesWarnings(List::of);
  }
}
