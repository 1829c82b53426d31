package org.licet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.licet.text.Text;

/** JSON output with texts in a reader's language. */
final class JsonOutput extends JsonGeneratorDelegate {

  private final Locale locale;

  JsonOutput(JsonGenerator json, Locale locale) {
    super(json);
    this.locale = locale;
  }

  static JsonOutput to(Writer writer, Locale locale) throws IOException {
    return new JsonOutput(Numbers.generator(writer), locale);
  }

  void writeText(Text text) throws IOException {
    writeString(text.in(locale));
  }

  void writeText(String field, Text text) throws IOException {
    writeStringField(field, text.in(locale));
  }
}
