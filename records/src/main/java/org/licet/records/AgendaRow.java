package org.licet.records;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.licet.evaluation.Stage;
import org.licet.outlook.AgendaItem;

/**
 * An event, or a change since an earlier watch, as one row of an {@link AgendaTable}. Immutable and
 * thread-safe.
 */
public final class AgendaRow {

  /** The column of the credential; those of the stage and the criterion follow. */
  private static final int CREDENTIAL = 5;

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

  /**
   * Returns the row of a change since an earlier watch. The cells of records, of the action and of
   * its last day are empty.
   *
   * @param on the day of the watch that found it
   * @param kind the code of its kind
   * @param event the words of its kind
   * @param why what changed, and its cause
   */
  public static AgendaRow ofChange(
      String candidate, LocalDate on, String kind, String event, String why) {
    return new AgendaRow(
        List.of(candidate, on, week(on), kind, event, "", "", "", "", "", why, "", ""));
  }

  /**
   * Returns this row for a stage of a credential.
   *
   * @param criterion the code of the requirement; empty if the row is about the decision
   */
  public AgendaRow about(String credential, Stage stage, String criterion) {
    List<Object> about = new ArrayList<>(cells);
    about.set(CREDENTIAL, credential);
    about.set(CREDENTIAL + 1, stage.name());
    about.set(CREDENTIAL + 2, criterion);
    return new AgendaRow(about);
  }

  /** Returns the Monday of the week of a day. */
  private static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  List<Object> cells() {
    return cells;
  }
}
