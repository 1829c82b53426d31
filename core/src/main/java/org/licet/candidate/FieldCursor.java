package org.licet.candidate;

import java.util.List;

/**
 * Supplies the fields of one record one after another, in the order of a text. Each method of
 * {@link FieldReader} returns the value of the current field; the record within a record, and the
 * records of a list, are read with the same cursor.
 *
 * @see RecordType#readInOrder
 */
public interface FieldCursor extends FieldReader {

  /** The result of {@link #nextField} after the last field of a record. */
  int END = -1;

  /**
   * Moves to the next field of the current record and returns its index among the names of its
   * type, or {@link #END}. It throws an exception of its own for any other name.
   *
   * @param names the names of the fields, in the order that most texts have
   * @param last the index of the field before, or {@link #END}
   */
  int nextField(List<String> names, int last);

  /** Returns the exception for a field that appears twice. */
  RuntimeException repeated(String name);
}
