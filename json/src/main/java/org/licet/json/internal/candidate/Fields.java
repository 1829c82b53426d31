package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
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
import org.licet.json.internal.advice.SpaceAdvice;
import org.licet.json.internal.value.Numbers;
import org.licet.json.internal.value.Pointers;
import org.licet.text.VisibleText;

/**
 * The typed fields of one JSON object. A value of another type is a fault; reading goes on as if it
 * were unknown. Not thread-safe.
 */
final class Fields implements FieldReader {

  private static final JsonNode OTHER_ID = JsonNodeFactory.instance.textNode("?");

  private final ObjectNode object;
  private final String pointer;
  private final CandidateFormat format;
  private final CandidateFaults faults;
  private final FieldRefusals refusals;

  Fields(ObjectNode object, String pointer, CandidateFormat format, CandidateFaults faults) {
    this.object = object;
    this.pointer = pointer;
    this.format = format;
    this.faults = faults;
    this.refusals = new FieldRefusals(pointer, format);
  }

  /** Refuses unknown keys. The message advises the nearest known key, or lists all of them. */
  Fields only(List<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        faults.add(refusals.unknownKey(name, known));
      }
    }
    return this;
  }

  private String at(String name) {
    return Pointers.at(pointer, name);
  }

  private InvalidCandidateException refused(String name, JsonNode node, String expectation) {
    return refusals.of(name, node, expectation, "");
  }

  private Optional<JsonNode> value(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  private <T> Fact<T> fact(String name, Function<JsonNode, T> read) {
    return value(name)
        .map(node -> faults.reading(() -> Fact.known(read.apply(node)), Fact.<T>unknown()))
        .orElseGet(Fact::unknown);
  }

  @Override
  public Fact<String> text(String name) {
    return fact(
        name,
        node -> {
          if (!node.isTextual()) {
            throw refusals.of(name, node, "text", refusals.inQuotes(node));
          }
          return node.textValue();
        });
  }

  @Override
  public Fact<Boolean> yesOrNo(String name) {
    return fact(
        name,
        node -> {
          if (!node.isBoolean()) {
            throw refusals.of(
                name, node, "true or false, without quotes", FieldRefusals.truthMeantBy(node));
          }
          return node.booleanValue();
        });
  }

  @Override
  public Fact<BigDecimal> number(String name) {
    return fact(name, node -> number(name, node));
  }

  private BigDecimal number(String name, JsonNode node) {
    if (!node.isNumber()) {
      throw refused(name, node, "a number such as 37.5, without quotes");
    }
    BigDecimal number = node.decimalValue();
    if (!Numbers.isUsable(number)) {
      throw refused(name, node, Numbers.expected());
    }
    return number;
  }

  @Override
  public Fact<Object> answer(String name) {
    return fact(
        name,
        node -> {
          if (node.isBoolean()) {
            return node.booleanValue();
          } else if (node.isNumber()) {
            return number(name, node);
          } else if (node.isTextual()) {
            return node.textValue();
          }
          throw refused(name, node, "true, false, a number, or a code in quotes");
        });
  }

  @Override
  public Fact<Integer> count(String name) {
    return fact(
        name,
        node -> {
          BigDecimal number = number(name, node);
          if (number.stripTrailingZeros().scale() > 0) {
            throw refused(name, node, "a whole number");
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
            throw refusals.of(
                name,
                node,
                "a date in quotes, as \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\"",
                refusals.dateMeantBy(node));
          }
          try {
            return PartialDate.parse(node.asText());
          } catch (IllegalArgumentException e) {
            InvalidCandidateException refused =
                refusals.of(
                    name,
                    node,
                    "a date from 1900 to 2199, as YYYY-MM-DD, YYYY-MM or YYYY",
                    DateAdvice.of(node.asText()));
            refused.initCause(e);
            throw refused;
          }
        });
  }

  @Override
  public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
    return fact(
        name,
        node -> {
          List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
          if (!node.isTextual() || !names.contains(node.textValue())) {
            throw refusals.of(
                name,
                node,
                "one of " + String.join(", ", names),
                FieldRefusals.nearest(node.asText(), names));
          }
          return Enum.valueOf(type, node.textValue());
        });
  }

  @Override
  public Listing<String> codes(String name, Consumer<String> check) {
    return listing(
        name,
        (item, at) -> {
          if (!item.isTextual()) {
            throw new InvalidCandidateException(
                at, FieldRefusals.contains(name, item) + "Expected text.");
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
            throw new InvalidCandidateException(
                at, FieldRefusals.contains(name, item) + "Expected an object.");
          }
          return new Fields(record, at, format, faults).read(type);
        });
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
                FieldRefusals.contains(name, item)
                    + "Expected the name of a list: "
                    + String.join(", ", lists)
                    + "."
                    + FieldRefusals.nearest(item.asText(), lists));
          }
          if (value(list).isEmpty()) {
            throw new InvalidCandidateException(
                at,
                FieldRefusals.contains(name, item)
                    + "Expected a list that the candidate has, with its known entries.\n"
                    + "Maybe leave the name out. A missing list is unknown anyway.");
          }
          return list;
        });
  }

  /**
   * Reads the object as a record. A fact that is impossible is a fault, too; the others are then
   * read without it.
   */
  <R> R read(RecordType<R> type) {
    only(type.names());
    Fields fields = this;
    while (true) {
      try {
        return type.read(fields);
      } catch (InvalidFactException e) {
        if (faults.isEmpty() || !isAboutOthers(e.field())) {
          faults.add(
              new InvalidCandidateException(
                  pointer + "/" + e.field(),
                  VisibleText.of(String.valueOf(e.getMessage()))
                      + SpaceAdvice.of(object.path(e.field()).asText()),
                  e));
        }
        fields = fields.without(e.field().split("/", 2)[0]);
      }
    }
  }

  /**
   * Returns whether a fact of a candidate is about other values, which a fault may have removed.
   */
  private boolean isAboutOthers(String field) {
    return pointer.isEmpty() && (field.contains("/") || field.equals("incomplete"));
  }

  /** Returns the fields without one. Another id stands in for an impossible one. */
  private Fields without(String field) {
    if (!object.has(field) || object.path(field).equals(OTHER_ID)) {
      throw faults.enough(); // the fault is not of a field that can be left out
    }
    ObjectNode rest = object.objectNode();
    rest.setAll(object);
    rest.remove(field);
    if (pointer.isEmpty() && field.equals("id")) {
      rest.set(field, OTHER_ID);
    }
    return new Fields(rest, pointer, format, faults);
  }

  @Override
  public <R> R record(String name, RecordType<R> type) {
    return new Fields(objectAt(name, "an object"), at(name), format, faults).read(type);
  }

  /** Returns an inner object; an empty one if it is missing, or is a fault. */
  private ObjectNode objectAt(String name, String expectation) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    return value(name)
        .map(
            node ->
                faults.reading(
                    () -> {
                      if (!(node instanceof ObjectNode inner)) {
                        throw refused(name, node, expectation);
                      }
                      return inner;
                    },
                    none))
        .orElse(none);
  }

  @Override
  public Map<String, BigDecimal> numbers(String name) {
    ObjectNode named = objectAt(name, "an object of numbers by name");
    Fields numbers = new Fields(named, at(name), format, faults);
    Map<String, BigDecimal> found = new TreeMap<>();
    for (Iterator<String> names = named.fieldNames(); names.hasNext(); ) {
      String one = names.next();
      numbers.number(one).toOptional().ifPresent(number -> found.put(one, number));
    }
    return found;
  }

  @Override
  public Facts facts(String name) {
    ObjectNode named = objectAt(name, "an object of facts by name");
    return new Fields(named, at(name), format, faults).facts();
  }

  /** Reads every member as a fact. */
  Facts facts() {
    Facts facts = Facts.NONE;
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      Facts before = facts;
      facts = faults.reading(() -> with(before, name), before);
    }
    return facts;
  }

  private Facts with(Facts facts, String name) {
    try {
      return and(facts, name);
    } catch (InvalidFactException e) {
      throw new InvalidCandidateException(
          at(name), VisibleText.of(String.valueOf(e.getMessage())), e);
    }
  }

  private Facts and(Facts facts, String name) {
    JsonNode node = value(name).orElse(null);
    if (node == null) {
      return facts;
    } else if (node.isBoolean()) {
      return facts.with(name, node.booleanValue());
    } else if (node.isNumber()) {
      return facts.with(name, number(name, node));
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
      faults.add(refused(name, node.get(), "a list. An empty list means that there are none"));
      return Listing.unknown();
    }
    List<T> items = new ArrayList<>();
    int index = 0;
    for (JsonNode item : node.get()) {
      String at = at(name) + "/" + index++;
      faults
          .reading(() -> Optional.of(reader.read(item, at)), Optional.<T>empty())
          .ifPresent(items::add);
    }
    return Listing.of(items);
  }
}
