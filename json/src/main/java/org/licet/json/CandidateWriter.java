package org.licet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.candidate.Listing;
import org.licet.candidate.RecordType;
import org.licet.json.internal.candidate.AssumedMarks;
import org.licet.json.internal.value.Numbers;

/**
 * Writes candidates as JSON objects. It omits unknown facts. Reading the object returns an equal
 * candidate. Thread-safe.
 */
public final class CandidateWriter {

  private static final int TYPICAL_LENGTH = 4096;
  private static final JsonMapper TREES = JsonMapper.builder().build();

  private CandidateWriter() {}

  /** Returns the candidate as one line of JSON. */
  public static String toLine(Candidate candidate) {
    CharArrayWriter line = new CharArrayWriter(TYPICAL_LENGTH);
    try {
      write(candidate, line);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return line.toString();
  }

  /**
   * Writes the candidate as one line of JSON and a line feed. For many candidates, this is faster
   * than {@link #toLine}.
   *
   * @throws IOException if writing fails
   */
  public static void writeLine(Candidate candidate, Writer to) throws IOException {
    write(candidate, to);
    to.write('\n');
  }

  private static void write(Candidate candidate, Writer to) throws IOException {
    try (JsonGenerator json = Numbers.generator(to)) {
      write(candidate, json);
    }
  }

  /** Returns the candidate as a JSON object. */
  public static ObjectNode toJson(Candidate candidate) {
    try (TokenBuffer json = new TokenBuffer(TREES, false)) {
      write(candidate, json);
      return TREES.readTree(json.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer can always be written", e);
    }
  }

  private static void write(Candidate candidate, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeFields(candidate, Candidate.TYPE, json);
    if (!candidate.assumed().isEmpty()) {
      codes(json, AssumedMarks.NAME, Listing.of(candidate.assumed()));
    }
    json.writeEndObject();
  }

  /** Writes facts of all records: in place of each list, its first record. */
  static void writeOfAll(Candidate ofAll, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records) {
        first(json, ofAll, records);
      } else if (!field.name().equals("id") && !field.name().equals("incomplete")) {
        writeField(ofAll, field, json);
      }
    }
    json.writeEndObject();
  }

  private static <E> void first(
      JsonGenerator json, Candidate ofAll, Field.Records<Candidate, E> records) throws IOException {
    for (E record : records.of(ofAll).entries()) {
      json.writeObjectFieldStart(records.name());
      writeFields(record, records.type(), json);
      json.writeEndObject();
    }
  }

  private static <R> void writeFields(R record, RecordType<R> type, JsonGenerator json)
      throws IOException {
    for (Field<R> field : type.fields()) {
      writeField(record, field, json);
    }
  }

  private static <R> void writeField(R record, Field<R> field, JsonGenerator json)
      throws IOException {
    if (field instanceof Field.Value<R> value) {
      put(json, field.name(), value.of(record));
    } else if (field instanceof Field.Codes<R> codes) {
      codes(json, field.name(), codes.of(record));
    } else if (field instanceof Field.Records<R, ?> records) {
      list(json, record, records);
    } else if (field instanceof Field.Inner<R, ?> inner) {
      inner(json, record, inner);
    } else if (field instanceof Field.Numbers<R> numbers) {
      byName(json, field.name(), numbers.of(record));
    } else if (field instanceof Field.Declared<R> declared) {
      byName(json, field.name(), declared.of(record).toMap());
    }
  }

  private static <R, E> void list(JsonGenerator json, R record, Field.Records<R, E> records)
      throws IOException {
    Listing<E> listing = records.of(record);
    if (listing.isKnown() || listing.isPartial()) {
      json.writeArrayFieldStart(records.name());
      for (E item : listing.entries()) {
        json.writeStartObject();
        writeFields(item, records.type(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static <R, E> void inner(JsonGenerator json, R record, Field.Inner<R, E> field)
      throws IOException {
    E inner = field.of(record);
    if (!field.type().isUnknown(inner)) {
      json.writeObjectFieldStart(field.name());
      writeFields(inner, field.type(), json);
      json.writeEndObject();
    }
  }

  private static void byName(JsonGenerator json, String name, Map<String, ?> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeObjectFieldStart(name);
      for (Map.Entry<String, ?> fact : values.entrySet()) {
        json.writeFieldName(fact.getKey());
        write(fact.getValue(), json);
      }
      json.writeEndObject();
    }
  }

  private static void codes(JsonGenerator json, String name, Listing<String> codes)
      throws IOException {
    if (codes.isKnown()) {
      json.writeArrayFieldStart(name);
      for (String code : codes.entries()) {
        json.writeString(code);
      }
      json.writeEndArray();
    }
  }

  private static void put(JsonGenerator json, String name, Fact<?> fact) throws IOException {
    if (fact instanceof Fact.Known<?> known) {
      json.writeFieldName(name);
      write(known.value(), json);
    }
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean stated) {
      json.writeBoolean(stated);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      Numbers.write(number, json);
    } else if (value instanceof List<?> codes) {
      json.writeStartArray();
      for (Object code : codes) {
        json.writeString((String) code);
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }
}
