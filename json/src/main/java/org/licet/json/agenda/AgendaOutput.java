package org.licet.json.agenda;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.licet.evaluation.Part;
import org.licet.evaluation.Range;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Verdict;
import org.licet.json.internal.evaluation.JsonOutput;
import org.licet.json.internal.value.Numbers;
import org.licet.outlook.Cause;
import org.licet.outlook.Causes;
import org.licet.outlook.VerdictChange;

/** Values of several lines of agendas, in the form that evaluations and outlooks have. */
final class AgendaOutput {

  private static final int TYPICAL_LENGTH = 4096;

  private AgendaOutput() {}

  /** Writes a line. */
  interface Line {
    void write(JsonOutput json) throws IOException;
  }

  /** Writes an item of a list. */
  interface Item<T> {
    void write(T item, JsonOutput json) throws IOException;
  }

  static String line(Locale locale, Line line) {
    CharArrayWriter text = new CharArrayWriter(TYPICAL_LENGTH);
    try (JsonOutput json = JsonOutput.to(text, locale)) {
      line.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return text.toString();
  }

  static <T> void list(JsonOutput json, String name, List<T> items, Item<T> item)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : items) {
      item.write(one, json);
    }
    json.writeEndArray();
  }

  static void write(RulesetReference ruleset, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", ruleset.credential());
    json.writeStringField("effectiveFrom", ruleset.effectiveFrom().toString());
    json.writeStringField("confidence", ruleset.confidence().name());
    json.writeStringField("fingerprint", ruleset.fingerprint());
    if (!ruleset.uses().isEmpty()) {
      list(json, "uses", ruleset.uses(), AgendaOutput::write);
    }
    json.writeEndObject();
  }

  /** Writes a part that lacks an amount, or has enough. */
  static void write(Part part, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeText("label", part.label());
    json.writeStringField("unit", part.unit().code());
    if (part.required().isPresent()) {
      json.writeFieldName("required");
      Numbers.write(part.required().get().amount(), json);
    }
    range(json, "found", Optional.of(part.found()));
    range(json, "shortfall", part.shortfall());
    json.writeEndObject();
  }

  private static void range(JsonOutput json, String name, Optional<Range> range)
      throws IOException {
    if (range.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeFieldName("atLeast");
      Numbers.write(range.get().atLeast(), json);
      if (range.get().atMost().isPresent()) {
        json.writeFieldName("atMost");
        Numbers.write(range.get().atMost().get(), json);
      }
      json.writeEndObject();
    }
  }

  static void write(VerdictChange moved, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("criterion", moved.criterion());
    json.writeText("title", moved.title());
    json.writeStringField("before", moved.before().map(Verdict::name).orElse(null));
    json.writeStringField("after", moved.after().map(Verdict::name).orElse(null));
    json.writeBooleanField("informational", moved.informational());
    json.writeText("was", moved.was());
    json.writeText("because", moved.because());
    causes(json, moved.causes());
    json.writeEndObject();
  }

  static void causes(JsonOutput json, Causes causes) throws IOException {
    if (!causes.isEmpty()) {
      list(
          json,
          "causes",
          causes.alternatives(),
          (together, to) -> {
            to.writeStartArray();
            for (Cause cause : new TreeSet<>(together)) {
              to.writeString(cause.name());
            }
            to.writeEndArray();
          });
    }
  }
}
