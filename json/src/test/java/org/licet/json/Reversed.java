package org.licet.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** JSON with the fields of every object in the opposite order. */
final class Reversed {

  private Reversed() {}

  static JsonNode of(JsonNode value) {
    if (value instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.reverse(names);
      ObjectNode reversed = JsonNodeFactory.instance.objectNode();
      names.forEach(name -> reversed.set(name, of(object.get(name))));
      return reversed;
    }
    if (value instanceof ArrayNode list) {
      ArrayNode entries = JsonNodeFactory.instance.arrayNode();
      list.forEach(entry -> entries.add(of(entry)));
      return entries;
    }
    return value;
  }
}
