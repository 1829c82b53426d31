package org.licet.internal.reasoning.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.internal.reasoning.amount.CountedAmount;

class HoursTest {

  private static WorkPeriod stretch(LocalDate first, LocalDate end, double hours) {
    return new WorkPeriod((int) first.toEpochDay(), (int) end.toEpochDay(), hours);
  }

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @Test
  void a_week_counts_its_hours() {
    assertThat(Hours.COUNT.of(List.of(stretch(MONDAY, MONDAY.plusWeeks(50), 40)))).isEqualTo(2000);
  }

  @Test
  void each_job_counts_its_own_hours() {
    assertThat(
            Hours.COUNT.of(
                List.of(
                    stretch(MONDAY, MONDAY.plusWeeks(1), 40),
                    stretch(MONDAY, MONDAY.plusWeeks(1), 30))))
        .isEqualTo(70);
  }

  @Test
  void no_week_has_more_than_168_hours() {
    assertThat(
            Hours.COUNT.of(
                List.of(
                    stretch(MONDAY, MONDAY.plusWeeks(1), 100),
                    stretch(MONDAY, MONDAY.plusWeeks(1), 100))))
        .isEqualTo(168);
  }

  @Test
  void hours_are_never_rounded_up() {
    CountedAmount amount = new CountedAmount(1999.99, 2000);
    assertThat(amount.toRange(0)).hasToString("1999 to 2000");
    assertThat(amount.isAtLeast(2000)).isFalse();
    assertThat(amount.mayReach(2000)).isTrue();
  }
}
