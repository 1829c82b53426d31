package org.licet.json.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.json.problem.CandidateProblem;

/** Both versions of Jackson give the JSON of the writers, and read what the readers read. */
class LicetModulesTest {

  private static final Candidate NURSE =
      Candidate.withId("c")
          .licenses(License.ofType("RN").expires("2027-05"))
          .noDegrees()
          .incomplete("licenses")
          .build();

  /** A version of Jackson, with the mapper that a host would build. */
  @SuppressWarnings("ImmutableEnumChecker") // a mapper is not changed after it is built
  enum Version {
    TWO {
      private final com.fasterxml.jackson.databind.json.JsonMapper mapper =
          com.fasterxml.jackson.databind.json.JsonMapper.builder()
              .addModule(new LicetJackson2Module(() -> Locale.forLanguageTag("es")))
              .build();

      @Override
      String write(Object value) {
        try {
          return mapper.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          throw new IllegalArgumentException(e.getMessage(), e);
        }
      }

      @Override
      <T> T read(String json, Class<T> type) {
        try {
          return mapper.readValue(json, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          throw new IllegalArgumentException(e.getMessage(), e.getCause());
        }
      }

      @Override
      String tree(Object value) {
        return mapper.valueToTree(value).toString();
      }
    },
    THREE {
      private final tools.jackson.databind.json.JsonMapper mapper =
          tools.jackson.databind.json.JsonMapper.builder()
              .addModule(new LicetJackson3Module(() -> Locale.forLanguageTag("es")))
              .build();

      @Override
      String write(Object value) {
        try {
          return mapper.writeValueAsString(value);
        } catch (tools.jackson.core.JacksonException e) {
          throw new IllegalArgumentException(e.getMessage(), e);
        }
      }

      @Override
      <T> T read(String json, Class<T> type) {
        try {
          return mapper.readValue(json, type);
        } catch (tools.jackson.core.JacksonException e) {
          throw new IllegalArgumentException(e.getMessage(), e.getCause());
        }
      }

      @Override
      String tree(Object value) {
        return mapper.valueToTree(value).toString();
      }
    };

    abstract String write(Object value);

    abstract <T> T read(String json, Class<T> type);

    abstract String tree(Object value);
  }

  /** A record of a host. */
  record Answer(String about, Candidate candidate, Stage stage) {}

  private static Evaluation evaluation() {
    return Evaluation.builder()
        .candidate("c")
        .credential("X")
        .stage(Stage.EXAMINATION)
        .on(LocalDate.of(2026, 11, 23))
        .decision(Decision.UNDETERMINED)
        .ruleset(
            Optional.of(
                RulesetReference.builder()
                    .credential("X")
                    .effectiveFrom(LocalDate.of(2020, 1, 1))
                    .confidence(Confidence.OFFICIAL)
                    .fingerprint("sha256:0")
                    .build()))
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void candidates_and_evaluations_have_the_json_of_the_writers(Version jackson) {
    String line = CandidateWriter.toLine(NURSE);
    assertThat(jackson.write(NURSE)).isEqualTo(line);
    assertThat(jackson.tree(NURSE)).isEqualTo(line);
    assertThat(jackson.read(line, Candidate.class)).isEqualTo(NURSE);
    String evaluation = EvaluationWriter.toLine(evaluation());
    assertThat(jackson.write(evaluation())).isEqualTo(evaluation);
    assertThat(jackson.read(evaluation, Evaluation.class)).isEqualTo(evaluation());
    assertThat(jackson.write(List.of(NURSE, NURSE))).isEqualTo("[" + line + "," + line + "]");
    Failure failure = Failure.builder().message("no").build();
    assertThat(jackson.write(failure)).isEqualTo(EvaluationWriter.toLine(failure));
    assertThat(jackson.write(Map.of("words", Decision.UNDETERMINED.words())))
        .isEqualTo("{\"words\":\"Por determinar\"}");
  }

  @ParameterizedTest
  @EnumSource
  void a_record_of_a_host_contains_them(Version jackson) {
    Answer answer = new Answer("x", NURSE, Stage.EXAMINATION);
    assertThat(jackson.write(answer))
        .isEqualTo(
            "{\"about\":\"x\",\"candidate\":"
                + CandidateWriter.toLine(NURSE)
                + ",\"stage\":\"EXAMINATION\"}");
  }

  @ParameterizedTest
  @EnumSource
  void a_type_without_a_form_fails_instead_of_becoming_an_empty_object(Version jackson) {
    RulesetReference reference = evaluation().ruleset().orElseThrow();
    for (Object value : List.of(reference, Map.of("rules", List.of(reference)))) {
      assertThatThrownBy(() -> jackson.write(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(
              "Licet has no JSON form for org.licet.evaluation.RulesetReference. Expected one of"
                  + " [Candidate, Evaluation, Failure, Timeline, Plan, Difference].");
    }
    assertThatThrownBy(() -> jackson.read("{\"credential\":\"X\"}", RulesetReference.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_fault_of_a_candidate_is_the_cause(Version jackson) {
    faults(jackson, "{\"licenses\":[{\"type\":7,\"expires\":\"2027-13-40\"}]}", 3);
    faults(jackson, "{\"id\":\"c\",\"licenses\":[{\"type\":\"RN\"}],\"licenses\":[]}", 1);
    String number = "{\"id\":\"c\",\"facts\":{\"HOURS\":1.50000000000000000001}}";
    assertThat(jackson.read(number, Candidate.class)).isEqualTo(CandidateReader.readOne(number));
  }

  private static void faults(Version jackson, String json, int count) {
    assertThatThrownBy(() -> jackson.read(json, Candidate.class))
        .cause()
        .isInstanceOfSatisfying(
            InvalidCandidateException.class,
            refusal ->
                assertThat(CandidateProblem.of(refusal, Locale.ROOT).errors())
                    .isEqualTo(CandidateProblem.of(refusalOf(json), Locale.ROOT).errors())
                    .hasSize(count));
  }

  private static InvalidCandidateException refusalOf(String json) {
    try {
      CandidateReader.readOne(json);
    } catch (InvalidCandidateException e) {
      return e;
    }
    throw new AssertionError("accepted: " + json);
  }

  @Test
  void a_problem_names_each_fault_in_the_language_of_its_reader() {
    InvalidCandidateException refusal =
        refusalOf("{\"licenses\":[{\"type\":7,\"expires\":\"2027-13-40\"}]}");
    CandidateProblem problem = CandidateProblem.of(refusal, Locale.forLanguageTag("es"));
    assertThat(problem.title()).isEqualTo("El candidato no es válido.");
    assertThat(problem.errors())
        .extracting(error -> error.get("pointer"))
        .containsExactlyInAnyOrder("#/id", "#/licenses/0/type", "#/licenses/0/expires");
    assertThat(problem.detail()).startsWith("Falta el campo «id». ");
    assertThat(CandidateProblem.of(refusal, Locale.ROOT).title())
        .isEqualTo("The candidate is not valid.");
  }

  @Test
  void the_pointer_of_a_problem_is_a_fragment_of_an_address() {
    InvalidCandidateException refusal = refusalOf("{\"id\":\"c\",\"a b%\":1,\"tÿpe\":2}");
    assertThat(CandidateProblem.of(refusal, Locale.ROOT).errors())
        .extracting(error -> error.get("pointer"))
        .containsExactlyInAnyOrder("#/a%20b%25", "#/t%C3%BFpe");
  }

  @Test
  void jackson_finds_the_modules() {
    assertThat(com.fasterxml.jackson.databind.ObjectMapper.findModules())
        .anyMatch(LicetJackson2Module.class::isInstance);
    assertThat(tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build())
        .satisfies(
            mapper ->
                assertThat(mapper.writeValueAsString(NURSE))
                    .isEqualTo(CandidateWriter.toLine(NURSE)));
  }

  @Test
  void a_line_is_read_as_an_evaluation_and_a_failure_is_not_one() {
    assertThat(EvaluationReader.read(EvaluationWriter.toLine(evaluation())))
        .isEqualTo(evaluation());
    String failure = EvaluationWriter.toLine(Failure.builder().message("a rule failed").build());
    assertThatThrownBy(() -> EvaluationReader.read(failure))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The result is a failure, expected an evaluation: a rule failed");
  }
}
