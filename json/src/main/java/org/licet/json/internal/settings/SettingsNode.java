package org.licet.json.internal.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.licet.json.InvalidSettingsException;
import org.licet.json.internal.advice.Nearest;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.json.internal.value.Pointers;

/**
 * An object of a settings file with typed members. Each method refuses a member of another type.
 * Immutable and thread-safe.
 *
 * @param object the object
 * @param pointer the JSON pointer to it
 */
public record SettingsNode(ObjectNode object, String pointer) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private static final int LONGEST = 1_000_000;

  /**
   * Parses a settings file in YAML, or in JSON.
   *
   * @throws InvalidSettingsException if it has a fault
   */
  public static JsonNode parse(String yaml) {
    if (yaml.length() > LONGEST) {
      throw new InvalidSettingsException(
          "",
          "The file has %,d characters. Expected at most %,d.".formatted(yaml.length(), LONGEST));
    }
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.ofYaml(e);
      throw new InvalidSettingsException(
          "", "Line %d is not valid YAML: %s".formatted(fault.line(), fault.sentence()));
    }
  }

  /** Refuses unknown keys, with the nearest known one. */
  public SettingsNode only(Collection<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw unknown(name, name, known);
      }
    }
    return this;
  }

  /** Returns a refusal of a word that is none of the known ones. */
  public InvalidSettingsException unknown(String at, String word, Collection<String> known) {
    return new InvalidSettingsException(
        Pointers.at(pointer, at),
        "\"%s\" is unknown. Expected one of %s.%s"
            .formatted(
                ShownValue.cut(word),
                String.join(", ", known),
                Nearest.to(word, known)
                    .map(near -> "\nMaybe you mean \"" + near + "\".")
                    .orElse("")));
  }

  /** Returns a refusal of a value. */
  public InvalidSettingsException refused(String name, String expectation) {
    return new InvalidSettingsException(
        Pointers.at(pointer, name),
        "The value is %s. Expected %s."
            .formatted(
                object.hasNonNull(name) ? ShownValue.of(object.get(name)) : "missing",
                expectation));
  }

  /** Returns text; empty if it is missing. */
  public Optional<String> text(String name) {
    if (!object.hasNonNull(name)) {
      return Optional.empty();
    }
    if (!object.get(name).isTextual()) {
      throw refused(name, "text");
    }
    return Optional.of(object.get(name).textValue());
  }

  /** Returns a day; empty if it is missing. */
  public Optional<LocalDate> day(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeException e) {
                throw refused(name, "a day such as 2025-07-01");
              }
            });
  }

  /** Returns a whole number of 1 or more; empty if it is missing. */
  public Optional<Integer> count(String name) {
    if (!object.hasNonNull(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    if (!value.isInt() || value.intValue() < 1 || value.intValue() == Integer.MAX_VALUE) {
      throw refused(name, "a whole number of days, 1 or more");
    }
    return Optional.of(value.intValue());
  }

  /** Returns whether a member is a list without entries. */
  public boolean isEmptyList(String name) {
    return object.path(name).isArray() && object.path(name).isEmpty();
  }

  /**
   * Returns the words of a list; a single word is a list of one.
   *
   * @param known the words that are possible
   */
  public List<String> words(String name, Collection<String> known) {
    JsonNode value = object.path(name);
    List<String> words = new ArrayList<>();
    if (value.isTextual()) {
      words.add(value.textValue());
    } else if (value.isArray()) {
      for (JsonNode one : value) {
        if (!one.isTextual()) {
          throw refused(name, "a list of words");
        }
        words.add(one.textValue());
      }
    }
    if (words.isEmpty()) {
      throw refused(name, "a list with one or more of " + String.join(", ", known));
    }
    for (String word : words) {
      if (!known.contains(word)) {
        throw unknown(name, word, known);
      }
    }
    return words;
  }
}
