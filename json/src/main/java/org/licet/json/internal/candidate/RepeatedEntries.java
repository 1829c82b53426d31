package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.json.InvalidCandidateException;

/**
 * The records of a candidate that repeat another record of their list, as answers state. They are
 * removed after all other answers are applied, because a key counts the entries as they were asked
 * about. Not thread-safe.
 */
public final class RepeatedEntries {

  private static final String SEPARATE = "separate";
  private static final Pattern ENTRY = Pattern.compile("/([A-Za-z]+)/(0|[1-9]\\d{0,8})");
  private static final String VERIFIED = "/verified";

  /** The key of a ruling on a record, or on a code of one. */
  private static final Pattern RULING =
      Pattern.compile("(?:.*@|(?=/.*#))" + ENTRY.pattern() + "(?:/.*)?");

  private final Map<String, Set<Integer>> byList = new TreeMap<>();

  /**
   * Notes a record that its source does not confirm.
   *
   * @return false if the answer is another one
   */
  public boolean noteUnconfirmed(ObjectNode candidate, String key, JsonNode confirmed) {
    if (!key.endsWith(VERIFIED)) {
      return false;
    }
    String record = key.substring(0, key.length() - VERIFIED.length());
    if (!confirmed.isObject() && !(confirmed.isBoolean() && !confirmed.asBoolean())) {
      throw new InvalidCandidateException(
          key,
          "The answer to "
              + key
              + " is "
              + confirmed
              + ". Expected who checked the record and when, such as {\"by\": \"Nursys\", \"on\":"
              + " \"2026-11-23\"}, or false if the source does not confirm it.");
    }
    if (confirmed.isObject()) {
      return false;
    }
    if (ENTRY.matcher(record).matches()) {
      return note(candidate, record, confirmed);
    }
    candidate.remove(record.substring(1)); // the declarations about conduct
    AssumedMarks.remove(candidate, record);
    return true;
  }

  /**
   * Notes whether a record is separate from all others of its list.
   *
   * @return false if the key does not name a whole record
   */
  public boolean note(ObjectNode candidate, String key, JsonNode separate) {
    Matcher entry = ENTRY.matcher(key);
    if (!entry.matches()) {
      return false;
    }
    if (!(candidate.at(key) instanceof ObjectNode record)) {
      throw new InvalidCandidateException(
          key,
          "The candidate has no record at " + key + ", which the answer to " + key + " names.");
    }
    if (!separate.isBoolean()) {
      throw new InvalidCandidateException(
          key,
          "The answer to "
              + key
              + " is "
              + separate
              + ". Expected true if the record is separate from every other one, or false if it"
              + " repeats one and is to be removed.");
    }
    if (separate.asBoolean()) {
      record.put(SEPARATE, true);
    } else {
      byList
          .computeIfAbsent(entry.group(1), any -> new TreeSet<>(Comparator.reverseOrder()))
          .add(Integer.parseInt(entry.group(2)));
    }
    return true;
  }

  /** Removes the repeated records, and moves the recorded decisions to the entries that remain. */
  public void removeFrom(ObjectNode candidate) {
    byList.forEach(
        (list, indexes) -> {
          ArrayNode entries = candidate.withArray(list);
          indexes.forEach(entries::remove);
          moveRulings(candidate, list, indexes);
          AssumedMarks.removeRecords(candidate, list, indexes);
        });
  }

  private static void moveRulings(ObjectNode candidate, String list, Set<Integer> removed) {
    if (!(candidate.path("rulings") instanceof ArrayNode rulings)) {
      return;
    }
    for (int i = rulings.size() - 1; i >= 0; i--) {
      Matcher about = RULING.matcher(rulings.get(i).path("key").asText());
      if (about.matches() && about.group(1).equals(list)) {
        int index = Integer.parseInt(about.group(2));
        if (removed.contains(index)) {
          rulings.remove(i);
        } else {
          long before = removed.stream().filter(one -> one < index).count();
          StringBuilder key = new StringBuilder(rulings.get(i).path("key").asText());
          key.replace(about.start(2), about.end(2), Long.toString(index - before));
          ((ObjectNode) rulings.get(i)).put("key", key.toString());
        }
      }
    }
  }
}
