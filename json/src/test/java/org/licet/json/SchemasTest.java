package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Status;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.Cause;
import org.licet.outlook.Match;

class SchemasTest {

  private static final JsonNode CANDIDATE = EvaluationReader.parse(Schemas.candidate());
  private static final JsonNode EVALUATION = EvaluationReader.parse(Schemas.evaluation());

  private static final JsonNode MATCH = EvaluationReader.parse(Schemas.match());
  private static final JsonNode WATCH = EvaluationReader.parse(Schemas.watch());

  static Stream<JsonNode> schemas() {
    return Stream.of(CANDIDATE, EVALUATION, MATCH, WATCH);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_schema_is_valid_and_names_its_dialect(JsonNode schema) {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()))
                .validate(schema))
        .isEmpty();
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("$id").asText()).startsWith("urn:licet:");
    assertThat(schema.path("title").asText()).isNotBlank();
    assertThat(schema.path("description").asText()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void every_field_is_described(JsonNode schema) {
    List<String> silent = new ArrayList<>();
    describedFields(schema, "", silent);

    assertThat(silent).isEmpty();
  }

  private static void describedFields(JsonNode schema, String at, List<String> silent) {
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              boolean constrains = field.getValue().isBoolean() || at.matches(".*/(not|then|if)");
              if (!constrains && field.getValue().path("description").asText().isBlank()) {
                silent.add(at + "/" + field.getKey());
              }
            });
    if (schema instanceof ObjectNode object) {
      object
          .properties()
          .forEach(child -> describedFields(child.getValue(), at + "/" + child.getKey(), silent));
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void no_object_may_have_other_keys(JsonNode schema) {
    assertThat(schema.findParents("properties").stream().filter(part -> part.has("type")))
        .isNotEmpty()
        .allSatisfy(
            part -> assertThat(part.at("/additionalProperties")).isEqualTo(BooleanNode.FALSE));
  }

  @Test
  void the_countries_are_those_of_iso_3166() {
    assertThat(words(CANDIDATE.at("/$defs/country/enum")))
        .containsExactly(Locale.getISOCountries());
    assertThat(
            Pattern.compile("\\^\\(([A-Z|]+)\\)-")
                .matcher(CANDIDATE.at("/$defs/jurisdiction/anyOf/2/pattern").asText())
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("\\|", -1))))
        .containsExactlyElementsOf(
            Stream.of(Locale.getISOCountries()).filter(code -> !code.equals("US")).toList());
  }

  @Test
  void the_words_are_those_of_the_code() {
    assertThat(words(CANDIDATE.at("/$defs/status/enum"))).isEqualTo(names(Status.values()));
    assertThat(words(CANDIDATE.at("/$defs/degree/properties/level/enum")))
        .isEqualTo(names(DegreeLevel.values()));
    assertThat(words(CANDIDATE.at("/$defs/activity/properties/category/enum")))
        .isEqualTo(names(DevelopmentCategory.values()));
    assertThat(words(EVALUATION.at("/$defs/evaluation/properties/stage/enum")))
        .isEqualTo(names(Stage.values()));
    assertThat(words(EVALUATION.at("/$defs/evaluation/properties/decision/enum")))
        .isEqualTo(names(Decision.values()));
    assertThat(words(EVALUATION.at("/$defs/finding/properties/verdict/enum")))
        .isEqualTo(names(Verdict.values()));
    assertThat(words(EVALUATION.at("/$defs/unit/enum")))
        .isEqualTo(Stream.of(Unit.values()).map(Unit::code).toList());
    assertThat(words(EVALUATION.at("/$defs/source/properties/confidence/enum")))
        .isEqualTo(names(Confidence.values()));
    assertThat(words(MATCH.at("/properties/group/enum"))).isEqualTo(names(Match.Group.values()));
    assertThat(words(WATCH.at("/$defs/event/properties/kind/enum")))
        .isEqualTo(names(AgendaItem.Kind.values()));
    assertThat(words(WATCH.at("/$defs/change/properties/causes/items/items/enum")))
        .isEqualTo(names(Cause.values()));
    for (String definition : List.of("ruleset", "range", "amount", "unit", "pointer", "day")) {
      assertThat(WATCH.at("/$defs/" + definition)).isEqualTo(EVALUATION.at("/$defs/" + definition));
    }
    assertThat(words(EVALUATION.at("/$defs/ruleset/properties/confidence/enum")))
        .isEqualTo(names(Confidence.values()));
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(
        word -> {
          if (!word.isNull()) {
            words.add(word.textValue());
          }
        });
    return words;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"candidate\":\"a\"}",
        "{\"error\":{\"message\":\"m\"}}",
        "{\"candidate\":\"a\",\"error\":{}}",
        "{\"candidate\":\"a\",\"error\":{\"message\":\"m\",\"line\":1}}",
        "{\"candidate\":\"a\",\"error\":{\"message\":\"m\",\"pointer\":\"id\"}}",
        // no ruleset, yet no reason
        "{\"candidate\":\"a\",\"credential\":\"CCM\",\"stage\":\"RENEWAL\",\"on\":\"2026-11-23\","
            + "\"decision\":\"UNDETERMINED\",\"ruleset\":null,\"findings\":[],\"questions\":[]}",
        // no ruleset, yet a decision
        "{\"candidate\":\"a\",\"credential\":\"CCM\",\"stage\":\"RENEWAL\",\"on\":\"2026-11-23\","
            + "\"decision\":\"ELIGIBLE\",\"ruleset\":null,\"reason\":\"r\",\"findings\":[],"
            + "\"questions\":[]}",
        // a question that is for the candidate and for the body
        "{\"candidate\":\"a\",\"credential\":\"CCM\",\"stage\":\"RENEWAL\",\"on\":\"2026-11-23\","
            + "\"decision\":\"UNDETERMINED\",\"ruleset\":null,\"reason\":\"r\",\"findings\":[],"
            + "\"questions\":[{\"fact\":\"/id\",\"ruling\":\"CCMC\",\"ask\":\"?\",\"criteria\":[]}]}",
        // a day that does not exist
        "{\"candidate\":\"a\",\"credential\":\"CCM\",\"stage\":\"RENEWAL\",\"on\":\"2026-02-30\","
            + "\"decision\":\"UNDETERMINED\",\"ruleset\":null,\"reason\":\"r\",\"findings\":[],"
            + "\"questions\":[]}"
      })
  void a_result_of_another_shape_is_not_valid(String json) {
    assertThat(SchemaValidation.EVALUATION.accepts(EvaluationReader.parse(json))).isFalse();
  }

  @Test
  void a_result_without_rules_is_valid() {
    assertThat(
            SchemaValidation.EVALUATION.faults(
                EvaluationReader.parse(
                    "{\"candidate\":\"a\",\"credential\":\"CCM\",\"stage\":\"RENEWAL\","
                        + "\"on\":\"2001-11-23\",\"decision\":\"UNDETERMINED\",\"ruleset\":null,"
                        + "\"reason\":\"r\",\"findings\":[],\"questions\":[]}")))
        .isEmpty();
  }
}
