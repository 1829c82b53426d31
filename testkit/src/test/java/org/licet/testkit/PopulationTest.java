package org.licet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;

/** {@code -Dlicet.people=2000} generates more people. */
class PopulationTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int MANY = Integer.getInteger("licet.people", 300);
  private static final Population PEOPLE = Population.of(7, ON);

  /**
   * A change to the generator changes every population that users have measured with. Change these
   * values only on purpose.
   */
  @Test
  void the_first_thousand_are_the_same_on_every_machine_and_in_every_release() {
    assertThat(digest(PEOPLE.candidates(1000)))
        .isEqualTo("e59337eb5ac08133e34af44d51f40d6b72ba2e96b2d42bcb59257b8da19a697f");
    assertThat(digest(Population.fullyKnown(7, ON).candidates(1000)))
        .isEqualTo("9c00fe272b8e3af486fb839dc8b4fbcfc21d394bccfa8bf2268382d2e36c6439");
  }

  @Test
  void the_same_seed_gives_the_same_people_and_another_seed_others() {
    assertThat(lines(Population.of(7, ON), 300)).isEqualTo(lines(PEOPLE, 300));
    List<String> others = lines(Population.of(8, ON), 300);
    assertThat(others).doesNotHaveDuplicates().doesNotContainAnyElementsOf(lines(PEOPLE, 300));
  }

  @Test
  void a_candidate_alone_is_the_one_in_the_stream_and_in_a_parallel_stream() {
    List<Candidate> one = PEOPLE.candidates(500).toList();
    assertThat(PEOPLE.candidates(500).parallel().toList()).isEqualTo(one);
    assertThat(PEOPLE.candidate(1)).isEqualTo(one.get(0));
    assertThat(PEOPLE.candidate(437)).isEqualTo(one.get(436));
  }

  @Test
  void ids_are_numbers_of_seven_digits_or_more() {
    assertThat(PEOPLE.candidate(1).id()).isEqualTo("p-0000001");
    assertThat(PEOPLE.candidate(9_999_999).id()).isEqualTo("p-9999999");
    assertThat(PEOPLE.candidate(12_345_678_901L).id()).isEqualTo("p-12345678901");
  }

  @Test
  void every_candidate_is_read_back_equal() {
    for (Population people : List.of(PEOPLE, Population.fullyKnown(7, ON))) {
      assertThat(people.candidates(MANY))
          .allSatisfy(
              candidate ->
                  assertThat(CandidateReader.readOne(CandidateWriter.toLine(candidate)))
                      .isEqualTo(candidate));
    }
  }

  @Test
  void every_seed_and_date_gives_candidates_that_can_be() {
    for (LocalDate on :
        List.of(LocalDate.of(1960, 1, 1), LocalDate.of(2024, 2, 29), LocalDate.of(2189, 12, 31))) {
      for (long seed : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
        assertThat(Population.of(seed, on).candidates(MANY)).hasSize(MANY);
        assertThat(Population.fullyKnown(seed, on).candidates(MANY)).hasSize(MANY);
      }
    }
  }

  @Test
  void an_invalid_population_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PEOPLE.candidate(0))
        .withMessage("The number of a candidate is 0. Expected 1 or more.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PEOPLE.candidates(-1))
        .withMessage("The count of candidates is -1. Expected 0 or more.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.of(7, LocalDate.of(1959, 12, 31)))
        .withMessage("The date of a population is 1959-12-31. Expected 1960-01-01 to 2189-12-31.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.fullyKnown(7, LocalDate.of(2190, 1, 1)));
    assertThat(PEOPLE.candidates(0)).isEmpty();
  }

  private static List<String> lines(Population people, int count) {
    return people.candidates(count).map(CandidateWriter::toLine).toList();
  }

  private static String digest(Stream<Candidate> candidates) {
    String text = candidates.map(CandidateWriter::toLine).collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
