package org.licet.authoring.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;

/**
 * The problems that a check found. Immutable and thread-safe.
 *
 * @param problems every problem, by file and place
 * @param rulesets the count of checked ruleset versions
 * @param files the count of checked files
 */
public record CheckReport(List<Problem> problems, int rulesets, int files) {

  /** Sorts the problems by place. A problem that one cell causes in many rules appears once. */
  public CheckReport {
    Set<String> said = new HashSet<>();
    problems =
        problems.stream()
            .distinct()
            .sorted(Problem.BY_PLACE)
            .filter(problem -> problem.place().cell().isEmpty() || said.add(problem.heading()))
            .toList();
  }

  /** Returns the count of errors. */
  public long errors() {
    return count(Severity.ERROR);
  }

  /** Returns the count of warnings. */
  public long warnings() {
    return count(Severity.WARNING);
  }

  private long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  /** Returns true if the rules cannot be used. */
  public boolean hasErrors() {
    return errors() > 0;
  }

  /** Returns the last line of a report: {@code 1 error and 2 warnings in 14 files}. */
  public String summary() {
    return many(errors(), "error")
        + " and "
        + many(warnings(), "warning")
        + " in "
        + many(files, "file")
        + (rulesets == 1 ? "" : " of " + many(rulesets, "ruleset"));
  }

  private static String many(long count, String noun) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + noun + (count == 1 ? "" : "s");
  }
}
