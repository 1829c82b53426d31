package org.licet.records;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.licet.outlook.AgendaItem;

/** An event as one row of an {@link AgendaTable}. Immutable and thread-safe. */
public final class AgendaRow {

  private final List<Object> cells;

  private AgendaRow(List<Object> cells) {
    this.cells = List.copyOf(cells);
  }

  /**
   * Returns the row of an event.
   *
   * @param locale the language of the texts
   */
  public static AgendaRow of(String candidate, AgendaItem item, Locale locale) {
    List<Object> cells = new ArrayList<>();
    cells.add(candidate);
    cells.add(item.on());
    cells.add(week(item.on()));
    cells.add(item.kind().name());
    cells.add(item.kind().words().in(locale));
    cells.add(item.credential().orElse(""));
    cells.add(item.stage().map(Enum::name).orElse(""));
    cells.add(item.criterion().orElse(""));
    cells.add(
        item.records().stream()
            .map(record -> record.name().in(locale))
            .collect(Collectors.joining("; ")));
    cells.add(
        item.records().stream().map(AgendaItem.Subject::pointer).collect(Collectors.joining(" ")));
    cells.add(item.why().in(locale));
    cells.add(item.action().map(action -> action.in(locale)).orElse(""));
    cells.add(item.lastDay().<Object>map(day -> day).orElse(""));
    return new AgendaRow(cells);
  }

  /** Returns the Monday of the week of a day. */
  private static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  List<Object> cells() {
    return cells;
  }
}
