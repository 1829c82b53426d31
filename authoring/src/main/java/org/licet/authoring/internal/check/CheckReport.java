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
 * @param rulesets how many ruleset versions were looked at
 * @param files how many files were looked at
 */
public record CheckReport(List<Problem> problems, int rulesets, int files) {

  /** Sorts the problems by their place; what one cell breaks in many rules is said once. */
  public CheckReport {
    Set<String> said = new HashSet<>();
    problems =
        problems.stream()
            .distinct()
            .sorted(Problem.BY_PLACE)
            .filter(problem -> problem.place().cell().isEmpty() || said.add(problem.heading()))
            .toList();
  }

  /** Returns how many problems are errors. */
  public long errors() {
    return count(Severity.ERROR);
  }

  /** Returns how many problems are warnings. */
  public long warnings() {
    return count(Severity.WARNING);
  }

  private long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  /** Tells whether the rules cannot be used. */
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
