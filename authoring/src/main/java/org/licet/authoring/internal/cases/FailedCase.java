package org.licet.authoring.internal.cases;

import org.licet.testkit.Case;

/**
 * A case whose candidate cannot be evaluated, such as one with a ruling of the wrong type.
 *
 * @param expected the case
 * @param line the line of the fault in the file, from 1
 * @param message the fault
 */
public record FailedCase(Case expected, int line, String message) {

  /** Returns the fault with its file, line and case. */
  public String report() {
    return expected.file() + ":" + line + ": the case \"" + expected.name() + "\": " + message;
  }
}
