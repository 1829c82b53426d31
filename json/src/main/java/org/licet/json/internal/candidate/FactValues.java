package org.licet.json.internal.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.json.CandidateFormat;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.value.Pointers;

/** Reads facts whose values are JSON texts. Stateless and thread-safe. */
public final class FactValues {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FactValues() {}

  /**
   * Reads facts.
   *
   * @param pointer the JSON pointer to them, for messages
   * @throws InvalidCandidateException if a value is not JSON, or no value that a fact can have
   */
  public static Facts read(Map<String, @Nullable String> values, String pointer) {
    ObjectNode object = MAPPER.createObjectNode();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            set(object, name, value, pointer, ", \"ICU\" or [\"ICU\"]");
          }
        });
    CandidateFaults faults = new CandidateFaults();
    return faults.checked(
        object, () -> new Fields(object, pointer, CandidateFormat.JSON, faults).facts());
  }

  /**
   * Reads the answer of an issuing body.
   *
   * @param pointer the JSON pointer to its record, for messages
   * @throws InvalidCandidateException if the value is not JSON, or neither yes or no, a number nor
   *     a code
   */
  public static Fact<Object> answer(String value, String name, String pointer) {
    ObjectNode object = MAPPER.createObjectNode();
    set(object, name, value, pointer, " or \"ICU\"");
    CandidateFaults faults = new CandidateFaults();
    return faults.checked(
        object, () -> new Fields(object, pointer, CandidateFormat.JSON, faults).answer(name));
  }

  private static void set(
      ObjectNode object, String name, String value, String pointer, String examples) {
    try {
      object.set(name, MAPPER.readTree(value));
    } catch (JsonProcessingException e) {
      throw new InvalidCandidateException(
          Pointers.at(pointer, name),
          "The field \"%s\" is %s. Expected JSON such as true, 24%s."
              .formatted(ShownValue.cut(name), ShownValue.cut(value), examples),
          e);
    }
  }
}
