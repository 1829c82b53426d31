package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateFormat;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.parse.Beginning;
import org.licet.json.internal.parse.JsonTokens;
import org.licet.json.internal.parse.Line;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.json.internal.parse.Tokens.Unreadable;

/** Accepts a parsed value as a candidate, or refuses it and gives the reason. Thread-safe. */
public final class Acceptance {

  private Acceptance() {}

  /**
   * Returns the candidate that a JSON text describes; empty if the text has a fault, which reading
   * it as a {@link ParsedValue} finds.
   */
  public static Optional<Candidate> valid(String json, CandidateLimits limits) {
    try {
      return JsonTokens.of(json, tokens -> TokenFields.read(tokens, limits));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** Returns the candidate that a line describes; empty if the line has a fault. */
  static Optional<Candidate> valid(Line.Text json, CandidateLimits limits) {
    if (!(json instanceof Line.Encoded utf8)) {
      return valid(json.decoded(), limits);
    }
    try {
      return JsonTokens.of(utf8.bytes(), tokens -> TokenFields.read(tokens, limits));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** Reads a value as a candidate. */
  public static CandidateReading of(ParsedValue value, long line, CandidateFormat format) {
    try {
      return CandidateReading.Accepted.of(candidate(value, format), line);
    } catch (InvalidCandidateException e) {
      return refused(value.node(), line, e);
    }
  }

  /** Refuses a value. The refusal carries the id of the candidate if it can be read. */
  public static CandidateReading refused(JsonNode value, long line, InvalidCandidateException e) {
    return CandidateReading.Refused.of(
        Failure.builder()
            .candidate(isIdRefused(e) ? Optional.empty() : id(value))
            .message(String.valueOf(e.getMessage()))
            .pointer(Optional.of(e.pointer()))
            .others(e.others().stream().map(Acceptance::other).toList())
            .build(),
        line);
  }

  private static Failure other(InvalidCandidateException e) {
    return Failure.builder()
        .message(String.valueOf(e.getMessage()))
        .pointer(Optional.of(e.pointer()))
        .build();
  }

  /** Refuses a candidate that is too long, by the beginning that was kept of it. */
  public static CandidateReading tooLong(String beginning, long line, CandidateLimits limits) {
    return refused(Beginning.of(beginning), line, tooLong(limits));
  }

  /** Returns the refusal of a candidate that is longer than the limits allow. */
  public static InvalidCandidateException tooLong(CandidateLimits limits) {
    return new InvalidCandidateException(
        "",
        "The candidate is longer than %,d characters.".formatted(limits.candidateLength())
            + limits.advice(CandidateLimits.Limited.CANDIDATE));
  }

  /**
   * Returns the candidate that a value describes.
   *
   * @throws InvalidCandidateException if the value does not describe a candidate
   */
  public static Candidate candidate(ParsedValue value, CandidateFormat format) {
    if (value.flaw().isPresent()) {
      throw value.flaw().get();
    }
    if (value.node() instanceof ObjectNode object) {
      return CandidateBinding.read(object, format);
    }
    throw new InvalidCandidateException(
        "", "The value is " + ShownValue.of(value.node()) + ". Expected a candidate as an object.");
  }

  /** Refuses text that is not a value. */
  public static CandidateReading refused(long line, String message) {
    return CandidateReading.Refused.of(Failure.builder().message(message).build(), line);
  }

  private static boolean isIdRefused(InvalidCandidateException e) {
    return e.pointer().equals("/id") || e.others().stream().anyMatch(Acceptance::isIdRefused);
  }

  private static Optional<String> id(JsonNode candidate) {
    return Optional.ofNullable(candidate.get("id"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }
}
