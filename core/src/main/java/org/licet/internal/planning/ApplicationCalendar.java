package org.licet.internal.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.evaluation.ExaminationPeriod;
import org.licet.evaluation.RulesetDescription.ExaminationDescription;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.JudgeableDays;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.outlook.ExaminationWindow;

/** The application windows of a ruleset's examinations. Immutable and thread-safe. */
record ApplicationCalendar(LoadedRuleset ruleset) {

  /** Returns the examinations with known months. */
  List<String> exams() {
    return ruleset.examinations().stream().map(ExaminationDescription::exam).toList();
  }

  /**
   * Returns the examinations to apply for once a stage's requirement is met, if their months are
   * known.
   */
  List<String> examsAfter(Stage stage) {
    Set<String> applied =
        ruleset.stages().stream()
            .flatMap(later -> ruleset.plan(later).stream())
            .filter(plan -> plan.earlier().equals(Optional.of(stage)))
            .flatMap(plan -> plan.exams().stream())
            .collect(Collectors.toSet());
    return exams().stream().filter(applied::contains).toList();
  }

  /** Returns the first window that is open on a day or later. */
  Optional<ExaminationWindow> next(Collection<String> exams, LocalDate day) {
    return ruleset.examinations().stream()
        .filter(examination -> exams.contains(examination.exam()))
        .flatMap(examination -> windows(examination, day))
        .filter(window -> !window.closes().isBefore(day))
        .min(Comparator.comparing(ExaminationWindow::closes));
  }

  /** An application window may begin in the year before the exam month. */
  private static Stream<ExaminationWindow> windows(
      ExaminationDescription examination, LocalDate day) {
    return IntStream.rangeClosed(
            day.getYear(), Math.min(day.getYear() + 2, JudgeableDays.LAST.getYear()))
        .boxed()
        .flatMap(
            year ->
                examination.periods().stream()
                    .map(period -> window(examination.exam(), period, year)));
  }

  private static ExaminationWindow window(String exam, ExaminationPeriod period, int year) {
    return ExaminationWindow.builder()
        .exam(exam)
        .opens(period.opensFor(year))
        .closes(period.closesFor(year))
        .month(YearMonth.of(year, period.month()))
        .build();
  }

  /** Returns whether an application window is open on a day. */
  boolean isOpen(String exam, LocalDate day) {
    return next(List.of(exam), day).filter(window -> !window.opens().isAfter(day)).isPresent();
  }
}
