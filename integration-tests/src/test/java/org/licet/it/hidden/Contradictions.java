package org.licet.it.hidden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/** Statements of a candidate that contradict each other, although the format takes them. */
public final class Contradictions {

  private Contradictions() {}

  /** Returns whether a candidate contradicts itself. */
  public static boolean isIn(JsonNode candidate, LocalDate on) {
    for (JsonNode job : candidate.path("employment")) {
      boolean partTime = job.path("fullTime").isBoolean() && !job.path("fullTime").asBoolean();
      boolean later = job.path("from").asText().compareTo(on.toString()) > 0;
      double hours = job.path("hoursPerWeek").asDouble(1);
      for (JsonNode fact : job.path("facts")) {
        hours = fact.isNumber() && fact.asDouble() > hours ? 0 : hours;
      }
      if ((partTime && hours >= 40) || hours == 0 || (later && job.path("current").asBoolean())) {
        return true;
      }
    }
    for (JsonNode license : candidate.path("licenses")) {
      if (license.path("status").asText().equals("PROBATION")
          && !license.path("encumbered").asBoolean(true)) {
        return true; // probation is a restriction
      }
    }
    return false;
  }

  /** Removes contradictions from the jobs of a candidate. */
  public static void removeFrom(ObjectNode candidate, LocalDate on) {
    for (JsonNode one : candidate.path("employment")) {
      ObjectNode job = (ObjectNode) one;
      double hours = job.path("hoursPerWeek").asDouble();
      if (hours >= 40 && !job.path("fullTime").asBoolean(true)) {
        job.put("hoursPerWeek", 36);
      }
      for (Map.Entry<String, JsonNode> fact : job.path("facts").properties()) {
        if (fact.getValue().asDouble() > Math.min(hours, 36)) {
          fact.setValue(IntNode.valueOf(1 + fact.getValue().intValue() % 8));
        }
      }
      if (job.path("from").asText().compareTo(on.toString()) > 0) {
        job.remove("current");
      }
    }
  }
}
