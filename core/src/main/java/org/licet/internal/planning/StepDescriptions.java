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

/** Describes the steps of a path from the findings at its beginning and its end. */
final class StepDescriptions {

  private final ProjectedCandidate start;
  private final Evaluation today;
  private final Set<String> pathway;

  /**
   * Starts from a candidate.
   *
   * @param today the evaluation of that candidate
   * @param pathway the criteria of the path
   */
  StepDescriptions(ProjectedCandidate start, Evaluation today, Set<String> pathway) {
    this.start = start;
    this.today = today;
    this.pathway = pathway;
  }

  /** Returns the title of a criterion. */
  Text title(String criterion) {
    return today.finding(criterion).map(Finding::title).orElse(Text.NONE);
  }

  /**
   * Returns the step of a remedy.
   *
   * @param window the application window of an attempt
   * @param end the candidate with every record of the path
   * @param met the day on which the criterion is met
   * @param ofRecord returns which questions are about the earned record
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
        reached.findings().stream()
            .filter(finding -> again || pathway.contains(finding.criterion()))
            .flatMap(finding -> finding.questions().stream());
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
   * Returns a step with the amounts that are missing at the end of the path, when more may have
   * expired than today.
   *
   * @param without the candidate with every record of the path except that of the step
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

  /** Returns the questions to answer, and those about the new record. */
  private List<Question> asked(Remedy remedy, Stream<Question> ofRecord) {
    Set<Question> asked = new LinkedHashSet<>();
    remedy
        .addition()
        .flatMap(FutureRecord::fact)
        .map(fact -> fact.asked().with(start.ruleset().files().phrases()))
        .ifPresent(asked::add);
    asked.addAll(remedy.answered());
    if (remedy.kind() != PlanStep.Kind.ANSWER) {
      ofRecord.forEach(asked::add);
    }
    return List.copyOf(asked);
  }

  /** Returns the criteria that were not met as of the recorded application. */
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

  /**
   * Returns the reasons why a path does not lead to eligibility: criteria without a remedy, or no
   * common day.
   */
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
   * Returns the renewals that keep the criteria met until a day.
   *
   * @param end the candidate with every record of the path and no renewals
   */
  List<PlanStep> renewals(ProjectedCandidate end, LocalDate reached) {
    List<PlanStep> renewals = new ArrayList<>();
    Forecast then = end.from(reached).onFirstDay();
    for (String criterion : pathway) {
      if (then.verdict(criterion) != Verdict.MET) {
        end.firstSpan(List.of(criterion), Requirement.Criterion.of(criterion))
            .map(ProjectedCandidate.Span::last)
            .or(() -> end.firstExpiration(reached))
            .ifPresent(last -> renewals.add(renewal(criterion, end, last)));
      }
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
