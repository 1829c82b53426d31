package org.licet.json;

import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/** Numbers as JSON has them: 8 and 7.5, never 8.0 and never with an exponent. */
final class Numbers {

  private Numbers() {}

  static ValueNode of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= 0
        ? BigIntegerNode.valueOf(stripped.toBigIntegerExact())
        : DecimalNode.valueOf(stripped);
  }
}
