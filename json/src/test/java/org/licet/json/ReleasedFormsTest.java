package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;

/**
 * This version reads the documents that every version wrote. The samples are never changed; a
 * release that writes another form adds one.
 */
class ReleasedFormsTest {

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(Path.of("../compatibility", name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluations-0.1.jsonl", "evaluations-before-keys.jsonl"})
  void results_are_read(String name) {
    for (String line : lines(name)) {
      JsonNode result = EvaluationReader.parse(line);
      if (EvaluationReader.isFailure(result)) {
        assertThat(EvaluationWriter.toLine(EvaluationReader.failure(result))).isEqualTo(line);
      } else if (name.contains("0.1")) {
        assertThat(EvaluationWriter.toLine(EvaluationReader.evaluation(result))).isEqualTo(line);
      } else {
        assertThat(EvaluationReader.evaluation(result).findings())
            .hasSameSizeAs(result.path("findings"));
      }
    }
  }

  /** Stored texts are shown in Spanish, and written again as they were. */
  @Test
  void results_with_their_texts_as_data_are_read() {
    EvaluationFormat translatable = EvaluationFormat.standard().translatable();
    for (String line : lines("evaluations-0.2-translatable.jsonl")) {
      JsonNode result = EvaluationReader.parse(line);
      assertThat(SchemaValidation.EVALUATION.faults(result)).isEmpty();
      Evaluation evaluation = EvaluationReader.evaluation(result);
      assertThat(EvaluationWriter.toLine(evaluation, translatable)).isEqualTo(line);
      assertThat(evaluation.findings().get(0).title().in(Locale.forLanguageTag("es")))
          .startsWith("Una licencia o certificación");
      result.forEach(ReleasedFormsTest::changeKeys);
      assertThat(
              EvaluationWriter.toLine(
                  EvaluationReader.evaluation(result), Locale.forLanguageTag("es")))
          .isEqualTo(EvaluationWriter.toLine(evaluation));
    }
  }

  /** Gives texts other data, as later versions may. */
  private static void changeKeys(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              one -> {
                if (one.getKey().endsWith("Text")) {
                  one.setValue(object.objectNode().put("key", "later.key"));
                }
              });
    }
    node.forEach(ReleasedFormsTest::changeKeys);
  }

  @Test
  void candidates_are_read() {
    for (String line : lines("candidates-0.1.jsonl")) {
      Candidate candidate = CandidateReader.readOne(line);
      assertThat(CandidateReader.readOne(CandidateWriter.toLine(candidate))).isEqualTo(candidate);
    }
  }

  @Test
  void results_of_later_versions_are_read_without_the_keys_that_are_unknown() {
    String line = lines("evaluations-0.1.jsonl").get(0);
    JsonNode later = EvaluationReader.parse(line);
    addKeys(later);
    assertThat(EvaluationReader.evaluation(later))
        .isEqualTo(EvaluationReader.evaluation(EvaluationReader.parse(line)));
  }

  /** Adds a key to every object, as later versions may. */
  private static void addKeys(JsonNode node) {
    node.forEach(ReleasedFormsTest::addKeys);
    if (node instanceof ObjectNode object) {
      object.putObject("later").put("a", 1);
    }
  }

  @ParameterizedTest
  @EnumSource(CandidateFormat.class)
  void a_candidate_may_name_the_format(CandidateFormat format) {
    assertThat(read("{\"format\": 1, \"id\": \"a\", \"degrees\": []}", format))
        .isInstanceOf(CandidateReading.Accepted.class);
    assertThat(read("{\"id\": \"a\", \"format\": 2, \"degrees\": []}", format))
        .isInstanceOfSatisfying(
            CandidateReading.Refused.class,
            refused -> {
              assertThat(refused.failure().candidate()).contains("a");
              assertThat(refused.failure().pointer()).contains("/format");
              assertThat(refused.failure().message())
                  .isEqualTo(
                      "The format is 2. This version of Licet reads format 1.\n"
                          + "Maybe use a later version of Licet.");
            });
  }

  private static CandidateReading read(String text, CandidateFormat format) {
    try (Stream<CandidateReading> readings =
        CandidateReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format)) {
      return readings.toList().get(0);
    }
  }

  @Test
  void a_format_is_a_whole_number() {
    assertThatThrownBy(() -> CandidateReader.readOne("{\"id\":\"a\",\"format\":\"1\"}"))
        .isInstanceOf(InvalidCandidateException.class)
        .hasMessage("The format is \"1\". Expected a whole number, such as 1.");
    assertThat(CandidateReader.readOne("{\"id\":\"a\",\"format\":null}").id()).isEqualTo("a");
  }
}
