package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.licet.json.CandidateFormat;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.DateAdvice;
import org.licet.json.internal.advice.Nearest;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.advice.SpaceAdvice;
import org.licet.json.internal.value.Pointers;

/**
 * The refusals of the fields of one object, with advice for likely mistakes. Immutable and
 * thread-safe.
 *
 * @param pointer the JSON Pointer to the object
 * @param format the format of the text
 */
record FieldRefusals(String pointer, CandidateFormat format) {

  /** Returns the refusal of a value. */
  InvalidCandidateException of(String name, JsonNode value, String expectation, String advice) {
    return new InvalidCandidateException(
        Pointers.at(pointer, name),
        "The field \"%s\" is %s. Expected %s.%s"
            .formatted(name, ShownValue.of(value), expectation, advice));
  }

  /** Returns the refusal of an unknown key. It advises the nearest known key, or lists all. */
  InvalidCandidateException unknownKey(String name, List<String> known) {
    return new InvalidCandidateException(
        Pointers.at(pointer, name),
        "The key \"%s\" is unknown.%s"
                .formatted(
                    ShownValue.cut(name),
                    Nearest.to(name, known)
                        .map(near -> "\nMaybe you mean \"" + near + "\".")
                        .orElseGet(() -> " Expected one of " + String.join(", ", known) + "."))
            + SpaceAdvice.of(name));
  }

  /** Advises quotes. A mapper of YAML 1.1 reads the word NO as false. */
  String inQuotes(JsonNode value) {
    if (value.isBoolean() && format == CandidateFormat.YAML) {
      return "\nMaybe put the word in quotes, such as \"NO\".";
    }
    return value.isNumber() ? "\nMaybe write \"" + ShownValue.of(value) + "\", in quotes." : "";
  }

  /** Advises quotes only if the value in quotes would be a date. */
  String dateMeantBy(JsonNode value) {
    String text = ShownValue.of(value);
    return value.isNumber() && !DateAdvice.isDate(text) ? DateAdvice.of(text) : inQuotes(value);
  }

  static String truthMeantBy(JsonNode value) {
    return switch (value.asText().strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on", "1" -> "\nMaybe you mean true.";
      case "false", "no", "n", "off", "0" -> "\nMaybe you mean false.";
      default -> "";
    };
  }

  static String nearest(String word, Collection<String> known) {
    return Nearest.to(word, known).map(near -> "\nMaybe you mean \"" + near + "\".").orElse("");
  }

  static String contains(String list, JsonNode item) {
    return "The list " + list + " contains " + ShownValue.of(item) + ". ";
  }
}
