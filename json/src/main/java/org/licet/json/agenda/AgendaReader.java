package org.licet.json.agenda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateReader;
import org.licet.json.EvaluationReader;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.evaluation.Member;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.PastStanding;

/**
 * Reads the lines that {@link AgendaWriter} wrote, as the state of an earlier watch. Thread-safe.
 */
public final class AgendaReader {

  private static final String DATE = "a date such as 2026-11-23";

  private AgendaReader() {}

  /**
   * Returns the candidate of a line, found without parsing the rest; empty if the line has a
   * candidate that was rejected, or one that was gone.
   *
   * @throws IllegalArgumentException if the line was not written by a watch, or has a later format
   */
  public static Optional<String> candidate(String line) {
    try (JsonParser parser = ParsedValue.JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("The line is not a JSON object.");
      }
      String first = parser.nextFieldName();
      if ("candidate".equals(first)) { // a failure, which has no version
        return Optional.empty();
      }
      if (!"watch".equals(first)) {
        throw new IllegalArgumentException("The line was not written by licet watch.");
      }
      int version = parser.nextIntValue(-1);
      if (version != AgendaWriter.VERSION) {
        throw new IllegalArgumentException(
            "The line has the format %d. Expected %d.".formatted(version, AgendaWriter.VERSION));
      }
      if (!"candidate".equals(parser.nextFieldName())) {
        throw new IllegalArgumentException("The line was not written by licet watch.");
      }
      String candidate = parser.nextTextValue();
      if (candidate == null) {
        throw new IllegalArgumentException("The line has no candidate.");
      }
      return "gone".equals(parser.nextFieldName()) ? Optional.empty() : Optional.of(candidate);
    } catch (IOException e) {
      throw new IllegalArgumentException("The line is not valid JSON.", e);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if the line is damaged, or has the record of another person
   */
  public static AgendaState read(String line) {
    JsonNode json = EvaluationReader.parse(line);
    Member state = new Member(json, "").object();
    String candidate = state.text("candidate");
    LocalDate on = state.required("on").parsed(LocalDate::parse, DATE);
    String fingerprint = state.text("fingerprint");
    List<PastStanding> standings = state.list("standings", one -> standing(one.object(), on));
    Optional<Candidate> record =
        state.optional("record").map(one -> record(one.object(), candidate, fingerprint));
    return new AgendaState(
        candidate,
        on,
        fingerprint,
        state.text("terms"),
        standings,
        record,
        state.optional("sequence").map(Member::count).orElse(0),
        state.optionalList("coming", AgendaReader::event),
        state.optionalList("cancelled", AgendaReader::event));
  }

  private static AgendaEvent event(Member event) {
    event.object();
    AgendaItem.Builder item =
        AgendaItem.builder()
            .kind(event.required("kind").oneOf(AgendaItem.Kind.class))
            .on(event.required("on").parsed(LocalDate::parse, DATE))
            .why(event.words("why"))
            .records(
                event.optionalList(
                    "records",
                    record -> AgendaItem.Subject.of(record.text("pointer"), record.words("name"))));
    event
        .optionalText("credential")
        .ifPresent(credential -> item.of(credential, event.required("stage").oneOf(Stage.class)));
    event.optionalText("criterion").ifPresent(item::criterion);
    event.optionalWords("action").ifPresent(item::action);
    event.optional("lastDay").ifPresent(day -> item.lastDay(day.parsed(LocalDate::parse, DATE)));
    return new AgendaEvent(event.text("key"), item.build());
  }

  private static PastStanding standing(Member standing, LocalDate on) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    Member all = standing.required("verdicts").object();
    all.node()
        .fieldNames()
        .forEachRemaining(
            criterion -> verdicts.put(criterion, all.required(criterion).oneOf(Verdict.class)));
    return PastStanding.of(
        standing.text("credential"),
        standing.required("stage").oneOf(Stage.class),
        on,
        standing.required("decision").oneOf(Decision.class),
        standing.optional("ruleset").map(AgendaReader::ruleset),
        verdicts);
  }

  private static RulesetReference ruleset(Member ruleset) {
    ruleset.object();
    return RulesetReference.builder()
        .credential(ruleset.text("credential"))
        .effectiveFrom(ruleset.required("effectiveFrom").parsed(LocalDate::parse, DATE))
        .confidence(ruleset.required("confidence").oneOf(Confidence.class))
        .fingerprint(ruleset.text("fingerprint"))
        .uses(ruleset.optionalList("uses", AgendaReader::ruleset))
        .build();
  }

  private static Candidate record(Member member, String candidate, String fingerprint) {
    Candidate record;
    try {
      record = CandidateReader.read((ObjectNode) member.node());
    } catch (InvalidCandidateException e) {
      throw new IllegalArgumentException("The record is not a candidate. " + e.getMessage(), e);
    }
    if (!record.id().equals(candidate)) {
      throw new IllegalArgumentException("The record is of another person.");
    }
    if (!fingerprint.equals(CandidateAnswers.fingerprint(record))) {
      throw new IllegalArgumentException("The record does not have its fingerprint.");
    }
    return record;
  }
}
