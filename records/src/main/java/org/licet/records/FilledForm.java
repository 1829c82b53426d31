package org.licet.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateAnswers;
import org.licet.records.internal.output.FormReading;

/**
 * The answers of a {@link QuestionForm} that was filled in. A blank answer leaves its question
 * open. The columns may be in any order, and the rows too. Immutable and thread-safe.
 *
 * <p>How to write an answer:
 *
 * <ul>
 *   <li>{@code yes} or {@code no}
 *   <li>a number, such as {@code 37.5}
 *   <li>a date with one meaning, such as {@code 2026-11-23} or {@code 11/23/2026}, or {@code
 *       2026-11} for some day of that month; {@code current} for the end of a job that is still
 *       held
 *   <li>codes separated by semicolons, or {@code none}
 *   <li>{@code none} for a list of records, or the records as in the candidate format, such as
 *       {@code [{"credential": "CRC"}]}
 *   <li>for a decision of an issuing body, {@code yes} or {@code no}, or an object such as {@code
 *       {"answer": true, "by": "CCMC", "on": "2026-10-02"}}
 * </ul>
 *
 * <p>The words of a form in Spanish are read too.
 */
public final class FilledForm {

  private final List<CandidateAnswers> answers;
  private final List<Failure> problems;

  private FilledForm(List<CandidateAnswers> answers, List<Failure> problems) {
    this.answers = List.copyOf(answers);
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads a form in CSV or XLSX.
   *
   * @throws IOException if the file cannot be read, is not a table, or lacks a column of the form
   */
  public static FilledForm read(Path file) throws IOException {
    FormReading reading = FormReading.of(file);
    return new FilledForm(reading.answers(), reading.problems());
  }

  /** Returns the answers, one object for each candidate, in the order of the form. */
  public List<CandidateAnswers> answers() {
    return answers;
  }

  /** Returns the answers that could not be read, each with its row. They stay open. */
  public List<Failure> problems() {
    return problems;
  }
}
