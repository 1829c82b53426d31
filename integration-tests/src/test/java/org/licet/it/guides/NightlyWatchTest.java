package org.licet.it.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.outlook.Agenda;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/** The scheduled job of the guide to watching. */
class NightlyWatchTest {

  @Test
  void the_job_watches_each_person_every_night_at_two() throws NoSuchMethodException {
    String cron =
        NightlyWatch.class.getDeclaredMethod("watch").getAnnotation(Scheduled.class).cron();
    assertThat(CronExpression.parse(cron).next(LocalDateTime.of(2026, 11, 23, 8, 0)))
        .isEqualTo("2026-11-24T02:00:00");
    List<Agenda> mailed = new ArrayList<>();
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      new NightlyWatch(evaluator, List.of(Candidate.withId("n-1").build()), mailed::add).watch();
    }
    assertThat(mailed).hasSize(1);
  }
}
