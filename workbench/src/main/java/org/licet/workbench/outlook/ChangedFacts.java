package org.licet.workbench.outlook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.ValuePlace;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Facts of a candidate with replacement values. Immutable and thread-safe. */
final class ChangedFacts {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A fact and its new value. */
  private record Change(String text, ValuePlace place, JsonNode value) {}

  private final List<Change> changes;
  private final CommandLine command;

  private ChangedFacts(List<Change> changes, CommandLine command) {
    this.changes = changes;
    this.command = command;
  }

  /**
   * Reads changes such as {@code /employment/0/fullTime=true}.
   *
   * @throws ParameterException if a change cannot be read
   */
  static ChangedFacts of(List<String> texts, CommandLine command) {
    List<Change> changes = new ArrayList<>();
    for (String text : texts) {
      int end = text.indexOf('=');
      if (end < 2 || text.charAt(0) != '/') {
        throw new ParameterException(
            command,
            "--set "
                + text
                + " is not a change. Expected one such as /employment/0/fullTime=true.");
      }
      changes.add(
          new Change(text, ValuePlace.at(text.substring(0, end)), value(text.substring(end + 1))));
    }
    return new ChangedFacts(List.copyOf(changes), command);
  }

  private static JsonNode value(String text) {
    try {
      JsonNode value = MAPPER.readTree(text);
      return value.isMissingNode() ? TextNode.valueOf(text) : value;
    } catch (JsonProcessingException plain) {
      return TextNode.valueOf(text);
    }
  }

  /**
   * Returns the candidate with the changes.
   *
   * @throws ParameterException if a change does not fit the record
   */
  Candidate applyTo(Candidate candidate) {
    try {
      ObjectNode record = (ObjectNode) MAPPER.readTree(CandidateWriter.toLine(candidate));
      for (Change change : changes) {
        set(record, change);
      }
      return CandidateReader.readOne(MAPPER.writeValueAsString(record));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidCandidateException e) {
      throw new ParameterException(
          command,
          "The changes make the candidate " + candidate.id() + " invalid. " + e.getMessage());
    }
  }

  private void set(ObjectNode record, Change change) {
    if (!change.place.set(record, change.value)) {
      throw new ParameterException(
          command,
          "--set "
              + change.text
              + " cannot be applied. The record has no object or list at "
              + change.place.pointer().head()
              + ".");
    }
  }
}
