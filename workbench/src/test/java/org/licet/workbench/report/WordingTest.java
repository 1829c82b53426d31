package org.licet.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private static String population(long candidates, Locale locale) {
    Wording wording = Wording.of(locale);
    return wording.say(
        "screening.population", candidates, LocalDate.of(2026, 11, 23), wording.number(candidates));
  }

  private static String first(int candidates) {
    Wording wording = Wording.of(SPANISH);
    return wording.say("impact.first", candidates, wording.number(candidates));
  }

  @Test
  void thousands_are_set_apart_in_a_report_as_in_a_reason() {
    assertThat(population(1_200, Locale.ROOT)).startsWith("1,200 candidates, as of 2026-11-23.");
    assertThat(population(1_200, Locale.US)).startsWith("1,200 candidates, as of November 23");
    assertThat(population(1_200, SPANISH)).startsWith("1200 personas, ");
    assertThat(population(12_000, SPANISH)).startsWith("12.000 personas, ");
    assertThat(population(1, SPANISH)).startsWith("1 persona, ");
    assertThat(first(1_200)).endsWith(" las primeras 1200");
    assertThat(first(1)).endsWith(" la primera");
  }
}
