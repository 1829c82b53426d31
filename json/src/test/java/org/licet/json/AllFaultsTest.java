package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Failure;

/** A refusal lists every fault of the candidate, in the order of its text. */
class AllFaultsTest {

  private static Failure failure(String json) {
    try (Stream<CandidateReading> readings = CandidateReader.read(new StringReader(json))) {
      return ((CandidateReading.Refused) readings.findFirst().orElseThrow()).failure();
    }
  }

  private static List<String> pointers(Failure failure) {
    return Stream.concat(Stream.of(failure), failure.others().stream())
        .map(fault -> fault.pointer().orElse("?"))
        .toList();
  }

  @Test
  void every_fault_is_listed_in_the_order_of_the_text() {
    Failure failure =
        failure(
            """
            {"id": "a", "residence": "XX-1",
             "employment": [{"hoursPerWeek": 200, "from": "soon", "country": "QQ", "paid": "yes"},
                            {"from": "2024-05-01", "to": "2024-04-01"}, 7],
             "licenses": [{"status": "GOOD", "history": [{"status": "OLD"}], "statsu": "x"}],
             "facts": {"UNIT": "at night", "BEDS": {}},
             "conduct": [], "incomplete": ["jobs"]}
            """);

    assertThat(pointers(failure))
        .containsExactly(
            "/residence",
            "/employment/0/hoursPerWeek",
            "/employment/0/from",
            "/employment/0/country",
            "/employment/0/paid",
            "/employment/1/to",
            "/employment/2",
            "/licenses/0/status",
            "/licenses/0/history/0/status",
            "/licenses/0/statsu",
            "/facts/UNIT",
            "/facts/BEDS",
            "/conduct",
            "/incomplete/0");
    assertThat(failure.candidate()).contains("a");
    assertThat(failure.others()).allMatch(other -> other.candidate().isEmpty());
  }

  @Test
  void a_missing_id_does_not_hide_the_other_faults() {
    assertThat(pointers(failure("{\"residence\": 7, \"employment\": {}}")))
        .containsExactly("/id", "/residence", "/employment");
    assertThat(pointers(failure("{\"residence\": 7, \"id\": \"\", \"degrees\": 3}")))
        .containsExactly("/residence", "/id", "/degrees");
    assertThat(failure("{\"residence\": 7, \"id\": \"\", \"degrees\": 3}").candidate()).isEmpty();
  }

  @Test
  void a_fault_in_a_list_is_not_followed_by_faults_that_it_causes() {
    assertThat(
            pointers(failure("{\"id\": \"a\", \"licenses\": {}, \"incomplete\": [\"licenses\"]}")))
        .containsExactly("/licenses");
    assertThat(
            pointers(
                failure(
                    """
                    {"id": "a", "examinations": [3,
                      {"exam": "CCM", "taken": "2024-05-01", "passed": true},
                      {"exam": "CCM", "taken": "2024-05-01", "passed": false}]}
                    """)))
        .containsExactly("/examinations/0");
  }

  @Test
  void a_hundred_faults_are_enough() {
    String jobs =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "{\"paid\": " + i + "}")
            .collect(Collectors.joining(", "));

    assertThat(pointers(failure("{\"id\": \"a\", \"employment\": [" + jobs + "]}")))
        .hasSize(100)
        .startsWith("/employment/0/paid", "/employment/1/paid");
  }

  @Test
  void a_result_lists_them_beside_the_first() {
    Failure failure = failure("{\"id\": \"a\", \"residence\": 7, \"degrees\": 3}");
    String line = EvaluationWriter.toLine(failure);

    assertThat(line)
        .contains("\"error\":{\"message\":")
        .contains("\"errors\":[{\"message\":")
        .contains("\"pointer\":\"/degrees\"");
    assertThat(EvaluationReader.failure(EvaluationReader.parse(line))).isEqualTo(failure);
    assertThat(EvaluationWriter.toLine(failure("{\"id\": \"a\", \"degrees\": 3}")))
        .doesNotContain("errors");
  }

  @Test
  void an_exception_lists_them_too() {
    InvalidCandidateException refused =
        catchThrowableOfType(
            InvalidCandidateException.class,
            () -> CandidateReader.readOne("{\"id\": \"a\", \"residence\": 7, \"degrees\": 3}"));

    assertThat(refused.pointer()).isEqualTo("/residence");
    assertThat(refused.others())
        .extracting(InvalidCandidateException::pointer)
        .containsExactly("/degrees");
  }
}
