package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.candidate.Candidate;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.testkit.Population;
import org.licet.text.Text;

class ScreeningTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final List<Candidate> CANDIDATES =
      Population.of(11, ON).candidates(3 * Screening.BATCH + 7).toList();

  /** One batch, and a part of one. */
  private static final List<Candidate> SOME = CANDIDATES.subList(0, Screening.BATCH + 7);

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static List<ScreeningResult> oneByOne(
      List<Candidate> candidates, Stage stage, String... credentials) {
    List<ScreeningResult> results = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (String credential : credentials) {
        results.add(
            ScreeningResult.Evaluated.of(EVALUATOR.evaluate(candidate, credential, stage, ON)));
      }
    }
    return results;
  }

  private static List<ScreeningResult> all(List<Candidate> candidates, Screening screening) {
    try (Stream<ScreeningResult> results = screening.screen(candidates.iterator())) {
      return results.toList();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"EXAMINATION", "CERTIFICATION", "RENEWAL"})
  void a_population_gives_the_same_results_as_its_candidates_one_by_one(Stage stage) {
    Screening screening = EVALUATOR.screening(ON).credentials("CMGT-BC", "CCM").stage(stage);
    List<ScreeningResult> expected = oneByOne(SOME, stage, "CMGT-BC", "CCM");
    assertThat(all(SOME, screening.threads(2))).isEqualTo(expected);
    assertThat(all(SOME, screening.threads(1))).isEqualTo(expected);
    List<ScreeningResult> unordered = all(SOME, screening.threads(2).unordered());
    assertThat(unordered).hasSameSizeAs(expected);
    assertThat(new HashSet<>(unordered)).isEqualTo(new HashSet<>(expected));
  }

  @Test
  void without_names_every_credential_is_evaluated_at_its_usual_stage() {
    assertThat(EVALUATOR.screening(ON).credentials())
        .containsExactly("ACM", "CCM", "CDMS", "CMAC", "CMCN", "CMGT-BC", "CPHQ", "RN");
    assertThat(EVALUATOR.screening(ON).stage(Stage.LICENSURE).credentials()).containsExactly("RN");
    assertThatThrownBy(() -> EVALUATOR.screening(ON).credentials("CCM").stage(Stage.LICENSURE))
        .hasMessageStartingWith("CCM has no stage LICENSURE. Expected one of");
    assertThatThrownBy(() -> EVALUATOR.screening(ON).credentials("XYZ"))
        .hasMessageContaining("XYZ");
    assertThatThrownBy(() -> EVALUATOR.screening(ON).threads(0))
        .hasMessage("The number of threads is 0. Expected 1 to 1000.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void candidates_are_taken_only_as_fast_as_results_are(int threads) {
    AtomicInteger taken = new AtomicInteger();
    Iterator<Candidate> endless =
        Stream.generate(() -> CANDIDATES.get(taken.getAndIncrement() % CANDIDATES.size()))
            .iterator();
    try (Stream<ScreeningResult> results =
        EVALUATOR.screening(ON).credentials("CCM").threads(threads).screen(endless)) {
      Iterator<ScreeningResult> reader = results.iterator();
      for (int i = 0; i < 1_000; i++) {
        reader.next();
      }
      assertThat(taken.get()).isLessThan(1_000 + (3 * threads + 2) * Screening.BATCH);
    }
  }

  @Test
  void candidates_before_a_failure_of_the_source_come_first() {
    Stream<Candidate> failing =
        Stream.concat(
            CANDIDATES.stream(),
            Stream.generate(
                () -> {
                  throw new IllegalStateException("the database is gone");
                }));
    List<ScreeningResult> seen = new ArrayList<>();
    try (Stream<ScreeningResult> results =
        EVALUATOR.screening(ON).credentials("CCM").threads(2).screen(failing)) {
      assertThatThrownBy(() -> results.forEach(seen::add)).hasMessage("the database is gone");
    }
    assertThat(seen).isEqualTo(oneByOne(CANDIDATES, Stage.EXAMINATION, "CCM"));
  }

  @Test
  void progress_tells_of_every_candidate() {
    List<Long> told = new ArrayList<>();
    Screening screening =
        EVALUATOR.screening(ON).credentials("CCM").threads(2).onProgress(told::add);
    all(CANDIDATES, screening);
    assertThat(told).hasSize(4).isSorted().endsWith((long) CANDIDATES.size());
  }

  @Test
  void closing_ends_a_screening() {
    Stream<ScreeningResult> results =
        EVALUATOR.screening(ON).credentials("CCM").threads(2).screen(CANDIDATES.iterator());
    Iterator<ScreeningResult> reader = results.iterator();
    assertThat(reader.next().candidate()).isEqualTo(CANDIDATES.get(0).id());
    results.close();
    List<ScreeningResult> after = new ArrayList<>();
    reader.forEachRemaining(after::add);
    assertThat(after).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void before_the_first_rules_every_result_states_the_reason() {
    List<ScreeningResult> results =
        EVALUATOR.screening(LocalDate.of(1990, 1, 1)).credentials("CCM").screen(CANDIDATES);
    assertThat(results)
        .hasSize(CANDIDATES.size())
        .allSatisfy(
            result ->
                assertThat(((ScreeningResult.Evaluated) result).evaluation().reason())
                    .map(Text::toString)
                    .contains("The rules for CCM are known only from 2019-05-21."));
  }
}
