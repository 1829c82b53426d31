package org.licet.internal.reasoning.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.licet.candidate.PartialDate;

class CalendarDayTest {

  @Property
  void spans_are_those_of_the_calendar(
      @ForAll @IntRange(min = -30_000, max = 90_000) int first,
      @ForAll @IntRange(max = 20_000) int days) {
    assertSpan(LocalDate.ofEpochDay(first), first + days);
  }

  @Test
  void every_day_of_four_years_spans_to_each_of_the_next_days() {
    for (LocalDate first = LocalDate.parse("2023-01-01");
        first.getYear() < 2027;
        first = first.plusDays(1)) {
      for (int days = 0; days < 70; days++) {
        assertSpan(first, (int) first.toEpochDay() + days);
      }
    }
  }

  @Test
  void spans_begin_on_the_first_day_of_records_and_end_after_the_last() {
    assertSpan(PartialDate.FIRST_DAY, (int) PartialDate.LAST_DAY.toEpochDay());
    assertSpan(PartialDate.FIRST_DAY, (int) PartialDate.LAST_DAY.toEpochDay() + 1);
    assertSpan(PartialDate.LAST_DAY, (int) PartialDate.LAST_DAY.toEpochDay());
    assertSpan(PartialDate.LAST_DAY, (int) PartialDate.LAST_DAY.toEpochDay() + 40);
    assertSpan(PartialDate.FIRST_DAY.minusDays(40), (int) PartialDate.FIRST_DAY.toEpochDay());
  }

  private static void assertSpan(LocalDate first, int end) {
    long months = ChronoUnit.MONTHS.between(first, LocalDate.ofEpochDay(end));
    long days = end - first.plusMonths(months).toEpochDay();

    long span = CalendarDay.span((int) first.toEpochDay(), end);

    assertThat(CalendarDay.months(span)).as("%s %d", first, end).isEqualTo((int) months);
    assertThat(CalendarDay.days(span)).as("%s %d", first, end).isEqualTo((int) days);
  }
}
