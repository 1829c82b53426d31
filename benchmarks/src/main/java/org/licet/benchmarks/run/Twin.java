package org.licet.benchmarks.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A person with every fact known, who answers questions about a record with gaps. */
final class Twin {

  /** The fields of a record in a résumé. */
  private static final Set<String> RESUME =
      Set.of(
          "type",
          "jurisdiction",
          "credential",
          "level",
          "field",
          "conferred",
          "employer",
          "title",
          "from",
          "to",
          "current",
          "exam",
          "taken",
          "completed",
          "hours",
          "category",
          "issued");

  private final ObjectNode known;

  Twin(ObjectNode known) {
    this.known = known;
  }

  /** Returns the record that a résumé of this person gives. */
  ObjectNode resume() {
    ObjectNode resume = known.deepCopy();
    resume.remove("conduct");
    for (JsonNode list : resume) {
      for (JsonNode entry : list) {
        ((ObjectNode) entry).retain(RESUME);
      }
    }
    return resume;
  }

  /**
   * Writes the true answer to a question into a record. The answer about the end of a job may be
   * that it continues. No record repeats another.
   *
   * @return false if there is nothing to write
   */
  boolean answer(ObjectNode record, String fact) {
    int name = fact.lastIndexOf('/');
    String parent = fact.substring(0, name);
    String member = fact.substring(name + 1).replaceAll("[@#].*", "");
    if (parent.equals("/conduct")) {
      record.withObjectProperty("conduct");
    }
    if (record.at(fact) instanceof ObjectNode whole) {
      whole.put("separate", true);
      return true;
    }
    boolean answered = false;
    if (record.at(parent) instanceof ObjectNode holder) {
      answered = set(holder, known.at(parent), member);
      if (member.equals("to")) {
        answered |= set(holder, known.at(parent), "current");
      }
    }
    return answered;
  }

  private static boolean set(ObjectNode holder, JsonNode known, String member) {
    JsonNode answer = known.path(member);
    if (answer.isMissingNode() || answer.isNull() || answer.equals(holder.get(member))) {
      return false;
    }
    holder.set(member, answer);
    if (holder.get("incomplete") instanceof ArrayNode incomplete) {
      remove(incomplete, member);
    }
    return true;
  }

  private static void remove(ArrayNode names, String name) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (names.get(i).asText().equals(name)) {
        names.remove(i);
      }
    }
  }
}
