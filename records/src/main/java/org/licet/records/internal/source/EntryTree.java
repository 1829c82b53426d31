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
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.util.regex.Pattern;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateLimits.Limited;
import org.licet.json.internal.advice.ShownValue;

/** Reads one value of JSON within limits, which bound the memory that it takes. */
final class EntryTree {

  /** The longest number that is read as it is written. Longer ones are no keys and no amounts. */
  private static final Pattern USABLE_NUMBER =
      Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

  /** The most values of an entry that itself contains records. */
  private static final int VALUES_OF_AN_ENTRY = 40;

  /** The most characters of one token, which the parser keeps in memory. */
  private static final int LONGEST_TOKEN = 100_000_000;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100_000) // a level takes a few hundred bytes
                  .maxStringLength(LONGEST_TOKEN)
                  .maxNameLength(LONGEST_TOKEN)
                  .maxNumberLength(LONGEST_TOKEN)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A number that is too long to be a key or an amount. */
  record UnusableNumber(String written) {}

  private final JsonParser parser;
  private final CandidateLimits limits;
  private long characters;
  private long values;

  EntryTree(JsonParser parser, CandidateLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  /** Reads the value at the current token, as {@link #next} does. */
  static JsonNode read(JsonParser parser, String pointer, CandidateLimits limits)
      throws IOException {
    return new EntryTree(parser, limits).next(pointer);
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
    long most = (long) limits.entries() * VALUES_OF_AN_ENTRY;
    if (values > most) {
      throw exceeded(
          pointer, Limited.ENTRIES, "The entry has more than %,d values.".formatted(most));
    } else if (level > limits.nesting()) {
      throw exceeded(
          pointer,
          Limited.NESTING,
          "Objects and lists are nested too deeply. Expected at most %,d levels."
              .formatted(limits.nesting()));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer, level);
      case START_ARRAY -> array(pointer, level);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
      default -> text(pointer);
    };
  }

  private ObjectNode object(String pointer, int level) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = counted(parser.currentName(), pointer);
      if (name.length() > limits.keyLength()) {
        throw exceeded(
            pointer,
            Limited.KEY,
            "A key is %,d characters long. Expected at most %,d. It begins with \"%s\"."
                .formatted(name.length(), limits.keyLength(), ShownValue.cut(name)));
      }
      String at = at(pointer, name);
      parser.nextToken();
      if (object.has(name)) {
        throw twice(at, name);
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

  /** Returns the JSON pointer to a key of the object at a pointer. */
  static String at(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the refusal of a key that an object has twice. */
  static SourceProblem twice(String at, String name) {
    return new SourceProblem(
        at,
        "The key \"%s\" appears twice in one object. Expected it once."
            .formatted(ShownValue.cut(name)));
  }

  /** Returns a value of an entry for a message. */
  static String shown(JsonNode value) {
    return value instanceof POJONode node && node.getPojo() instanceof UnusableNumber number
        ? ShownValue.cut(number.written())
        : ShownValue.of(value);
  }

  private JsonNode text(String pointer) throws IOException {
    return NODES.textNode(counted(parser.getText(), pointer));
  }

  /** Reads a number as it is written. */
  private JsonNode number(String pointer) throws IOException {
    String written = counted(parser.getText(), pointer);
    return USABLE_NUMBER.matcher(written).matches()
        ? NODES.textNode(written)
        : NODES.pojoNode(new UnusableNumber(written));
  }

  private String counted(String text, String pointer) {
    characters += text.length();
    if (characters > limits.candidateLength()) {
      throw exceeded(
          pointer,
          Limited.CANDIDATE,
          "The entry is longer than %,d characters.".formatted(limits.candidateLength()));
    }
    return text;
  }

  private SourceProblem exceeded(String pointer, Limited limited, String message) {
    return new SourceProblem(pointer, message + limits.advice(limited));
  }
}
