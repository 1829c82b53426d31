package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.engine.StagePlan;
import org.licet.outlook.PlanStep;

/**
 * Extends a path from eligibility for an examination to certification. Parts that are not yet
 * passed are taken. If an earlier application came too soon, the fewest parts that help are
 * retaken.
 */
final class CertificationPaths {

  private final RulesetVersions versions;
  private final PathResult admitted;
  private final StagePlan plan;
  private final RemedySearch.Through through;

  /** The candidate at the stage, from the first day on which the examinations are allowed. */
  private final ProjectedCandidate start;

  private final Evaluation evaluation;

  /**
   * Starts at the end of a path to eligibility for an examination.
   *
   * @param plan the plan of the next stage
   */
  private CertificationPaths(
      RulesetVersions versions,
      PathResult admitted,
      LocalDate day,
      Stage stage,
      StagePlan plan,
      RemedySearch.Through through) {
    this.versions = versions;
    this.admitted = admitted;
    this.plan = plan;
    this.through = through;
    this.start = admitted.standing().at(stage).from(day);
    this.evaluation = start.evaluation(day);
  }

  /**
   * Returns the extended paths, at least one. A path that does not lead to eligibility is returned
   * alone.
   */
  static List<PathResult> after(
      RulesetVersions versions,
      PathResult admitted,
      Stage stage,
      StagePlan plan,
      RemedySearch.Through through) {
    return admitted
        .path()
        .reached()
        .map(day -> new CertificationPaths(versions, admitted, day, stage, plan, through).onwards())
        .orElse(List.of(admitted));
  }

  private List<PathResult> onwards() {
    List<PathResult> missing = attempt(start);
    List<PathResult> retaken = arrivingByAttempt(missing);
    for (Set<String> again : subsets(plan.exams())) {
      if (retaken.isEmpty()) {
        ProjectedCandidate anew = start.withoutAttempts(again);
        retaken = anew.equals(start) ? retaken : arrivingByAttempt(attempt(anew));
      }
    }
    return retaken.isEmpty() ? missing : retaken;
  }

  /** Returns the sets of examinations that may need a retake, smallest first. */
  private static List<Set<String>> subsets(Set<String> exams) {
    List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
    for (String exam : exams) {
      for (Set<String> some : List.copyOf(all)) {
        Set<String> more = new LinkedHashSet<>(some);
        more.add(exam);
        all.add(more);
      }
    }
    all.sort(Comparator.comparing(Set::size));
    return all;
  }

  private static List<PathResult> arrivingByAttempt(List<PathResult> all) {
    return all.stream().filter(one -> one.arrives() && one.takesExam()).toList();
  }

  /**
   * Returns the paths on which the candidate passes the missing examinations.
   *
   * @param lacking the candidate with the recorded attempts that count
   */
  private List<PathResult> attempt(ProjectedCandidate lacking) {
    Forecast now = lacking.onFirstDay();
    Set<String> admitting = Set.copyOf(admitted.path().criteria());
    PathFinder finding = new PathFinder(start, evaluation, admitted.path().steps());
    List<PathResult> all = new ArrayList<>();
    for (Set<String> pathway :
        CriteriaCombinations.of(
            plan.requirement(), criterion -> verdict(criterion, admitting, now))) {
      Map<String, List<Remedy>> remedies = new LinkedHashMap<>();
      Map<String, List<Remedy>> told = new LinkedHashMap<>();
      for (String criterion : pathway) {
        if (verdict(criterion, admitting, now) != Verdict.MET) {
          remedies.put(criterion, attempts(criterion, lacking));
          answer(criterion, now).ifPresent(answer -> told.put(criterion, List.of(answer)));
        }
      }
      List<String> open = withOthers(remedies, lacking);
      all.add(best(finding, pathway, remedies, open));
      if (!told.isEmpty() && told.size() < remedies.size()) {
        Map<String, List<Remedy>> some = new LinkedHashMap<>(remedies);
        some.putAll(told);
        all.add(best(finding, pathway, some, open));
      }
    }
    return all;
  }

  /** The exam requirement must be met on the application date, and is judged as of it. */
  private Verdict verdict(String criterion, Set<String> admitting, Forecast now) {
    if (admitting.contains(criterion)) {
      return Verdict.MET;
    }
    return plan.asOfApplication().contains(criterion) ? Verdict.NOT_MET : now.verdict(criterion);
  }

  private List<Remedy> attempts(String criterion, ProjectedCandidate lacking) {
    LocalDate day = start.from();
    return plan.exams().stream()
        .map(FutureRecord::attemptOf)
        .filter(
            attempt -> lacking.with(attempt, day).onFirstDay().verdict(criterion) == Verdict.MET)
        .map(attempt -> remedy(criterion, PlanStep.Kind.TAKE_EXAM, Optional.of(attempt), Set.of()))
        .toList();
  }

  private Optional<Remedy> answer(String criterion, Forecast now) {
    if (now.verdict(criterion) != Verdict.UNDETERMINED) {
      return Optional.empty();
    }
    Set<Question> asked =
        new LinkedHashSet<>(
            evaluation.finding(criterion).map(Finding::questions).orElse(List.of()));
    return Optional.of(remedy(criterion, PlanStep.Kind.ANSWER, Optional.empty(), asked));
  }

  private Remedy remedy(
      String criterion, PlanStep.Kind kind, Optional<FutureRecord> addition, Set<Question> asked) {
    return new Remedy(
        criterion, kind, addition, start.from(), start.from(), asked, Optional.empty());
  }

  /**
   * Adds other remedies for criteria that no attempt meets.
   *
   * @param remedies the remedies by criterion; this method adds to them
   * @return the criteria without a remedy
   */
  private List<String> withOthers(Map<String, List<Remedy>> remedies, ProjectedCandidate lacking) {
    List<String> others =
        remedies.entrySet().stream()
            .filter(one -> one.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    Map<String, List<Remedy>> choices =
        RemedySearch.of(versions, lacking, lacking.evaluation(start.from()), others, through);
    remedies.putAll(choices);
    return others.stream().filter(criterion -> !choices.containsKey(criterion)).toList();
  }

  /** Returns the best path with one remedy for each criterion. */
  private static PathResult best(
      PathFinder finding,
      Set<String> pathway,
      Map<String, List<Remedy>> remedies,
      List<String> open) {
    return choices(remedies).stream()
        .map(choice -> finding.by(pathway, choice, open))
        .min(PathResult.BEST)
        .orElseThrow();
  }

  private static List<List<Remedy>> choices(Map<String, List<Remedy>> remedies) {
    List<List<Remedy>> all = List.of(List.of());
    for (List<Remedy> some : remedies.values()) {
      if (!some.isEmpty()) {
        all =
            all.stream()
                .flatMap(
                    chosen ->
                        some.stream()
                            .map(one -> Stream.concat(chosen.stream(), Stream.of(one)).toList()))
                .toList();
      }
    }
    return all;
  }
}
