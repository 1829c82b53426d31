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

/** Adds the next application window of an examination to a path, if the rules state its months. */
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
   * @param window the application window
   * @param on the first possible day
   * @param until the last of the consecutive possible days
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

  /** Returns whether a remedy is an attempt at an examination with application windows. */
  boolean isInWindows(Remedy remedy) {
    return remedy.exam().filter(windows.exams()::contains).isPresent();
  }

  /**
   * Returns the application for an attempt at an examination with windows: the first window with a
   * day on which the requirements as of the application are met.
   *
   * @param pathway the criteria of the path
   * @param earned the candidate with all other records of the path
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

  /** Returns the first window that is open while the requirement is met. */
  Optional<ExaminationWindow> within(ProjectedCandidate.Span span) {
    return windows
        .next(windows.examsAfter(start.stage()), span.first())
        .filter(next -> !next.firstDayFrom(span.first()).isAfter(span.last()));
  }
}
