package org.licet.authoring.live;

import java.util.List;
import org.licet.authoring.problem.Problem;

/**
 * The reasons for a rejection, or the warnings about rules that passed. Immutable and thread-safe.
 *
 * @param messages each fault as a text
 * @param problems the faults that have a place
 */
record Faults(List<String> messages, List<Problem> problems) {

  Faults {
    messages = List.copyOf(messages);
    problems = List.copyOf(problems);
  }

  static Faults of(List<String> messages) {
    return new Faults(messages, List.of());
  }

  static Faults of(String message) {
    return of(List.of(message));
  }

  String text() {
    return String.join("\n", messages);
  }
}
