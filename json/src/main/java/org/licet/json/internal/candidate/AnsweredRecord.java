package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Question;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.advice.ValuePlace;
import org.licet.text.Text;

/**
 * The JSON of a candidate in which answers are written down, each at the place that its key names.
 * Not thread-safe.
 */
public final class AnsweredRecord {

  private static final String CURRENT = "current";

  /** A record with an unknown code. */
  private static final Pattern CODE = Pattern.compile("(/[A-Za-z]+/\\d+)/.*");

  /** A record that a question to an issuing body is about. */
  private static final Pattern RECORD = Pattern.compile("[^/].*@(/[A-Za-z]+/\\d+)");

  private final ObjectNode record;

  /** Takes the JSON of a candidate, which the answers change. */
  public AnsweredRecord(ObjectNode record) {
    this.record = record;
  }

  /**
   * Writes down an answer.
   *
   * @throws InvalidCandidateException if the answer is impossible
   */
  public void apply(String key, JsonNode answer) {
    int same = key.indexOf('#');
    if (same >= 0) {
      requireRecord(key, key.startsWith("/") ? CODE.matcher(key) : RECORD.matcher(key));
    }
    if (key.startsWith("/") && (same < 0 || answerSame(key, same, answer))) {
      if (same < 0) {
        answerFact(key, answer);
      }
      return;
    }
    ObjectNode ruling = record.withArray("rulings").addObject().put("key", key);
    if (answer instanceof ObjectNode details) {
      ruling.setAll(details);
    } else {
      ruling.set("answer", answer);
    }
  }

  private void requireRecord(String key, Matcher place) {
    if (place.matches() && !record.at(place.group(1)).isObject()) {
      throw noRecord(place.group(1), key);
    }
  }

  private static InvalidCandidateException noRecord(String place, String key) {
    return new InvalidCandidateException(
        key,
        "The candidate has no record at " + place + ", which the answer to " + key + " names.");
  }

  /**
   * Writes down the one code that a record stands for.
   *
   * @param same the index of the codes in the key
   * @return false if the answer does not name one code
   */
  private boolean answerSame(String key, int same, JsonNode answer) {
    String codes = key.substring(same + 1);
    if (!answer.isBoolean() && !answer.isObject()) {
      throw new InvalidCandidateException(
          key, "The answer to " + key + " is " + answer + ". Expected true, false or null.");
    }
    if (!answer.isBoolean() || !answer.booleanValue() || codes.indexOf(',') >= 0) {
      return false;
    }
    String fact = key.substring(0, same);
    JsonNode stated = record.at(fact);
    answerFact(
        fact,
        stated instanceof ArrayNode list ? list.deepCopy().add(codes) : TextNode.valueOf(codes));
    return true;
  }

  private void answerFact(String key, JsonNode answer) {
    int day = key.indexOf('@');
    ValuePlace fact = ValuePlace.at(day < 0 ? key : key.substring(0, day));
    String name = fact.name();
    if (fact.pointer().head().matches()) {
      answerList(name, answer);
      return;
    }
    ObjectNode holder =
        fact.holder(record).orElseThrow(() -> noRecord(fact.pointer().head().toString(), key));
    if (day < 0 && takesCodes(key) && !answer.isArray()) {
      throw new InvalidCandidateException(
          key,
          "The answer to "
              + key
              + " is "
              + answer
              + ". Expected a complete list of codes, such as [\"ONCOLOGY\"], or [] if there are"
              + " none.");
    }
    if (day < 0) {
      requireWithin(holder.path(name), key, answer);
    }
    if (name.equals("to") && answer.asText().equals(CURRENT)) {
      holder.put(CURRENT, true);
    } else if (day < 0) {
      holder.set(name, answer);
      AssumedMarks.remove(record, key);
    } else {
      answerDay(holder.withArray(name), key.substring(day + 1), answer.asBoolean());
    }
  }

  /** Adds a row about a day to a history, in place of an earlier answer about the same day. */
  private static void answerDay(ArrayNode history, String day, boolean inForce) {
    for (int i = history.size() - 1; i >= 0; i--) {
      JsonNode row = history.get(i);
      if (row.path("from").asText().equals(day) && row.path("to").asText().equals(day)) {
        history.remove(i);
      }
    }
    history
        .addObject()
        .put("status", inForce ? "ACTIVE" : "INACTIVE")
        .put("encumbered", !inForce)
        .put("from", day)
        .put("to", day);
  }

  /** Requires that an answer about a month or year of the record is a date within it. */
  private static void requireWithin(JsonNode stated, String key, JsonNode answer) {
    Optional<PartialDate> period = date(stated);
    if (period.isEmpty() || period.get().isExact()) {
      return;
    }
    Optional<PartialDate> day = date(answer);
    if (day.isEmpty()
        || day.get().earliest().isBefore(period.get().earliest())
        || day.get().latest().isAfter(period.get().latest())) {
      throw new InvalidCandidateException(
          key,
          "The answer to "
              + key
              + " is "
              + ShownValue.cut(answer.asText(answer.toString()))
              + ", and the record states "
              + period.get()
              + ". Expected a day of "
              + period.get()
              + ".\nMaybe correct the record first.");
    }
  }

  private static Optional<PartialDate> date(JsonNode text) {
    try {
      return text.isTextual() ? Optional.of(PartialDate.parse(text.asText())) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean takesCodes(String key) {
    return Question.OfCandidate.of(key, Text.NONE).answer().kind() == AnswerType.Kind.CODES;
  }

  private void answerList(String name, JsonNode answer) {
    ArrayNode incomplete =
        record.path("incomplete") instanceof ArrayNode names
            ? names
            : JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < incomplete.size(); i++) {
      if (incomplete.get(i).asText().equals(name) && answer instanceof ArrayNode more) {
        incomplete.remove(i);
        record.withArray(name).addAll(more);
        return;
      }
    }
    record.set(name, answer);
  }
}
