package org.licet.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;

/**
 * Candidates that differ from a given one in one fact. Invalid candidates are omitted. Stateless
 * and thread-safe.
 */
public final class Variations {

  private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  /** A country that few rules name. */
  private static final String ABROAD = "PH";

  private Variations() {}

  /**
   * Returns candidates that differ in one value or record: a date moved by a day, a number changed
   * by one or less, a yes changed to a no, another code, a duplicate record, a job that begins on
   * another day and is as long.
   *
   * @param codes codes to try in place of each code
   * @param days days to try in place of each date
   * @param numbers numbers to try in place of each number
   */
  public static Stream<Candidate> of(
      Candidate candidate,
      Collection<String> codes,
      Collection<LocalDate> days,
      Collection<Integer> numbers) {
    List<ObjectNode> changed = new ArrayList<>();
    ObjectNode root = CandidateWriter.toJson(candidate);
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (root.get(key) instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                  ObjectNode longer = root.deepCopy();
                  ((ArrayNode) longer.get(key)).add(list.get(i).deepCopy());
                  changed.add(longer);
                  moved(root, key, i, days, changed);
                }
              }
            });
    visit(
        root,
        (place) -> {
          JsonNode was = place.get();
          for (JsonNode other : others(was, codes, days, numbers)) {
            place.set(other);
            changed.add(root.deepCopy());
          }
          place.set(was);
        });
    return candidates(changed);
  }

  /** Moves a record with a first and a last day to begin on other days. */
  private static void moved(
      ObjectNode root,
      String key,
      int index,
      Collection<LocalDate> days,
      List<ObjectNode> changed) {
    Optional<LocalDate> from = day(root.get(key).get(index).get("from"));
    Optional<LocalDate> to = day(root.get(key).get(index).get("to"));
    if (from.isPresent() && to.isPresent()) {
      long length = ChronoUnit.DAYS.between(from.get(), to.get());
      for (LocalDate first : days) {
        ObjectNode other = root.deepCopy();
        ObjectNode record = (ObjectNode) other.get(key).get(index);
        record.put("from", first.toString());
        record.put("to", first.plusDays(length).toString());
        changed.add(other);
      }
    }
  }

  private static Optional<LocalDate> day(@Nullable JsonNode value) {
    try {
      return value == null || !value.isTextual()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(value.asText()));
    } catch (DateTimeException e) {
      return Optional.empty(); // a month or a year
    }
  }

  /** Returns candidates with fewer facts: each omits one record or value. */
  public static Stream<Candidate> smaller(Candidate candidate) {
    List<ObjectNode> changed = new ArrayList<>();
    ObjectNode root = CandidateWriter.toJson(candidate);
    List<String> keys = new ArrayList<>();
    root.fieldNames().forEachRemaining(keys::add);
    keys.remove("id");
    for (String key : keys) {
      ObjectNode without = root.deepCopy();
      without.remove(key);
      changed.add(without);
      if (root.get(key) instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          ObjectNode shorter = root.deepCopy();
          ((ArrayNode) shorter.get(key)).remove(i);
          changed.add(shorter);
        }
        for (int i = 0; i < list.size(); i++) {
          lessOf(root, key + "/" + i, list.get(i), changed);
        }
      } else {
        lessOf(root, key, root.get(key), changed);
      }
    }
    return candidates(changed);
  }

  private static void lessOf(
      ObjectNode root, String path, JsonNode record, List<ObjectNode> changed) {
    record
        .fieldNames()
        .forEachRemaining(
            field -> {
              ObjectNode without = root.deepCopy();
              if (without.at("/" + path) instanceof ObjectNode one) {
                one.remove(field);
                changed.add(without);
              }
            });
  }

  private static Stream<Candidate> candidates(List<ObjectNode> all) {
    return all.stream().flatMap(json -> read(json).stream());
  }

  private static Optional<Candidate> read(ObjectNode json) {
    try {
      return Optional.of(CandidateReader.read(json));
    } catch (InvalidCandidateException e) {
      return Optional.empty(); // for example, a job that ends before it begins
    }
  }

  /** A replaceable value in a tree. */
  private interface Place {
    JsonNode get();

    void set(JsonNode value);
  }

  private static void visit(JsonNode node, Consumer<Place> look) {
    if (node instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      for (String key : keys) {
        JsonNode value = object.get(key);
        if (value.isContainerNode()) {
          visit(value, look);
        } else if (!key.equals("id")) {
          look.accept(
              new Place() {
                @Override
                public JsonNode get() {
                  return value;
                }

                @Override
                public void set(JsonNode other) {
                  object.set(key, other);
                }
              });
        }
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode value = list.get(i);
        int index = i;
        if (value.isContainerNode()) {
          visit(value, look);
        } else {
          look.accept(
              new Place() {
                @Override
                public JsonNode get() {
                  return value;
                }

                @Override
                public void set(JsonNode other) {
                  list.set(index, other);
                }
              });
        }
      }
    }
  }

  private static List<JsonNode> others(
      JsonNode was,
      Collection<String> codes,
      Collection<LocalDate> days,
      Collection<Integer> numbers) {
    if (was.isBoolean()) {
      return List.of(BooleanNode.valueOf(!was.booleanValue()));
    }
    if (was.isNumber()) {
      BigDecimal number = was.decimalValue();
      return Stream.concat(
              Stream.of("1", "-1", "0.01", "-0.01").map(by -> number.add(new BigDecimal(by))),
              numbers.stream().map(BigDecimal::valueOf))
          .<JsonNode>map(DecimalNode::valueOf)
          .toList();
    }
    try {
      LocalDate day = LocalDate.parse(was.asText());
      return Stream.concat(Stream.of(day.minusDays(1), day.plusDays(1)), days.stream())
          .distinct()
          .<JsonNode>map(other -> TextNode.valueOf(other.toString()))
          .toList();
    } catch (DateTimeException e) {
      Stream<String> abroad =
          PLACE.matcher(was.asText()).matches() ? Stream.of(ABROAD) : Stream.empty();
      return Stream.concat(codes.stream(), abroad)
          .filter(code -> !code.equals(was.asText()))
          .<JsonNode>map(TextNode::valueOf)
          .toList();
    }
  }
}
