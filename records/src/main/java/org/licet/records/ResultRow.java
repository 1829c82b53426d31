package org.licet.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Verdict;

/**
 * A screening result as one row of a {@link ResultTable}. The row keeps no evaluation, so memory
 * stays small. Immutable and thread-safe.
 */
public final class ResultRow {

  private final List<Object> cells;

  private ResultRow(List<Object> cells) {
    this.cells = cells;
  }

  /**
   * Returns the row of a result.
   *
   * @param locale the language of the first question
   */
  public static ResultRow of(ScreeningResult result, Locale locale) {
    if (result instanceof ScreeningResult.Evaluated evaluated) {
      return of(evaluated.evaluation(), locale);
    }
    ScreeningResult.Failed failed = (ScreeningResult.Failed) result;
    return of(failed.failure(), failed.candidate(), failed.credential());
  }

  private static ResultRow of(Failure failure, String candidate, String credential) {
    String where =
        failure.pointer().filter(pointer -> !pointer.isEmpty()).map(at -> at + ": ").orElse("");
    return new ResultRow(
        List.of(
            failure.candidate().orElse(candidate),
            credential,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            where + failure.message()));
  }

  private static ResultRow of(Evaluation evaluation, Locale locale) {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> undetermined = new LinkedHashSet<>();
    evaluation.requirement().ifPresent(all -> collect(all, evaluation, missing, undetermined));
    List<OpenQuestion> questions = evaluation.questions();
    List<Object> cells = new ArrayList<>();
    cells.add(evaluation.candidate());
    cells.add(evaluation.credential());
    cells.add(evaluation.stage().name());
    cells.add(evaluation.on());
    cells.add(evaluation.decision().name());
    cells.add(String.join(" ", missing));
    cells.add(String.join(" ", undetermined));
    cells.add(questions.size());
    cells.add(questions.isEmpty() ? "" : questions.get(0).question().ask().in(locale));
    cells.add("");
    return new ResultRow(cells);
  }

  /** Collects the criteria that keep a requirement from being met. */
  private static void collect(
      Requirement requirement, Evaluation evaluation, Set<String> missing, Set<String> open) {
    switch (requirement.verdict(id -> verdict(evaluation, id))) {
      case MET -> {}
      case NOT_MET, UNDETERMINED -> {
        if (requirement instanceof Requirement.Criterion criterion) {
          (verdict(evaluation, criterion.id()) == Verdict.NOT_MET ? missing : open)
              .add(criterion.id());
        } else {
          items(requirement).forEach(item -> collect(item, evaluation, missing, open));
        }
      }
    }
  }

  private static List<Requirement> items(Requirement requirement) {
    return requirement instanceof Requirement.AllOf all
        ? all.items()
        : requirement instanceof Requirement.AnyOf any
            ? any.items()
            : ((Requirement.AtLeast) requirement).items();
  }

  private static Verdict verdict(Evaluation evaluation, String criterion) {
    return evaluation.finding(criterion).map(Finding::verdict).orElse(Verdict.UNDETERMINED);
  }

  List<Object> cells() {
    return cells;
  }
}
