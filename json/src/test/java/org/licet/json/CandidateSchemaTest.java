package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.Candidate;

/** The schema accepts what the reader accepts, and refuses what it refuses. */
class CandidateSchemaTest {

  /** The refusals that no schema can check, as its description lists them. */
  private static final String BEYOND_A_SCHEMA =
      "(?s).*Expected (a date on or after|at most the hours of the (job|course)|a list that the"
          + " candidate has|no hours on a topic|a total of at least the hours).*|.*digits before"
          + " and 20 after the decimal point.*";

  @Provide
  Arbitrary<Candidate> candidates() {
    return AnyCandidate.candidates();
  }

  /** Values that some field accepts, and similar invalid values. */
  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "null",
            "true",
            "false",
            "\"true\"",
            "\"yes\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "\"\"",
            "\" \"",
            "\"\\u2003\"",
            "\"\\u00a0\"",
            "\"x\"",
            "\"é\""),
        Arbitraries.of(
            "0",
            "-0",
            "1",
            "-1",
            "-0.5",
            "0.5",
            "3.0",
            "3e0",
            "40.5",
            "167.99",
            "168",
            "168.0",
            "168.01",
            "169",
            "200",
            "999999999",
            "999999999.5",
            "1e9",
            "1000000000",
            "1e10",
            "2e9",
            "1e400",
            "1e-20",
            "1e-21",
            "\"40\""),
        Arbitraries.of(
            "\"2024-05-03\"",
            "\"2024-05\"",
            "\"2024\"",
            "2024",
            "\"1900\"",
            "\"1899\"",
            "\"2199-12-31\"",
            "\"2200\"",
            "\"2200-01-01\"",
            "\"2024-13\"",
            "\"2024-00\"",
            "\"2024-02-29\"",
            "\"2023-02-29\"",
            "\"1900-02-29\"",
            "\"2000-02-29\"",
            "\"2100-02-29\"",
            "\"2023-02-30\"",
            "\"2023-04-31\"",
            "\"2023-12-31\"",
            "\"2024-5-3\"",
            "\"2024-05-3\"",
            "\"05/03/2024\"",
            "\"20240503\"",
            "\"2024-05-03T00:00\"",
            "\"+2024\"",
            "\"-2024\"",
            "\"٢٠٢٤\""),
        Arbitraries.of(
            "\"RN\"",
            "\"rn\"",
            "\"CMGT-BC\"",
            "\"-BC\"",
            "\"A B\"",
            "\"A_B/C+D.E\"",
            "\"É\"",
            "\"007\"",
            "\"US\"",
            "\"us\"",
            "\"USA\"",
            "\"XX\"",
            "\"PH\"",
            "\"NO\"",
            "\"US-TX\"",
            "\"US-tx\"",
            "\"US-ZZ\"",
            "\"US-\"",
            "\"PH-NCR\"",
            "\"PH-ABCD\"",
            "\"XX-01\"",
            "\"NO-03\"",
            "\"TX\"",
            "\"US-TX \""),
        Arbitraries.of(
            "\"ACTIVE\"",
            "\"active\"",
            "\"PROBATION\"",
            "\"Active\"",
            "\"BACHELOR\"",
            "\"BACHELORS\"",
            "\"RETEST\"",
            "\"[CCM]\"",
            "[\"CCM\"]",
            "[\"ccm\"]",
            "[\"CCM\", null]",
            "[7]",
            "[\"\"]",
            "[{\"type\": \"RN\"}]",
            "[{\"type\": 7}]",
            "[\"employment\"]",
            "[\"jobs\"]",
            "[\"examinations\", \"examinations\"]",
            "{\"felonyConviction\": false}",
            "{\"felony\": false}",
            "[{\"from\": \"2024\", \"to\": \"2023\"}]",
            "[{\"to\": \"2024\", \"current\": true}]",
            "[{\"to\": \"2024\", \"current\": false}]",
            "[{\"to\": null, \"current\": true}]",
            "[{\"supervised\": false, \"supervisorCredentials\": [\"CCM\"]}]",
            "[{\"supervised\": false, \"supervisorCredentials\": []}]",
            "[{\"supervised\": false, \"supervisorCredentials\": null}]",
            "[{\"hoursPerWeek\": 20, \"caseManagementHoursPerWeek\": 21}]"));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_candidate_that_is_written_is_valid(@ForAll("candidates") Candidate candidate) {
    assertThat(
            SchemaValidation.CANDIDATE.faults(
                EvaluationReader.parse(CandidateWriter.toLine(candidate))))
        .isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void schema_and_reader_agree_on_a_candidate_with_any_other_value(
      @ForAll("candidates") Candidate candidate,
      @ForAll("values") String value,
      @ForAll Random random) {
    ObjectNode json = CandidateWriter.toJson(candidate);
    replace(json, EvaluationReader.parse(value), random);
    assertAgreement(json);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void schema_and_reader_refuse_a_key_that_they_do_not_know(
      @ForAll("candidates") Candidate candidate, @ForAll Random random) {
    ObjectNode json = CandidateWriter.toJson(candidate);
    List<ObjectNode> objects = new ArrayList<>(List.of(json));
    json.findParents("type").forEach(license -> objects.add((ObjectNode) license));
    json.findParents("from").forEach(job -> objects.add((ObjectNode) job));
    json.findParents("exam").forEach(attempt -> objects.add((ObjectNode) attempt));
    objects.get(random.nextInt(objects.size())).putNull("note");

    assertThat(SchemaValidation.CANDIDATE.accepts(json)).isFalse();
    assertThat(refusal(json))
        .hasValueSatisfying(told -> assertThat(told).contains("The key \"note\" is unknown."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\",\"employment\":[{\"from\":\"2024\",\"to\":\"2023\"}]}",
        "{\"id\":\"a\",\"licenses\":[{\"issued\":\"2024\",\"expires\":\"2023\"}]}",
        "{\"id\":\"a\",\"certifications\":[{\"issued\":\"2024\",\"expires\":\"2023\"}]}",
        "{\"id\":\"a\",\"examinations\":[{\"applied\":\"2024\",\"taken\":\"2023\"}]}",
        "{\"id\":\"a\",\"employment\":[{\"hoursPerWeek\":1,\"caseManagementHoursPerWeek\":2}]}",
        "{\"id\":\"a\",\"continuingEducation\":[{\"hours\":1,\"topics\":[\"ETHICS\"],\"topicHours\":{\"ETHICS\":2}}]}",
        "{\"id\":\"a\",\"continuingEducation\":[{\"topics\":[\"ETHICS\"],\"topicHours\":{\"CCM\":1}}]}",
        "{\"id\":\"a\",\"continuingEducation\":[{\"hours\":2,\"topics\":[\"CCM\"],\"topicHours\":{\"CCM\":1}}]}",
        "{\"id\":\"a\",\"incomplete\":[\"employment\"]}",
        "{\"id\":\"a\",\"employment\":[{\"hoursPerWeek\":0.0000000000000000000000001}]}"
      })
  void the_reader_refuses_what_no_schema_can_check(String json) {
    assertThat(SchemaValidation.CANDIDATE.faults(EvaluationReader.parse(json))).isEmpty();
    assertThatThrownBy(() -> CandidateReader.readOne(json)).hasMessageMatching(BEYOND_A_SCHEMA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"id\":null}", "{\"id\":7}", "{\"id\":\"\"}", "[]", "\"a\"", "null"})
  void schema_and_reader_refuse_the_same_invalid_candidates(String json) {
    assertThat(SchemaValidation.CANDIDATE.accepts(EvaluationReader.parse(json))).isFalse();
    assertThatThrownBy(() -> CandidateReader.readOne(json))
        .isInstanceOf(InvalidCandidateException.class);
  }

  @Test
  void schema_and_reader_agree_on_every_state() {
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        assertAgreement(
            (ObjectNode)
                EvaluationReader.parse(
                    "{\"id\":\"a\",\"licenses\":[{\"jurisdiction\":\"US-%c%c\"}]}"
                        .formatted(first, second)));
      }
    }
  }

  private static void assertAgreement(ObjectNode json) {
    List<String> faults = SchemaValidation.CANDIDATE.faults(json);
    Optional<String> refusal = refusal(json);
    if (faults.isEmpty()) {
      assertThat(refusal.filter(told -> !told.matches(BEYOND_A_SCHEMA))).as("%s", json).isEmpty();
    } else {
      assertThat(refusal).as("%s: %s", json, faults).isPresent();
    }
  }

  private static Optional<String> refusal(JsonNode json) {
    try {
      CandidateReader.readOne(json.toString());
      return Optional.empty();
    } catch (InvalidCandidateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Replaces one value, anywhere in the candidate. */
  private static void replace(ObjectNode json, JsonNode value, Random random) {
    List<JsonPointer> places = new ArrayList<>();
    collectPlaces(json, JsonPointer.empty(), places);
    JsonPointer place = places.get(random.nextInt(places.size()));
    JsonNode parent = json.at(place.head());
    if (parent instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), value);
    } else if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), value);
    }
  }

  private static void collectPlaces(JsonNode json, JsonPointer at, List<JsonPointer> places) {
    if (json instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> addPlace(field.getValue(), at.appendProperty(field.getKey()), places));
    } else if (json instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        addPlace(array.get(i), at.appendIndex(i), places);
      }
    }
  }

  private static void addPlace(JsonNode json, JsonPointer at, List<JsonPointer> places) {
    places.add(at);
    collectPlaces(json, at, places);
  }
}
