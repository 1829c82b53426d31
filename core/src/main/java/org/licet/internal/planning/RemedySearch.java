package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.engine.StagePlan;
import org.licet.internal.reasoning.RecordsRead;
import org.licet.outlook.ExaminationWindow;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * Finds the changes that would meet unmet criteria, by trying each on the rules.
 *
 * <p>The search has two passes. The first tries each remedy on the record as it is. The second
 * tries remaining criteria on top of the best remedies of the first pass. An example: hours of
 * continuing education count only within the term of a certification that has yet to be earned. The
 * first pass finds the certification but no course that counts; the second finds the course.
 */
final class RemedySearch {

  /** Finds the path to another credential. */
  interface Through {
    Optional<PlanPath> to(String credential, Stage stage);
  }

  private final RulesetVersions versions;
  private final ProjectedCandidate standing;
  private final Through through;
  private final Map<String, List<Remedy>> found = new LinkedHashMap<>();

  /** The records that each criterion reads, unless time alone meets it. */
  private final RecordsRead reads = new RecordsRead();

  private RemedySearch(RulesetVersions versions, ProjectedCandidate standing, Through through) {
    this.versions = versions;
    this.standing = standing;
    this.through = through;
  }

  /**
   * Returns the remedies for each criterion; criteria without a remedy are absent.
   *
   * @param today the evaluation on the first day
   */
  static Map<String, List<Remedy>> of(
      RulesetVersions versions,
      ProjectedCandidate standing,
      Evaluation today,
      Collection<String> criteria,
      Through through) {
    if (criteria.isEmpty()) {
      return Map.of();
    }
    RemedySearch alone = new RemedySearch(versions, standing, through);
    alone.byTime(criteria);
    alone.byAnswers(today, criteria);
    alone.byRecords(criteria);
    Map<String, List<Remedy>> best = alone.best();
    List<String> left =
        criteria.stream().filter(criterion -> !best.containsKey(criterion)).toList();
    if (!left.isEmpty() && !best.isEmpty()) {
      RemedySearch onTop = new RemedySearch(versions, alone.with(best.values()), through);
      onTop.byTime(left);
      onTop.byRecords(left);
      best.putAll(onTop.best());
    }
    return best;
  }

  /**
   * Returns the candidate with the best remedy for each criterion, because some criteria need the
   * remedy of another. Attempts are excluded, because each meets one criterion.
   */
  private ProjectedCandidate with(Collection<List<Remedy>> best) {
    ProjectedCandidate with = standing;
    Set<Remedy.Earned> earned = new LinkedHashSet<>();
    for (List<Remedy> choice : best) {
      Remedy first = choice.get(0);
      with = with.answering(first.answered());
      if (first.kind() != PlanStep.Kind.TAKE_EXAM
          && first.earned().isPresent()
          && earned.add(first.earned().get())) {
        with = with.with(first.addition().orElseThrow(), first.begins());
      }
    }
    return with;
  }

  private Map<String, List<Remedy>> best() {
    Map<String, List<Remedy>> choices = new LinkedHashMap<>();
    found.forEach((criterion, all) -> choices.put(criterion, Remedy.best(all)));
    return choices;
  }

  private void byTime(Collection<String> criteria) {
    standing
        .firstDays(criteria, reads)
        .forEach(
            (criterion, met) ->
                add(
                    new Remedy(
                        criterion,
                        PlanStep.Kind.WAIT,
                        Optional.empty(),
                        standing.from(),
                        met,
                        Set.of(),
                        Optional.empty())));
  }

  private void byAnswers(Evaluation today, Collection<String> criteria) {
    for (String criterion : criteria) {
      Set<Question> asked =
          new LinkedHashSet<>(today.finding(criterion).map(Finding::questions).orElse(List.of()));
      asked.removeIf(standing.favorable());
      if (!asked.isEmpty()) {
        LocalDate met = standing.answering(asked).firstDays(List.of(criterion)).get(criterion);
        if (met != null) {
          add(
              new Remedy(
                  criterion,
                  PlanStep.Kind.ANSWER,
                  Optional.empty(),
                  standing.from(),
                  met,
                  asked,
                  Optional.empty()));
        }
      }
    }
  }

  private void byRecords(Collection<String> criteria) {
    List<FutureRecord> additions =
        FutureRecord.all(
            standing.candidate(),
            standing.ruleset().facts(),
            having(Stage.LICENSURE),
            having(Stage.CERTIFICATION).filter(other -> !other.equals(credential())));
    Set<String> settled = asOfApplication();
    boolean takesExams = settled.isEmpty();
    Set<String> bookable = byWindows(takesExams ? criteria : List.of());
    for (FutureRecord addition : additions) {
      List<String> lacking =
          criteria.stream()
              .filter(this::isLacking)
              .filter(criterion -> !addition.isDated() || !settled.contains(criterion))
              .filter(
                  criterion ->
                      addition.kind() != PlanStep.Kind.TAKE_EXAM
                          || (takesExams
                              && !bookable.contains(criterion)
                              && !isMetByAttempt(criterion)))
              .toList();
      if (addition.kind() == PlanStep.Kind.DECLARE) {
        lacking.stream()
            .filter(criterion -> reads(criterion, addition))
            .forEach(criterion -> byDeclaring(addition, criterion));
        continue;
      }
      Map<String, LocalDate> days = days(addition, standing.from(), lacking);
      Optional<Stage> first = stageOf(addition);
      if (days.isEmpty() || first.isEmpty()) {
        add(addition, standing.from(), days, Optional.empty());
        continue;
      }
      Optional<PlanPath> path = through.to(addition.name().orElseThrow(), first.get());
      path.flatMap(PlanPath::reached)
          .ifPresent(reached -> add(addition, reached, days(addition, reached, lacking), path));
    }
  }

  /** Returns whether the exam itself would have to be passed before it may be taken. */
  private boolean isMetByAttempt(String criterion) {
    return standing.ruleset().stages().stream()
        .flatMap(later -> standing.ruleset().plan(later).stream())
        .filter(plan -> plan.earlier().equals(Optional.of(standing.stage())))
        .flatMap(plan -> plan.exams().stream())
        .map(exam -> standing.with(FutureRecord.attemptOf(exam), standing.from()).onFirstDay())
        .anyMatch(passed -> passed.verdict(criterion) == Verdict.MET);
  }

  private String credential() {
    return standing.ruleset().reference().credential();
  }

  /**
   * Returns the criteria that no new record can meet, because they are judged as of an earlier
   * application. {@link CertificationPaths} handles attempts at such a stage.
   */
  private Set<String> asOfApplication() {
    return standing
        .ruleset()
        .plan(standing.stage())
        .map(StagePlan::asOfApplication)
        .orElse(Set.of());
  }

  /**
   * Adds the exams with windows as remedies, in the next open window. The path dates them again
   * later.
   *
   * @return the criteria that such an exam meets
   */
  private Set<String> byWindows(Collection<String> criteria) {
    ApplicationCalendar windows = new ApplicationCalendar(standing.ruleset());
    Set<String> all = new LinkedHashSet<>();
    for (String exam : windows.exams()) {
      FutureRecord attempt = FutureRecord.attemptOf(exam);
      Set<String> served = days(attempt, standing.from(), criteria).keySet();
      all.addAll(served);
      windows
          .next(List.of(exam), standing.from())
          .map(ExaminationWindow::given)
          .ifPresent(given -> add(attempt, given, days(attempt, given, served), Optional.empty()));
    }
    return all;
  }

  /**
   * Adds the declaration as a remedy. A refused declaration hides all questions; once it is made,
   * answers may suffice.
   */
  private void byDeclaring(FutureRecord addition, String criterion) {
    ProjectedCandidate declared = standing.with(addition, standing.from());
    Set<Question> asked =
        new LinkedHashSet<>(
            declared
                .evaluation(declared.from())
                .finding(criterion)
                .map(Finding::questions)
                .orElse(List.of()));
    asked.removeIf(declared.favorable());
    LocalDate met = declared.answering(asked).firstDays(List.of(criterion)).get(criterion);
    boolean byTime =
        get(criterion).stream()
            .anyMatch(
                remedy ->
                    remedy.kind() == PlanStep.Kind.WAIT
                        && met != null
                        && !met.isBefore(remedy.met()));
    if (met != null && !byTime && !isMetBy(asked, criterion, met)) {
      add(
          new Remedy(
              criterion,
              PlanStep.Kind.DECLARE,
              Optional.of(addition),
              standing.from(),
              met,
              asked,
              Optional.empty()));
    }
  }

  /** Returns whether the same answers meet the criterion as early without the declaration. */
  private boolean isMetBy(Set<Question> answers, String criterion, LocalDate declared) {
    LocalDate met = standing.answering(answers).firstDays(List.of(criterion)).get(criterion);
    return met != null && !met.isAfter(declared);
  }

  private boolean reads(String criterion, FutureRecord addition) {
    return !asOfApplication().isEmpty() || reads.contains(criterion, addition.part());
  }

  private Stream<String> having(Stage stage) {
    return versions.credentials().stream()
        .filter(credential -> versions.stages(credential).contains(stage));
  }

  /** Returns the stage at which the record is earned, if its rules are loaded. */
  private Optional<Stage> stageOf(FutureRecord addition) {
    if (addition.name().isEmpty()) {
      return Optional.empty();
    }
    return switch (addition.kind()) {
      case LICENSE -> Optional.of(Stage.LICENSURE).filter(stage -> isOther(addition, stage));
      case CERTIFY -> Optional.of(Stage.CERTIFICATION);
      default -> Optional.empty();
    };
  }

  /** Returns whether the record differs from the goal of the path. */
  private boolean isOther(FutureRecord addition, Stage stage) {
    return stage != standing.stage() || !addition.name().equals(Optional.of(credential()));
  }

  /**
   * Returns the criteria that the record meets, with the days, if it does so earlier than time
   * alone and earlier than a list without further entries would. A criterion that does not read the
   * record's list is skipped.
   */
  private Map<String, LocalDate> days(
      FutureRecord addition, LocalDate begins, Collection<String> criteria) {
    List<String> reading =
        criteria.stream().filter(criterion -> reads(criterion, addition)).toList();
    if (reading.isEmpty()) {
      return Map.of();
    }
    Map<String, LocalDate> days = standing.with(addition, begins).from(begins).firstDays(reading);
    days.entrySet()
        .removeIf(
            met ->
                get(met.getKey()).stream()
                    .anyMatch(
                        remedy ->
                            remedy.kind() == PlanStep.Kind.WAIT
                                && !met.getValue().isBefore(remedy.met())));
    ProjectedCandidate alone = standing.withNoOthers(addition);
    if (alone.equals(standing)) {
      return days;
    }
    Map<String, LocalDate> withNone = alone.firstDays(days.keySet());
    days.entrySet()
        .removeIf(
            met -> {
              LocalDate none = withNone.get(met.getKey());
              return none != null && !met.getValue().isBefore(none);
            });
    return days;
  }

  /** Returns whether an earlier remedy than the known ones is possible. */
  private boolean isLacking(String criterion) {
    return get(criterion).stream()
        .noneMatch(
            remedy ->
                remedy.kind() != PlanStep.Kind.ANSWER && remedy.met().equals(standing.from()));
  }

  private void add(
      FutureRecord addition,
      LocalDate begins,
      Map<String, LocalDate> days,
      Optional<PlanPath> path) {
    days.forEach(
        (criterion, met) ->
            add(
                new Remedy(
                    criterion,
                    addition.kind(),
                    Optional.of(addition),
                    begins,
                    met,
                    Set.of(),
                    path)));
  }

  private void add(Remedy remedy) {
    found.computeIfAbsent(remedy.criterion(), any -> new ArrayList<>()).add(remedy);
  }

  private List<Remedy> get(String criterion) {
    return found.getOrDefault(criterion, List.of());
  }
}
