package org.licet.workbench.report;

import java.time.LocalDate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Verdict;

/** Decisions and verdicts as classes of the style and in words. */
final class States {

  private States() {}

  static String of(Decision decision) {
    return switch (decision) {
      case ELIGIBLE -> "met";
      case NOT_ELIGIBLE -> "not";
      case UNDETERMINED -> "undetermined";
    };
  }

  static String words(Decision decision) {
    return switch (decision) {
      case ELIGIBLE -> "Eligible";
      case NOT_ELIGIBLE -> "Not eligible";
      case UNDETERMINED -> "Undetermined";
    };
  }

  static String of(Verdict verdict) {
    return of(Decision.of(verdict));
  }

  static String words(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case NOT_MET -> "not met";
      case UNDETERMINED -> "open";
    };
  }

  static String mark(Verdict verdict) {
    return switch (verdict) {
      case MET -> "\u2713";
      case NOT_MET -> "\u2717";
      case UNDETERMINED -> "?";
    };
  }

  static String span(LocalDate first, LocalDate last) {
    return first.equals(last) ? Pages.day(first) : Pages.day(first) + " to " + Pages.day(last);
  }
}
