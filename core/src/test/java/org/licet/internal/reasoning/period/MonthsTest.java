package org.licet.internal.reasoning.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MonthsTest {

  private static WorkPeriod stretch(String first, String end, double part) {
    return stretch(LocalDate.parse(first), LocalDate.parse(end), part);
  }

  private static WorkPeriod stretch(LocalDate first, LocalDate end, double part) {
    return new WorkPeriod((int) first.toEpochDay(), (int) end.toEpochDay(), part);
  }

  @Test
  void twelve_months_end_on_the_same_day_of_the_next_year_and_not_the_day_before() {
    assertThat(Months.COUNT.of(List.of(stretch("2025-11-23", "2026-11-23", 1)))).isEqualTo(12);
    assertThat(Months.COUNT.of(List.of(stretch("2025-11-23", "2026-11-22", 1)))).isEqualTo(11);
  }

  @Test
  void adjoining_periods_are_one() {
    assertThat(
            Months.COUNT.of(
                List.of(
                    stretch("2025-01-16", "2025-03-02", 1),
                    stretch("2025-03-02", "2025-04-16", 1))))
        .isEqualTo(3);
  }

  @Test
  void overlapping_periods_count_no_day_twice() {
    assertThat(
            Months.COUNT.of(
                List.of(
                    stretch("2025-01-01", "2025-09-01", 1),
                    stretch("2025-06-01", "2026-01-01", 1))))
        .isEqualTo(12);
  }

  @Test
  void left_over_days_of_several_periods_add_up_to_months_of_30_days() {
    assertThat(
            Months.COUNT.of(
                List.of(
                    stretch("2025-01-01", "2025-01-16", 1),
                    stretch("2025-03-01", "2025-03-16", 1))))
        .isEqualTo(1);
    assertThat(
            Months.COUNT.of(
                List.of(
                    stretch("2025-01-01", "2025-01-16", 1),
                    stretch("2025-03-01", "2025-03-15", 1))))
        .isEqualTo(0);
  }

  @Test
  void concurrent_parts_of_full_time_add_up_to_one_at_most() {
    assertThat(
            Months.COUNT.of(
                List.of(
                    stretch("2025-01-01", "2026-01-01", 0.5),
                    stretch("2025-01-01", "2026-01-01", 0.5))))
        .isEqualTo(12);
    assertThat(
            Months.COUNT.of(
                List.of(
                    stretch("2025-01-01", "2026-01-01", 0.8),
                    stretch("2025-01-01", "2026-01-01", 0.8))))
        .isEqualTo(12);
    assertThat(Months.COUNT.of(List.of(stretch("2025-01-01", "2026-07-01", 20 / 30.0))))
        .isEqualTo(12);
  }

  @Property
  void months_never_exceed_the_calendar_and_do_not_depend_on_order(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 900) Integer> starts,
      @ForAll @IntRange(min = 1, max = 400) int length,
      @ForAll Random random) {
    LocalDate day = LocalDate.of(2020, 1, 31);
    List<WorkPeriod> stretches = new ArrayList<>();
    for (int start : starts) {
      stretches.add(stretch(day.plusDays(start), day.plusDays(start + length), 1));
    }
    List<WorkPeriod> shuffled = new ArrayList<>(stretches);
    Collections.shuffle(shuffled, random);
    double months = Months.COUNT.of(stretches);
    assertThat(Months.COUNT.of(shuffled)).isEqualTo(months);
    long days =
        stretches.stream()
            .flatMapToInt(s -> IntStream.range(s.first(), s.end()))
            .distinct()
            .count();
    assertThat(months).isBetween(Math.floor(days / 31.0) - 6, Math.ceil(days / 28.0));
  }

  @Property
  void a_longer_period_never_counts_fewer_months(
      @ForAll @IntRange(min = 0, max = 800) int start,
      @ForAll @IntRange(min = 1, max = 800) int length) {
    LocalDate first = LocalDate.of(2020, 1, 1).plusDays(start);
    LocalDate end = first.plusDays(length);
    double months = Months.COUNT.of(List.of(stretch(first, end, 1)));
    assertThat(Months.COUNT.of(List.of(stretch(first, end.plusDays(1), 1))))
        .isGreaterThanOrEqualTo(months);
    assertThat(Months.COUNT.of(List.of(stretch(first.minusDays(1), end, 1))))
        .isGreaterThanOrEqualTo(months);
  }
}
