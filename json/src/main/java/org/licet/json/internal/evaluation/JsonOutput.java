package org.licet.json.internal.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Source;
import org.licet.json.internal.value.Numbers;
import org.licet.text.StoredText;
import org.licet.text.Text;

/** JSON output with texts in a reader's language. */
public final class JsonOutput extends JsonGeneratorDelegate {

  /** The end of the names of members with the data of a text. */
  static final String DATA = "Text";

  private static final int TYPICAL_LENGTH = 8192;

  /** Writes a line. */
  public interface Line {
    void write(JsonOutput json) throws IOException;
  }

  /** Writes an item of a list. */
  public interface Item<T> {
    void write(T item, JsonOutput json) throws IOException;
  }

  private final JsonStyle style;
  private final boolean characters;

  public JsonOutput(JsonGenerator json, Locale locale) {
    this(json, JsonStyle.of(locale), false);
  }

  private JsonOutput(JsonGenerator json, JsonStyle style, boolean characters) {
    super(json);
    this.style = style;
    this.characters = characters;
  }

  public static JsonOutput to(Writer writer, Locale locale) {
    return to(writer, JsonStyle.of(locale));
  }

  public static JsonOutput to(Writer writer, JsonStyle style) {
    return new JsonOutput(Numbers.generator(writer), style, true);
  }

  /** Returns a line with texts in a language. */
  public static String line(Locale locale, Line line) {
    return line(JsonStyle.of(locale), line);
  }

  /** Returns a line. */
  public static String line(JsonStyle style, Line line) {
    CharArrayWriter text = new CharArrayWriter(TYPICAL_LENGTH);
    try (JsonOutput json = to(text, style)) {
      line.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return text.toString();
  }

  /** Returns whether characters are written, so that a written value can be copied. */
  public boolean isOfCharacters() {
    return characters;
  }

  /** Returns whether the members are written. */
  public boolean includes(Members members) {
    return style.members().include(members);
  }

  /** Returns the number of a source that is written elsewhere; {@code null} if it is not. */
  public @Nullable Integer number(Source source) {
    return style.sources().get(source);
  }

  public void writeText(Text text) throws IOException {
    writeString(text.in(style.locale()));
  }

  public void writeText(String field, Text text) throws IOException {
    writeStringField(field, text.in(style.locale()));
    if (style.translatable()) {
      Object data = StoredText.data(text);
      if (!(data instanceof String)) {
        writeFieldName(field + DATA);
        writeData(data);
      }
    }
  }

  /** Writes a member that is a day; {@code null} if there is none. */
  public void writeDay(String field, Optional<LocalDate> day) throws IOException {
    writeStringField(field, day.map(LocalDate::toString).orElse(null));
  }

  /** Writes a member that is a list. */
  public <T> void writeList(String field, List<T> items, Item<T> item) throws IOException {
    writeArrayFieldStart(field);
    for (T one : items) {
      item.write(one, this);
    }
    writeEndArray();
  }

  private void writeData(Object data) throws IOException {
    if (data instanceof Map<?, ?> map) {
      writeStartObject();
      for (Map.Entry<?, ?> one : map.entrySet()) {
        writeFieldName((String) one.getKey());
        writeData(one.getValue());
      }
      writeEndObject();
    } else if (data instanceof List<?> list) {
      writeStartArray();
      for (Object one : list) {
        writeData(one);
      }
      writeEndArray();
    } else if (data instanceof Long number) {
      writeNumber(number);
    } else {
      writeString(data.toString());
    }
  }
}
