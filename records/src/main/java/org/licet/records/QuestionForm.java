package org.licet.records;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.json.CandidateAnswers;
import org.licet.records.internal.output.Column;
import org.licet.records.internal.output.CsvTableWriter;
import org.licet.records.internal.output.FormWording;
import org.licet.records.internal.output.TableWriter;
import org.licet.records.internal.output.XlsxTableWriter;

/**
 * Writes open questions as a form that people fill in with a spreadsheet: a row for each candidate
 * and question. {@link FilledForm} reads the answers back.
 *
 * <pre>{@code
 * try (QuestionForm form = QuestionForm.xlsx(out, Locale.ROOT)) {
 *   form.add(nurse, List.of(evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, day)));
 * }
 * }</pre>
 *
 * <p>The form is written row by row. Not thread-safe.
 */
public final class QuestionForm implements AutoCloseable {

  private final FormWording wording;
  private final TableWriter table;

  private QuestionForm(FormWording wording, TableWriter table) {
    this.wording = wording;
    this.table = table;
  }

  /**
   * Opens a form as CSV, in UTF-8, by RFC 4180.
   *
   * @param locale the reader's language
   * @throws IOException if writing fails
   */
  public static QuestionForm csv(OutputStream to, Locale locale) throws IOException {
    FormWording wording = FormWording.of(locale);
    Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    return new QuestionForm(wording, CsvTableWriter.of(text, "\r\n", columns(wording)));
  }

  /**
   * Opens a form as a workbook in XLSX, with at most 1,048,575 questions.
   *
   * @param locale the reader's language
   */
  public static QuestionForm xlsx(OutputStream to, Locale locale) {
    FormWording wording = FormWording.of(locale);
    return new QuestionForm(
        wording, XlsxTableWriter.of(to, wording.say("sheet"), columns(wording)));
  }

  private static List<Column> columns(FormWording wording) {
    return List.of(
        Column.exact(wording.say("column.candidate"), 16),
        Column.of(wording.say("column.question"), 60),
        Column.of(wording.say("column.answer"), 24),
        Column.of(wording.say("column.expected"), 40),
        Column.of(wording.say("column.needed"), 24),
        Column.exact(wording.say("column.key"), 30),
        Column.hidden(wording.say("column.type")),
        Column.hidden(wording.say("column.record")));
  }

  /**
   * Writes the open questions of a candidate, in the order of {@link OpenQuestion#ofAll}. A
   * question of several evaluations is one row.
   *
   * @throws IOException if writing fails, or the workbook is full
   */
  public void add(Candidate candidate, List<Evaluation> evaluations) throws IOException {
    Map<String, Set<String>> needed = new LinkedHashMap<>();
    for (Evaluation evaluation : evaluations) {
      for (OpenQuestion open : evaluation.questions()) {
        needed
            .computeIfAbsent(open.key(), key -> new LinkedHashSet<>())
            .add(evaluation.credential() + ", " + evaluation.stage().words().in(wording.locale()));
      }
    }
    if (needed.isEmpty()) {
      return;
    }
    String record = CandidateAnswers.fingerprint(candidate);
    for (OpenQuestion open : OpenQuestion.ofAll(evaluations)) {
      AnswerType.Kind kind = open.question().answer().kind();
      table.row(
          List.of(
              candidate.id(),
              open.question().ask().in(wording.locale()),
              new TableWriter.Blank(
                  kind == AnswerType.Kind.YES_NO
                      ? List.of(wording.say("yes"), wording.say("no"))
                      : List.of()),
              wording.expected(open),
              String.join("; ", needed.getOrDefault(open.key(), Set.of())),
              open.key(),
              kind.name(),
              record));
    }
  }

  /**
   * Writes the end of the form and closes the output.
   *
   * @throws IOException if writing fails
   */
  @Override
  public void close() throws IOException {
    table.close();
  }
}
