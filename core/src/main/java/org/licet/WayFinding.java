package org.licet;

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
import org.licet.engine.Foreseeing;
import org.licet.engine.StagePlan;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.ExaminationWindow;
import org.licet.outlook.Step;
import org.licet.outlook.Way;
import org.licet.text.Text;

/**
 * Puts remedies together to a way and dates it: by the rules, of the candidate with all that is
 * earned on it.
 */
final class WayFinding {

  private final Standing start;
  private final Evaluation today;
  private final List<Step> before;

  /**
   * Begins where a candidate stands.
   *
   * @param today what is found there
   * @param before the steps that lead there
   */
  WayFinding(Standing start, Evaluation today, List<Step> before) {
    this.start = start;
    this.today = today;
    this.before = before;
  }

  /**
   * Returns the way on which every criterion of a pathway that is not met yet has its remedy.
   *
   * @param lacking the criteria of the pathway for which there is none
   */
  Leading by(Set<String> pathway, List<Remedy> remedies, List<String> lacking) {
    Map<Remedy.Earned, Predicate<Question>> asked = new HashMap<>();
    Map<Remedy, Application> applied = new LinkedHashMap<>();
    Standing end = sitting(standing(remedies, asked), pathway, remedies, asked, applied);
    Map<String, LocalDate> met = remedies.isEmpty() ? Map.of() : end.firstDays(pathway);
    List<Step> steps = new ArrayList<>();
    LocalDate begun = start.from();
    for (Remedy remedy : remedies) {
      Optional<Application> application = Optional.ofNullable(applied.get(remedy));
      application.ifPresent(submitted -> steps.add(submitted.step(remedy, title(remedy))));
      LocalDate begins =
          application
              .map(submitted -> submitted.window().given())
              .orElseGet(() -> begins(remedy, remedies));
      begun = later(begun, begins);
      steps.add(
          step(
              remedy,
              application.map(Application::window),
              begins,
              end,
              later(begins, met.getOrDefault(remedy.criterion(), remedy.met())),
              remedy.earned().map(asked::get).orElse(remedy.answered()::contains)));
    }
    Optional<Standing.Span> span =
        lacking.isEmpty() ? end.from(begun).firstSpan(pathway, requirement()) : Optional.empty();
    if (lacking.isEmpty() && span.isEmpty()) {
      Standing renewed = end.renewingLicenses();
      span = renewed.from(begun).firstSpan(pathway, requirement());
      if (span.isPresent()) {
        steps.addAll(renewals(pathway, end, span.get().first()));
        end = renewed;
      }
    }
    steps.sort(
        Comparator.comparing(Step::met).thenComparing(this::sitsLast).thenComparing(Step::kind));
    List<Step> all = new ArrayList<>(before);
    all.addAll(steps);
    return new Leading(
        new Way(
            today.credential(),
            List.copyOf(pathway),
            all,
            span.map(Standing.Span::first),
            span.map(Standing.Span::last),
            span.isPresent() ? List.of() : obstacles(lacking),
            span.flatMap(this::window)),
        end);
  }

  /**
   * Returns where the candidate stands on the day on which all steps of a way that leads nowhere
   * are done, with what has to be renewed until then; nothing if time has not gone on, or if the
   * way leads there.
   */
  Optional<Leading> whenDone(Leading leading) {
    Way way = leading.way();
    LocalDate done = way.steps().stream().map(Step::met).reduce(start.from(), WayFinding::later);
    if (leading.arrives() || !done.isAfter(start.from())) {
      return Optional.empty();
    }
    Standing renewed = leading.standing().renewingLicenses().from(done);
    Foreseeing then = renewed.onFirstDay();
    Set<String> kept = new LinkedHashSet<>(way.criteria());
    kept.removeIf(criterion -> then.verdict(criterion) != Verdict.MET);
    List<Step> steps = new ArrayList<>(way.steps());
    steps.addAll(renewals(kept, leading.standing(), done));
    steps.sort(Comparator.comparing(Step::met));
    Way further =
        new Way(
            way.credential(),
            way.criteria(),
            steps,
            way.reached(),
            way.until(),
            way.obstacles(),
            way.window());
    return Optional.of(new Leading(further, renewed));
  }

  /**
   * An application for an examination.
   *
   * @param window the window for which one applies
   * @param on the first day on which one can
   */
  private record Application(ExaminationWindow window, LocalDate on) {
    Step step(Remedy remedy, Text title) {
      return new Step(
          Step.Kind.APPLY,
          remedy.criterion(),
          title,
          on,
          window.closes(),
          List.of(),
          List.of(),
          window.sentence(),
          Optional.empty(),
          Optional.of(window));
    }
  }

  /** Returns the first window in which one can apply as long as the requirement is met. */
  private Optional<ExaminationWindow> window(Standing.Span span) {
    Windows windows = new Windows(start.ruleset());
    return windows
        .next(windows.examsAfter(start.stage()), span.first())
        .filter(next -> !next.firstDayFrom(span.first()).isAfter(span.last()));
  }

  /**
   * Returns the candidate with the sittings that are applied for when all else is earned: in the
   * first window in which what has to be met as of the application is met on a day.
   *
   * @param applied filled with the application for each sitting
   */
  private Standing sitting(
      Standing earned,
      Set<String> pathway,
      List<Remedy> remedies,
      Map<Remedy.Earned, Predicate<Question>> asked,
      Map<Remedy, Application> applied) {
    Standing end = earned;
    for (Remedy remedy : remedies) {
      Optional<Application> application =
          inWindows(remedy).flatMap(exam -> application(earned, pathway, exam));
      if (application.isPresent()) {
        Application submitted = application.get();
        applied.put(remedy, submitted);
        Addition addition = remedy.addition().orElseThrow().applied(submitted.on());
        Candidate without = end.candidate();
        asked.put(remedy.earned().orElseThrow(), question -> addition.isAskedBy(question, without));
        end = end.with(addition, submitted.window().given());
      }
    }
    return end;
  }

  /** Returns the examination, where it is a sitting in one of its windows. */
  private Optional<String> inWindows(Remedy remedy) {
    return remedy.exam().filter(new Windows(start.ruleset()).exams()::contains);
  }

  private Optional<Application> application(Standing earned, Set<String> pathway, String exam) {
    Windows windows = new Windows(start.ruleset());
    Optional<StagePlan> plan = start.ruleset().plan(start.stage());
    Set<String> needed = new LinkedHashSet<>(pathway);
    needed.retainAll(plan.map(StagePlan::asOfApplication).orElse(Set.of()));
    Standing applying = plan.flatMap(StagePlan::earlier).map(earned::at).orElse(earned);
    LocalDate ready =
        applying
            .firstDay(needed, day -> windows.isOpen(exam, day))
            .or(
                () ->
                    applying.renewingLicenses().firstDay(needed, day -> windows.isOpen(exam, day)))
            .orElse(start.from());
    return windows
        .next(List.of(exam), ready)
        .map(window -> new Application(window, window.firstDayFrom(ready)));
  }

  /**
   * Returns the candidate with all that is earned but sittings in windows.
   *
   * @param asked filled with what is asked of each record
   */
  private Standing standing(List<Remedy> remedies, Map<Remedy.Earned, Predicate<Question>> asked) {
    Standing end = start;
    for (Remedy remedy : remedies) {
      end = end.answering(remedy.answered());
      if (remedy.earned().isPresent()
          && inWindows(remedy).isEmpty()
          && !asked.containsKey(remedy.earned().get())) {
        Addition addition = remedy.addition().orElseThrow();
        Candidate without = end.candidate();
        asked.put(remedy.earned().get(), question -> addition.isAskedBy(question, without));
        end = end.with(addition, begins(remedy, remedies));
      }
    }
    return end;
  }

  /** Returns what has to be renewed for the criteria to be met still on the day that is reached. */
  private List<Step> renewals(Set<String> pathway, Standing end, LocalDate reached) {
    List<Step> renewals = new ArrayList<>();
    Foreseeing then = end.from(reached).onFirstDay();
    for (String criterion : pathway) {
      Optional<Standing.Span> good =
          then.verdict(criterion) == Verdict.MET
              ? Optional.empty()
              : end.firstSpan(List.of(criterion), new Requirement.Criterion(criterion));
      good.ifPresent(
          span -> {
            Finding counts = finding(end, criterion, span.last());
            renewals.add(
                new Step(
                    Step.Kind.RENEW,
                    criterion,
                    counts.title(),
                    start.from(),
                    span.last(),
                    List.of(),
                    List.of(),
                    counts.reason(),
                    Optional.empty(),
                    Optional.empty()));
          });
    }
    return renewals;
  }

  private Requirement requirement() {
    return today.requirement().orElseThrow();
  }

  private static Finding finding(Standing end, String criterion, LocalDate on) {
    return end.evaluation(on).finding(criterion).orElseThrow();
  }

  /** A license comes after its examination, but who applies for a credential has the license. */
  private boolean sitsLast(Step step) {
    return step.kind() == Step.Kind.SIT && start.stage() != Stage.LICENSURE;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Returns the day on which a step can begin: no work under a license before there is one. */
  private static LocalDate begins(Remedy remedy, List<Remedy> remedies) {
    if (remedy.kind() != Step.Kind.WORK) {
      return remedy.begins();
    }
    return remedies.stream()
        .filter(other -> other.kind() == Step.Kind.LICENSE)
        .map(Remedy::begins)
        .reduce(remedy.begins(), WayFinding::later);
  }

  private Text title(Remedy remedy) {
    return today.finding(remedy.criterion()).map(Finding::title).orElse(Text.NONE);
  }

  private Step step(
      Remedy remedy,
      Optional<ExaminationWindow> window,
      LocalDate begins,
      Standing end,
      LocalDate met,
      Predicate<Question> asked) {
    Optional<Finding> now = today.finding(remedy.criterion());
    Finding then = finding(end, remedy.criterion(), met);
    return new Step(
        remedy.kind(),
        remedy.criterion(),
        then.title(),
        begins,
        met,
        now.map(Finding::parts).orElse(List.of()).stream()
            .filter(part -> part.shortfall().isPresent())
            .toList(),
        asked(remedy, then, asked),
        remedy.kind() == Step.Kind.WAIT
            ? then.reason()
            : now.map(Finding::reason).orElse(Text.NONE),
        remedy.through(),
        window);
  }

  /** Returns what is to be answered, and what will be asked of the new record. */
  private static List<Question> asked(Remedy remedy, Finding then, Predicate<Question> ofRecord) {
    Set<Question> asked = new LinkedHashSet<>(remedy.answered());
    if (remedy.kind() != Step.Kind.ANSWER) {
      then.questions().stream().filter(ofRecord).forEach(asked::add);
    }
    return List.copyOf(asked);
  }

  private List<Text> obstacles(List<String> lacking) {
    List<Text> obstacles = new ArrayList<>();
    for (String criterion : lacking) {
      today
          .finding(criterion)
          .ifPresent(finding -> obstacles.add(Text.of("obstacle", criterion, finding.reason())));
    }
    if (obstacles.isEmpty()) {
      obstacles.add(Text.of("obstacle.no-day", start.last()));
    }
    return obstacles;
  }
}
