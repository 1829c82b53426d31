package org.licet.rule.record;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.licet.evaluation.Question;

/**
 * The content of a record that patterns match, which the library provides. Rules cannot use it.
 * Immutable.
 */
public final class RecordContent {

  private final String pointer;
  private final boolean further;
  private final Truth here;
  private final Function<String, Value> values;
  private final List<Supplier<Question>> unknown;

  /**
   * Creates the content of a record.
   *
   * @param pointer the JSON pointer to the record, or to the list of which it stands for further
   *     records; empty for a row of a table
   * @param further whether it stands for further records
   * @param here whether there is such a record on the day of evaluation
   * @param values returns the value of a field, or of a declared fact as {@code facts/NAME}
   * @param unknown the question for further records
   */
  public RecordContent(
      String pointer,
      boolean further,
      Truth here,
      Function<String, Value> values,
      List<Supplier<Question>> unknown) {
    this.pointer = pointer;
    this.further = further;
    this.here = here;
    this.values = values;
    this.unknown = List.copyOf(unknown);
  }

  /** Returns the JSON pointer; empty for a row of a table. */
  public String pointer() {
    return pointer;
  }

  /** Returns true if it stands for further records of an incomplete list. */
  public boolean further() {
    return further;
  }

  /** Returns whether there is such a record on the day of evaluation. */
  public Truth here() {
    return here;
  }

  /** Returns the values of fields and declared facts. */
  public Function<String, Value> values() {
    return values;
  }

  /** Returns the question for further records. */
  public List<Supplier<Question>> unknown() {
    return unknown;
  }
}
