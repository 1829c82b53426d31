package org.licet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/** Numbers as the formats have them: 8 and 7.5, never 8.0 and never with an exponent. */
final class Numbers {

  private static final ObjectWriter PLAIN =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                  .build())
          .build()
          .writer();

  private static final int DIGITS_OF_AN_INT = 10;

  private Numbers() {}

  static ValueNode of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= 0
        ? BigIntegerNode.valueOf(stripped.toBigIntegerExact())
        : DecimalNode.valueOf(stripped);
  }

  /** Writes as {@link #of} would be written. */
  static void write(BigDecimal number, JsonGenerator json) throws IOException {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() == 0 && stripped.precision() < DIGITS_OF_AN_INT) {
      json.writeNumber(stripped.intValueExact());
    } else if (stripped.scale() <= 0) {
      json.writeNumber(stripped.toBigIntegerExact());
    } else {
      json.writeNumber(stripped);
    }
  }

  /** Starts to write as {@link #line} does, without a tree; the writer is left open. */
  static JsonGenerator generator(Writer to) throws IOException {
    return PLAIN.createGenerator(to);
  }

  /** Returns the object as one line of JSON. */
  static String line(ObjectNode json) {
    try {
      return PLAIN.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written: " + e.getMessage(), e);
    }
  }
}
