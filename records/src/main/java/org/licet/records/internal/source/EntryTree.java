package org.licet.records.internal.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.licet.json.internal.advice.ShownValue;

/** Reads one value of JSON within limits, which bound the memory that it takes. */
final class EntryTree {

  /** The most characters of the texts of an entry. */
  private static final int MOST_CHARACTERS = 4_000_000;

  /** The most values of an entry. */
  private static final int MOST_VALUES = 200_000;

  private static final int MOST_LEVELS = 100;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(MOST_CHARACTERS)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private long characters;
  private long values;

  EntryTree(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the value at the current token, as {@link #next} does. */
  static JsonNode read(JsonParser parser, String pointer) throws IOException {
    return new EntryTree(parser).next(pointer);
  }

  /**
   * Reads the value at the current token. If it breaks a limit together with those before, the
   * parser skips the rest of it.
   *
   * @param pointer the JSON pointer to the value
   * @throws SourceProblem if the value breaks a limit, or has a key twice
   */
  JsonNode next(String pointer) throws IOException {
    JsonStreamContext outside =
        parser.currentToken().isStructStart()
            ? parser.getParsingContext().getParent()
            : parser.getParsingContext();
    try {
      return value(pointer, 0);
    } catch (SourceProblem e) {
      while (parser.getParsingContext() != outside) {
        parser.nextToken();
      }
      throw e;
    }
  }

  private JsonNode value(String pointer, int level) throws IOException {
    values++;
    if (values > MOST_VALUES) {
      throw new SourceProblem(
          pointer, "The entry has more than %,d values.".formatted(MOST_VALUES));
    } else if (level > MOST_LEVELS) {
      throw new SourceProblem(
          pointer, "The entry is nested in more than %,d levels.".formatted(MOST_LEVELS));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer, level);
      case START_ARRAY -> array(pointer, level);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> text(pointer);
    };
  }

  private ObjectNode object(String pointer, int level) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = counted(parser.currentName(), pointer);
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      parser.nextToken();
      if (object.has(name)) {
        throw new SourceProblem(
            at, "The key \"" + ShownValue.cut(name) + "\" appears twice. Expected it once.");
      }
      object.set(name, value(at, level + 1));
    }
    return object;
  }

  private ArrayNode array(String pointer, int level) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(pointer + "/" + array.size(), level + 1));
    }
    return array;
  }

  /** Reads a text, or a number as it is written. */
  private JsonNode text(String pointer) throws IOException {
    return NODES.textNode(counted(parser.getText(), pointer));
  }

  private String counted(String text, String pointer) {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new SourceProblem(
          pointer, "The entry has more than %,d characters.".formatted(MOST_CHARACTERS));
    }
    return text;
  }
}
