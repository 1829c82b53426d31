package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.StagePlan;
import org.licet.outlook.ExaminationWindow;
import org.licet.outlook.PlanStep;
import org.licet.text.Text;

/** Describes the steps of a path, from the findings at its beginning and at its end. */
final class StepDescriptions {

  private final ProjectedCandidate start;
  private final Evaluation today;
  private final Set<String> pathway;

  /**
   * Begins where a candidate stands.
   *
   * @param today what is found there
   * @param pathway the criteria that are met on the path
   */
  StepDescriptions(ProjectedCandidate start, Evaluation today, Set<String> pathway) {
    this.start = start;
    this.today = today;
    this.pathway = pathway;
  }

  /** Returns what a criterion is about. */
  Text title(String criterion) {
    return today.finding(criterion).map(Finding::title).orElse(Text.NONE);
  }

  /**
   * Returns the step that a remedy is.
   *
   * @param window the window of an attempt
   * @param end the candidate with all that is earned on the path
   * @param met the day on which the criterion is met
   * @param ofRecord tells which questions are about what is earned by it
   */
  PlanStep of(
      Remedy remedy,
      Optional<ExaminationWindow> window,
      LocalDate begins,
      ProjectedCandidate end,
      LocalDate met,
      Predicate<Question> ofRecord) {
    Optional<Finding> now = today.finding(remedy.criterion());
    Evaluation reached = end.evaluation(met);
    Finding then = reached.finding(remedy.criterion()).orElseThrow();
    boolean again =
        remedy.kind() == PlanStep.Kind.TAKE_EXAM
            && now.filter(finding -> finding.verdict() == Verdict.MET).isPresent();
    Stream<Question> asked =
        (again ? reached.findings() : List.of(then))
            .stream().flatMap(finding -> finding.questions().stream());
    return PlanStep.builder()
        .kind(remedy.kind())
        .criterion(remedy.criterion())
        .title(then.title())
        .begins(begins)
        .met(met)
        .missing(now.map(StepDescriptions::missing).orElse(List.of()))
        .asked(asked(remedy, asked.filter(ofRecord)))
        .because(
            again
                ? Text.of("again", Text.joined(" ", found(asOfApplication())))
                : remedy.kind() == PlanStep.Kind.WAIT
                    ? then.reason()
                    : now.map(Finding::reason).orElse(Text.NONE))
        .through(remedy.through())
        .exam(remedy.exam())
        .declaration(remedy.declaration())
        .window(window)
        .build();
  }

  /**
   * Returns a step with the amounts that are missing on the day on which its path leads there: by
   * then, more may have run out than today.
   *
   * @param without the candidate with all that is earned on the path but what the step earns
   */
  PlanStep missingOn(LocalDate reached, PlanStep step, ProjectedCandidate without) {
    Finding then = without.evaluation(reached).finding(step.criterion()).orElseThrow();
    return PlanStep.builder()
        .kind(step.kind())
        .criterion(step.criterion())
        .title(step.title())
        .begins(step.begins())
        .met(step.met())
        .missing(missing(then))
        .asked(step.asked())
        .because(
            then.reason().equals(step.because())
                ? step.because()
                : Text.of("missing-by", reached, then.reason()))
        .through(step.through())
        .exam(step.exam())
        .declaration(step.declaration())
        .window(step.window())
        .build();
  }

  private static List<Part> missing(Finding finding) {
    return finding.parts().stream().filter(part -> part.shortfall().isPresent()).toList();
  }

  /** Returns what is to be answered, and what will be asked of the new record. */
  private static List<Question> asked(Remedy remedy, Stream<Question> ofRecord) {
    Set<Question> asked = new LinkedHashSet<>(remedy.answered());
    if (remedy.kind() != PlanStep.Kind.ANSWER) {
      ofRecord.forEach(asked::add);
    }
    return List.copyOf(asked);
  }

  /** Returns the criteria that were not met as of the application for what is on record. */
  private List<String> asOfApplication() {
    Set<String> asOf =
        start.ruleset().plan(start.stage()).map(StagePlan::asOfApplication).orElse(Set.of());
    return pathway.stream()
        .filter(asOf::contains)
        .filter(
            criterion ->
                today.finding(criterion).filter(one -> one.verdict() != Verdict.MET).isPresent())
        .toList();
  }

  /** Returns why a path leads nowhere: criteria for which there is nothing, or no day for all. */
  List<Text> obstacles(List<String> lacking) {
    List<Text> found = found(lacking);
    return found.isEmpty() ? List.of(Text.of("obstacle.no-day", start.last())) : found;
  }

  private List<Text> found(List<String> criteria) {
    return criteria.stream()
        .flatMap(criterion -> today.finding(criterion).stream())
        .map(finding -> Text.of("obstacle", finding.criterion(), finding.reason()))
        .toList();
  }

  /**
   * Returns what has to be renewed for the criteria to be met still on a day.
   *
   * @param end the candidate with all that is earned on the path, and nothing renewed
   */
  List<PlanStep> renewals(ProjectedCandidate end, LocalDate reached) {
    List<PlanStep> renewals = new ArrayList<>();
    Forecast then = end.from(reached).onFirstDay();
    for (String criterion : pathway) {
      Optional<ProjectedCandidate.Span> good =
          then.verdict(criterion) == Verdict.MET
              ? Optional.empty()
              : end.firstSpan(List.of(criterion), Requirement.Criterion.of(criterion));
      good.ifPresent(span -> renewals.add(renewal(criterion, end, span.last())));
    }
    return renewals;
  }

  private PlanStep renewal(String criterion, ProjectedCandidate end, LocalDate last) {
    Finding counts = end.evaluation(last).finding(criterion).orElseThrow();
    return PlanStep.builder()
        .kind(PlanStep.Kind.RENEW)
        .criterion(criterion)
        .title(counts.title())
        .begins(start.from())
        .met(last)
        .because(counts.reason())
        .build();
  }
}
