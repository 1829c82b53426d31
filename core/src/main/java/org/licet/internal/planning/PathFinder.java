package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.StagePlan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * Combines remedies into a path and dates it by re-evaluating the candidate with every record
 * earned along it.
 *
 * <p>An example: a nurse lacks an accredited degree and 12 months of experience. The remedies are a
 * degree (finished at the earliest today, since its length is unknown) and a full-time job for 12
 * months. The path lists both, with the job first if it starts first. Its date is the first day on
 * which the rules find every criterion met by the candidate with both records: 12 months from
 * today, not the sum of the two dates.
 */
final class PathFinder {

  private final ProjectedCandidate start;
  private final Evaluation today;
  private final List<PlanStep> before;
  private final ApplicationWindows applying;

  /**
   * Starts from a candidate.
   *
   * @param today the evaluation of that candidate
   * @param before the steps so far
   */
  PathFinder(ProjectedCandidate start, Evaluation today, List<PlanStep> before) {
    this.start = start;
    this.today = today;
    this.before = before;
    this.applying = new ApplicationWindows(start);
  }

  /**
   * Returns the path with a remedy for every unmet criterion of a pathway.
   *
   * @param lacking the criteria of the pathway without a remedy
   */
  PathResult by(Set<String> pathway, List<Remedy> remedies, List<String> lacking) {
    StepDescriptions steps = new StepDescriptions(start, today, pathway);
    Map<Remedy.Earned, Predicate<Question>> asked = new HashMap<>();
    Map<Remedy, ApplicationWindows.Application> applied = new LinkedHashMap<>();
    ProjectedCandidate end = attempt(standing(remedies, asked), pathway, remedies, asked, applied);
    LocalDate begun =
        remedies.stream()
            .map(remedy -> begins(remedy, remedies, applied))
            .reduce(start.from(), PathFinder::later);
    Optional<ProjectedCandidate.Span> span =
        lacking.isEmpty() ? end.from(begun).firstSpan(pathway, requirement()) : Optional.empty();
    List<PlanStep> renewals = List.of();
    ProjectedCandidate kept = end;
    if (lacking.isEmpty() && span.isEmpty()) {
      kept = end.renewingLicenses();
      span = kept.from(begun).firstSpan(pathway, requirement());
      renewals = span.map(found -> steps.renewals(end, found.first())).orElse(List.of());
    }
    Map<String, LocalDate> met = remedies.isEmpty() ? Map.of() : kept.firstDays(pathway);
    List<PlanStep> taken = new ArrayList<>(renewals);
    for (Remedy remedy : remedies) {
      Optional<ApplicationWindows.Application> application =
          Optional.ofNullable(applied.get(remedy));
      application.ifPresent(
          submitted -> taken.add(submitted.step(remedy, steps.title(remedy.criterion()))));
      LocalDate begins = begins(remedy, remedies, applied);
      PlanStep step =
          steps.of(
              remedy,
              application.map(ApplicationWindows.Application::window),
              begins,
              kept,
              later(begins, met.getOrDefault(remedy.criterion(), remedy.met())),
              remedy.earned().map(asked::get).orElse(remedy.answered()::contains));
      taken.add(
          remedy.kind() == PlanStep.Kind.LEARN && span.isPresent()
              ? steps.missingOn(
                  span.get().first(), step, without(remedy, pathway, remedies, !renewals.isEmpty()))
              : step);
    }
    taken.sort(
        Comparator.comparing(PlanStep::met)
            .thenComparing(this::sitsLast)
            .thenComparing(PlanStep::kind));
    List<PlanStep> all = new ArrayList<>(before);
    all.addAll(taken);
    return new PathResult(
        PlanPath.builder()
            .credential(today.credential())
            .criteria(List.copyOf(pathway))
            .steps(all)
            .reached(span.map(ProjectedCandidate.Span::first))
            .until(span.map(ProjectedCandidate.Span::last))
            .obstacles(span.isPresent() ? List.of() : steps.obstacles(lacking))
            .window(span.flatMap(applying::within))
            .build(),
        span.isPresent() ? kept : end);
  }

  /** Returns the candidate with every record of a path except those of one remedy. */
  private ProjectedCandidate without(
      Remedy remedy, Set<String> pathway, List<Remedy> remedies, boolean renewing) {
    List<Remedy> others =
        remedies.stream().filter(other -> !other.earned().equals(remedy.earned())).toList();
    ProjectedCandidate end =
        attempt(
            standing(others, new HashMap<>()),
            pathway,
            others,
            new HashMap<>(),
            new LinkedHashMap<>());
    return renewing ? end.renewingLicenses() : end;
  }

  /**
   * Returns the candidate after all steps of a path that does not lead to eligibility, with the
   * necessary renewals; empty if no time has passed, or if the path leads to eligibility.
   */
  Optional<PathResult> whenDone(PathResult leading) {
    PlanPath path = leading.path();
    LocalDate done =
        path.steps().stream().map(PlanStep::met).reduce(start.from(), PathFinder::later);
    if (leading.arrives() || !done.isAfter(start.from())) {
      return Optional.empty();
    }
    ProjectedCandidate renewed = leading.standing().renewingLicenses().from(done);
    Forecast then = renewed.onFirstDay();
    Set<String> kept = new LinkedHashSet<>(path.criteria());
    kept.removeIf(criterion -> then.verdict(criterion) != Verdict.MET);
    List<PlanStep> taken = new ArrayList<>(path.steps());
    taken.addAll(new StepDescriptions(start, today, kept).renewals(leading.standing(), done));
    taken.sort(Comparator.comparing(PlanStep::met));
    PlanPath further =
        PlanPath.builder()
            .credential(path.credential())
            .criteria(path.criteria())
            .steps(taken)
            .reached(path.reached())
            .until(path.until())
            .obstacles(path.obstacles())
            .window(path.window())
            .build();
    return Optional.of(new PathResult(further, renewed));
  }

  /**
   * Returns the candidate with the attempts at examinations with windows. Each application falls in
   * the first window with a day on which its requirements are met.
   *
   * @param applied receives the application for each attempt
   */
  private ProjectedCandidate attempt(
      ProjectedCandidate earned,
      Set<String> pathway,
      List<Remedy> remedies,
      Map<Remedy.Earned, Predicate<Question>> asked,
      Map<Remedy, ApplicationWindows.Application> applied) {
    ProjectedCandidate end = earned;
    for (Remedy remedy : remedies) {
      Optional<ApplicationWindows.Application> application = applying.to(remedy, pathway, earned);
      if (application.isPresent()) {
        ApplicationWindows.Application submitted = application.get();
        applied.put(remedy, submitted);
        FutureRecord addition = remedy.addition().orElseThrow().applied(submitted.on());
        Candidate without = end.candidate();
        asked.put(remedy.earned().orElseThrow(), addition.askedBy(without));
        end = end.with(addition, submitted.window().given());
      }
    }
    return end;
  }

  /**
   * Returns the candidate with every record except attempts at examinations with windows.
   *
   * @param asked receives the test for questions about each record
   */
  private ProjectedCandidate standing(
      List<Remedy> remedies, Map<Remedy.Earned, Predicate<Question>> asked) {
    ProjectedCandidate end = start;
    for (Remedy remedy : remedies) {
      end = end.answering(remedy.answered());
      if (remedy.earned().isPresent()
          && !applying.isInWindows(remedy)
          && !asked.containsKey(remedy.earned().get())) {
        FutureRecord addition = remedy.addition().orElseThrow();
        Candidate without = end.candidate();
        asked.put(remedy.earned().get(), addition.askedBy(without));
        end = end.with(addition, begins(remedy, remedies));
      }
    }
    return end;
  }

  private Requirement requirement() {
    return today
        .requirement()
        .or(() -> start.ruleset().plan(start.stage()).map(StagePlan::requirement))
        .orElseThrow();
  }

  /**
   * Returns whether the exam comes last. A license follows its exam, but an applicant for a
   * credential already has the license.
   */
  private boolean sitsLast(PlanStep step) {
    return step.kind() == PlanStep.Kind.TAKE_EXAM && start.stage() != Stage.LICENSURE;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate begins(
      Remedy remedy, List<Remedy> remedies, Map<Remedy, ApplicationWindows.Application> applied) {
    ApplicationWindows.Application application = applied.get(remedy);
    return application == null ? begins(remedy, remedies) : application.window().given();
  }

  /**
   * Returns the first possible day of a step. Work under a license cannot begin before the license.
   */
  private static LocalDate begins(Remedy remedy, List<Remedy> remedies) {
    if (remedy.kind() != PlanStep.Kind.WORK) {
      return remedy.begins();
    }
    return remedies.stream()
        .filter(other -> other.kind() == PlanStep.Kind.LICENSE)
        .map(Remedy::begins)
        .reduce(remedy.begins(), PathFinder::later);
  }
}
