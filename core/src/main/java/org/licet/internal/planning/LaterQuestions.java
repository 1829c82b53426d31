package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Forecast;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * Finds the questions that arise only at the end of a path. Today's license counts on the day of a
 * future application; once that day is past, the rules ask for its issue date. The record is judged
 * as it will read at the end of the path, and each such question joins a step.
 */
final class LaterQuestions {

  private final PathResult leading;
  private final LocalDate begun;

  private LaterQuestions(PathResult leading, LocalDate begun) {
    this.leading = leading;
    this.begun = begun;
  }

  /**
   * Returns a path with the questions that arise at its end.
   *
   * @param begun the first day of the path
   */
  static PlanPath addedTo(PathResult leading, LocalDate begun) {
    return leading
        .path()
        .reached()
        .filter(reached -> reached.isAfter(begun))
        .map(reached -> new LaterQuestions(leading, begun).path(reached))
        .orElse(leading.path());
  }

  private PlanPath path(LocalDate reached) {
    PlanPath path = leading.path();
    Map<String, Finding> asking = asking(reached);
    if (asking.isEmpty()) {
      return path;
    }
    List<PlanStep> steps = new ArrayList<>();
    for (PlanStep step : path.steps()) {
      Finding finding = takesQuestions(step) ? asking.remove(step.criterion()) : null;
      steps.add(finding == null ? step : asking(step, open(finding)));
    }
    List<PlanStep> all = new ArrayList<>(asking.values().stream().map(this::answer).toList());
    all.addAll(steps);
    return PlanPath.builder()
        .credential(path.credential())
        .criteria(path.criteria())
        .steps(all)
        .reached(path.reached())
        .until(path.until())
        .obstacles(path.obstacles())
        .window(path.window())
        .build();
  }

  /** Returns the findings of the last day with questions that the path has not answered. */
  private Map<String, Finding> asking(LocalDate reached) {
    ProjectedCandidate then = leading.standing().from(reached).recordedOn(reached);
    Forecast foreseen = then.onFirstDay();
    Map<String, Finding> asking = new LinkedHashMap<>();
    Optional<Evaluation> evaluation = Optional.empty();
    for (String criterion : leading.path().criteria()) {
      if (foreseen.verdict(criterion) != Verdict.MET) {
        Evaluation last = evaluation.orElseGet(() -> then.evaluation(reached));
        evaluation = Optional.of(last);
        last.finding(criterion)
            .filter(finding -> !open(finding).isEmpty())
            .ifPresent(finding -> asking.put(criterion, finding));
      }
    }
    return asking;
  }

  private Set<Question> open(Finding finding) {
    Set<Question> open = new LinkedHashSet<>(finding.questions());
    open.removeIf(leading.standing().favorable());
    return open;
  }

  private static boolean takesQuestions(PlanStep step) {
    return step.kind() != PlanStep.Kind.APPLY && step.kind() != PlanStep.Kind.RENEW;
  }

  private static PlanStep asking(PlanStep step, Set<Question> more) {
    Set<Question> asked = new LinkedHashSet<>(step.asked());
    asked.addAll(more);
    return PlanStep.builder()
        .kind(step.kind())
        .criterion(step.criterion())
        .title(step.title())
        .begins(step.begins())
        .met(step.met())
        .missing(step.missing())
        .asked(List.copyOf(asked))
        .because(step.because())
        .through(step.through())
        .exam(step.exam())
        .declaration(step.declaration())
        .window(step.window())
        .build();
  }

  private PlanStep answer(Finding finding) {
    return PlanStep.builder()
        .kind(PlanStep.Kind.ANSWER)
        .criterion(finding.criterion())
        .title(finding.title())
        .begins(begun)
        .met(begun)
        .asked(List.copyOf(open(finding)))
        .because(finding.reason())
        .build();
  }
}
