package org.licet.json.internal.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.licet.json.internal.value.Numbers;
import org.licet.text.Text;

/** JSON output with texts in a reader's language. */
public final class JsonOutput extends JsonGeneratorDelegate {

  private final Locale locale;

  public JsonOutput(JsonGenerator json, Locale locale) {
    super(json);
    this.locale = locale;
  }

  public static JsonOutput to(Writer writer, Locale locale) throws IOException {
    return new JsonOutput(Numbers.generator(writer), locale);
  }

  public void writeText(Text text) throws IOException {
    writeString(text.in(locale));
  }

  public void writeText(String field, Text text) throws IOException {
    writeStringField(field, text.in(locale));
  }
}
