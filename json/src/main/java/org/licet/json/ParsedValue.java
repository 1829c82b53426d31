package org.licet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value taken whole from a parser, with the first thing that is wrong with it as text.
 *
 * <p>In YAML only {@code true}, {@code false} and numbers as JSON has them are more than text:
 * {@code NO} is Norway and {@code 010} is neither 8 nor 10.
 *
 * @param node the value
 * @param flaw what is wrong with it, or empty
 */
record ParsedValue(JsonNode node, Optional<InvalidCandidateException> flaw) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** Takes the value that begins at the current token. */
  static ParsedValue of(JsonParser parser) throws IOException {
    Taking taking = new Taking(parser);
    JsonNode node = taking.value("");
    return new ParsedValue(node, taking.flaw);
  }

  /** What is known while a value is being taken. */
  private static final class Taking {
    private final JsonParser parser;
    private Optional<InvalidCandidateException> flaw = Optional.empty();

    private Taking(JsonParser parser) {
      this.parser = parser;
    }

    private JsonNode value(String pointer) throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(pointer);
        case START_ARRAY -> array(pointer);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
        case VALUE_TRUE, VALUE_FALSE -> truth();
        case VALUE_NULL -> NODES.nullNode();
        default -> text(pointer);
      };
    }

    private ObjectNode object(String pointer) throws IOException {
      ObjectNode object = NODES.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        String at = Fields.at(pointer, name);
        checkText(name, at);
        parser.nextToken();
        JsonNode value = value(at);
        if (object.has(name)) {
          flawed(at, "\"" + name + "\" stands twice in one object, expected one value");
        } else {
          object.set(name, value);
        }
      }
      return object;
    }

    private ArrayNode array(String pointer) throws IOException {
      ArrayNode array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(pointer + "/" + array.size()));
      }
      return array;
    }

    private JsonNode number() throws IOException {
      if (isYaml() && !NUMBER.matcher(parser.getText()).matches()) {
        return NODES.textNode(parser.getText());
      }
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
        return NODES.numberNode(parser.getDecimalValue());
      }
      return switch (parser.getNumberType()) {
        case INT -> NODES.numberNode(parser.getIntValue());
        case LONG -> NODES.numberNode(parser.getLongValue());
        default -> NODES.numberNode(parser.getBigIntegerValue());
      };
    }

    private JsonNode truth() throws IOException {
      String word = parser.getText();
      return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")
          ? NODES.booleanNode(parser.getBooleanValue())
          : NODES.textNode(word);
    }

    private JsonNode text(String pointer) throws IOException {
      String text = parser.getText();
      if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        flawed(pointer, "*" + text + " is an alias of YAML, expected the value itself");
      } else if (parser.currentToken() != JsonToken.VALUE_STRING) {
        flawed(pointer, "This is binary data, expected text");
      }
      checkText(text, pointer);
      return NODES.textNode(text);
    }

    private boolean isYaml() {
      return parser instanceof YAMLParser;
    }

    private void checkText(String text, String pointer) {
      if (text.indexOf(Decoding.DAMAGED) >= 0 || hasHalfCharacter(text)) {
        flawed(
            pointer,
            "\""
                + text
                + "\" is damaged, expected text in UTF-8\nMaybe the file was saved in"
                + " another encoding?");
      }
    }

    private static boolean hasHalfCharacter(String text) {
      return text.codePoints().anyMatch(code -> code >= 0xD800 && code <= 0xDFFF);
    }

    private void flawed(String pointer, String message) {
      if (flaw.isEmpty()) {
        flaw = Optional.of(new InvalidCandidateException(pointer, message));
      }
    }
  }
}
