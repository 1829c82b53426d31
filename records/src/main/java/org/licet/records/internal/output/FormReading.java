package org.licet.records.internal.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Question;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateLimits;
import org.licet.json.InvalidCandidateException;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.table.TableException;
import org.licet.records.internal.table.Tables;
import org.licet.text.Text;
import org.licet.text.VisibleText;

/** The rows of a form that was filled in. Not thread-safe. */
public final class FormReading {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The columns that a form needs. */
  private enum Part {
    CANDIDATE,
    ANSWER,
    KEY,
    TYPE,
    RECORD;

    String key() {
      return "column." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Part, Integer> columns = new EnumMap<>(Part.class);
  private final Map<String, CandidateAnswers> answers = new LinkedHashMap<>();
  private final List<Failure> problems = new ArrayList<>();

  private FormReading() {}

  /**
   * Reads a form.
   *
   * @throws TableException if the file is not a form
   */
  public static FormReading of(Path file) throws IOException {
    FormReading reading = new FormReading();
    try (Table table = Tables.open(file, Optional.empty(), CandidateLimits.standard())) {
      reading.columns(table.next().orElseThrow(() -> missing(Part.ANSWER)));
      for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
        reading.add(row.get());
      }
    }
    return reading;
  }

  private void columns(Row headers) throws TableException {
    for (int i = 0; i < headers.cells().size(); i++) {
      Cell header = headers.cell(i);
      for (Part part : Part.values()) {
        if (header != null && FormWording.is(part.key(), header.text())) {
          columns.putIfAbsent(part, i);
        }
      }
    }
    for (Part part : Part.values()) {
      if (!columns.containsKey(part)) {
        throw missing(part);
      }
    }
  }

  private static TableException missing(Part part) {
    return new TableException(
        "The form has no column \"%s\". Expected the columns that \"licet answer --form\" writes."
            .formatted(FormWording.of(Locale.ROOT).say(part.key())));
  }

  private @Nullable Cell cell(Row row, Part part) {
    return row.cell(columns.getOrDefault(part, 0));
  }

  private String text(Row row, Part part) {
    Cell cell = cell(row, part);
    return cell == null ? "" : cell.text();
  }

  /** Returns an id or a key, of which spaces are a part. */
  private String raw(Row row, Part part) {
    Cell cell = cell(row, part);
    return cell == null ? "" : cell.raw();
  }

  private void add(Row row) {
    Cell answer = cell(row, Part.ANSWER);
    if (answer == null || WrittenAnswer.isOpen(answer)) {
      return;
    }
    String candidate = raw(row, Part.CANDIDATE);
    try {
      add(candidate, text(row, Part.RECORD), raw(row, Part.KEY), text(row, Part.TYPE), answer);
    } catch (InvalidCandidateException | IllegalArgumentException e) {
      problems.add(
          Failure.builder()
              .candidate(Optional.of(candidate).filter(id -> !id.isEmpty()))
              .message("row %d: %s".formatted(row.number(), e.getMessage()))
              .build());
    }
  }

  private void add(String candidate, String record, String key, String type, Cell answer) {
    if (key.isEmpty() || record.isEmpty()) {
      throw new IllegalArgumentException(
          "The %s is blank. Expected the one that the form had."
              .formatted(key.isEmpty() ? "key" : "record"));
    }
    JsonNode value = WrittenAnswer.of(answer, kind(type, key), key);
    CandidateAnswers before = answers.get(record);
    if (before == null) {
      ObjectNode none = JSON.createObjectNode();
      none.put("candidate", candidate).put("fingerprint", record);
      before = CandidateAnswers.read(none);
    }
    JsonNode other = before.toJson().get(key);
    if (other != null && !other.equals(value)) {
      throw new IllegalArgumentException(
          "The answer to %s is %s, and a row above has %s. Expected one answer."
              .formatted(VisibleText.of(key), value, other));
    }
    answers.put(record, before.with(key, value));
  }

  private static AnswerType.Kind kind(String type, String key) {
    for (AnswerType.Kind kind : AnswerType.Kind.values()) {
      if (kind.name().equals(type)) {
        return kind;
      }
    }
    return key.indexOf('#') > 0
        ? AnswerType.Kind.RULING
        : Question.OfCandidate.of(key, Text.NONE).answer().kind();
  }

  /** Returns the answers, one object for each candidate, in the order of the form. */
  public List<CandidateAnswers> answers() {
    return List.copyOf(answers.values());
  }

  /** Returns the answers that could not be read. */
  public List<Failure> problems() {
    return List.copyOf(problems);
  }
}
