package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.licet.it.Nurses.LAST;
import static org.licet.it.Nurses.ON;
import static org.licet.it.Nurses.almostThere;
import static org.licet.it.Nurses.caseManagement;
import static org.licet.it.Nurses.license;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Timeline;
import org.licet.outlook.VerdictChange;
import org.licet.testkit.Population;
import org.licet.text.Text;

class TimelineTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @Test
  void a_timeline_tells_the_day_and_the_cause_of_every_change() {
    Timeline timeline =
        EVALUATOR.outlook(almostThere().build(), ON).timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(timeline.periods())
        .containsExactly(
            Timeline.Period.of(ON, LocalDate.of(2026, 11, 30), Decision.NOT_ELIGIBLE),
            Timeline.Period.of(
                LocalDate.of(2026, 12, 1), LocalDate.of(2028, 5, 31), Decision.ELIGIBLE),
            Timeline.Period.of(LocalDate.of(2028, 6, 1), LAST, Decision.NOT_ELIGIBLE));
    assertThat(timeline.changes())
        .extracting(
            Timeline.Change::on,
            change -> change.verdicts().get(0).criterion(),
            change -> change.verdicts().get(0).because().toString())
        .containsExactly(
            tuple(
                LocalDate.of(2026, 12, 1),
                "CCM-EXPERIENCE-1",
                "Months under a CCM: 12 (12 required)."),
            tuple(
                LocalDate.of(2027, 12, 1),
                "CCM-EXPERIENCE-2",
                "Months of case management: 24 (24 required)."),
            tuple(
                LocalDate.of(2028, 6, 1),
                "CCM-LICENSE",
                "The RN license from Illinois does not count (it expired on 2028-05-31)."));
    assertThat(timeline.firstEligible()).contains(LocalDate.of(2026, 12, 1));
    assertThat(timeline.lastEligible()).contains(LocalDate.of(2028, 5, 31));
  }

  @Test
  void a_record_that_leaves_a_window_shows_on_its_day() {
    Candidate candidate =
        almostThere()
            .licenses(license().expires("2040-05-31"))
            .employment(
                caseManagement().from("2023-01-01").to("2024-12-31").supervisorCredentials())
            .build();
    Timeline timeline = EVALUATOR.outlook(candidate, ON).timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(timeline.periods())
        .containsExactly(
            Timeline.Period.of(ON, LocalDate.of(2028, 1, 1), Decision.ELIGIBLE),
            Timeline.Period.of(LocalDate.of(2028, 1, 2), LAST, Decision.NOT_ELIGIBLE));
  }

  @Test
  void assumptions_can_be_changed() {
    Candidate candidate = almostThere().build();
    Timeline ending =
        EVALUATOR
            .outlook(candidate, ON)
            .assuming(Assumptions.asRecorded().jobsEnding())
            .timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(ending.firstEligible()).isEmpty();
    Timeline renewed =
        EVALUATOR
            .outlook(candidate, ON)
            .assuming(Assumptions.asRecorded().licensesRenewed(true))
            .timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(renewed.lastEligible()).contains(LAST);
    assertThat(renewed.assumptions().sentences())
        .extracting(Text::toString)
        .contains("Active licenses are always renewed before they expire.");
  }

  @Test
  void a_timeline_agrees_with_the_evaluation_of_every_day() {
    Population population = Population.of(23, ON);
    LocalDate last = ON.plusYears(4);
    for (int i = 1; i <= 25; i++) {
      Candidate candidate = population.candidate(i);
      for (Stage stage : List.of(Stage.EXAMINATION, Stage.CERTIFICATION)) {
        Timeline timeline = EVALUATOR.outlook(candidate, ON).timeline("CCM", stage, last);
        LocalDate expected = ON;
        for (Timeline.Period period : timeline.periods()) {
          assertThat(period.first()).isEqualTo(expected);
          for (LocalDate day = period.first();
              !day.isAfter(period.last());
              day = day.plusDays(19)) {
            assertThat(EVALUATOR.evaluate(candidate, "CCM", stage, day).decision())
                .as("%s on %s", candidate.id(), day)
                .isEqualTo(period.decision());
          }
          expected = period.last().plusDays(1);
        }
        assertThat(expected).isEqualTo(last.plusDays(1));
        for (Timeline.Change change : timeline.changes()) {
          Evaluation before = EVALUATOR.evaluate(candidate, "CCM", stage, change.on().minusDays(1));
          Evaluation after = EVALUATOR.evaluate(candidate, "CCM", stage, change.on());
          assertThat(change.verdicts())
              .isNotEmpty()
              .isEqualTo(VerdictChange.between(before, after));
        }
      }
    }
  }

  @Test
  void the_timeline_shows_days_without_rules_and_rule_changes() {
    Timeline timeline =
        EVALUATOR
            .outlook(almostThere().build(), LocalDate.of(2019, 5, 1))
            .timeline("CCM", Stage.EXAMINATION, LocalDate.of(2019, 6, 30));
    assertThat(timeline.periods())
        .extracting(Timeline.Period::decision)
        .first()
        .isEqualTo(Decision.UNDETERMINED);
    assertThat(timeline.changes().get(0).on()).isEqualTo(LocalDate.of(2019, 5, 21));
    assertThat(timeline.changes().get(0).rules()).isPresent();
  }
}
