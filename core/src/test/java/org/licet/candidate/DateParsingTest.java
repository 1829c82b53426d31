package org.licet.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateParsingTest {

  @Test
  void every_day_month_and_year_is_read() {
    for (LocalDate day = PartialDate.FIRST_DAY;
        !day.isAfter(PartialDate.LAST_DAY);
        day = day.plusDays(1)) {
      assertThat(PartialDate.parse(day.toString())).isEqualTo(PartialDate.of(day));
    }
    for (int year = 1900; year <= 2199; year++) {
      assertThat(PartialDate.parse(String.valueOf(year))).isEqualTo(PartialDate.of(Year.of(year)));
      for (int month = 1; month <= 12; month++) {
        YearMonth one = YearMonth.of(year, month);
        assertThat(PartialDate.parse(one.toString())).isEqualTo(PartialDate.of(one));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "202",
        "1899",
        "2200",
        "20240",
        "+2024",
        "２０２４",
        "2024-",
        "2024-1",
        "2024-00",
        "2024-13",
        "2024/05",
        "2024-5-",
        "2024-05-",
        "2024-05-1",
        "2024-05-00",
        "2024-05-32",
        "2023-02-29",
        "1900-02-29",
        "2024-04-31",
        "2024-05/03",
        "2024/05-03",
        "2024-05-03 ",
        " 2024-05-3",
        "1899-12-31",
        "2200-01-01",
        "2024-0５-03",
        "-024-05-03",
        "2024--5-03",
        "2024-05--3"
      })
  void nothing_else_is_read(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
