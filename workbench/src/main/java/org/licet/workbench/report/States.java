package org.licet.workbench.report;

import org.licet.evaluation.Decision;
import org.licet.evaluation.Verdict;

/** CSS classes of decisions and verdicts. */
final class States {

  private States() {}

  static String of(Decision decision) {
    return switch (decision) {
      case ELIGIBLE -> "met";
      case NOT_ELIGIBLE -> "not";
      case UNDETERMINED -> "undetermined";
    };
  }

  static String of(Verdict verdict) {
    return of(Decision.of(verdict));
  }

  static String mark(Verdict verdict) {
    return switch (verdict) {
      case MET -> "\u2713";
      case NOT_MET -> "\u2717";
      case UNDETERMINED -> "?";
    };
  }
}
