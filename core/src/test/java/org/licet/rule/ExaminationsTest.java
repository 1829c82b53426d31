package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;

class ExaminationsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-07-25, NOT_MET",
    "2026-07-26, MET",
    "2026-11-22, MET",
    "2026-11-23, NOT_MET",
    "2026-07, UNDETERMINED"
  })
  void a_number_of_last_days_ends_on_the_day_before(String taken, Verdict expected) {
    assertThat(verdict(taken, attempts -> attempts.inLastDays(120))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-25, NOT_MET",
    "2026-07-26, MET",
    "2026-11-23, MET",
    "2026-11-24, NOT_MET",
    "2026-07, UNDETERMINED"
  })
  void a_number_of_last_days_to_today_ends_today(String taken, Verdict expected) {
    assertThat(verdict(taken, attempts -> attempts.inLastDaysToToday(120))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-22, NOT_MET, NOT_MET, MET, MET",
    "2026-08-23, MET, MET, MET, MET",
    "2026-11-22, MET, MET, MET, MET",
    "2026-11-23, NOT_MET, MET, NOT_MET, MET",
    "2026-01-01, NOT_MET, NOT_MET, MET, MET",
    "2025-12-31, NOT_MET, NOT_MET, NOT_MET, NOT_MET"
  })
  void months_and_calendar_years_end_on_the_day_before_or_today(
      String taken, Verdict months, Verdict monthsToToday, Verdict year, Verdict yearToToday) {
    assertThat(verdict(taken, attempts -> attempts.inLastMonths(3))).isEqualTo(months);
    assertThat(verdict(taken, attempts -> attempts.inLastMonthsToToday(3)))
        .isEqualTo(monthsToToday);
    assertThat(verdict(taken, Examinations::inCalendarYear)).isEqualTo(year);
    assertThat(verdict(taken, Examinations::inCalendarYearToToday)).isEqualTo(yearToToday);
  }

  @Test
  void an_attempt_at_an_unknown_exam_is_asked_about_where_its_application_decides() {
    Candidate candidate =
        Candidate.withId("c")
            .licenses(
                License.ofType("RN")
                    .status(Status.EXPIRED)
                    .issued("2020-01-01")
                    .expires("2025-12-31"))
            .examinations(Examination.builder().taken("2026-05-01").passed(true))
            .build();
    List<Reasoning> concluded = new ArrayList<>();
    Application application =
        EngineDoor.application(
            new RulesetContext("XB", Map.of(), DeclaredFacts.NONE), concluded::add);
    application.conclude(
        application
            .getExaminations()
            .appliedForWith(application.getLicenses().active().any())
            .any());
    Conclusion open =
        concluded.get(0).explain(new ApplicationContext(candidate, LocalDate.of(2026, 11, 23)));
    assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(open.grounds().questions())
        .map(question -> ((Question.OfCandidate) question).fact())
        .containsExactly("/examinations/0/exam");
  }

  private static Verdict verdict(String taken, UnaryOperator<Examinations> window) {
    Candidate candidate =
        Candidate.withId("c").examinations(Examination.of("X").taken(taken).passed(true)).build();
    List<Reasoning> concluded = new ArrayList<>();
    Application application =
        EngineDoor.application(
            new RulesetContext("XB", Map.of(), DeclaredFacts.NONE), concluded::add);
    application.conclude(window.apply(application.getExaminations().of("X")).any());
    return concluded.get(0).verdict(new ApplicationContext(candidate, LocalDate.of(2026, 11, 23)));
  }
}
