package org.licet.authoring.internal.check.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.licet.authoring.internal.mutation.CasesOfVersion;
import org.licet.authoring.internal.mutation.Mutant;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Place;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.testkit.Case;

/**
 * Finds failing cases, and numbers and table rows that no case tests. A number is untested if the
 * cases still pass after it changes by one, a row if they pass without it.
 */
public final class PinsCheck {

  /** The most characters to parse for trying changes. Each change parses its rule file again. */
  private static final long MOST_READ = 10_000_000;

  private PinsCheck() {}

  /**
   * Returns the problems of a version.
   *
   * @param progress receives the count of tried changes, on any thread
   */
  public static List<Problem> of(RuleVersion version, IntConsumer progress) {
    RulesetSource ruleset = version.ruleset();
    if (CasesOfVersion.of(ruleset).all().isEmpty()) {
      // Everything would be listed.
      Problems none = new Problems(ruleset.rules().get(0).source());
      none.warning(
          "not-pinned",
          Span.BEGINNING,
          "no case tests these rules",
          "write cases in the folder cases. licet new XYZ writes examples of them");
      return none.found();
    }
    Mutants.First first =
        Mutants.first(version, Set.of(Mutant.Kind.NUMBER, Mutant.Kind.ROW_REMOVED), MOST_READ);
    List<Mutant> mutants = first.made();
    MutationRun run = MutationRun.of(version, mutants, false, progress);
    if (!run.broken().isEmpty()) {
      // A failing case tests nothing, and everything that it tested would be listed.
      return run.broken().stream().map(one -> failing(ruleset, one)).toList();
    }
    Map<Place, List<Mutant>> unpinned = new LinkedHashMap<>();
    run.unexplained()
        .forEach(
            result ->
                unpinned
                    .computeIfAbsent(result.mutant().place(), any -> new ArrayList<>())
                    .add(result.mutant()));
    List<Problem> problems = new ArrayList<>();
    unpinned.forEach((place, changes) -> problems.add(problem(place, changes)));
    if (first.leftOut() > 0) {
      Problems more = new Problems(ruleset.rules().get(0).source());
      more.warning(
          "not-pinned",
          Span.BEGINNING,
          "only the first "
              + mutants.size()
              + " rows and numbers were tested with the cases, "
              + first.leftOut()
              + " were not",
          "run licet mutate to test all of them");
      problems.addAll(more.found());
    }
    return problems;
  }

  private static Problem failing(RulesetSource ruleset, Case one) {
    SourceText file =
        ruleset.cases().stream()
            .filter(text -> text.file().equals(one.file()))
            .findFirst()
            .orElseThrow();
    Problems problems = new Problems(file);
    problems.warning(
        "case-fails",
        CasesCheck.find(file, Optional.of(one.name()), ""),
        "the case \"" + one.name() + "\" fails",
        "run licet test to see the expected and actual results");
    return problems.found().get(0);
  }

  private static Problem problem(Place place, List<Mutant> changes) {
    Mutant first = changes.get(0);
    boolean row = first.kind() == Mutant.Kind.ROW_REMOVED;
    String message =
        row
            ? "no case tests the row "
                + first.was()
                + ": without it, all cases have the same result"
            : "no case tests "
                + first.was()
                + ": with "
                + String.join(" or ", changes.stream().map(Mutant::now).toList())
                + ", all cases have the same result";
    return Problem.of(
        Severity.WARNING,
        "not-pinned",
        place,
        Optional.of(first.rule()),
        message,
        Optional.of("run licet mutate to get a case that tests it"));
  }
}
