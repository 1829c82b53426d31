package org.licet.internal.reasoning.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.text.Text;

/**
 * A record of the candidate with its place in the list. Immutable and thread-safe.
 *
 * @param record the record
 * @param context the application
 * @param list the JSON pointer to the list
 * @param index the index in the list, from 0
 * @param naming returns the name of a record, given its number from 1
 * @param <T> the type of the record
 */
public record RecordEntry<T>(
    T record,
    ApplicationContext context,
    String list,
    int index,
    BiFunction<T, Integer, Text> naming) {

  /** Returns the date for which the rules judge. */
  public LocalDate on() {
    return context.on();
  }

  /** Returns the index in the list as the candidate states it. */
  private int place() {
    return context.withheld().place(list, index);
  }

  /** Returns the JSON pointer to the record. */
  public String pointer() {
    return list + "/" + place();
  }

  /** Returns the JSON pointer to a field of the record. */
  public String at(String field) {
    return pointer() + "/" + field;
  }

  /** Returns the name of the record, such as {@code the RN license from Texas}. */
  public Text name() {
    return Text.later(() -> naming.apply(record, place() + 1));
  }

  /**
   * Returns a question about a field of the record.
   *
   * @param field the name of the field
   * @param ask the question
   */
  public Question ask(String field, Text ask) {
    return Question.OfCandidate.of(at(field), ask);
  }

  /**
   * Returns the name of the question whether a field with an unknown code states one of others.
   * Each set of others is a question of its own.
   */
  public static String sameAs(String field, Collection<String> codes) {
    return field + "#" + String.join(",", new TreeSet<>(codes));
  }

  /**
   * Returns a question to an issuing body about the record.
   *
   * @param body the issuing body
   * @param matter the name of the matter, such as the field that it is about
   * @param ask the question
   */
  public Question askIssuer(String body, String matter, Text ask) {
    return Question.OfIssuer.of(body, matter + "@" + pointer(), ask);
  }
}
