package org.licet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

  /** Writes a number without trailing zeros. */
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

  /** Starts to write JSON; the writer is left open. */
  static JsonGenerator generator(Writer to) throws IOException {
    return PLAIN.createGenerator(to);
  }
}
