package org.licet.records.internal.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a record's fields.
 *
 * @param when the condition of a row that has this record; {@code null} if every row may have it
 * @param split the column with several records in one cell; {@code null} if there is none
 * @param fields the sources of single values and of lists of codes, by field
 * @param facts the sources of facts that rulesets declare, by name
 * @param lists the records of lists, by field
 * @param inner the records within this one, by field
 */
record RecordSource(
    @Nullable Condition when,
    @Nullable Split split,
    Map<String, ValueSource> fields,
    Map<String, ValueSource> facts,
    Map<String, List<RecordSource>> lists,
    Map<String, RecordSource> inner) {

  /** The pseudo-field of a column such as "2019 - 2021", which has the first and the last day. */
  static final String PERIOD = "period";

  /** A row has the record if a column has one of some texts, in lower case. */
  record Condition(String column, List<String> texts) {}

  /**
   * A column whose cells have several records, and what separates them.
   *
   * @param shared whether one value of another column is that of all these records
   */
  record Split(String column, String separator, boolean shared) {}

  /** Returns the sources of the n-th of several groups of columns that differ by a number. */
  RecordSource numbered(int number) {
    UnaryOperator<String> numbered = text -> text.replace("{n}", Integer.toString(number));
    return new RecordSource(
        when == null ? null : new Condition(numbered.apply(when.column), when.texts),
        split == null
            ? null
            : new Split(numbered.apply(split.column), split.separator, split.shared),
        numbered(fields, number),
        numbered(facts, number),
        lists,
        inner);
  }

  private static Map<String, ValueSource> numbered(Map<String, ValueSource> sources, int number) {
    Map<String, ValueSource> numbered = new LinkedHashMap<>();
    sources.forEach((name, source) -> numbered.put(name, source.numbered(number)));
    return numbered;
  }
}
