package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.engine.StagePlan;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * Finds the paths to a credential. For each unmet criterion it tries time alone, answers to open
 * questions, and every record that could be earned. The rules evaluate each day, and a path's date
 * is the first day on which all its steps together meet the requirement. Not thread-safe.
 */
public final class Planner {

  private final RulesetVersions versions;
  private final Candidate candidate;
  private final LocalDate on;
  private final LocalDate last;
  private final Assumptions assumptions;
  private final Map<Needed, Optional<PlanPath>> known = new HashMap<>();

  /** A credential that a path needs, with the credentials whose paths contain this search. */
  private record Needed(String credential, Stage stage, Set<String> enclosing) {}

  public Planner(
      RulesetVersions versions,
      Candidate candidate,
      LocalDate on,
      LocalDate last,
      Assumptions assumptions) {
    this.versions = versions;
    this.candidate = assumptions.applyTo(candidate, on, last);
    this.on = on;
    this.last = last;
    this.assumptions = assumptions;
  }

  public Plan plan(String credential, Stage stage) {
    Evaluation today = versions.evaluate(candidate, credential, stage, on);
    return Plan.builder()
        .today(today)
        .last(last)
        .assumptions(assumptions)
        .paths(paths(credential, stage, Set.of()))
        .build();
  }

  /**
   * Finds the paths, earliest first.
   *
   * @param enclosing the credentials with their stages whose paths contain this search
   */
  private List<PlanPath> paths(String credential, Stage stage, Set<String> enclosing) {
    Optional<LoadedRuleset> ruleset =
        versions.inForce(credential, on).filter(version -> version.stages().contains(stage));
    if (ruleset.isEmpty() || enclosing.contains(credential + " " + stage)) {
      return List.of();
    }
    Set<String> within = new HashSet<>(enclosing);
    within.add(credential + " " + stage);
    ProjectedCandidate today =
        new ProjectedCandidate(
            ruleset.get(), stage, candidate, candidate, on, question -> false, on, last);
    List<PathResult> all =
        ruleset.get().plan(stage).filter(plan -> plan.earlier().isPresent()).isPresent()
            ? afterAttempts(today, within)
            : stage == Stage.LICENSURE && ruleset.get().stages().contains(Stage.EXAMINATION)
                ? afterExamination(today, within)
                : leading(today, List.of(), within);
    return all.stream()
        .sorted(PathResult.BEST)
        .map(one -> LaterQuestions.addedTo(one, on))
        .toList();
  }

  /**
   * Finds the paths to a stage that is judged as of an exam application: with the attempts on
   * record, and with future attempts.
   */
  private List<PathResult> afterAttempts(ProjectedCandidate today, Set<String> enclosing) {
    StagePlan plan = today.ruleset().plan(today.stage()).orElseThrow();
    List<PathResult> onRecord = onRecord(today, plan, enclosing);
    if (onRecord.stream().anyMatch(PathResult::isSure)) {
      return onRecord;
    }
    List<PathResult> all = new ArrayList<>(onRecord);
    for (PathResult admitted :
        leading(today.at(plan.earlier().orElseThrow()), List.of(), enclosing)) {
      CertificationPaths.after(versions, admitted, today.stage(), plan, through(enclosing)).stream()
          .filter(one -> one.takesExam() || onRecord.isEmpty() || !one.arrives())
          .forEach(all::add);
    }
    return all;
  }

  /**
   * Returns the paths with the attempts on record, or with unknown ones; empty if their application
   * precedes the first known rules.
   */
  private List<PathResult> onRecord(
      ProjectedCandidate today, StagePlan plan, Set<String> enclosing) {
    boolean none =
        candidate.examinations().isKnown() && today.withoutAttempts(plan.exams()).equals(today);
    return none || today.evaluation(on).reason().isPresent()
        ? List.of()
        : leading(today, List.of(), enclosing, new IdentityHashMap<>()).stream()
            .filter(one -> one.arrives() && !one.takesExam())
            .toList();
  }

  /** Finds the paths to a license that requires an exam, which the candidate takes once allowed. */
  private List<PathResult> afterExamination(ProjectedCandidate today, Set<String> enclosing) {
    List<PathResult> all = new ArrayList<>(leading(today, List.of(), enclosing));
    leading(today.at(Stage.EXAMINATION), List.of(), enclosing).stream()
        .min(PathResult.BEST)
        .filter(first -> !first.path().reached().equals(Optional.of(on)))
        .ifPresent(
            first -> {
              all.removeIf(PathResult::takesExam);
              all.addAll(onwards(first, today.stage(), enclosing));
            });
    return all;
  }

  /** Returns the extensions of a path to the point at which the exam is allowed. */
  private List<PathResult> onwards(PathResult first, Stage stage, Set<String> enclosing) {
    return first.path().reached().isEmpty()
        ? List.of(first)
        : leading(
            first.standing().at(stage).from(first.path().reached().get()),
            first.path().steps(),
            enclosing);
  }

  private RemedySearch.Through through(Set<String> enclosing) {
    return (credential, stage) -> {
      Needed needed = new Needed(credential, stage, enclosing);
      Optional<PlanPath> found = known.get(needed);
      if (found == null) {
        found =
            paths(credential, stage, enclosing).stream()
                .filter(path -> path.reached().isPresent())
                .findFirst();
        known.put(needed, found);
      }
      return found;
    };
  }

  private List<PathResult> leading(
      ProjectedCandidate standing, List<PlanStep> before, Set<String> enclosing) {
    IdentityHashMap<PathResult, PathResult> done = new IdentityHashMap<>();
    List<PathResult> all = leading(standing, before, enclosing, done);
    if (all.stream().noneMatch(PathResult::arrives)) {
      return goingOn(all, done, enclosing);
    }
    return all.stream()
        .map(
            one ->
                Optional.ofNullable(done.get(one))
                    .flatMap(then -> goingOn(then, enclosing))
                    .orElse(one))
        .toList();
  }

  /**
   * Finds the paths.
   *
   * @param done receives the candidate after each path that does not lead to eligibility
   */
  private List<PathResult> leading(
      ProjectedCandidate standing,
      List<PlanStep> before,
      Set<String> enclosing,
      IdentityHashMap<PathResult, PathResult> done) {
    Evaluation today = standing.evaluation(standing.from());
    Forecast foreseen = standing.onFirstDay();
    Requirement requirement = today.requirement().orElseThrow();
    List<Set<String>> pathways = CriteriaCombinations.of(requirement, foreseen::verdict);
    Set<String> lacking = new LinkedHashSet<>();
    pathways.forEach(lacking::addAll);
    lacking.removeIf(criterion -> foreseen.verdict(criterion) == Verdict.MET);
    Map<String, List<Remedy>> remedies =
        RemedySearch.of(versions, standing, today, lacking, through(enclosing));
    PathFinder finding = new PathFinder(standing, today, before);
    List<PathResult> all = new ArrayList<>();
    for (Set<String> pathway : pathways) {
      List<String> open =
          pathway.stream()
              .filter(lacking::contains)
              .filter(criterion -> !remedies.containsKey(criterion))
              .toList();
      for (List<Remedy> variant : variants(pathway, remedies)) {
        PathResult one = finding.by(pathway, variant, open);
        all.add(one);
        if (open.isEmpty()) {
          finding.whenDone(one).ifPresent(then -> done.put(one, then));
        }
      }
    }
    return all;
  }

  /**
   * Extends paths that do not lead to eligibility because something expired on the way, such as
   * courses that left their window during the hours of work. Returns the paths unchanged if that
   * does not help. It tries each path once, because an extension costs as much as a plan.
   */
  private List<PathResult> goingOn(
      List<PathResult> others,
      IdentityHashMap<PathResult, PathResult> done,
      Set<String> enclosing) {
    List<PathResult> arriving =
        others.stream()
            .flatMap(one -> Optional.ofNullable(done.get(one)).stream())
            .flatMap(then -> arriving(then, enclosing))
            .toList();
    return arriving.isEmpty() ? others : arriving;
  }

  /** Returns the best extension of a path to the same criteria. */
  private Optional<PathResult> goingOn(PathResult done, Set<String> enclosing) {
    return arriving(done, enclosing)
        .filter(one -> Set.copyOf(one.path().criteria()).equals(Set.copyOf(done.path().criteria())))
        .min(PathResult.BEST);
  }

  private Stream<PathResult> arriving(PathResult done, Set<String> enclosing) {
    return leading(done.standing(), done.path().steps(), enclosing, new IdentityHashMap<>())
        .stream()
        .filter(PathResult::arrives);
  }

  /**
   * Returns combinations of one remedy for each criterion of a pathway: the best ones, and those
   * without answers.
   */
  private static List<List<Remedy>> variants(
      Set<String> pathway, Map<String, List<Remedy>> remedies) {
    List<Remedy> best = new ArrayList<>();
    List<Remedy> withoutAnswers = new ArrayList<>();
    for (String criterion : pathway) {
      List<Remedy> choice = remedies.getOrDefault(criterion, List.of());
      choice.stream().findFirst().ifPresent(best::add);
      choice.stream()
          .filter(remedy -> remedy.kind() != PlanStep.Kind.ANSWER)
          .findFirst()
          .or(() -> choice.stream().findFirst())
          .ifPresent(withoutAnswers::add);
    }
    return best.equals(withoutAnswers) ? List.of(best) : List.of(best, withoutAnswers);
  }
}
