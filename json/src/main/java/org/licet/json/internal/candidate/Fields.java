package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.FieldReader;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.json.CandidateFormat;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.DateAdvice;
import org.licet.json.internal.advice.Nearest;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.value.Numbers;
import org.licet.json.internal.value.Pointers;
import org.licet.text.VisibleText;

/** The typed fields of one JSON object. Each method refuses a value of another type. */
final class Fields implements FieldReader {

  private final ObjectNode object;
  private final String pointer;
  private final CandidateFormat format;

  Fields(ObjectNode object, String pointer, CandidateFormat format) {
    this.object = object;
    this.pointer = pointer;
    this.format = format;
  }

  /** Refuses unknown keys. The message advises the nearest known key, or lists all of them. */
  Fields only(List<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new InvalidCandidateException(
            at(name),
            "The key \"%s\" is unknown.%s"
                .formatted(
                    ShownValue.cut(name),
                    Nearest.to(name, known)
                        .map(near -> "\nMaybe you mean \"" + near + "\".")
                        .orElseGet(() -> " Expected one of " + String.join(", ", known) + ".")));
      }
    }
    return this;
  }

  private String at(String name) {
    return Pointers.at(pointer, name);
  }

  private Optional<JsonNode> value(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  private <T> Fact<T> fact(String name, Function<JsonNode, T> read) {
    return value(name).map(node -> Fact.known(read.apply(node))).orElseGet(Fact::unknown);
  }

  private InvalidCandidateException refused(String name, JsonNode node, String expectation) {
    return refused(name, node, expectation, "");
  }

  private InvalidCandidateException refused(
      String name, JsonNode node, String expectation, String advice) {
    return new InvalidCandidateException(
        at(name),
        "The field \""
            + name
            + "\" is "
            + ShownValue.of(node)
            + ". Expected "
            + expectation
            + "."
            + advice);
  }

  @Override
  public Fact<String> text(String name) {
    return fact(
        name,
        node -> {
          if (!node.isTextual()) {
            throw refused(name, node, "text", inQuotes(node));
          }
          return node.textValue();
        });
  }

  /** Advises quotes. A mapper of YAML 1.1 reads the word NO as false. */
  private String inQuotes(JsonNode node) {
    if (node.isBoolean() && format == CandidateFormat.YAML) {
      return "\nMaybe put the word in quotes, such as \"NO\".";
    }
    return node.isNumber() ? "\nMaybe write \"" + ShownValue.of(node) + "\", in quotes." : "";
  }

  @Override
  public Fact<Boolean> yesOrNo(String name) {
    return fact(
        name,
        node -> {
          if (!node.isBoolean()) {
            throw refused(name, node, "true or false, without quotes", truthMeantBy(node));
          }
          return node.booleanValue();
        });
  }

  private static String truthMeantBy(JsonNode node) {
    return switch (node.asText().strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on", "1" -> "\nMaybe you mean true.";
      case "false", "no", "n", "off", "0" -> "\nMaybe you mean false.";
      default -> "";
    };
  }

  @Override
  public Fact<BigDecimal> number(String name) {
    return fact(
        name,
        node -> {
          if (!node.isNumber()) {
            throw refused(name, node, "a number such as 37.5, without quotes");
          }
          BigDecimal number = node.decimalValue();
          if (!Numbers.isUsable(number)) {
            throw refused(name, node, Numbers.expected());
          }
          return number;
        });
  }

  @Override
  public Fact<Object> answer(String name) {
    return fact(
        name,
        node -> {
          if (node.isBoolean()) {
            return node.booleanValue();
          } else if (node.isNumber()) {
            return number(name).toOptional().orElseThrow();
          } else if (node.isTextual()) {
            return node.textValue();
          }
          throw refused(name, node, "true, false, a number, or a code in quotes");
        });
  }

  @Override
  public Fact<Integer> count(String name) {
    return number(name)
        .map(
            number -> {
              if (number.stripTrailingZeros().scale() > 0) {
                throw refused(name, object.get(name), "a whole number");
              }
              return number.intValueExact();
            });
  }

  @Override
  public Fact<PartialDate> date(String name) {
    return fact(
        name,
        node -> {
          if (!node.isTextual() && !(node.isInt() && format == CandidateFormat.YAML)) {
            throw refused(
                name,
                node,
                "a date in quotes, as \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\"",
                dateMeantBy(node));
          }
          try {
            return PartialDate.parse(node.asText());
          } catch (IllegalArgumentException e) {
            InvalidCandidateException refused =
                refused(
                    name,
                    node,
                    "a date from 1900 to 2199, as YYYY-MM-DD, YYYY-MM or YYYY",
                    DateAdvice.of(node.asText()));
            refused.initCause(e);
            throw refused;
          }
        });
  }

  /** Advises quotes only if the value in quotes would be a date. */
  private String dateMeantBy(JsonNode node) {
    String text = ShownValue.of(node);
    return node.isNumber() && !DateAdvice.isDate(text) ? DateAdvice.of(text) : inQuotes(node);
  }

  @Override
  public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
    return fact(
        name,
        node -> {
          List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
          if (!node.isTextual() || !names.contains(node.textValue())) {
            throw refused(
                name, node, "one of " + String.join(", ", names), nearest(node.asText(), names));
          }
          return Enum.valueOf(type, node.textValue());
        });
  }

  private static String nearest(String word, Collection<String> known) {
    return Nearest.to(word, known).map(near -> "\nMaybe you mean \"" + near + "\".").orElse("");
  }

  @Override
  public Listing<String> codes(String name, Consumer<String> check) {
    return listing(
        name,
        (item, at) -> {
          if (!item.isTextual()) {
            throw new InvalidCandidateException(at, contains(name, item) + "Expected text.");
          }
          try {
            check.accept(item.textValue());
          } catch (InvalidFactException e) {
            throw new InvalidCandidateException(
                at, VisibleText.of(String.valueOf(e.getMessage())), e);
          }
          return item.textValue();
        });
  }

  @Override
  public <R> Listing<R> records(String name, RecordType<R> type) {
    return listing(
        name,
        (item, at) -> {
          if (!(item instanceof ObjectNode record)) {
            throw new InvalidCandidateException(at, contains(name, item) + "Expected an object.");
          }
          return new Fields(record, at, format).read(type);
        });
  }

  private static String contains(String list, JsonNode item) {
    return "The list " + list + " contains " + ShownValue.of(item) + ". ";
  }

  /**
   * Refuses a name that is not the name of a list, or names a list that the candidate lacks.
   *
   * @param lists the names of all lists
   */
  void checkIncomplete(String name, List<String> lists) {
    listing(
        name,
        (item, at) -> {
          String list = item.textValue();
          if (list == null || !lists.contains(list)) {
            throw new InvalidCandidateException(
                at,
                contains(name, item)
                    + "Expected the name of a list: "
                    + String.join(", ", lists)
                    + "."
                    + nearest(item.asText(), lists));
          }
          if (value(list).isEmpty()) {
            throw new InvalidCandidateException(
                at,
                contains(name, item)
                    + "Expected a list that the candidate has, with its known entries.\n"
                    + "Maybe leave the name out. A missing list is unknown anyway.");
          }
          return list;
        });
  }

  /** Reads the object as a record. The refusal of a fact carries its pointer. */
  <R> R read(RecordType<R> type) {
    try {
      return type.read(only(type.names()));
    } catch (InvalidFactException e) {
      throw new InvalidCandidateException(
          pointer + "/" + e.field(), VisibleText.of(String.valueOf(e.getMessage())), e);
    }
  }

  @Override
  public <R> R record(String name, RecordType<R> type) {
    JsonNode node = value(name).orElseGet(JsonNodeFactory.instance::objectNode);
    if (!(node instanceof ObjectNode record)) {
      throw refused(name, node, "an object");
    }
    return new Fields(record, at(name), format).read(type);
  }

  @Override
  public Map<String, BigDecimal> numbers(String name) {
    JsonNode node = value(name).orElseGet(JsonNodeFactory.instance::objectNode);
    if (!(node instanceof ObjectNode named)) {
      throw refused(name, node, "an object of numbers by name");
    }
    Fields numbers = new Fields(named, at(name), format);
    Map<String, BigDecimal> found = new TreeMap<>();
    for (Iterator<String> names = named.fieldNames(); names.hasNext(); ) {
      String one = names.next();
      numbers.number(one).toOptional().ifPresent(number -> found.put(one, number));
    }
    return found;
  }

  @Override
  public Facts facts(String name) {
    JsonNode node = value(name).orElseGet(JsonNodeFactory.instance::objectNode);
    if (!(node instanceof ObjectNode named)) {
      throw refused(name, node, "an object of facts by name");
    }
    return new Fields(named, at(name), format).facts();
  }

  /** Reads every member as a fact. */
  Facts facts() {
    Facts facts = Facts.NONE;
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      try {
        facts = and(facts, name);
      } catch (InvalidFactException e) {
        throw new InvalidCandidateException(
            at(name), VisibleText.of(String.valueOf(e.getMessage())), e);
      }
    }
    return facts;
  }

  private Facts and(Facts facts, String name) {
    JsonNode node = value(name).orElse(null);
    if (node == null) {
      return facts;
    } else if (node.isBoolean()) {
      return facts.with(name, node.booleanValue());
    } else if (node.isNumber()) {
      return facts.with(name, number(name).toOptional().orElseThrow());
    } else if (node.isTextual()) {
      return facts.with(name, node.textValue());
    } else if (node.isArray()) {
      return facts.with(name, codes(name, code -> Facts.NONE.with(name, code)).entries());
    }
    throw refused(
        name, node, "true, false, a number, a code, a date as \"YYYY-MM-DD\", or a list of codes");
  }

  private interface ItemReader<T> {
    T read(JsonNode item, String pointer);
  }

  private <T> Listing<T> listing(String name, ItemReader<T> reader) {
    Optional<JsonNode> node = value(name);
    if (node.isEmpty()) {
      return Listing.unknown();
    }
    if (!node.get().isArray()) {
      throw refused(name, node.get(), "a list. An empty list means that there are none");
    }
    List<T> items = new ArrayList<>();
    for (JsonNode item : node.get()) {
      items.add(reader.read(item, at(name) + "/" + items.size()));
    }
    return Listing.of(items);
  }
}
