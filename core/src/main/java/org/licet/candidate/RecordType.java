package org.licet.candidate;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A type of record: its fields in the order of the candidate format. Immutable and thread-safe.
 *
 * @param <R> the type of the record
 */
public abstract sealed class RecordType<R> permits RecordFields {

  RecordType() {}

  /** Returns the fields, in the order of the candidate format. */
  public abstract List<Field<R>> fields();

  /** Returns the names of the fields, in the order of the candidate format. */
  public abstract List<String> names();

  /** Returns whether every fact of a record is unknown. */
  public abstract boolean isUnknown(R record);

  /**
   * Reads a record.
   *
   * @throws InvalidFactException if a value is impossible
   */
  public abstract R read(FieldReader from);

  /**
   * Reads a record whose fields arrive in any order. A field that is missing is unknown.
   *
   * @throws InvalidFactException if a value is impossible
   */
  public abstract R readInOrder(FieldCursor from);

  /**
   * Returns a record with other declared facts, also in the records within it.
   *
   * @param place the name of the list that has the record
   * @param change receives the place of a record and its facts, and returns other facts
   */
  abstract R withFacts(R record, String place, BiFunction<String, Facts, Facts> change);

  /**
   * Returns a record with the facts of another one where its own are unknown, also in the records
   * within it. A fact that contradicts one of the record is left out.
   *
   * @param pointer the JSON pointer to the record
   * @param assumed receives the JSON pointer to each fact that is taken from the other record
   */
  abstract R assuming(R record, R other, String pointer, Consumer<String> assumed);

  /**
   * Returns a record in which some facts are unknown, also in the records within it.
   *
   * @param pointer the JSON pointer to the record
   * @param omitting takes the JSON pointer to each known fact; true if it becomes unknown
   */
  abstract R omitting(R record, String pointer, Predicate<String> omitting);
}
