package org.licet.json.internal.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateLimits.Limited;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.advice.TextFault;
import org.licet.json.internal.value.Numbers;
import org.licet.json.internal.value.Pointers;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A value read from a parser within limits, and the first fault in its text.
 *
 * <p>In YAML, everything is text but {@code true}, {@code false} and JSON numbers: {@code NO} is
 * Norway, and {@code 010} is neither 8 nor 10.
 *
 * @param node the value, without the parts that exceed a limit
 * @param flaw the first fault, or empty
 * @param whole whether the parser reached the end of the value; otherwise it cannot continue
 */
public record ParsedValue(JsonNode node, Optional<InvalidCandidateException> flaw, boolean whole) {

  /** The constraints of the parser. Other code bounds lengths; nesting is bounded here. */
  private static final StreamReadConstraints UNBOUNDED =
      StreamReadConstraints.builder()
          .maxNestingDepth(100_000) // a level takes a few hundred bytes
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .build();

  public static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(UNBOUNDED)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  public static final YAMLFactory YAML =
      YAMLFactory.builder()
          .loaderOptions(ofAnySize())
          .streamReadConstraints(UNBOUNDED)
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** The most values of an entry that itself contains records. */
  private static final int VALUES_OF_AN_ENTRY = 40;

  static final int LONGEST_NUMBER = 100;

  /** Lifts the limit of 3 MB by which SnakeYAML protects from aliases. They are refused here. */
  private static LoaderOptions ofAnySize() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  /** Reads the value that begins at the current token. */
  public static ParsedValue of(JsonParser parser, CandidateLimits limits) throws IOException {
    Taking taking = new Taking(parser, limits);
    try {
      JsonNode node = taking.value("", 1);
      return new ParsedValue(node, taking.flaw, true);
    } catch (StreamConstraintsException e) {
      return new ParsedValue(taking.root, taking.flaw, false);
    }
  }

  /** Returns the most values of a candidate, in all its records together. */
  public static long mostValues(CandidateLimits limits) {
    return (long) limits.entries() * VALUES_OF_AN_ENTRY;
  }

  /** The state of reading a value. */
  private static final class Taking {
    private final JsonParser parser;
    private final CandidateLimits limits;
    private final boolean yaml;
    private Optional<InvalidCandidateException> flaw = Optional.empty();
    private JsonNode root = NODES.nullNode();
    private long values;
    private boolean tooLarge;

    private Taking(JsonParser parser, CandidateLimits limits) {
      this.parser = parser;
      this.limits = limits;
      this.yaml = parser instanceof YAMLParser;
    }

    private JsonNode value(String pointer, int depth) throws IOException {
      values++;
      long most = mostValues(limits);
      if (values > most && !tooLarge) {
        exceeded("", Limited.ENTRIES, "The candidate has more than %,d values.".formatted(most));
      }
      return switch (parser.currentToken()) {
        case START_OBJECT ->
            isTooDeep(pointer, depth) ? NODES.objectNode() : object(pointer, depth);
        case START_ARRAY -> isTooDeep(pointer, depth) ? NODES.arrayNode() : array(pointer, depth);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
        case VALUE_TRUE, VALUE_FALSE -> truth();
        case VALUE_NULL -> NODES.nullNode();
        default -> text(pointer);
      };
    }

    private boolean isTooDeep(String pointer, int depth) throws IOException {
      if (depth <= limits.nesting()) {
        return false;
      }
      exceeded(
          pointer,
          Limited.NESTING,
          "Objects and lists are nested too deeply. Expected at most %,d levels."
              .formatted(limits.nesting()));
      parser.skipChildren();
      return true;
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
      ObjectNode object = NODES.objectNode();
      if (depth == 1) {
        root = object;
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        if (object.size() == limits.entries() && !tooLarge) {
          exceeded(
              pointer,
              Limited.ENTRIES,
              "%s has more than %,d keys.".formatted(Pointers.field(pointer), limits.entries()));
        }
        String name = parser.currentName();
        if (name.length() > limits.keyLength()) {
          exceeded(
              pointer,
              Limited.KEY,
              "A key is %,d characters long. Expected at most %,d. It begins with \"%s\"."
                  .formatted(name.length(), limits.keyLength(), ShownValue.cut(name)));
          name = ShownValue.cut(name);
        }
        String at = Pointers.at(pointer, name);
        checkText(name, at);
        parser.nextToken();
        JsonNode value = value(at, depth + 1);
        if (object.has(name)) {
          flawed(
              at,
              "The key \""
                  + ShownValue.cut(name)
                  + "\" appears twice in one object. Expected it once.");
        } else if (!tooLarge) {
          object.set(name, value);
        }
      }
      return object;
    }

    private ArrayNode array(String pointer, int depth) throws IOException {
      ArrayNode array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (array.size() == limits.entries() && !tooLarge) {
          exceeded(
              pointer,
              Limited.ENTRIES,
              "%s has more than %,d entries.".formatted(Pointers.field(pointer), limits.entries()));
        }
        JsonNode value = value(pointer + "/" + array.size(), depth + 1);
        if (!tooLarge) {
          array.add(value);
        }
      }
      return array;
    }

    private JsonNode number(String pointer) throws IOException {
      String text = parser.getText();
      if (yaml && (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches())) {
        return textNode(text, pointer);
      }
      if (text.length() > LONGEST_NUMBER) {
        flawed(pointer, Numbers.refusal(Pointers.field(pointer), ShownValue.cut(text)));
        return NODES.numberNode(0);
      }
      Optional<JsonNode> number = Numbers.node(text);
      if (number.isEmpty()) {
        flawed(pointer, Numbers.refusal(Pointers.field(pointer), text));
      }
      return number.orElseGet(() -> NODES.numberNode(0));
    }

    private JsonNode truth() throws IOException {
      String word = parser.getText();
      return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")
          ? NODES.booleanNode(parser.getBooleanValue())
          : NODES.textNode(word);
    }

    private JsonNode text(String pointer) throws IOException {
      String text = parser.getText();
      if (parser instanceof YAMLParser aliased && aliased.isCurrentAlias()) {
        flawed(
            pointer, "*" + ShownValue.cut(text) + " is a YAML alias. Expected the value itself.");
      } else if (parser.currentToken() != JsonToken.VALUE_STRING) {
        flawed(pointer, "The value is binary data. Expected text.");
      }
      return textNode(text, pointer);
    }

    private JsonNode textNode(String text, String pointer) throws IOException {
      Optional<String> tooLong = TextFault.ofLength(Pointers.field(pointer), text, limits);
      if (tooLong.isPresent()) {
        exceeded(pointer, tooLong.get());
        return NODES.textNode(ShownValue.cut(text));
      }
      checkText(text, pointer);
      return NODES.textNode(text);
    }

    private void checkText(String text, String pointer) {
      TextFault.ofCharacters(text).ifPresent(message -> flawed(pointer, message));
    }

    /** Records that the text exceeds a limit that a host can raise. */
    private void exceeded(String pointer, Limited limited, String message)
        throws StreamConstraintsException {
      exceeded(pointer, message + limits.advice(limited));
    }

    /**
     * Records that the text exceeds a limit, and keeps nothing from here on. JSON has already been
     * cut at the end of the candidate, so the rest of it need not be read.
     */
    private void exceeded(String pointer, String message) throws StreamConstraintsException {
      flawed(pointer, message);
      tooLarge = true;
      if (!yaml) {
        throw new StreamConstraintsException(message);
      }
    }

    private void flawed(String pointer, String message) {
      if (flaw.isEmpty()) {
        flaw = Optional.of(new InvalidCandidateException(pointer, message));
      }
    }
  }
}
