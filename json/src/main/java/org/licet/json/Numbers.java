package org.licet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/** Numbers as the formats have them: 8 and 7.5, never 8.0 and never with an exponent. */
final class Numbers {

  private static final ObjectWriter PLAIN =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build().writer();

  private Numbers() {}

  static ValueNode of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= 0
        ? BigIntegerNode.valueOf(stripped.toBigIntegerExact())
        : DecimalNode.valueOf(stripped);
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
