package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * A record of the candidate with its place in the list. Immutable and thread-safe.
 *
 * @param record the record
 * @param context the application for which it is looked at
 * @param list the JSON pointer to the list in which it stands
 * @param index its place there, from 0
 * @param naming names a record, given its number from 1
 * @param <T> the type of the record
 */
public record RecordEntry<T>(
    T record,
    ApplicationContext context,
    String list,
    int index,
    BiFunction<T, Integer, Text> naming) {

  /** Returns the day for which the rules judge. */
  public LocalDate on() {
    return context.on();
  }

  /** Returns the JSON pointer to the record. */
  public String pointer() {
    return list + "/" + index;
  }

  /** Returns the JSON pointer to a field of the record. */
  public String at(String field) {
    return pointer() + "/" + field;
  }

  /** Returns the record in words, such as {@code the RN license of US-TX}. */
  public Text name() {
    return Text.later(() -> naming.apply(record, index + 1));
  }

  /**
   * Returns a question about a field of the record.
   *
   * @param ask the question
   */
  public Question ask(String field, Text ask) {
    return Question.OfCandidate.of(at(field), ask);
  }
}
