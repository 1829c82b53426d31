package org.licet.json.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The generator writes the same text as Jackson. */
class PlainGeneratorTest {

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static void same(Writing writing) throws IOException {
    StringWriter plain = new StringWriter();
    try (JsonGenerator json = Numbers.generator(plain)) {
      writing.to(json);
    }
    StringWriter expected = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(expected)) {
      writing.to(json);
    }
    assertThat(plain).hasToString(expected.toString());
  }

  private static String everyCharacter() {
    StringBuilder all = new StringBuilder();
    for (char one = 0; one < 0x250; one++) {
      all.append(one);
    }
    return all.append("\u2028\uFEFF\uD83D\uDE00\uD83D").toString();
  }

  @Test
  void every_character_is_escaped_as_jackson_escapes_it() throws IOException {
    same(json -> json.writeString(everyCharacter()));
  }

  @Test
  void texts_of_any_length_are_whole() throws IOException {
    for (int length : new int[] {0, 1, 1_000, 1_024, 2_047, 2_048, 2_049, 9_000}) {
      String plain = "x".repeat(length);
      same(
          json -> {
            json.writeStartObject();
            json.writeStringField(plain, plain + "\n" + plain);
            json.writeStringField("next", "\"".repeat(length));
            json.writeFieldName("raw");
            json.writeRawValue("[" + plain + "]");
            json.writeEndObject();
          });
    }
  }

  @Test
  void objects_and_arrays_are_separated() throws IOException {
    same(
        json -> {
          json.writeStartArray();
          json.writeStartObject();
          json.writeEndObject();
          json.writeStartArray();
          json.writeEndArray();
          json.writeStartObject();
          json.writeArrayFieldStart("list");
          json.writeNumber(1);
          json.writeNumber(-2L);
          json.writeNumber(new BigInteger("123456789012345678901234567890"));
          json.writeNumber(new BigDecimal("7.5"));
          json.writeNumber("8");
          json.writeBoolean(true);
          json.writeNull();
          json.writeString((String) null);
          json.writeEndArray();
          json.writeObjectFieldStart("inner");
          json.writeBooleanField("no", false);
          json.writeNullField("nothing");
          json.writeEndObject();
          json.writeEndObject();
          json.writeRawValue("{\"raw\":1}");
          json.writeString("last".toCharArray(), 1, 2);
          json.writeEndArray();
        });
  }
}
