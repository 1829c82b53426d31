package org.licet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;
import org.licet.json.internal.candidate.AnsweredRecord;
import org.licet.json.internal.candidate.RepeatedEntries;
import org.licet.json.internal.value.Fingerprint;

/**
 * Answers to questions about one candidate, by the keys of the questions. Applied to that
 * candidate, they make the candidate that states them.
 *
 * <pre>{@code
 * Evaluation evaluation = evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, day);
 * Candidate answered =
 *     CandidateAnswers.about(nurse).with(evaluation.questions().get(0).key(), true).applyTo(nurse);
 * }</pre>
 *
 * <p>An answer is a value as in the candidate format:
 *
 * <ul>
 *   <li>the key {@code /employment/0/fullTime} takes {@code true} or {@code false}
 *   <li>the key {@code /employment/0/to} takes a date, or {@code "current"} if the job is still
 *       held
 *   <li>the key {@code /licenses/0/history@2026-01-31}, whether the license was active and
 *       unrestricted on that day, takes {@code true} or {@code false}
 *   <li>the key {@code /employment/1}, whether the job is separate from every other one, takes
 *       {@code true} or {@code false}; {@code false} removes the job, which is listed twice
 *   <li>the key {@code /examinations} takes the list, or the further entries if it is incomplete;
 *       {@code []} if there are none
 *   <li>the key {@code /continuingEducation/0/topics} takes the complete list of codes; {@code []}
 *       if there are none
 *   <li>the key {@code /continuingEducation/0/topicHours/ETHICS} takes a number
 *   <li>the key {@code CCM-EXPERIENCE-1#country@/employment/0} takes {@code true} or {@code false},
 *       or an object with {@code answer}, {@code by}, {@code on} and {@code reference}; if the
 *       question asks the issuing body for a number or a code, a number or a code
 *   <li>the key {@code /licenses/0/verified} takes an object with {@code by}, {@code on} and {@code
 *       reference}; {@code false} removes the license, which its source does not confirm
 *   <li>the key {@code /licenses/0/type#RN}, whether an unknown code stands for RN, takes {@code
 *       true} or {@code false}; {@code true} writes that code, and {@code false} is recorded as a
 *       ruling
 *   <li>{@code null} leaves the question open
 * </ul>
 *
 * <p>As JSON, the answers are one object: {@code candidate} and {@code fingerprint} name the
 * candidate as it was asked, {@code by} and {@code on} may name who answered and when, and every
 * other member is a key with its answer. Immutable and thread-safe.
 */
public final class CandidateAnswers {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String CANDIDATE = "candidate";
  private static final String FINGERPRINT = "fingerprint";
  private static final String BY = "by";
  private static final String ON = "on";
  private static final Set<String> NOT_KEYS = Set.of(CANDIDATE, FINGERPRINT, BY, ON);

  /**
   * Sorts a list before its records, a record before its facts, and rulings last. So the order of
   * the answers does not matter.
   */
  private static final Comparator<String> INNER_LAST =
      Comparator.comparing((String key) -> !key.startsWith("/"))
          .thenComparing(Comparator.naturalOrder());

  private final String candidate;
  private final String fingerprint;
  private final @Nullable String by;
  private final @Nullable PartialDate on;
  private final Map<String, JsonNode> answers;

  private CandidateAnswers(
      String candidate,
      String fingerprint,
      @Nullable String by,
      @Nullable PartialDate on,
      Map<String, JsonNode> answers) {
    this.candidate = candidate;
    this.fingerprint = fingerprint;
    this.by = by;
    this.on = on;
    this.answers = answers;
  }

  /** Returns an empty set of answers about a candidate. */
  public static CandidateAnswers about(Candidate candidate) {
    return new CandidateAnswers(candidate.id(), fingerprint(candidate), null, null, Map.of());
  }

  /**
   * Reads answers.
   *
   * @throws InvalidCandidateException if the object names no candidate and fingerprint, or has a
   *     member that is no key
   */
  public static CandidateAnswers read(JsonNode json) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : json.properties()) {
      if (!NOT_KEYS.contains(one.getKey())) {
        answers.put(key(one.getKey()), one.getValue());
      }
    }
    return new CandidateAnswers(
        text(json, CANDIDATE),
        text(json, FINGERPRINT),
        json.path(BY).isTextual() ? json.path(BY).asText() : null,
        day(json.path(ON)),
        answers);
  }

  private static @Nullable PartialDate day(JsonNode on) {
    if (on.isMissingNode() || on.isNull()) {
      return null;
    }
    try {
      return PartialDate.parse(on.asText());
    } catch (RuntimeException e) {
      throw new InvalidCandidateException(
          "/" + ON, "The answers are of " + on + ". Expected a date such as 2026-11-23.", e);
    }
  }

  private static String text(JsonNode json, String member) {
    JsonNode value = json.path(member);
    if (!value.isTextual()) {
      throw new InvalidCandidateException(
          "/" + member,
          "The answers have no "
              + member
              + ". Expected an object with candidate, fingerprint, and an answer for each key.");
    }
    return value.asText();
  }

  private static String key(String key) {
    if (!key.startsWith("/") && key.indexOf('#') < 1) {
      throw new InvalidCandidateException(
          "",
          "\""
              + key
              + "\" is not the key of a question. Expected one such as /employment/0/fullTime or"
              + " CCM-EXPERIENCE-1#country@/employment/0.");
    }
    return key;
  }

  /** Returns the id of the candidate. */
  public String candidate() {
    return candidate;
  }

  /**
   * Returns the {@linkplain #fingerprint(Candidate) fingerprint} of the candidate when the
   * questions were asked.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** Returns who answered; empty if that is unknown. */
  public Optional<String> by() {
    return Optional.ofNullable(by);
  }

  /** Returns the day of the answers; empty if it is unknown. */
  public Optional<PartialDate> on() {
    return Optional.ofNullable(on);
  }

  /** Returns these answers with who gave them, and when. The candidate does not carry either. */
  public CandidateAnswers givenBy(String person, PartialDate day) {
    return new CandidateAnswers(candidate, fingerprint, person, day, answers);
  }

  /** Returns these answers with a yes or no. */
  public CandidateAnswers with(String key, boolean answer) {
    return with(key, BooleanNode.valueOf(answer));
  }

  /** Returns these answers with a number. */
  public CandidateAnswers with(String key, double answer) {
    return with(key, DoubleNode.valueOf(answer));
  }

  /** Returns these answers with a code, a text or a date, such as {@code 2026-11-23}. */
  public CandidateAnswers with(String key, String answer) {
    return with(key, TextNode.valueOf(answer));
  }

  /** Returns these answers with a complete list of codes; an empty list means none. */
  public CandidateAnswers with(String key, List<String> codes) {
    ArrayNode list = MAPPER.createArrayNode();
    codes.forEach(list::add);
    return with(key, list);
  }

  /** Returns these answers with a question that has no answer yet. */
  public CandidateAnswers withOpen(String key) {
    return answers.containsKey(key) ? this : with(key, NullNode.getInstance());
  }

  /**
   * Returns these answers with one in the candidate format.
   *
   * @throws InvalidCandidateException if the key is not the key of a question
   */
  public CandidateAnswers with(String key, JsonNode answer) {
    Map<String, JsonNode> more = new LinkedHashMap<>(answers);
    more.put(key(key), answer.deepCopy());
    return new CandidateAnswers(candidate, fingerprint, by, on, more);
  }

  /** Returns the answers as one JSON object. */
  public ObjectNode toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put(CANDIDATE, candidate).put(FINGERPRINT, fingerprint);
    if (by != null) {
      json.put(BY, by);
    }
    if (on != null) {
      json.put(ON, on.toString());
    }
    answers.forEach((key, answer) -> json.set(key, answer.deepCopy()));
    return json;
  }

  /** Returns the fingerprint of a candidate: SHA-256 of its JSON. */
  public static String fingerprint(Candidate candidate) {
    return Fingerprint.of(CandidateWriter.toLine(candidate));
  }

  /**
   * Returns the candidate that states the answers. Their order does not matter: a list is applied
   * before answers about its records.
   *
   * @throws InvalidCandidateException if the answers are about another candidate or about another
   *     version of this one, or if an answer is impossible
   */
  public Candidate applyTo(Candidate asked) {
    if (!fingerprint.equals(fingerprint(asked))) {
      throw new InvalidCandidateException(
          "",
          "The answers are about "
              + (candidate.equals(asked.id())
                  ? "another version of the candidate " + candidate
                  : "the candidate " + candidate + ", not about " + asked.id())
              + ". Ask the questions again, and enter the new answers.");
    }
    ObjectNode record = CandidateWriter.toJson(asked);
    AnsweredRecord answered = new AnsweredRecord(record);
    RepeatedEntries repeated = new RepeatedEntries();
    Map<String, JsonNode> sorted = new TreeMap<>(INNER_LAST);
    sorted.putAll(answers);
    sorted.forEach(
        (key, answer) -> {
          if (!answer.isNull()
              && !repeated.noteUnconfirmed(record, key, answer)
              && !repeated.note(record, key, answer)) {
            answered.apply(key, answer);
          }
        });
    repeated.removeFrom(record);
    try {
      return CandidateReader.readOne(MAPPER.writeValueAsString(record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written.", e);
    }
  }
}
