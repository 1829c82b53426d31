package org.licet.it.hidden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.licet.candidate.Field;
import org.licet.evaluation.FactDescription;

/** Values that a fact may have: those in a collection of candidates, and those at boundaries. */
final class Values {

  /** A code that no ruleset knows. */
  private static final String FOREIGN = "ZZZ";

  /** Dates that count as past if they are unknown, such as that of an attempt. */
  private static final Set<String> PAST = Set.of("issued", "conferred", "taken", "completed", "on");

  private static final List<Period> BACK =
      List.of(
          Period.ZERO,
          Period.ofDays(45),
          Period.ofDays(60),
          Period.ofDays(90),
          Period.ofDays(120),
          Period.ofMonths(6),
          Period.ofYears(1),
          Period.ofYears(2),
          Period.ofYears(3),
          Period.ofYears(4),
          Period.ofYears(5),
          Period.ofYears(10));

  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, Set<BigDecimal>> numbers = new HashMap<>();
  private final Map<String, List<JsonNode>> records = new HashMap<>();

  /** Adds the values of a candidate. */
  void add(JsonNode candidate) {
    candidate.properties().forEach(one -> add(one.getKey(), one.getValue()));
  }

  private void add(String name, JsonNode value) {
    if (value.isObject()) {
      add(value);
    } else if (value.isTextual() && !isDate(value)) {
      codes.computeIfAbsent(name, any -> new TreeSet<>()).add(value.asText());
    } else if (value.isNumber()) {
      numbers.computeIfAbsent(name, any -> new TreeSet<>()).add(value.decimalValue());
    } else if (value.isArray()) {
      for (JsonNode entry : value) {
        if (entry.isObject()) {
          records.computeIfAbsent(name, any -> new ArrayList<>()).add(entry);
        }
        add(name, entry);
      }
    }
  }

  /** Returns a record of another candidate; empty if there is none. */
  List<JsonNode> record(String list, Random random) {
    List<JsonNode> all = records.getOrDefault(list, List.of());
    return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
  }

  /** Returns whether a value is a date, which may be partial. */
  static boolean isDate(JsonNode value) {
    return value.isTextual() && value.asText().matches("\\d{4}(-\\d{2}){0,2}");
  }

  /** Returns values of a field of the format, the stated one first. */
  List<JsonNode> of(Field<?> field, JsonNode stated, ObjectNode candidate, LocalDate on) {
    List<JsonNode> values =
        field instanceof Field.Value<?> value
            ? switch (value.kind()) {
              case YES_NO -> yesNo();
              case DATE -> dates(field.name(), stated, candidate, on);
              case ONE_OF -> texts(value.codes());
              case NUMBER, COUNT -> numbers(field.name(), value.kind() == Field.Kind.COUNT);
              case CODE, COUNTRY, JURISDICTION -> texts(codes(field.name(), value.kind()));
              case TEXT, ANSWER -> List.of();
            }
            : lists(field.name(), stated);
    boolean isToCome = PAST.contains(field.name()) && mayBeAfter(stated, on);
    return withFirst(isToCome ? MissingNode.getInstance() : stated, values);
  }

  private static boolean mayBeAfter(JsonNode date, LocalDate on) {
    return date.asText().compareTo(on.toString()) > 0 || on.toString().startsWith(date.asText());
  }

  /** Returns values of a fact that a ruleset declares, the stated one first. */
  List<JsonNode> of(FactDescription fact, JsonNode stated, ObjectNode candidate, LocalDate on) {
    List<JsonNode> values =
        switch (fact.type()) {
          case YES_NO -> yesNo();
          case DATE -> dates(fact.name(), stated, candidate, on);
          case NUMBER -> numbers(fact.name(), false);
          case CODE -> texts(all(fact));
          case CODES -> lists(all(fact), stated);
        };
    return withFirst(stated, values);
  }

  private Set<String> all(FactDescription fact) {
    Set<String> all = new LinkedHashSet<>(fact.codes());
    all.addAll(codes(fact.name(), Field.Kind.CODE));
    return all;
  }

  private static List<JsonNode> withFirst(JsonNode stated, List<JsonNode> values) {
    Set<JsonNode> distinct = new LinkedHashSet<>();
    if (!stated.isMissingNode()) {
      distinct.add(stated);
    }
    distinct.addAll(values);
    return List.copyOf(distinct);
  }

  private static List<JsonNode> yesNo() {
    return List.of(BooleanNode.TRUE, BooleanNode.FALSE);
  }

  private static List<JsonNode> texts(Collection<String> values) {
    return values.stream().<JsonNode>map(TextNode::valueOf).toList();
  }

  private Set<String> codes(String name, Field.Kind kind) {
    Set<String> known = new TreeSet<>(codes.getOrDefault(name, Set.of()));
    known.addAll(
        switch (kind) {
          case COUNTRY -> List.of("US", "CA", "PH");
          case JURISDICTION -> List.of("US-TX", "US-CA", "US", "CA-ON", "PH");
          default -> List.of(FOREIGN);
        });
    return known;
  }

  private List<JsonNode> numbers(String name, boolean whole) {
    Set<BigDecimal> all = new TreeSet<>(numbers.getOrDefault(name, Set.of()));
    all.add(BigDecimal.ZERO);
    all.add(BigDecimal.ONE);
    return all.stream()
        .<JsonNode>map(one -> whole ? IntNode.valueOf(one.intValue()) : DecimalNode.valueOf(one))
        .toList();
  }

  private List<JsonNode> lists(String name, JsonNode stated) {
    return lists(codes(name, Field.Kind.CODE), stated);
  }

  private static List<JsonNode> lists(Collection<String> codes, JsonNode stated) {
    List<JsonNode> lists = new ArrayList<>();
    lists.add(JsonNodeFactory.instance.arrayNode());
    for (String code : codes) {
      lists.add(JsonNodeFactory.instance.arrayNode().add(code));
    }
    if (stated instanceof ArrayNode some) {
      for (String code : codes) {
        lists.add(some.deepCopy().add(code));
      }
    }
    return lists;
  }

  /** Returns the days around the evaluation, the usual periods before it, and other dates. */
  private static List<JsonNode> dates(
      String name, JsonNode stated, ObjectNode candidate, LocalDate on) {
    Set<LocalDate> days = new LinkedHashSet<>();
    exact(stated).forEach(day -> addAround(day, days));
    BACK.forEach(period -> addAround(on.minus(period), days));
    addAround(on.plusYears(1), days);
    candidate.findValues("from").forEach(day -> exact(day).forEach(one -> addAround(one, days)));
    for (String other : List.of("to", "issued", "expires", "applied", "taken", "conferred")) {
      candidate.findValues(other).forEach(day -> exact(day).forEach(one -> addAround(one, days)));
    }
    return days.stream()
        .filter(day -> !PAST.contains(name) || !day.isAfter(on))
        .<JsonNode>map(day -> TextNode.valueOf(day.toString()))
        .toList();
  }

  private static List<LocalDate> exact(JsonNode date) {
    return date.asText().length() == "2026-11-23".length() && isDate(date)
        ? List.of(LocalDate.parse(date.asText()))
        : List.of();
  }

  private static void addAround(LocalDate day, Set<LocalDate> days) {
    days.add(day.minusDays(1));
    days.add(day);
    days.add(day.plusDays(1));
  }

  /** Returns the days that a partial date may mean, the stated one first. */
  static List<JsonNode> within(String stated, String partial, LocalDate on) {
    LocalDate first = LocalDate.parse(partial + "-01-01".substring(partial.length() - 4));
    if (partial.length() == 7) {
      return first.datesUntil(first.plusMonths(1)).map(Values::date).toList();
    }
    List<LocalDate> days = new ArrayList<>(first.datesUntil(first.plusYears(1)).toList());
    Collections.shuffle(days, new Random(stated.hashCode()));
    Set<JsonNode> values = new LinkedHashSet<>();
    values.add(TextNode.valueOf(stated));
    for (LocalDate day : List.of(on.minusDays(1), on, on.plusDays(1))) {
      if (day.getYear() == first.getYear()) {
        values.add(date(day));
      }
    }
    days.stream().limit(10).forEach(day -> values.add(date(day)));
    return List.copyOf(values);
  }

  private static JsonNode date(LocalDate day) {
    return TextNode.valueOf(day.toString());
  }
}
