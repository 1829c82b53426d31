package org.licet.json.internal.shape;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.json.OutlookWriter;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;
import org.licet.text.Text;

/**
 * The types that have a JSON form, each with its writer and reader. Both versions of Jackson take
 * them from here, so that the form is the same. Stateless.
 */
public final class JsonShapes {

  private static final Map<Class<?>, BiFunction<Object, Locale, String>> WRITERS =
      new LinkedHashMap<>();

  private static final Map<Class<?>, Function<String, Object>> READERS = new LinkedHashMap<>();

  static {
    write(Candidate.class, (candidate, locale) -> CandidateWriter.toLine(candidate));
    write(Evaluation.class, EvaluationWriter::toLine);
    write(Failure.class, (failure, locale) -> EvaluationWriter.toLine(failure));
    write(Timeline.class, OutlookWriter::toLine);
    write(Plan.class, OutlookWriter::toLine);
    write(Difference.class, OutlookWriter::toLine);
    READERS.put(Candidate.class, CandidateReader::readOne);
    READERS.put(Evaluation.class, EvaluationReader::read);
  }

  private JsonShapes() {}

  private static <T> void write(Class<T> type, BiFunction<T, Locale, String> writer) {
    WRITERS.put(type, (value, locale) -> writer.apply(type.cast(value), locale));
  }

  /** Returns whether a type has a JSON form, or is written as text. */
  public static boolean isWritten(Class<?> type) {
    return Text.class.isAssignableFrom(type) || WRITERS.containsKey(type);
  }

  /** Returns the types that can be read. */
  public static Iterable<Class<?>> readable() {
    return READERS.keySet();
  }

  /** Returns the JSON of a value in a language. Empty for {@link Text}, which is a plain string. */
  public static Optional<String> json(Object value, Locale locale) {
    return Optional.ofNullable(WRITERS.get(value.getClass()))
        .map(writer -> writer.apply(value, locale));
  }

  /**
   * Reads a value.
   *
   * @throws InvalidCandidateException if the JSON is not a candidate
   * @throws IllegalArgumentException if the JSON is not an evaluation
   */
  public static <T> T read(Class<T> type, String json) {
    Function<String, Object> reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalArgumentException(type + " cannot be read from JSON");
    }
    return type.cast(reader.apply(json));
  }

  /**
   * Returns whether a type belongs to Licet but has no JSON form. Jackson would write an empty
   * object for it.
   */
  public static boolean isUnwritable(Class<?> type) {
    return (type.getName().startsWith("org.licet.candidate.")
            || type.getName().startsWith("org.licet.evaluation.")
            || type.getName().startsWith("org.licet.outlook.")
            || type.getName().equals("org.licet.Evaluator"))
        && !Enum.class.isAssignableFrom(type)
        && !isWritten(type);
  }

  /** Returns the message for such a type. */
  public static String unwritable(Class<?> type) {
    return "Licet has no JSON form for "
        + type.getName()
        + ". Expected one of "
        + WRITERS.keySet().stream().map(Class::getSimpleName).toList()
        + ".\nMaybe return its values in a record of your own";
  }
}
