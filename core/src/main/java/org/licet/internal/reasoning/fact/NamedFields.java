package org.licet.internal.reasoning.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.text.Text;

/**
 * The fields that the record types describe in one line each, and that rules name as they name
 * declared facts. Their messages have the name of the list and of the field: {@code
 * fact.employment.paid} names the fact, {@code .ask} asks for it, {@code .no} states that it is not
 * so, and {@code .yes}, of conduct only, that it is. A list of codes also has {@code .same}, which
 * asks whether an unknown code means a wanted one, and {@code .matter}, which an issuing body may
 * accept. Stateless and thread-safe.
 */
public final class NamedFields {

  private record Described(DeclaredFact.Type type, int favorable) {}

  private static final Map<String, Described> FIELDS = new LinkedHashMap<>();

  static {
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records) {
        put(field.name(), records.type());
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        put(field.name(), inner.type());
      }
    }
  }

  private NamedFields() {}

  private static void put(String place, RecordType<?> type) {
    for (Field<?> field : type.fields()) {
      field
          .favorable()
          .ifPresent(
              percent ->
                  FIELDS.put(path(place, field.name()), new Described(type(field), percent)));
    }
  }

  private static DeclaredFact.Type type(Field<?> field) {
    if (field instanceof Field.Codes<?>) {
      return DeclaredFact.Type.CODES;
    }
    return switch (((Field.Value<?>) field).kind()) {
      case YES_NO -> DeclaredFact.Type.YES_NO;
      case COUNT -> DeclaredFact.Type.NUMBER;
      case CODE -> DeclaredFact.Type.CODE;
      default -> throw new IllegalStateException(field.name() + " has no type of declared facts");
    };
  }

  private static String path(String place, String field) {
    return place + "." + field;
  }

  /** Returns how likely the answer to each field favors the candidate, by list and name. */
  public static Map<String, Integer> favorable() {
    Map<String, Integer> favorable = new LinkedHashMap<>();
    FIELDS.forEach((path, field) -> favorable.put(path, field.favorable()));
    return favorable;
  }

  /**
   * Returns the type of a field; empty if there is no such field.
   *
   * @param place the list of the records, or {@code conduct}
   */
  public static Optional<DeclaredFact.Type> type(String place, String field) {
    return Optional.ofNullable(FIELDS.get(path(place, field))).map(Described::type);
  }

  /**
   * Returns whether there is such a field.
   *
   * @param place the list of the records, or {@code conduct}
   */
  public static boolean has(String place, String field) {
    return FIELDS.containsKey(path(place, field));
  }

  /** Returns whether any record has such a field. */
  public static boolean has(String field) {
    return !places(field).isEmpty();
  }

  /** Returns the lists whose records have such a field. */
  public static List<String> places(String field) {
    return FIELDS.keySet().stream()
        .filter(path -> path.endsWith("." + field))
        .map(path -> path.substring(0, path.indexOf('.')))
        .toList();
  }

  /** Returns the key of the message that names a field. */
  public static String label(String place, String field) {
    return "fact." + path(place, field);
  }

  /** Returns the key of the message that asks for a field. */
  public static String ask(String place, String field) {
    return label(place, field) + ".ask";
  }

  /** Returns the message that states the answer about conduct. */
  public static Text stated(String place, String field, boolean answer) {
    return Text.of(label(place, field) + (answer ? ".yes" : ".no"));
  }

  /** Returns why a record fails that has the answer. */
  public static Text failing(String place, String field, boolean answer) {
    return answer ? Text.of("fact.yes", Text.of(label(place, field))) : stated(place, field, false);
  }

  /**
   * Returns the field of a type.
   *
   * @throws IllegalArgumentException if the type has none of the name
   */
  public static <R> Field<R> of(RecordType<R> type, String name) {
    for (Field<R> field : type.fields()) {
      if (field.name().equals(name) && field.favorable().isPresent()) {
        return field;
      }
    }
    throw new IllegalArgumentException("No record has the field " + name);
  }

  /** Returns the yes or the no in a record. */
  @SuppressWarnings("unchecked") // a field of a yes or a no
  public static <R> Fact<Boolean> answer(Field<R> field, R record) {
    return (Fact<Boolean>) ((Field.Value<R>) field).of(record);
  }
}
