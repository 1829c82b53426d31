package org.licet.json.internal.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.value.Pointers;
import org.licet.text.StoredText;
import org.licet.text.Text;

/**
 * A value of an evaluation and its place. Each method refuses a value of another type with an
 * {@link IllegalArgumentException}. Immutable.
 *
 * @param node the value
 * @param pointer JSON pointer to it
 */
public record Member(JsonNode node, String pointer) {

  /** Refuses a value that is not an object. Unknown keys may be those of a later version. */
  public Member object() {
    if (!node.isObject()) {
      throw refused("an object");
    }
    return this;
  }

  public Optional<Member> optional(String name) {
    return Optional.ofNullable(node.get(name))
        .filter(value -> !value.isNull())
        .map(value -> new Member(value, Pointers.at(pointer, name)));
  }

  public Member required(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The value of " + Pointers.at(pointer, name) + " is missing."));
  }

  public String text() {
    if (!node.isTextual()) {
      throw refused("text");
    }
    return node.textValue();
  }

  public String text(String name) {
    return required(name).text();
  }

  public Optional<String> optionalText(String name) {
    return optional(name).map(Member::text);
  }

  /** Reads a text for people, with its data if they are stored. */
  public Optional<Text> optionalWords(String name) {
    return optionalText(name)
        .map(
            words ->
                optional(name + JsonOutput.DATA)
                    .map(data -> StoredText.of(words, data(data.node)))
                    .orElseGet(() -> Text.verbatim(words)));
  }

  /** Reads a text for people that is never missing. */
  public Text words(String name) {
    required(name);
    return optionalWords(name).orElseThrow();
  }

  private static Object data(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(one -> map.put(one.getKey(), data(one.getValue())));
      return map;
    } else if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(one -> list.add(data(one)));
      return list;
    }
    return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : node.asText();
  }

  public BigDecimal number() {
    if (!node.isNumber()) {
      throw refused("a number");
    }
    return node.decimalValue();
  }

  public int count() {
    if (!node.isInt()) {
      throw refused("a whole number");
    }
    return node.intValue();
  }

  /** Reads a mark that is omitted when it is false. */
  public boolean isMarked(String name) {
    return optional(name)
        .map(
            mark -> {
              if (!mark.node.isBoolean()) {
                throw mark.refused("true or false");
              }
              return mark.node.booleanValue();
            })
        .orElse(false);
  }

  public <E extends Enum<E>> E oneOf(Class<E> type) {
    return oneOf(type, Enum::name);
  }

  /** Reads a constant by its code. */
  public <E extends Enum<E>> E oneOf(Class<E> type, Function<E, String> code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> node.isTextual() && code.apply(constant).equals(node.textValue()))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(code)
                            .collect(Collectors.joining(", "))));
  }

  /** Reads a string in a format that the caller parses. */
  public <T> T parsed(Function<String, T> parse, String expectation) {
    try {
      return parse.apply(text());
    } catch (RuntimeException e) {
      IllegalArgumentException refused = refused(expectation);
      refused.initCause(e);
      throw refused;
    }
  }

  public <T> List<T> list(Function<Member, T> read) {
    if (!node.isArray()) {
      throw refused("a list");
    }
    List<T> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(read.apply(new Member(item, pointer + "/" + items.size())));
    }
    return items;
  }

  public <T> List<T> list(String name, Function<Member, T> read) {
    return required(name).list(read);
  }

  /** Reads a list that less detail leaves out. */
  public <T> List<T> optionalList(String name, Function<Member, T> read) {
    return optional(name).map(list -> list.list(read)).orElse(List.of());
  }

  public IllegalArgumentException refused(String expectation) {
    return new IllegalArgumentException(
        (pointer.isEmpty() ? "The result" : "The value of " + pointer)
            + " is "
            + ShownValue.of(node)
            + ". Expected "
            + expectation
            + ".");
  }
}
