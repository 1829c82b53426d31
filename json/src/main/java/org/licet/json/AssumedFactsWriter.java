package org.licet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.licet.candidate.AssumedFacts;
import org.licet.json.internal.value.Numbers;

/**
 * Writes assumed facts as JSON, those of every record of a list under its name. {@link
 * AssumedFactsReader} reads it. Thread-safe.
 */
public final class AssumedFactsWriter {

  private AssumedFactsWriter() {}

  /** Returns the facts as one line of JSON. */
  public static String toLine(AssumedFacts facts) {
    CharArrayWriter line = new CharArrayWriter();
    try (JsonGenerator json = Numbers.generator(line)) {
      write(facts, json);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return line.toString();
  }

  static void write(AssumedFacts facts, JsonGenerator json) throws IOException {
    CandidateWriter.writeOfAll(facts.ofAll(), json);
  }
}
