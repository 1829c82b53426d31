package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateLimits;
import org.licet.json.internal.advice.Faults;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.advice.TextFault;

/**
 * An object of a source. It remembers which of its members were read, so that the others can be
 * reported. Not thread-safe.
 */
public final class SourceObject {

  private final ObjectNode node;
  private final String pointer;
  private final Set<String> read;
  private final CandidateLimits limits;

  /** The faults of the entry, which grow; {@code null} if each fault ends the reading. */
  private final @Nullable Faults<SourceProblem> faults;

  /**
   * Creates an object of which each fault ends the reading.
   *
   * @param pointer its JSON pointer
   * @param read the pointers of what was read, which grows
   * @param limits the limits on texts that are read
   */
  public SourceObject(ObjectNode node, String pointer, Set<String> read, CandidateLimits limits) {
    this(node, pointer, read, limits, null);
  }

  /**
   * Creates an object. Reading goes on after a fault.
   *
   * @param faults the faults, which grow
   */
  SourceObject(
      ObjectNode node,
      String pointer,
      Set<String> read,
      CandidateLimits limits,
      @Nullable Faults<SourceProblem> faults) {
    this.node = node;
    this.pointer = pointer;
    this.read = read;
    this.limits = limits;
    this.faults = faults;
  }

  /** Returns a value that is read; empty after a fault, if reading goes on. */
  <T> Optional<T> checked(Supplier<Optional<T>> reading) {
    return faults == null ? reading.get() : faults.reading(reading, Optional.empty());
  }

  /** Returns the JSON pointer to the object. */
  public String pointer() {
    return pointer;
  }

  /** Returns the JSON pointer to a member. */
  public String at(String name) {
    return EntryTree.at(pointer, name);
  }

  /** Returns whether the object has a member, even if its value is null. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** Returns the names of the members. */
  public List<String> names() {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private Optional<JsonNode> value(String name) {
    read.add(at(name));
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  /** Returns a text without spaces around it; empty if it is missing or blank. */
  public Optional<String> text(String name) {
    return checked(() -> value(name).map(value -> text(value, at(name))))
        .filter(text -> !text.isEmpty());
  }

  private String text(JsonNode value, String at) {
    if (value.isPojo()) {
      throw new SourceProblem(
          at,
          "The value is %s. Expected text, or a number with at most 20 digits before and after the decimal point."
              .formatted(EntryTree.shown(value)));
    } else if (value.isContainerNode()) {
      throw new SourceProblem(at, "The value is not text. Expected text.");
    }
    String text = value.asText();
    TextFault.ofLength(subject(at), text, limits)
        .or(() -> TextFault.ofImported(text))
        .ifPresent(
            message -> {
              throw new SourceProblem(at, message);
            });
    return text.strip();
  }

  /** Returns the words for the value at a pointer: its field, if it is no entry of a list. */
  private static String subject(String at) {
    String name = at.substring(at.lastIndexOf('/') + 1);
    return name.matches("[0-9]+") ? "The value" : "The field \"" + ShownValue.cut(name) + "\"";
  }

  /** Returns a yes or a no; empty if it is missing. */
  public Optional<Boolean> truth(String name) {
    return checked(
        () ->
            value(name)
                .map(
                    value -> {
                      if (!value.isBoolean()) {
                        throw new SourceProblem(
                            at(name),
                            "The value is " + EntryTree.shown(value) + ". Expected true or false.");
                      }
                      return value.booleanValue();
                    }));
  }

  /** Returns an inner object; empty if it is missing. */
  public Optional<SourceObject> object(String name) {
    return checked(() -> value(name).map(value -> inner(value, at(name))));
  }

  /** Returns the objects of a list; none if it is missing. */
  public List<SourceObject> objects(String name) {
    Optional<JsonNode> list = list(name);
    List<SourceObject> objects = new ArrayList<>();
    for (int i = 0; list.isPresent() && i < list.get().size(); i++) {
      JsonNode entry = list.get().get(i);
      String at = at(name) + "/" + i;
      checked(() -> Optional.of(inner(entry, at))).ifPresent(objects::add);
    }
    return objects;
  }

  /** Returns the texts of a list; none if it is missing. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    Optional<JsonNode> list = list(name);
    for (int i = 0; list.isPresent() && i < list.get().size(); i++) {
      JsonNode entry = list.get().get(i);
      String at = at(name) + "/" + i;
      checked(() -> Optional.of(text(entry, at))).ifPresent(texts::add);
    }
    return texts;
  }

  private Optional<JsonNode> list(String name) {
    return checked(
        () -> {
          Optional<JsonNode> value = value(name);
          if (value.isPresent() && !value.get().isArray()) {
            throw new SourceProblem(
                at(name), "The value is " + EntryTree.shown(value.get()) + ". Expected a list.");
          }
          return value;
        });
  }

  private SourceObject inner(JsonNode value, String at) {
    if (!(value instanceof ObjectNode object)) {
      throw new SourceProblem(
          at, "The value is " + EntryTree.shown(value) + ". Expected an object.");
    }
    read.add(at);
    return new SourceObject(object, at, read, limits, faults);
  }

  /** Reports the JSON pointer to each value that was not read. */
  void unread(Consumer<String> report) {
    unread(node, pointer, report);
  }

  private void unread(ObjectNode object, String at, Consumer<String> report) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String place = EntryTree.at(at, member.getKey());
      unread(member.getValue(), place, report);
    }
  }

  private void unread(JsonNode value, String at, Consumer<String> report) {
    if (value.isNull() || (value.isTextual() && value.textValue().isBlank())) {
      return;
    }
    if (value.isContainerNode() && value.isEmpty()) {
      return;
    }
    if (!read.contains(at)) {
      report.accept(at);
    } else if (value instanceof ObjectNode object) {
      unread(object, at, report);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        if (value.get(i) instanceof ObjectNode object) {
          unread(object, at + "/" + i, report);
        }
      }
    }
  }
}
