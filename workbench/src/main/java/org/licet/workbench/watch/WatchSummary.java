package org.licet.workbench.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.StandingChange;
import org.licet.workbench.report.WatchPage;

/**
 * The counts of a watch by week and kind, and the most urgent events. Its size does not depend on
 * the roster. Not thread-safe.
 */
final class WatchSummary {

  private static final int MOST_URGENT = 10;
  private static final int MOST_CHANGED = 20;

  private static final Comparator<WatchPage.Changed> LOSSES_FIRST =
      Comparator.comparing((WatchPage.Changed one) -> !one.isLost())
          .thenComparing(WatchPage.Changed::place);

  private static final Comparator<WatchPage.Urgent> ORDER =
      Comparator.comparing(WatchPage.Urgent::due)
          .thenComparing(urgent -> urgent.item().kind())
          .thenComparing(WatchPage.Urgent::place);

  private final Map<LocalDate, Map<AgendaItem.Kind, Long>> weeks = new TreeMap<>();
  private final List<WatchPage.Urgent> urgent = new ArrayList<>();
  private final List<WatchPage.Changed> moved = new ArrayList<>();
  private long people;
  private long concerned;
  private long added;
  private long gone;
  private long changed;
  private long lostSince;

  /**
   * Counts the events of a person, and the changes since an earlier watch.
   *
   * @param words the changes in sentences; empty if no page shows them
   */
  void add(Agenda agenda, Optional<SinceLast> since, List<String> words, long place) {
    people++;
    List<AgendaItem> items = agenda.condensed();
    concerned += items.isEmpty() ? 0 : 1;
    for (AgendaItem item : items) {
      weeks
          .computeIfAbsent(week(item.on()), any -> new EnumMap<>(AgendaItem.Kind.class))
          .merge(item.kind(), 1L, Long::sum);
      if (item.kind().isLoss()) {
        urgent.add(new WatchPage.Urgent(agenda.candidate(), item, place));
      }
    }
    if (since.isPresent()) {
      added += since.get().isNew() ? 1 : 0;
      changed += since.get().changes().isEmpty() ? 0 : 1;
      boolean lost = since.get().changes().stream().anyMatch(StandingChange::isLoss);
      lostSince += lost ? 1 : 0;
      if (!words.isEmpty() && !since.get().changes().isEmpty()) {
        moved.add(WatchPage.Changed.of(agenda.candidate(), words, lost, place));
      }
    }
    cut();
  }

  /** Adds the counts of other people. */
  void add(WatchSummary other) {
    people += other.people;
    concerned += other.concerned;
    added += other.added;
    gone += other.gone;
    changed += other.changed;
    lostSince += other.lostSince;
    other.weeks.forEach(
        (week, kinds) ->
            kinds.forEach(
                (kind, count) ->
                    weeks
                        .computeIfAbsent(week, any -> new EnumMap<>(AgendaItem.Kind.class))
                        .merge(kind, count, Long::sum)));
    urgent.addAll(other.urgent);
    moved.addAll(other.moved);
    cut();
  }

  /** Counts a person who is no longer on the roster. */
  void addGone() {
    gone++;
  }

  private void cut() {
    if (urgent.size() > MOST_URGENT) {
      urgent.sort(ORDER);
      urgent.subList(MOST_URGENT, urgent.size()).clear();
    }
    if (moved.size() > MOST_CHANGED) {
      moved.sort(LOSSES_FIRST);
      moved.subList(MOST_CHANGED, moved.size()).clear();
    }
  }

  /** Returns the Monday of the week of a day. */
  static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Returns whether anyone loses eligibility within the horizon, or lost it since the last watch.
   */
  boolean isLost() {
    return lostSince > 0
        || weeks.values().stream()
            .anyMatch(kinds -> kinds.containsKey(AgendaItem.Kind.ELIGIBILITY_LOST));
  }

  /** Returns the numbers for a page. */
  WatchPage.Numbers numbers() {
    urgent.sort(ORDER);
    moved.sort(LOSSES_FIRST);
    return new WatchPage.Numbers(
        people,
        concerned,
        weeks,
        List.copyOf(urgent),
        List.copyOf(moved),
        added,
        gone,
        changed,
        lostSince);
  }
}
