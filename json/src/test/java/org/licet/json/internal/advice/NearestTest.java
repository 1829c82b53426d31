package org.licet.json.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.candidate.Job;

class NearestTest {

  private static final List<String> KEYS = Job.TYPE.names();

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_with_one_slip_is_recognized(String key) {
    assertThat(slips(key))
        .allSatisfy(slip -> assertThat(Nearest.to(slip, KEYS)).as(slip).contains(key));
  }

  static Stream<String> keys() {
    return KEYS.stream().filter(key -> key.length() > 3);
  }

  /** Returns misspellings with a missing, doubled, wrong, swapped or wrong-case letter. */
  private static Stream<String> slips(String key) {
    return IntStream.range(0, key.length() - 1)
        .boxed()
        .flatMap(
            i -> {
              String before = key.substring(0, i);
              char letter = key.charAt(i);
              char next = key.charAt(i + 1);
              String after = key.substring(i + 1);
              return Stream.of(
                  before + after,
                  before + letter + letter + after,
                  before + '_' + after,
                  before + Character.toUpperCase(letter) + after,
                  before + next + letter + key.substring(i + 2));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "employr, employer",
    "hoursPrWek, hoursPerWeek",
    "hours_per_week, hoursPerWeek",
    "case_management, caseManagement",
    "supervisr, supervised"
  })
  void the_intended_word_is_found(String written, String meant) {
    assertThat(Nearest.to(written, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"salary", "x", "''", "managementOfCases", "1234"})
  void a_word_that_resembles_no_other_has_no_advice(String written) {
    assertThat(Nearest.to(written, KEYS)).isEmpty();
  }

  @Test
  void of_equally_near_words_the_one_that_begins_alike_is_advised() {
    assertThat(Nearest.to("fram", List.of("team", "from", "frame"))).contains("frame");
  }

  @Test
  void nothing_is_guessed_among_thousands_or_for_a_page_of_text() {
    List<String> thousands = IntStream.range(0, 50_000).mapToObj(i -> "word" + i).toList();
    assertThat(Nearest.to("word1x", thousands)).isEmpty();
    assertThat(Nearest.to("t".repeat(101), List.of("t".repeat(100)))).isEmpty();
  }
}
