package org.licet.records.internal.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateLimits;
import org.licet.json.InvalidCandidateException;
import org.licet.records.QuestionForm;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.MergedCells;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.table.TableException;
import org.licet.records.internal.table.Tables;
import org.licet.text.VisibleText;

/** The rows of a form that was filled in. Not thread-safe. */
public final class FormReading {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ANSWER = "column.answer";
  private static final String KEYS = "column.keys";
  private static final String CANDIDATE = "column.candidate";
  private static final String RECORD = "column.record";
  private static final int LETTERS = 26;
  private static final int NONE = -1;

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Integer> answerColumns = new ArrayList<>();
  private final Map<String, CandidateAnswers> answers = new LinkedHashMap<>();
  private final List<Failure> problems = new ArrayList<>();

  private final MergedCells merged;

  private FormReading(MergedCells merged) {
    this.merged = merged;
  }

  /**
   * Reads a form.
   *
   * @throws TableException if the file is not a form
   */
  public static FormReading of(Path file) throws IOException {
    FormReading reading = new FormReading(MergedCells.of(file));
    try (Table table = Tables.open(file, Optional.empty(), CandidateLimits.standard())) {
      reading.columns(table.next().orElseThrow(() -> missing(KEYS)));
      for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
        reading.add(row.get());
      }
    }
    return reading;
  }

  private void columns(Row headers) throws TableException {
    for (int i = 0; i < headers.cells().size(); i++) {
      Cell header = headers.cell(i);
      for (String name : List.of(KEYS, CANDIDATE, RECORD)) {
        if (header != null && FormWording.is(name, header.text())) {
          columns.putIfAbsent(name, i);
        }
      }
    }
    for (int number = 1; number <= QuestionForm.MOST; number++) {
      answerColumns.add(answerColumn(headers, number));
    }
    if (answerColumns.stream().allMatch(column -> column == NONE)) {
      throw missing(ANSWER, 1);
    }
    for (String name : List.of(KEYS, CANDIDATE, RECORD)) {
      if (!columns.containsKey(name)) {
        throw missing(name);
      }
    }
  }

  private static int answerColumn(Row headers, int number) {
    for (int i = 0; i < headers.cells().size(); i++) {
      Cell header = headers.cell(i);
      if (header != null && FormWording.is(ANSWER, header.text(), number)) {
        return i;
      }
    }
    return NONE; // somebody removed an empty column
  }

  private static TableException missing(String column, Object... arguments) {
    return new TableException(
        "The sheet has no column \"%s\". Expected the columns that \"licet ask --sheet\" writes."
            .formatted(FormWording.of(Locale.ROOT).say(column, arguments)));
  }

  private @Nullable Cell cell(Row row, String column) {
    return row.cell(columns.getOrDefault(column, 0));
  }

  /** Returns an id or keys, of which spaces are a part. */
  private String raw(Row row, String column) {
    Cell cell = cell(row, column);
    return cell == null ? "" : cell.raw();
  }

  private void add(Row row) {
    refuseMerged(row);
    if (row.isBlank() || answerColumns.stream().allMatch(at -> isOpen(answer(row, at)))) {
      return;
    }
    String record = raw(row, RECORD).strip();
    int at = columns.getOrDefault(KEYS, 0);
    List<FormKeys> keys;
    try {
      keys = FormKeys.read(raw(row, KEYS));
      if (record.isEmpty()) {
        at = columns.getOrDefault(RECORD, 0);
        throw new IllegalArgumentException(
            "The record is blank.\nMaybe copy it from the sheet that was sent.");
      }
    } catch (IllegalArgumentException e) {
      problem(row, at, e);
      return;
    }
    for (int i = 0; i < answerColumns.size(); i++) {
      Cell answer = answer(row, answerColumns.get(i));
      if (answer != null && !isOpen(answer)) {
        try {
          add(raw(row, CANDIDATE), record, i < keys.size() ? keys.get(i) : null, answer);
        } catch (InvalidCandidateException | IllegalArgumentException e) {
          problem(row, answerColumns.get(i), e);
        }
      }
    }
  }

  /** Refuses answers in merged cells, of which a spreadsheet keeps only the first. */
  private void refuseMerged(Row row) {
    if (merged.isEmpty()) {
      return;
    }
    int questions;
    try {
      questions = FormKeys.read(raw(row, KEYS)).size();
    } catch (IllegalArgumentException e) {
      return; // without questions, no answer is expected
    }
    for (int column : answerColumns.subList(0, Math.min(questions, answerColumns.size()))) {
      merged
          .owner(row.number(), column)
          .ifPresent(
              owner ->
                  problem(
                      row,
                      column,
                      new IllegalArgumentException(
                          "The cell is merged with %s.\nMaybe unmerge the cells, and enter the answer in each."
                              .formatted(owner))));
    }
  }

  private static @Nullable Cell answer(Row row, int column) {
    return column == NONE ? null : row.cell(column);
  }

  private static boolean isOpen(@Nullable Cell answer) {
    return answer == null || WrittenAnswer.isOpen(answer);
  }

  private void problem(Row row, int column, RuntimeException why) {
    problems.add(
        Failure.builder()
            .candidate(Optional.of(raw(row, CANDIDATE)).filter(id -> !id.isEmpty()))
            .message("cell %s%d: %s".formatted(letters(column), row.number(), why.getMessage()))
            .build());
  }

  /** Returns the name of a column as a spreadsheet shows it, such as AB. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / LETTERS - 1) {
      letters.insert(0, (char) ('A' + left % LETTERS));
    }
    return letters.toString();
  }

  private void add(String candidate, String record, @Nullable FormKeys asked, Cell answer) {
    if (asked == null) {
      throw new IllegalArgumentException(
          "The answer belongs to no question.\nMaybe it belongs to another row.");
    }
    if (answer.isFormula()) {
      throw new IllegalArgumentException(
          "The answer is a formula. Expected a value.\nMaybe paste the result as a value.");
    }
    JsonNode value = WrittenAnswer.of(answer, asked.kind(), asked.key());
    CandidateAnswers before = answers.get(record);
    if (before == null) {
      ObjectNode none = JSON.createObjectNode();
      none.put("candidate", candidate).put("fingerprint", record);
      before = CandidateAnswers.read(none);
    }
    JsonNode other = before.toJson().get(asked.key());
    if (other != null && !other.equals(value)) {
      throw new IllegalArgumentException(
          "The answer to %s is %s, but a row above has %s. Expected one answer."
              .formatted(VisibleText.of(asked.key()), value, other));
    }
    answers.put(record, before.with(asked.key(), value));
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
