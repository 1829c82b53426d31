package org.licet.records;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.licet.candidate.Candidate;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.json.CandidateAnswers;
import org.licet.records.internal.output.Column;
import org.licet.records.internal.output.CsvTableWriter;
import org.licet.records.internal.output.FormKeys;
import org.licet.records.internal.output.FormWording;
import org.licet.records.internal.output.TableWriter;
import org.licet.records.internal.output.XlsxTableWriter;

/**
 * Writes open questions as a sheet that people fill in with a spreadsheet, or that a mail merge
 * sends: a row for each candidate. {@link FilledForm} reads the answers back.
 *
 * <pre>{@code
 * try (QuestionForm form = QuestionForm.xlsx(out, Locale.ROOT)) {
 *   form.add(nurse, List.of(evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, day)));
 * }
 * }</pre>
 *
 * <p>A row has the {@linkplain OpenQuestion#isNeeded needed} questions, at most {@value #MOST}. The
 * column of further questions counts the others: some answers need them in another round. The form
 * is written row by row. Not thread-safe.
 */
public final class QuestionForm implements AutoCloseable {

  /** The most questions of a row. */
  public static final int MOST = 10;

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
   * Opens a form as a workbook in XLSX, with at most 1,048,575 candidates.
   *
   * @param locale the reader's language
   */
  public static QuestionForm xlsx(OutputStream to, Locale locale) {
    FormWording wording = FormWording.of(locale);
    return new QuestionForm(
        wording, XlsxTableWriter.of(to, wording.say("sheet"), columns(wording)));
  }

  /** Describes the answer that a question takes, such as "yes or no". */
  public static String expected(OpenQuestion question, Locale locale) {
    return FormWording.of(locale).expected(question);
  }

  private static List<Column> columns(FormWording wording) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.exact(wording.say("column.candidate"), 16));
    columns.add(Column.of(wording.say("column.needed"), 24));
    columns.add(Column.of(wording.say("column.further"), 12));
    for (int number = 1; number <= MOST; number++) {
      columns.add(Column.of(wording.say("column.question", number), 44));
      columns.add(Column.of(wording.say("column.expected", number), 24));
      columns.add(Column.of(wording.say("column.answer", number), 20));
    }
    columns.add(Column.hidden(wording.say("column.keys")));
    columns.add(Column.hidden(wording.say("column.record")));
    return columns;
  }

  /**
   * Writes the needed questions of a candidate, in the order of {@link OpenQuestion#ofAll}. Writes
   * nothing if no question is open.
   *
   * @throws IOException if writing fails, or the workbook is full
   */
  public void add(Candidate candidate, List<Evaluation> evaluations) throws IOException {
    List<OpenQuestion> all = OpenQuestion.ofAll(evaluations);
    if (all.isEmpty()) {
      return;
    }
    List<OpenQuestion> asked = all.stream().filter(OpenQuestion::isNeeded).limit(MOST).toList();
    String needed =
        evaluations.stream()
            .filter(evaluation -> !evaluation.questions().isEmpty())
            .map(one -> one.credential() + ", " + one.stage().words().in(wording.locale()))
            .collect(Collectors.joining("; "));
    List<Object> row = new ArrayList<>(List.of(candidate.id(), needed, all.size() - asked.size()));
    for (int i = 0; i < MOST; i++) {
      if (i < asked.size()) {
        add(asked.get(i), row);
      } else {
        row.addAll(List.of("", "", ""));
      }
    }
    row.add(FormKeys.of(asked));
    row.add(CandidateAnswers.fingerprint(candidate));
    table.row(row);
  }

  private void add(OpenQuestion open, List<Object> row) {
    row.add(open.question().ask().in(wording.locale()));
    row.add(wording.expected(open));
    row.add(
        new TableWriter.Blank(
            open.question().answer().kind() == AnswerType.Kind.YES_NO
                ? List.of(wording.say("yes"), wording.say("no"))
                : List.of()));
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
