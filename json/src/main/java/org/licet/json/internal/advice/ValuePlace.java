package org.licet.json.internal.advice;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The place of a value in the JSON of a candidate. The object or list that holds the value may be
 * missing, as {@code /employment/0/facts} often is; it is then added. Immutable and thread-safe.
 *
 * @param pointer the JSON pointer; a last part of {@code -} is the end of a list
 */
public record ValuePlace(JsonPointer pointer) {

  private static final String END_OF_LIST = "-";

  /** Returns the place at a JSON pointer. */
  public static ValuePlace at(String pointer) {
    return new ValuePlace(JsonPointer.compile(pointer));
  }

  /** Returns the name of the value in its object. */
  public String name() {
    return pointer.last().getMatchingProperty();
  }

  /** Returns the object that holds the value; empty if the candidate has no such record. */
  public Optional<ObjectNode> holder(ObjectNode candidate) {
    return holder(candidate, false) instanceof ObjectNode object
        ? Optional.of(object)
        : Optional.empty();
  }

  /** Sets the value, or adds it to a list. Returns false if the candidate has no such record. */
  public boolean set(ObjectNode candidate, JsonNode value) {
    boolean adding = name().equals(END_OF_LIST);
    JsonNode holder = holder(candidate, adding);
    if (holder instanceof ArrayNode list && adding) {
      list.add(value);
    } else if (holder instanceof ArrayNode list
        && pointer.last().mayMatchElement()
        && pointer.last().getMatchingIndex() < list.size()) {
      list.set(pointer.last().getMatchingIndex(), value);
    } else if (holder instanceof ObjectNode object && !adding) {
      object.set(name(), value);
    } else {
      return false;
    }
    return true;
  }

  private JsonNode holder(ObjectNode candidate, boolean ofList) {
    JsonPointer where = pointer.head();
    JsonNode holder = candidate.at(where);
    if (holder.isMissingNode()
        && !where.last().mayMatchElement()
        && candidate.at(where.head()) instanceof ObjectNode outer) {
      String name = where.last().getMatchingProperty();
      return ofList ? outer.putArray(name) : outer.putObject(name);
    }
    return holder.isContainerNode() ? holder : MissingNode.getInstance();
  }
}
