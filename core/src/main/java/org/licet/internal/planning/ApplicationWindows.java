package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.internal.engine.StagePlan;
import org.licet.outlook.ExaminationWindow;
import org.licet.outlook.PlanStep;
import org.licet.text.Text;

/**
 * Adds the next application window of an examination to a path, if the rules state when it is
 * given.
 */
final class ApplicationWindows {

  private final ProjectedCandidate start;
  private final ApplicationCalendar windows;

  ApplicationWindows(ProjectedCandidate start) {
    this.start = start;
    this.windows = new ApplicationCalendar(start.ruleset());
  }

  /**
   * An application for an examination.
   *
   * @param window the window for which one applies
   * @param on the first day on which one can
   * @param until the last day in a row on which one can
   */
  record Application(ExaminationWindow window, LocalDate on, LocalDate until) {
    PlanStep step(Remedy remedy, Text title) {
      return PlanStep.builder()
          .kind(PlanStep.Kind.APPLY)
          .criterion(remedy.criterion())
          .title(title)
          .begins(on)
          .met(until)
          .because(window.sentence())
          .exam(Optional.of(window.exam()))
          .window(Optional.of(window))
          .build();
    }
  }

  /** Tells whether something is the attempt of an examination that is given in windows. */
  boolean isInWindows(Remedy remedy) {
    return remedy.exam().filter(windows.exams()::contains).isPresent();
  }

  /**
   * Returns the application for an attempt, if it is in windows: for the first one in which what
   * has to be met as of the application is met on a day.
   *
   * @param pathway the criteria that are met on the path
   * @param earned the candidate with all else that is earned on it
   */
  Optional<Application> to(Remedy attempt, Set<String> pathway, ProjectedCandidate earned) {
    return attempt
        .exam()
        .filter(windows.exams()::contains)
        .flatMap(exam -> to(exam, pathway, earned));
  }

  private Optional<Application> to(String exam, Set<String> pathway, ProjectedCandidate earned) {
    Optional<StagePlan> plan = start.ruleset().plan(start.stage());
    Set<String> needed = new LinkedHashSet<>(pathway);
    needed.retainAll(plan.map(StagePlan::asOfApplication).orElse(Set.of()));
    ProjectedCandidate applying = plan.flatMap(StagePlan::earlier).map(earned::at).orElse(earned);
    Optional<LocalDate> ready = applying.firstDay(needed, day -> windows.isOpen(exam, day));
    if (ready.isPresent()) {
      return application(exam, ready.get(), needed, applying);
    }
    ProjectedCandidate renewed = applying.renewingLicenses();
    return application(
        exam,
        renewed.firstDay(needed, day -> windows.isOpen(exam, day)).orElse(start.from()),
        needed,
        renewed);
  }

  private Optional<Application> application(
      String exam, LocalDate ready, Set<String> needed, ProjectedCandidate applying) {
    return windows
        .next(List.of(exam), ready)
        .map(
            window -> {
              LocalDate first = window.firstDayFrom(ready);
              return new Application(
                  window, first, applying.from(first).lastDay(needed, window.closes()));
            });
  }

  /** Returns the first window in which one can apply as long as the requirement is met. */
  Optional<ExaminationWindow> within(ProjectedCandidate.Span span) {
    return windows
        .next(windows.examsAfter(start.stage()), span.first())
        .filter(next -> !next.firstDayFrom(span.first()).isAfter(span.last()));
  }
}
