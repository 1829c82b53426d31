package org.licet.candidate;

import java.util.List;

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
}
