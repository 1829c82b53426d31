package org.licet.internal.reasoning.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.text.Text;

/**
 * The yes-or-no fields that the record types describe in one line each. Their messages have the
 * name of the list and of the field: {@code fact.employment.paid} names the fact, {@code .ask} asks
 * for it, {@code .no} states that it is not so, and {@code .yes}, of conduct only, that it is.
 * Stateless and thread-safe.
 */
public final class YesNoFields {

  private static final Map<String, Integer> FAVORABLE = new LinkedHashMap<>();

  static {
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records) {
        put(field.name(), records.type());
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        put(field.name(), inner.type());
      }
    }
  }

  private YesNoFields() {}

  private static void put(String place, RecordType<?> type) {
    for (Field<?> field : type.fields()) {
      if (field instanceof Field.Value<?> value) {
        value.favorable().ifPresent(percent -> FAVORABLE.put(path(place, field.name()), percent));
      }
    }
  }

  private static String path(String place, String field) {
    return place + "." + field;
  }

  /** Returns how likely the answer to each field favors the candidate, by list and name. */
  public static Map<String, Integer> favorable() {
    return FAVORABLE;
  }

  /**
   * Returns whether there is such a field.
   *
   * @param place the list of the records, or {@code conduct}
   */
  public static boolean has(String place, String field) {
    return FAVORABLE.containsKey(path(place, field));
  }

  /** Returns whether any record has such a field. */
  public static boolean has(String field) {
    return !places(field).isEmpty();
  }

  /** Returns the lists whose records have such a field. */
  public static List<String> places(String field) {
    return FAVORABLE.keySet().stream()
        .filter(path -> path.endsWith("." + field))
        .map(path -> path.substring(0, path.indexOf('.')))
        .toList();
  }

  /** Returns the key of the message that asks for a field. */
  public static String ask(String place, String field) {
    return "fact." + path(place, field) + ".ask";
  }

  /** Returns the message that states the answer about conduct. */
  public static Text stated(String place, String field, boolean answer) {
    return Text.of("fact." + path(place, field) + (answer ? ".yes" : ".no"));
  }

  /** Returns why a record fails that has the answer. */
  public static Text failing(String place, String field, boolean answer) {
    return answer
        ? Text.of("fact.yes", Text.of("fact." + path(place, field)))
        : stated(place, field, false);
  }

  /**
   * Returns the field of a type.
   *
   * @throws IllegalArgumentException if the type has none of the name
   */
  public static <R> Field.Value<R> of(RecordType<R> type, String name) {
    for (Field<R> field : type.fields()) {
      if (field.name().equals(name)
          && field instanceof Field.Value<R> value
          && value.favorable().isPresent()) {
        return value;
      }
    }
    throw new IllegalArgumentException("No record has the field " + name);
  }

  /** Returns the answer in a record. */
  @SuppressWarnings("unchecked") // a field of a yes or a no
  public static <R> Fact<Boolean> answer(Field.Value<R> field, R record) {
    return (Fact<Boolean>) field.of(record);
  }
}
