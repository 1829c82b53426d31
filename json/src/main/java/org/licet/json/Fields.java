package org.licet.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;

/**
 * The fields of one JSON object, read with their types; whatever does not fit is refused with its
 * pointer.
 */
final class Fields {

  private final ObjectNode object;
  private final String pointer;

  Fields(ObjectNode object, String pointer) {
    this.object = object;
    this.pointer = pointer;
  }

  /** Refuses keys that are not known, with the nearest one that is. */
  Fields only(Set<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        String advice = Nearest.to(name, known).map(near -> "\nMaybe \"" + near + "\"?").orElse("");
        throw new InvalidCandidateException(at(name), "\"" + name + "\" is no known key" + advice);
      }
    }
    return this;
  }

  String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private Optional<JsonNode> value(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  private <T> Fact<T> fact(String name, Function<JsonNode, T> read) {
    return value(name).map(node -> Fact.known(read.apply(node))).orElseGet(Fact::unknown);
  }

  private InvalidCandidateException refused(String name, JsonNode node, String expectation) {
    return new InvalidCandidateException(
        at(name), name + " is " + node + ", expected " + expectation);
  }

  Fact<String> text(String name) {
    return fact(
        name,
        node -> {
          if (!node.isTextual()) {
            throw refused(
                name,
                node,
                "a string" + (node.isNumber() ? "\nMaybe \"" + node + "\", in quotes?" : ""));
          }
          return node.textValue();
        });
  }

  Fact<Boolean> yesOrNo(String name) {
    return fact(
        name,
        node -> {
          if (!node.isBoolean()) {
            throw refused(name, node, "true or false, without quotes");
          }
          return node.booleanValue();
        });
  }

  Fact<BigDecimal> number(String name) {
    return fact(
        name,
        node -> {
          if (!node.isNumber()) {
            throw refused(name, node, "a number, without quotes");
          }
          return node.decimalValue();
        });
  }

  Fact<Integer> count(String name) {
    return fact(
        name,
        node -> {
          if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw refused(name, node, "a whole number");
          }
          return node.intValue();
        });
  }

  /** Reads a date; YAML gives a year alone as a number. */
  Fact<PartialDate> date(String name) {
    return fact(
        name,
        node -> {
          try {
            if (node.isTextual() || node.isInt()) {
              return PartialDate.parse(node.asText());
            }
          } catch (IllegalArgumentException e) {
            throw new InvalidCandidateException(
                at(name),
                name
                    + " is "
                    + node
                    + ", expected a day that exists as YYYY-MM-DD, or YYYY-MM, or YYYY,"
                    + " from 1900 to 2199",
                e);
          }
          throw refused(name, node, "a date as \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\"");
        });
  }

  <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
    return fact(
        name,
        node -> {
          List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
          if (!node.isTextual() || !names.contains(node.textValue())) {
            String advice =
                Nearest.to(node.asText(), names)
                    .map(near -> "\nMaybe \"" + near + "\"?")
                    .orElse("");
            throw refused(name, node, "one of " + String.join(", ", names) + advice);
          }
          return Enum.valueOf(type, node.textValue());
        });
  }

  Listing<String> texts(String name) {
    return listing(
        name,
        (item, at) -> {
          if (!item.isTextual()) {
            throw new InvalidCandidateException(at, name + " holds " + item + ", expected strings");
          }
          return item.textValue();
        });
  }

  <T> Listing<T> records(String name, Set<String> known, Function<Fields, T> read) {
    return listing(
        name,
        (item, at) -> {
          if (!(item instanceof ObjectNode object)) {
            throw new InvalidCandidateException(at, name + " holds " + item + ", expected objects");
          }
          return new Fields(object, at).only(known).read(read);
        });
  }

  /** Reads a record and gives a refused fact its pointer. */
  <T> T read(Function<Fields, T> read) {
    try {
      return read.apply(this);
    } catch (InvalidFactException e) {
      throw new InvalidCandidateException(at(e.field()), String.valueOf(e.getMessage()), e);
    }
  }

  Optional<Fields> object(String name, Set<String> known) {
    return value(name)
        .map(
            node -> {
              if (!(node instanceof ObjectNode object)) {
                throw refused(name, node, "an object");
              }
              return new Fields(object, at(name)).only(known);
            });
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
      throw refused(name, node.get(), "a list; an empty one says that there are none");
    }
    List<T> items = new ArrayList<>();
    for (JsonNode item : node.get()) {
      items.add(reader.read(item, at(name) + "/" + items.size()));
    }
    return Listing.of(items);
  }
}
