package org.licet.it.hidden;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.evaluation.FactDescription;

/**
 * A fact of a candidate that may be hidden, with values that it may have.
 *
 * @param pointer the JSON pointer to the fact
 * @param known what remains known of it, such as the month of a date; null if nothing
 * @param incomplete whether the last entry of a list is hidden and the list marked as incomplete
 */
record HiddenFact(
    String pointer, @Nullable JsonNode known, boolean incomplete, List<JsonNode> values) {

  /** Facts with assumptions if they are unknown, and those that no rule reads. */
  private static final Set<String> NEVER_HIDDEN =
      Set.of(
          "id",
          "incomplete",
          "caseManagementHoursPerWeek",
          "expected",
          "history",
          "rulings",
          "employer",
          "title",
          "number",
          "provider",
          "separate",
          "verified");

  private static final List<String> OVERLAPPING = List.of("to", "current");

  String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /** Returns whether another fact contains this one or is contained in it. */
  boolean overlaps(HiddenFact other) {
    return (pointer + "/").startsWith(other.pointer + "/")
        || (other.pointer + "/").startsWith(pointer + "/");
  }

  /** Returns whether the fact has no other values than these. */
  boolean isExhaustive() {
    return (known != null && known.asText().length() == "2026-11".length())
        || values.get(0).isBoolean()
        || name().equals("status");
  }

  /** Hides the fact. */
  void hide(ObjectNode candidate) {
    ObjectNode holder = holder(candidate);
    if (incomplete) {
      ((ArrayNode) holder.get(name())).remove(holder.get(name()).size() - 1);
      candidate.withArray("/incomplete").add(name());
    } else if (known == null) {
      holder.remove(name());
      if (OVERLAPPING.contains(name())) {
        holder.remove(OVERLAPPING);
      }
    } else {
      holder.set(name(), known);
    }
  }

  /** States a value of a hidden fact. */
  void state(ObjectNode candidate, JsonNode value) {
    ObjectNode holder = holder(candidate);
    if (incomplete) {
      ArrayNode names = (ArrayNode) candidate.get("incomplete");
      for (int i = names.size() - 1; i >= 0; i--) {
        if (names.get(i).asText().equals(name())) {
          names.remove(i);
        }
      }
      value.forEach(((ArrayNode) holder.get(name()))::add);
    } else if (value.asText().equals("current")) {
      holder.put("current", true);
    } else {
      holder.set(name(), value);
    }
  }

  private ObjectNode holder(ObjectNode candidate) {
    return (ObjectNode) candidate.at(JsonPointer.compile(pointer).head());
  }

  @Override
  public String toString() {
    return pointer + (incomplete ? " in part" : "") + (known == null ? "" : " but " + known);
  }

  /** Finds the facts of a candidate that may be hidden. */
  static List<HiddenFact> of(
      ObjectNode candidate,
      LocalDate on,
      Values values,
      Map<String, FactDescription> declared,
      Random random) {
    Finder finder = new Finder(candidate, on, values, declared, random);
    finder.addFields("", candidate, Candidate.TYPE);
    return finder.found;
  }

  /** Collects the facts of one candidate. */
  private static final class Finder {
    private final ObjectNode candidate;
    private final LocalDate on;
    private final Values values;
    private final Map<String, FactDescription> declared;
    private final Random random;
    private final List<HiddenFact> found = new ArrayList<>();

    Finder(
        ObjectNode candidate,
        LocalDate on,
        Values values,
        Map<String, FactDescription> declared,
        Random random) {
      this.candidate = candidate;
      this.on = on;
      this.values = values;
      this.declared = declared;
      this.random = random;
    }

    void addFields(String pointer, ObjectNode record, RecordType<?> type) {
      for (Field<?> field : type.fields()) {
        JsonNode stated = record.path(field.name());
        String at = pointer + "/" + field.name();
        if (stated.isMissingNode() || NEVER_HIDDEN.contains(field.name())) {
          continue;
        }
        if (field instanceof Field.Records<?, ?> list && stated instanceof ArrayNode entries) {
          if (!isRuledOn(at)) {
            addList(at, field.name(), entries);
          }
          for (int i = 0; i < entries.size(); i++) {
            addFields(at + "/" + i, (ObjectNode) entries.get(i), list.type());
          }
        } else if (field instanceof Field.Inner<?, ?> inner) {
          addFields(at, (ObjectNode) stated, inner.type());
        } else if (field instanceof Field.Declared<?>) {
          addDeclared(at, stated);
        } else {
          addField(at, field, stated);
        }
      }
    }

    /** Returns whether a recorded decision names a record of a list. Such a record must exist. */
    private boolean isRuledOn(String list) {
      return candidate.path("rulings").findValuesAsText("key").stream()
          .anyMatch(key -> key.contains(list + "/"));
    }

    private void addField(String at, Field<?> field, JsonNode stated) {
      if (field.name().equals("current")) {
        add(at.replaceAll("current$", "to"), null, ends());
        return;
      }
      List<JsonNode> of = values.of(field, stated, candidate, on);
      if (field.name().equals("to")) {
        of = new ArrayList<>(of);
        of.add(TextNode.valueOf("current"));
      }
      if (!isBounded(at)) {
        add(at, null, of);
      }
      addPartial(at, stated);
    }

    /** An unknown award lies in the first year of its term; an application follows an attempt. */
    private static boolean isBounded(String at) {
      return at.endsWith("/applied") || at.matches("/certifications/\\d+/issued");
    }

    private List<JsonNode> ends() {
      List<JsonNode> ends = new ArrayList<>();
      ends.add(TextNode.valueOf("current"));
      ends.add(TextNode.valueOf(on.minusDays(1).toString()));
      ends.add(TextNode.valueOf(on.minusMonths(1).toString()));
      ends.add(TextNode.valueOf(on.minusYears(1).toString()));
      ends.add(TextNode.valueOf(on.minusYears(3).toString()));
      return ends;
    }

    private void addPartial(String at, JsonNode stated) {
      if (Values.isDate(stated) && stated.asText().length() > 7) {
        for (int length : List.of(4, 7)) {
          String partial = stated.asText().substring(0, length);
          add(at, TextNode.valueOf(partial), Values.within(stated.asText(), partial, on));
        }
      }
    }

    private void addDeclared(String at, JsonNode facts) {
      facts
          .properties()
          .forEach(
              one -> {
                FactDescription fact = declared.get(one.getKey());
                if (fact != null) {
                  String pointer = at + "/" + one.getKey();
                  add(pointer, null, values.of(fact, one.getValue(), candidate, on));
                  addPartial(pointer, one.getValue());
                }
              });
    }

    private void addList(String at, String name, ArrayNode entries) {
      List<JsonNode> other = values.record(name, random);
      List<JsonNode> whole = new ArrayList<>();
      whole.add(entries);
      whole.add(entries.arrayNode());
      ArrayNode more = entries.deepCopy();
      other.forEach(more::add);
      whole.add(more);
      if (entries.size() > 1) {
        ArrayNode fewer = entries.deepCopy();
        fewer.remove(0);
        whole.add(fewer);
      }
      add(at, null, whole);
      ArrayNode none = entries.arrayNode();
      ArrayNode another = entries.arrayNode();
      other.forEach(another::add);
      if (!entries.isEmpty()) {
        ArrayNode last = entries.arrayNode().add(entries.get(entries.size() - 1));
        found.add(new HiddenFact(at, null, true, List.of(last, none, another)));
      }
    }

    private void add(String at, @Nullable JsonNode known, List<JsonNode> of) {
      if (of.size() > 1) {
        List<JsonNode> some = new ArrayList<>(of.subList(1, of.size()));
        Collections.shuffle(some, random);
        some.add(0, of.get(0));
        found.add(new HiddenFact(at, known, false, List.copyOf(some)));
      }
    }
  }
}
