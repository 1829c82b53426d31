package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class ExaminationPeriodTest {

  @Test
  void the_application_period_precedes_the_month_across_new_year() {
    ExaminationPeriod april =
        ExaminationPeriod.of(Month.APRIL, MonthDay.of(11, 1), MonthDay.of(1, 31));
    assertThat(april.opensFor(2027)).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(april.closesFor(2027)).isEqualTo(LocalDate.of(2027, 1, 31));
    ExaminationPeriod december =
        ExaminationPeriod.of(Month.DECEMBER, MonthDay.of(7, 15), MonthDay.of(10, 15));
    assertThat(december.opensFor(2027)).isEqualTo(LocalDate.of(2027, 7, 15));
    assertThat(december.closesFor(2027)).isEqualTo(LocalDate.of(2027, 10, 15));
    ExaminationPeriod january =
        ExaminationPeriod.of(Month.JANUARY, MonthDay.of(9, 1), MonthDay.of(12, 31));
    assertThat(january.opensFor(2027)).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(january.closesFor(2027)).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void a_period_of_a_single_day_opens_and_closes_on_it() {
    ExaminationPeriod one = ExaminationPeriod.of(Month.MAY, MonthDay.of(2, 29), MonthDay.of(2, 29));
    assertThat(one.opensFor(2028)).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(one.closesFor(2027)).isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @Test
  void an_application_period_that_closes_in_the_month_is_rejected() {
    assertThatThrownBy(
            () -> ExaminationPeriod.of(Month.APRIL, MonthDay.of(3, 1), MonthDay.of(4, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Applications for the examination in APRIL close on 04-01. Expected a day before that"
                + " month.");
  }
}
