package org.licet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.internal.value.Numbers;

/**
 * Writes policies on self-reported records as JSON, which {@link VerificationPolicyReader} reads.
 * Thread-safe.
 */
public final class VerificationPolicyWriter {

  private static final int NO_LIMIT = 0;

  private VerificationPolicyWriter() {}

  /** Returns the policy with all its versions as one line of JSON. */
  public static String toLine(VerificationPolicy policy) {
    CharArrayWriter line = new CharArrayWriter();
    try (JsonGenerator json = Numbers.generator(line)) {
      write(policy, json);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return line.toString();
  }

  static void write(VerificationPolicy policy, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (LocalDate first : policy.firstDays()) {
      Map<Integer, List<String>> byDays = new TreeMap<>();
      for (String list : policy.lists(first)) {
        byDays
            .computeIfAbsent(policy.days(list, first).orElse(NO_LIMIT), any -> new ArrayList<>())
            .add(list);
      }
      if (byDays.isEmpty()) {
        byDays.put(NO_LIMIT, List.of());
      }
      for (Map.Entry<Integer, List<String>> entry : byDays.entrySet()) {
        write(first, entry.getValue(), entry.getKey(), json);
      }
    }
    json.writeEndArray();
  }

  private static void write(LocalDate first, List<String> lists, int days, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    if (!first.equals(LocalDate.MIN)) {
      json.writeStringField("from", first.toString());
    }
    json.writeArrayFieldStart("verified");
    for (String list : lists) {
      json.writeString(list);
    }
    json.writeEndArray();
    if (days != NO_LIMIT) {
      json.writeNumberField("within", days);
    }
    json.writeEndObject();
  }
}
