package org.licet.testkit;

import java.util.List;
import org.licet.evaluation.Evaluation;

/**
 * What came of a case. Immutable and thread-safe.
 *
 * @param expected the case
 * @param evaluation the evaluation of its candidate
 * @param differences what differs from the expectation, a sentence each; empty if the case holds
 */
public record CaseResult(Case expected, Evaluation evaluation, List<String> differences) {

  /** Copies the list. */
  public CaseResult {
    differences = List.copyOf(differences);
  }

  /** Tells whether everything is as the case expects. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /** Returns the differences with the case's name, file and reason. */
  public String report() {
    return expected.file()
        + ", \""
        + expected.name()
        + "\" on "
        + expected.on()
        + "\n  "
        + String.join("\n  ", differences)
        + (expected.why().isEmpty() ? "" : "\n  expected since: " + expected.why());
  }
}
