package org.licet.records.internal.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.records.internal.written.WrittenDates;

/**
 * A {@link RecordSource} whose columns are found in a roster.
 *
 * @param columns the columns of its fields and facts
 */
record BoundRecord(
    int conditionColumn,
    List<String> conditionTexts,
    int splitColumn,
    @Nullable String splitSeparator,
    boolean splitShared,
    Map<String, BoundValue> fields,
    Map<String, BoundValue> facts,
    Map<String, List<BoundRecord>> lists,
    Map<String, BoundRecord> inner,
    List<Integer> columns) {

  /** The absent column of a shared value. */
  static final int NONE = -1;

  /** A record without columns. */
  static final BoundRecord NOTHING =
      new BoundRecord(
          NONE, List.of(), NONE, null, false, Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  /** A source of values whose column is found. */
  record BoundValue(int column, ValueSource source, WrittenDates dates) {}

  static BoundRecord of(RecordSource source, Headers headers, Layout layout) {
    Map<String, List<BoundRecord>> lists = new LinkedHashMap<>();
    source
        .lists()
        .forEach(
            (name, records) ->
                lists.put(
                    name, records.stream().map(record -> of(record, headers, layout)).toList()));
    Map<String, BoundRecord> inner = new LinkedHashMap<>();
    source.inner().forEach((name, record) -> inner.put(name, of(record, headers, layout)));
    RecordSource.Condition when = source.when();
    RecordSource.Split split = source.split();
    Map<String, BoundValue> fields = bound(source.fields(), headers, layout);
    Map<String, BoundValue> facts = bound(source.facts(), headers, layout);
    return new BoundRecord(
        when == null ? NONE : headers.column(when.column()),
        when == null ? List.of() : when.texts(),
        split == null ? NONE : headers.column(split.column()),
        split == null ? null : split.separator(),
        split != null && split.shared(),
        fields,
        facts,
        lists,
        inner,
        columns(fields, facts));
  }

  private static Map<String, BoundValue> bound(
      Map<String, ValueSource> sources, Headers headers, Layout layout) {
    Map<String, BoundValue> bound = new LinkedHashMap<>();
    sources.forEach(
        (name, source) -> {
          String column = source.column();
          List<String> forms = new ArrayList<>(source.dates());
          forms.addAll(source.dates().isEmpty() ? layout.dates() : List.of());
          bound.put(
              name,
              new BoundValue(
                  column == null ? NONE : headers.column(column),
                  source,
                  new WrittenDates(forms, layout.current())));
        });
    return bound;
  }

  private static List<Integer> columns(
      Map<String, BoundValue> fields, Map<String, BoundValue> facts) {
    List<Integer> columns = new ArrayList<>();
    fields.values().forEach(value -> columns.add(value.column));
    facts.values().forEach(value -> columns.add(value.column));
    columns.removeIf(column -> column == NONE);
    return List.copyOf(columns);
  }
}
