package org.licet.records.internal.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.records.RosterMapException;
import org.licet.records.internal.value.UnitedStates;
import org.licet.records.internal.written.WrittenDates;

/** Reads the sources of fields from a map. Stateless and thread-safe. */
final class SourceParser {

  static final String INCOMPLETE = "incomplete";
  private static final List<String> OF_VALUES =
      List.of("column", "value", "codes", "other", "prefix", "dates", "separator");

  private SourceParser() {}

  static RecordSource candidate(MapNode node) {
    RecordSource candidate = record(node, Candidate.TYPE, List.of());
    ValueSource id = candidate.fields().get("id");
    if (id == null || id.column() == null) {
      throw node.refused("id", "the column with the key of the candidate");
    }
    return candidate;
  }

  /** Reads the sources of a record, once for each number if its columns are numbered. */
  private static List<RecordSource> records(List<MapNode> nodes, RecordType<?> type) {
    List<RecordSource> records = new ArrayList<>();
    for (MapNode node : nodes) {
      RecordSource record = record(node, type, List.of("numbers", "when", "split"));
      if (!node.has("numbers")) {
        records.add(record);
        continue;
      }
      int[] numbers = node.rows("numbers");
      for (int number = numbers[0]; number <= numbers[1]; number++) {
        records.add(record.numbered(number));
      }
    }
    return records;
  }

  private static RecordSource record(MapNode node, RecordType<?> type, List<String> others) {
    Map<String, Field<?>> byName = new LinkedHashMap<>();
    type.fields().forEach(field -> byName.put(field.name(), field));
    byName.remove(INCOMPLETE);
    List<String> known = new ArrayList<>(byName.keySet());
    boolean isJob = byName.containsKey("current");
    if (isJob) {
      known.add(RecordSource.PERIOD);
    }
    known.addAll(others);
    Map<String, ValueSource> fields = new LinkedHashMap<>();
    Map<String, ValueSource> facts = new LinkedHashMap<>();
    Map<String, List<RecordSource>> lists = new LinkedHashMap<>();
    Map<String, RecordSource> inner = new LinkedHashMap<>();
    List<String> named = new ArrayList<>(node.only(known).names());
    named.removeIf(name -> others.contains(name) || !node.has(name));
    for (String name : named) {
      Field<?> field = byName.get(name);
      if (field instanceof Field.Records<?, ?> list) {
        lists.put(name, records(node.objects(name), list.type()));
      } else if (field instanceof Field.Inner<?, ?> within) {
        inner.put(name, record(node.object(name), within.type(), List.of()));
      } else if (field instanceof Field.Declared<?>) {
        MapNode declared = node.object(name);
        declared.names().forEach(fact -> facts.put(fact, value(declared, fact)));
      } else if (field instanceof Field.Numbers<?>) {
        MapNode numbers = node.object(name);
        numbers.names().forEach(one -> fields.put(name + "/" + one, value(numbers, one)));
      } else {
        fields.put(name, value(node, name));
      }
    }
    if (fields.containsKey(RecordSource.PERIOD)
        && (fields.containsKey("from") || fields.containsKey("to"))) {
      throw node.refused(RecordSource.PERIOD, "either \"period\", or \"from\" and \"to\"");
    }
    return new RecordSource(
        others.contains("when") && node.has("when") ? condition(node.object("when")) : null,
        others.contains("split") && node.has("split") ? split(node.object("split")) : null,
        fields,
        facts,
        lists,
        inner);
  }

  private static RecordSource.Condition condition(MapNode node) {
    node.only(List.of("column", "is"));
    List<String> texts =
        node.texts("is").stream().map(text -> text.strip().toLowerCase(Locale.ROOT)).toList();
    if (texts.isEmpty()) {
      throw node.refused("is", "the texts of rows with this record");
    }
    return new RecordSource.Condition(node.requiredText("column"), texts);
  }

  private static RecordSource.Split split(MapNode node) {
    node.only(List.of("column", "separator", "shared"));
    return new RecordSource.Split(
        node.requiredText("column"), separator(node), node.isTrue("shared"));
  }

  /** Returns what separates entries, which may be a line break. */
  private static String separator(MapNode node) {
    String separator = node.text("separator");
    if (separator == null || separator.isEmpty()) {
      throw node.refused("separator", "text");
    }
    return separator;
  }

  private static ValueSource value(MapNode node, String name) {
    if (!node.isObject(name)) {
      return ValueSource.ofColumn(node.requiredText(name));
    }
    MapNode value = node.object(name).only(OF_VALUES);
    if (value.has("column") == value.has("value")) {
      throw node.refused(name, "either \"column\", or \"value\" for all rows");
    }
    List<String> dates = value.texts("dates");
    checkDates(value, dates);
    Map<String, String> codes = codes(value);
    return new ValueSource(
        value.text("column"),
        value.text("value"),
        codes,
        other(value, codes.isEmpty() ? ValueSource.Other.KEEP : ValueSource.Other.REFUSE),
        value.has("prefix") ? value.requiredText("prefix") : "",
        dates,
        value.text("separator"));
  }

  private static Map<String, String> codes(MapNode value) {
    if (!value.has("codes") || value.isObject("codes")) {
      return value.has("codes") ? value.codes("codes") : Map.of();
    }
    String name = value.requiredText("codes");
    if (!name.equalsIgnoreCase(UnitedStates.NAME)) {
      throw value.unknown("codes", name, List.of(UnitedStates.NAME));
    }
    return UnitedStates.CODES;
  }

  private static ValueSource.Other other(MapNode value, ValueSource.Other otherwise) {
    String text = value.text("other");
    if (text == null) {
      return otherwise;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "refuse" -> ValueSource.Other.REFUSE;
      case "keep" -> ValueSource.Other.KEEP;
      case "unknown" -> ValueSource.Other.UNKNOWN;
      default -> throw value.unknown("other", text, List.of("refuse", "keep", "unknown"));
    };
  }

  static void checkDates(MapNode node, List<String> dates) {
    for (String form : dates) {
      if (!isDateForm(form)) {
        throw new RosterMapException(
            node.at("dates"),
            "%s is not the form of a date. Expected letters such as M/d/yyyy or MMM yyyy."
                .formatted(MapNode.shown(form)));
      }
    }
  }

  /** Returns whether a text is the form of a date with a year. */
  private static boolean isDateForm(String form) {
    try {
      new WrittenDates(List.of(form));
      return form.indexOf('y') >= 0 || form.indexOf('u') >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
