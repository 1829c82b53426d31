package org.licet.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.licet.text.Text;

class PlanStepTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static PlanStep work(LocalDate met) {
    return PlanStep.builder()
        .kind(PlanStep.Kind.WORK)
        .criterion("R-WORK")
        .title(Text.phrase("current work"))
        .begins(DAY)
        .met(met)
        .because(Text.NONE)
        .build();
  }

  @Test
  void work_that_counts_from_its_first_day_has_no_last_day() {
    assertThat(work(DAY).sentence().toString())
        .isEqualTo(
            "Begin a new full-time job on 2026-11-23. You meet this requirement on that day.");
    assertThat(work(DAY).brief().toString()).isEqualTo("begin a new job on 2026-11-23");
    assertThat(work(DAY.plusDays(30)).sentence().toString())
        .isEqualTo(
            "Work full-time in a new job from 2026-11-23 to 2026-12-22."
                + " You meet this requirement on 2026-12-23.");
  }
}
