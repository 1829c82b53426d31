package org.licet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The paths of members, such as {@code /findings/parts/label}, without positions in lists. What
 * stands within itself, as the requirement of an evaluation does, counts once: a path ends with the
 * first repetition.
 */
final class MemberPaths {

  /** Facts that rulesets declare have any name, and so have topics; they are one member. */
  private static final Set<String> OF_ANY_NAME = Set.of("facts", "topicHours");

  private final JsonNode schema;
  private final Set<String> found = new TreeSet<>();

  private MemberPaths(JsonNode schema) {
    this.schema = schema;
  }

  /** Returns the paths of all members that a schema describes. */
  static Set<String> ofSchema(String text) {
    try {
      JsonNode schema = JsonMapper.builder().build().readTree(text);
      MemberPaths paths = new MemberPaths(schema);
      paths.described("", schema, Set.of());
      paths.found.remove("/format"); // of the document, and no field of the candidate or result
      paths.found.remove("/assumed"); // marks of fields, see AssumedMarksTest
      return paths.found;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void described(String at, JsonNode here, Set<String> within) {
    if (here.has("$ref")) {
      String name = here.get("$ref").textValue();
      if (!within.contains(name)) {
        Set<String> deeper = new HashSet<>(within);
        deeper.add(name);
        described(at, schema.at(name.substring(1)), deeper);
      }
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      here.path(choice).forEach(one -> described(at, one, within));
    }
    if (here.has("items")) {
      described(at, here.get("items"), within);
    }
    here.path("properties")
        .properties()
        .forEach(
            member -> {
              found.add(at + "/" + member.getKey());
              described(at + "/" + member.getKey(), member.getValue(), within);
            });
  }

  /** A member of a value: the object that has it, and its name. */
  record Member(String path, ObjectNode owner, String name) {}

  /** Returns all members of a value. */
  static List<Member> of(JsonNode value) {
    List<Member> members = new ArrayList<>();
    written("", value, members);
    return members;
  }

  private static void written(String at, JsonNode here, List<Member> members) {
    if (here instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                String path = once(at + "/" + member.getKey());
                members.add(new Member(path, object, member.getKey()));
                if (!OF_ANY_NAME.contains(member.getKey())) {
                  written(path, member.getValue(), members);
                }
              });
    } else {
      here.forEach(item -> written(at, item, members));
    }
  }

  private static String once(String path) {
    return path.replaceFirst("^/requirement(/(allOf|anyOf|of))+/", "/requirement/");
  }
}
