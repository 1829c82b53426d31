package org.licet.json.internal.value;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers in the style of the formats: 8 and 7.5, never 8.0 and never with an exponent. Stateless
 * and thread-safe.
 */
public final class Numbers {

  private static final int DIGITS_OF_AN_INT = 10;
  private static final int MOST_DIGITS_BEFORE_POINT = 9;
  private static final int MOST_DIGITS_AFTER_POINT = 20;

  private Numbers() {}

  /** Returns a number that JSON can represent. Empty if its exponent is too large. */
  public static Optional<JsonNode> node(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
        return Optional.of(
            number.precision() < DIGITS_OF_AN_INT
                ? JsonNodeFactory.instance.numberNode(number.intValueExact())
                : JsonNodeFactory.instance.numberNode(number.toBigIntegerExact()));
      }
      return Optional.of(JsonNodeFactory.instance.numberNode(number));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns true if a number, written without an exponent, has few enough digits to calculate. */
  public static boolean isUsable(BigDecimal number) {
    return (long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE_POINT
        && number.scale() <= MOST_DIGITS_AFTER_POINT;
  }

  /** Describes the usable numbers. */
  public static String expected() {
    return "a number with at most %d digits before and %d after the decimal point"
        .formatted(MOST_DIGITS_BEFORE_POINT, MOST_DIGITS_AFTER_POINT);
  }

  /** Returns the refusal of a number that is not usable. */
  public static String refusal(String name, String number) {
    return name + " is " + number + ". Expected " + expected() + ".";
  }

  /** Writes a number without trailing zeros. */
  public static void write(BigDecimal number, JsonGenerator json) throws IOException {
    if (number.scale() == 0 && number.precision() < DIGITS_OF_AN_INT) {
      json.writeNumber(number.intValueExact());
      return;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() == 0 && stripped.precision() < DIGITS_OF_AN_INT) {
      json.writeNumber(stripped.intValueExact());
    } else if (stripped.scale() <= 0) {
      json.writeNumber(stripped.toBigIntegerExact());
    } else {
      json.writeNumber(stripped);
    }
  }

  /** Starts JSON output. Closing it leaves the writer open. */
  public static JsonGenerator generator(Writer to) {
    return new PlainGenerator(to);
  }
}
