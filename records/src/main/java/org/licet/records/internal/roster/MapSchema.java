package org.licet.records.internal.roster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.records.internal.value.UnitedStates;

/**
 * The JSON Schema (2020-12) of maps, which follows the fields of candidates. Not thread-safe.
 *
 * @see MapParser
 */
public final class MapSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ROWS =
      "^\\s*(?!0+\\s*(-|$))[0-9]{1,6}(\\s*-\\s*(?!0+\\s*$)[0-9]{1,6})?\\s*$";

  private final ObjectNode definitions = NODES.objectNode();

  private MapSchema() {}

  /** Returns the schema. */
  public static ObjectNode json() {
    return new MapSchema().schema();
  }

  private ObjectNode schema() {
    definitions.set("text", text("Text."));
    definitions.set("texts", texts(typed("string", "number", "boolean")));
    definitions.set("value", value());
    ObjectNode keys = NODES.objectNode();
    keys.set("sheet", optional(typed("string", "number", "boolean"), "The sheet of a workbook."));
    keys.set("headers", optional(rows(), "The row of the headers, or several rows, such as 2-3."));
    keys.set("dates", optional(texts(pattern("[yu]")), "Forms of dates, such as M/d/yyyy."));
    keys.set(
        "decimals",
        optional(
            pattern("^\\s*([Pp][Oo][Ii][Nn][Tt]|[Cc][Oo][Mm][Mm][Aa]|[.,])\\s*$"),
            "The sign before decimals: point or comma."));
    keys.set("unknown", words("More words for an unknown value."));
    keys.set("none", words("More words for \"there is none\"."));
    keys.set("current", words("More words for \"until now\"."));
    keys.set("yes", words("More words for yes."));
    keys.set("no", words("More words for no."));
    ObjectNode list = NODES.objectNode();
    Candidate.lists().forEach(list.putArray("enum")::add);
    keys.set("complete", optional(texts(list), "The lists that are complete in the roster."));
    keys.set("ignored", words("The headers of columns to leave out."));
    keys.set("candidate", candidate());
    ObjectNode schema = object("The meaning of the columns of a roster.", keys);
    schema.putArray("required").add("candidate");
    ObjectNode whole = NODES.objectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.put("title", "Map of a roster");
    whole.setAll(schema);
    whole.set("$defs", definitions);
    return whole;
  }

  private ObjectNode candidate() {
    ObjectNode candidate =
        record(Candidate.TYPE, "The fields of a candidate, each with the header of its column.");
    ObjectNode id = NODES.objectNode();
    id.put("description", "The column with the key of the candidate.");
    id.putArray("anyOf").add(reference("text")).add(present("column").put("$ref", "#/$defs/value"));
    ((ObjectNode) candidate.get("properties")).set("id", id);
    candidate.putArray("required").add("id");
    return candidate;
  }

  private ObjectNode record(RecordType<?> type, String description) {
    ObjectNode keys = NODES.objectNode();
    for (Field<?> field : type.fields()) {
      if (!field.name().equals(SourceParser.INCOMPLETE)) {
        keys.set(field.name(), field(field));
      }
    }
    ObjectNode record = object(description, keys);
    if (keys.has("current")) {
      keys.set(
          RecordSource.PERIOD,
          optional(source(), "The column of a period, in place of \"from\" and \"to\"."));
      ArrayNode exclusions = record.putArray("allOf");
      for (String end : List.of("from", "to")) {
        ObjectNode both = NODES.objectNode();
        both.putArray("allOf").add(present(RecordSource.PERIOD)).add(present(end));
        exclusions.addObject().set("not", both);
      }
    }
    return record;
  }

  private ObjectNode field(Field<?> field) {
    if (field instanceof Field.Records<?, ?> list) {
      return entries(list);
    } else if (field instanceof Field.Inner<?, ?> inner) {
      if (!definitions.has(field.name())) {
        definitions.set(field.name(), record(inner.type(), "The fields of " + field.name() + "."));
      }
      return optional(reference(field.name()), "The fields of " + field.name() + ".");
    } else if (field instanceof Field.Declared<?> || field instanceof Field.Numbers<?>) {
      ObjectNode named = typed("object");
      named.set("additionalProperties", source());
      return optional(named, "The columns of " + field.name() + ", by their codes.");
    }
    return optional(source(), "The column of \"" + field.name() + "\".");
  }

  /** Returns the schema of a list, with a definition of its entries. */
  private ObjectNode entries(Field.Records<?, ?> list) {
    String name = list.name();
    if (!definitions.has(name)) {
      ObjectNode entry = record(list.type(), "The columns of an entry of " + name + ".");
      ObjectNode keys = (ObjectNode) entry.get("properties");
      keys.set(
          "numbers", optional(rows(), "The numbers for which {n} stands in headers, such as 1-3."));
      keys.set("when", optional(condition(), "The rows that have this entry."));
      keys.set("split", optional(split(), "A column with several entries in one cell."));
      definitions.set(name, entry);
    }
    ObjectNode entries = NODES.objectNode();
    ArrayNode either = entries.putArray("anyOf").add(reference(name));
    either.add(typed("array").set("items", reference(name)));
    return optional(entries, "The entries of " + name + ".");
  }

  private ObjectNode condition() {
    ObjectNode keys = NODES.objectNode();
    keys.set("column", text("The header of the column."));
    ObjectNode condition = object("A text that a column has in the rows of this entry.", keys);
    ObjectNode some = typed("array").put("minItems", 1);
    some.set("items", typed("string", "number", "boolean"));
    keys.set("is", anyOf(typed("string", "number", "boolean"), some));
    condition.putArray("required").add("column").add("is");
    return condition;
  }

  private ObjectNode split() {
    ObjectNode keys = NODES.objectNode();
    keys.set("column", text("The header of the column."));
    keys.set("separator", typed("string", "number", "boolean").put("minLength", 1));
    keys.set(
        "shared",
        optional(
            anyOf(typed("boolean"), pattern("^\\s*([Yy][Ee][Ss]|[Nn][Oo])\\s*$")),
            "Whether a value of another column is that of each entry."));
    ObjectNode split = object("A column with several entries, and what separates them.", keys);
    split.putArray("required").add("column").add("separator");
    return split;
  }

  private static ObjectNode value() {
    ObjectNode any = typed("string", "number", "boolean");
    ObjectNode keys = NODES.objectNode();
    keys.set("column", optional(any, "The header of the column."));
    keys.set("value", optional(any, "A value for all rows."));
    ObjectNode table = typed("object");
    table.set("additionalProperties", reference("text"));
    keys.set(
        "codes",
        optional(
            anyOf(table, pattern("^" + insensitive(UnitedStates.NAME) + "$")),
            "Codes by the texts of the column, or US states."));
    keys.set(
        "other",
        optional(
            pattern(
                "^(%s|%s|%s)$"
                    .formatted(insensitive("refuse"), insensitive("keep"), insensitive("unknown"))),
            "What to do with a text without a code: refuse, keep or unknown."));
    keys.set("prefix", optional(reference("text"), "Text to put before each value."));
    keys.set("dates", optional(texts(pattern("[yu]")), "Forms of dates of this column."));
    keys.set("separator", optional(any, "What separates the entries of a list in one cell."));
    ObjectNode value = object("A column, or a value for all rows.", keys);
    value.putArray("oneOf").add(present("column")).add(present("value"));
    return value;
  }

  private static String insensitive(String words) {
    return words
        .chars()
        .mapToObj(
            letter ->
                Character.isLetter(letter)
                    ? "[%c%c]"
                        .formatted(Character.toUpperCase(letter), Character.toLowerCase(letter))
                    : Character.toString(letter))
        .collect(Collectors.joining());
  }

  private static ObjectNode source() {
    return anyOf(reference("text"), reference("value"));
  }

  private static ObjectNode words(String description) {
    return optional(reference("texts"), description);
  }

  private static ObjectNode texts(ObjectNode item) {
    return anyOf(item, typed("array").set("items", item));
  }

  private static ObjectNode rows() {
    ObjectNode whole = typed("integer").put("minimum", 1).put("maximum", 999_999);
    return anyOf(whole, pattern(ROWS));
  }

  private static ObjectNode text(String description) {
    return typed("string", "number", "boolean")
        .put("description", description)
        .put("pattern", "\\S");
  }

  private static ObjectNode pattern(String pattern) {
    return typed("string").put("pattern", pattern);
  }

  private static ObjectNode reference(String name) {
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  /** Returns a schema that also allows null, which is as good as missing. */
  private static ObjectNode optional(ObjectNode schema, String description) {
    ObjectNode optional = NODES.objectNode().put("description", description);
    optional.putArray("anyOf").add(schema).add(typed("null"));
    return optional;
  }

  /** Returns a schema of objects in which a key has a value other than null. */
  private static ObjectNode present(String name) {
    ObjectNode present = NODES.objectNode();
    present.putArray("required").add(name);
    present.putObject("properties").putObject(name).set("not", typed("null"));
    return present;
  }

  private static ObjectNode anyOf(ObjectNode one, ObjectNode other) {
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(one).add(other);
    return either;
  }

  private static ObjectNode typed(String... types) {
    ObjectNode typed = NODES.objectNode();
    if (types.length == 1) {
      return typed.put("type", types[0]);
    }
    ArrayNode all = typed.putArray("type");
    for (String type : types) {
      all.add(type);
    }
    return typed;
  }

  private static ObjectNode object(String description, ObjectNode keys) {
    ObjectNode object = typed("object").put("description", description);
    object.set("properties", keys);
    return object.put("additionalProperties", false);
  }
}
