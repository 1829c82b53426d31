package org.licet.records.internal.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.json.internal.advice.Nearest;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.RosterMapException;

/** An object of a map, with typed members. Each method refuses a member of another type. */
final class MapNode {

  private static final Pattern ROWS = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?");

  private final ObjectNode object;
  private final String pointer;

  MapNode(ObjectNode object, String pointer) {
    this.object = object;
    this.pointer = pointer;
  }

  /** Refuses unknown keys, with the nearest known one. */
  MapNode only(Collection<String> known) {
    for (String name : names()) {
      if (!known.contains(name)) {
        throw unknown(name, name, known);
      }
    }
    return this;
  }

  /** Returns a refusal of a word that is none of the known ones. */
  RosterMapException unknown(String at, String word, Collection<String> known) {
    return new RosterMapException(
        at(at),
        "\"%s\" is unknown. Expected one of %s.%s"
            .formatted(
                ShownValue.cut(word),
                String.join(", ", known),
                Nearest.to(word, known)
                    .map(near -> "\nMaybe you mean \"" + near + "\".")
                    .orElse("")));
  }

  RosterMapException refused(String name, String expectation) {
    return new RosterMapException(
        at(name),
        "The value is %s. Expected %s."
            .formatted(
                object.has(name) ? ShownValue.of(object.get(name)) : "missing", expectation));
  }

  String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return names;
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  boolean isObject(String name) {
    return object.get(name) instanceof ObjectNode;
  }

  /** Returns text; {@code null} if it is missing. A number is text too, such as a header 2024. */
  @Nullable String text(String name) {
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
      throw refused(name, "text");
    }
    return node.asText();
  }

  String requiredText(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw refused(name, "text");
    }
    return text;
  }

  /** Returns a yes or a no; no if it is missing. */
  boolean isTrue(String name) {
    String text = text(name);
    if (text == null) {
      return false;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw refused(name, "yes or no");
    };
  }

  /** Returns a list of texts; a single text is a list of one. */
  List<String> texts(String name) {
    if (!has(name)) {
      return List.of();
    }
    JsonNode node = object.get(name);
    if (node.isValueNode()) {
      return List.of(node.asText());
    }
    List<String> texts = new ArrayList<>();
    if (!node.isArray()) {
      throw refused(name, "a list of texts");
    }
    for (JsonNode item : node) {
      if (!item.isValueNode() || item.isNull()) {
        throw refused(name, "a list of texts");
      }
      texts.add(item.asText());
    }
    return texts;
  }

  /** Returns texts and others, in lower case. */
  Set<String> lowerCase(String name, String... others) {
    Set<String> texts = new TreeSet<>(List.of(others));
    texts(name).forEach(text -> texts.add(text.strip().toLowerCase(Locale.ROOT)));
    return texts;
  }

  MapNode object(String name) {
    if (!(object.get(name) instanceof ObjectNode inner)) {
      throw refused(name, "an object");
    }
    return new MapNode(inner, at(name));
  }

  /** Returns the objects of a list; a single object is a list of one. */
  List<MapNode> objects(String name) {
    JsonNode node = object.get(name);
    if (node instanceof ObjectNode one) {
      return List.of(new MapNode(one, at(name)));
    }
    List<MapNode> objects = new ArrayList<>();
    if (node != null && node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        if (!(node.get(i) instanceof ObjectNode one)) {
          throw refused(name, "a list of objects");
        }
        objects.add(new MapNode(one, at(name) + "/" + i));
      }
      return objects;
    }
    throw refused(name, "a list of objects");
  }

  /** Returns codes by text in lower case. */
  Map<String, String> codes(String name) {
    Map<String, String> codes = new LinkedHashMap<>();
    MapNode table = object(name);
    for (String text : table.names()) {
      codes.put(text.strip().toLowerCase(Locale.ROOT), table.requiredText(text));
    }
    return codes;
  }

  /**
   * Returns the first and the last of a range such as {@code 2} or {@code 1-3}; 1 and 1 if missing.
   */
  int[] rows(String name) {
    String text = text(name);
    Matcher rows = ROWS.matcher(text == null ? "1" : text.strip());
    if (rows.matches()) {
      int first = Integer.parseInt(rows.group(1));
      int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2));
      if (first >= 1 && last >= first && last - first < 1_000) {
        return new int[] {first, last};
      }
    }
    throw refused(name, "a number such as 2, or a range such as 1-3");
  }

  static String shown(String text) {
    return "\"" + ShownValue.cut(text) + "\"";
  }
}
