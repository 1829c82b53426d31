package org.licet.authoring.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;

/** Collects the problems of one text. Not thread-safe. */
public final class Problems {

  private final SourceText source;
  private final List<Problem> found = new ArrayList<>();
  private Optional<String> rule = Optional.empty();

  /** Creates an empty collection. */
  public Problems(SourceText source) {
    this.source = source;
  }

  /** Sets the rule of the problems that follow. */
  public void inRule(Optional<String> name) {
    rule = name;
  }

  /** Adds an error without advice. */
  public void error(String code, Span at, String message) {
    add(Severity.ERROR, code, at, message, Optional.empty());
  }

  /** Adds an error with advice, a clause that can follow "Maybe". */
  public void error(String code, Span at, String message, String maybe) {
    add(Severity.ERROR, code, at, message, Optional.of(maybe));
  }

  /** Adds an error, with advice if there is any. */
  public void error(String code, Span at, String message, Optional<String> maybe) {
    add(Severity.ERROR, code, at, message, maybe);
  }

  /** Adds a warning. */
  public void warning(String code, Span at, String message, String maybe) {
    add(Severity.WARNING, code, at, message, Optional.of(maybe));
  }

  private void add(
      Severity severity, String code, Span at, String message, Optional<String> maybe) {
    if (isFull()) {
      return;
    }
    // No one reads more problems of one file.
    if (found.size() == Limits.PROBLEMS) {
      found.add(
          Problem.of(
              Severity.ERROR,
              "more",
              source.place(at),
              Optional.empty(),
              "this file has more problems. They are not listed",
              Optional.of("check that it is the right file and not damaged")));
      return;
    }
    found.add(Problem.of(severity, code, source.place(at), rule, message, maybe));
  }

  /** Returns true if no more problems are listed. Checks can then stop. */
  public boolean isFull() {
    return found.size() > Limits.PROBLEMS;
  }

  /** Returns the count of problems so far. */
  public int count() {
    return found.size();
  }

  /** Returns true if any problem is an error. */
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Returns the problems so far. */
  public List<Problem> found() {
    return List.copyOf(found);
  }
}
