package org.licet.json.internal.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.licet.json.internal.advice.ShownValue;

/** The readable part of a candidate that is too long: its id, if the kept text contains it. */
public final class Beginning {

  private Beginning() {}

  /** Returns an object with the id, or an empty object. */
  public static JsonNode of(String text) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    try (JsonParser parser = ParsedValue.JSON.createParser(text)) {
      boolean more = parser.nextToken() == JsonToken.START_OBJECT;
      while (more && parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("id")) {
          more = false;
          if (parser.nextToken() == JsonToken.VALUE_STRING) {
            object.put("id", ShownValue.cut(parser.getText()));
          }
        } else {
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      return object; // the end of the text is missing
    } catch (IOException e) {
      throw new UncheckedIOException("A string can always be read", e);
    }
    return object;
  }
}
