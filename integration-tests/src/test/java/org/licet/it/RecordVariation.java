package org.licet.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.licet.candidate.Candidate;

/** Adds to records what the made-up population lacks, and removes facts that may be unknown. */
public final class RecordVariation {

  /**
   * Facts with assumptions if they are unknown, so that a known value may change a verdict: whether
   * a dated event has happened, the hours of case management (otherwise all hours of the job), and
   * a past without restrictions.
   */
  private static final Set<String> TAKEN_AS_IT_STANDS =
      Set.of(
          "id",
          "incomplete",
          "issued",
          "conferred",
          "taken",
          "caseManagementHoursPerWeek",
          "history");

  private static final Set<String> CODES =
      Set.of("type", "credential", "field", "exam", "practicedAs");

  private static final String[] STATUSES = {
    "ACTIVE", "INACTIVE", "PROBATION", "EXPIRED", "LAPSED", "SUSPENDED", "REVOKED"
  };

  private final Random random;

  /** Creates variations of records. */
  public RecordVariation(Random random) {
    this.random = random;
  }

  /** Duplicates entries, and adds current and past statuses. */
  public void enrich(ObjectNode candidate, LocalDate on) {
    for (String list : List.of("licenses", "certifications")) {
      for (JsonNode held : candidate.path(list)) {
        if (random.nextInt(4) == 0) {
          ((ObjectNode) held).put("status", STATUSES[random.nextInt(STATUSES.length)]);
        }
        if (held.path("status").asText().equals("PROBATION") && list.equals("licenses")) {
          ((ObjectNode) held).put("encumbered", true);
        }
        if (random.nextInt(4) == 0) {
          addHistory((ObjectNode) held, on);
        }
      }
    }
    for (String list : Candidate.lists()) {
      if (candidate.get(list) instanceof ArrayNode rows
          && !rows.isEmpty()
          && random.nextInt(5) == 0) {
        rows.add(rows.get(random.nextInt(rows.size())).deepCopy());
      }
    }
  }

  private void addHistory(ObjectNode held, LocalDate on) {
    LocalDate day = on.minusDays(1 + random.nextInt(200));
    ArrayNode history = held.putArray("history");
    for (int rows = 1 + random.nextInt(2); rows > 0; rows--) {
      LocalDate first = day.minusDays(random.nextInt(700));
      String status = STATUSES[random.nextInt(STATUSES.length)];
      history
          .addObject()
          .put("status", status)
          .put("encumbered", status.equals("PROBATION") || random.nextInt(4) == 0)
          .put("from", first.toString())
          .put("to", day.toString());
      day = first.minusDays(1 + random.nextInt(300));
    }
  }

  /** Drops keys and entries of lists, shortens dates, and misspells codes. */
  public void forget(ObjectNode object, double chance) {
    if (object.has("id")) {
      forgetEntries(object, chance);
    }
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode value = object.path(name);
      boolean forgotten = random.nextDouble() < chance && !isIncomplete(object, name);
      boolean isDate = value.isTextual() && value.asText().matches("\\d{4}-\\d{2}-\\d{2}");
      if (forgotten && isDate && random.nextBoolean()) {
        String stated = value.asText();
        object.set(name, TextNode.valueOf(stated.substring(0, random.nextBoolean() ? 7 : 4)));
      } else if (forgotten && CODES.contains(name) && value.isTextual() && random.nextBoolean()) {
        object.set(name, TextNode.valueOf(disguised(value.asText())));
        object.remove("independentAssessment"); // the rules determine this for types that they know
      } else if (forgotten && name.equals("topics") && random.nextBoolean()) {
        disguiseEach((ArrayNode) value);
        object.remove("topicHours"); // it names the topics that the course lists
      } else if (forgotten && !TAKEN_AS_IT_STANDS.contains(name)) {
        object.remove(name);
      } else if (value instanceof ObjectNode nested) {
        forget(nested, chance);
      } else if (name.equals("history")) {
        value.forEach(row -> forgetDays((ObjectNode) row, chance));
      } else if (value.isArray() && value.path(0).isObject()) {
        value.forEach(item -> forget((ObjectNode) item, chance));
      }
    }
  }

  /** Returns another spelling of a code, such as R.N. for RN. */
  private static String disguised(String code) {
    return code.length() > 1 && code.charAt(1) != '.'
        ? code.charAt(0) + "." + code.substring(1)
        : code;
  }

  private static void disguiseEach(ArrayNode codes) {
    for (int i = 0; i < codes.size(); i++) {
      codes.set(i, TextNode.valueOf(disguised(codes.path(i).asText())));
    }
  }

  private void forgetDays(ObjectNode row, double chance) {
    for (String name : List.of("from", "to")) {
      String stated = row.path(name).asText();
      if (random.nextDouble() < chance && stated.length() > 4) {
        if (random.nextBoolean()) {
          row.remove(name);
        } else {
          row.put(name, stated.substring(0, random.nextBoolean() && stated.length() > 7 ? 7 : 4));
        }
      }
    }
  }

  /** Drops some entries of some lists, and marks the lists as incomplete. */
  private void forgetEntries(ObjectNode candidate, double chance) {
    for (String list : Candidate.lists()) {
      if (candidate.get(list) instanceof ArrayNode entries && random.nextDouble() < chance) {
        for (int i = entries.size() - 1; i >= 0; i--) {
          if (random.nextBoolean()) {
            entries.remove(i);
          }
        }
        if (!isIncomplete(candidate, list)) {
          candidate.withArray("/incomplete").add(list);
        }
      }
    }
  }

  private static boolean isIncomplete(ObjectNode candidate, String list) {
    for (JsonNode name : candidate.path("incomplete")) {
      if (name.asText().equals(list)) {
        return true;
      }
    }
    return false;
  }
}
