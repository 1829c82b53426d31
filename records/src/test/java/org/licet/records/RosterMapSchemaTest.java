package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema of maps and their reader accept the same maps, and refuse the same. */
class RosterMapSchemaTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(RosterMap.schema());

  /** A map with every key. */
  private static final String EVERY_KEY =
      """
      sheet: People
      headers: 2-3
      dates: [M/d/yyyy]
      decimals: comma
      unknown: [k.A.]
      none: keine
      current: [heute]
      "yes": [x]
      "no": [o]
      complete: [licenses]
      ignored: [Notes]
      candidate:
        id: {column: Id}
        residence: {column: State, codes: US states, other: unknown}
        facts: {BEDS: Beds}
        conduct: {felonyConviction: Felony, verified: {by: {value: HR}}}
        licenses:
          - type: {value: RN}
            expires: {column: Expires, dates: [dd.MM.yyyy]}
            status: {column: Status, codes: {good: ACTIVE}, other: keep}
            jurisdiction: {column: State, prefix: US-}
            history: {status: Before}
            when: {column: Kind, is: [license]}
        certifications:
          - split: {column: Certs, separator: ";", shared: true}
            credential: Certs
        employment:
          numbers: 1-3
          title: Job {n}
          period: Job {n} dates
        continuingEducation:
          - topics: {column: Topics, separator: ","}
            topicHours: {ETHICS: Ethics}
      """;

  private static boolean parses(JsonNode map) {
    try {
      RosterMap.parse(map.toString());
      return true;
    } catch (RosterMapException e) {
      return false;
    }
  }

  private static void assertAgree(JsonNode map) {
    assertThat(SCHEMA.validate(map).isEmpty()).as(map.toString()).isEqualTo(parses(map));
  }

  private static void addIfTheyDiffer(
      List<String> differences, List<Object> place, @Nullable JsonNode value)
      throws JsonProcessingException {
    JsonNode map = with(place, value);
    boolean parses = parses(map);
    if (SCHEMA.validate(map).isEmpty() != parses) {
      differences.add(place + " " + value + (parses ? " is read" : " is refused"));
    }
  }

  @Test
  void both_accept_a_map_with_every_key() throws JsonProcessingException {
    JsonNode map = YAML.readTree(EVERY_KEY);

    assertThat(SCHEMA.validate(map)).isEmpty();
    assertThat(parses(map)).isTrue();
  }

  @Test
  void they_agree_about_each_value_that_is_replaced_or_left_out() throws JsonProcessingException {
    List<JsonNode> values =
        List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode("M"),
            NODES.numberNode(3),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().add("M"),
            NODES.arrayNode().addNull(),
            NODES.objectNode(),
            NODES.objectNode().put("column", "M"),
            NODES.objectNode().put("column", "M").put("value", "M"),
            NODES.objectNode().put("surprise", 1));
    List<String> differences = new ArrayList<>();
    for (List<Object> place : places(YAML.readTree(EVERY_KEY), List.of())) {
      for (JsonNode value : values) {
        addIfTheyDiffer(differences, place, value);
      }
      addIfTheyDiffer(differences, place, null);
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void they_agree_about_every_key_of_every_record() throws JsonProcessingException {
    for (String key : List.of("from", "period", "numbers", "split", "when", "status", "id")) {
      for (String pointer :
          List.of("", "/candidate", "/candidate/licenses/0", "/candidate/employment")) {
        ObjectNode map = (ObjectNode) YAML.readTree(EVERY_KEY);
        ((ObjectNode) map.at(pointer)).put(key, "1");
        assertAgree(map);
      }
    }
  }

  /** Returns the path to every value of a tree, by keys and indexes. */
  private static List<List<Object>> places(JsonNode node, List<Object> at) {
    List<List<Object>> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> add(places, node.get(name), at, name));
    } else if (node instanceof ArrayNode) {
      for (int i = 0; i < node.size(); i++) {
        add(places, node.get(i), at, i);
      }
    }
    return places;
  }

  private static void add(List<List<Object>> places, JsonNode value, List<Object> at, Object part) {
    List<Object> place = new ArrayList<>(at);
    place.add(part);
    places.add(place);
    places.addAll(places(value, place));
  }

  /** Returns the map with another value at a place; without the value if it is {@code null}. */
  private static JsonNode with(List<Object> place, @Nullable JsonNode value)
      throws JsonProcessingException {
    JsonNode map = YAML.readTree(EVERY_KEY);
    JsonNode holder = map;
    for (Object part : place.subList(0, place.size() - 1)) {
      holder = part instanceof Integer index ? holder.get(index) : holder.get((String) part);
    }
    Object last = place.get(place.size() - 1);
    if (holder instanceof ObjectNode object) {
      if (value == null) {
        object.remove((String) last);
      } else {
        object.set((String) last, value);
      }
    } else if (value == null) {
      ((ArrayNode) holder).remove((int) last);
    } else {
      ((ArrayNode) holder).set((int) last, value);
    }
    return map;
  }
}
