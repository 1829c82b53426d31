package org.licet.json.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.licet.outlook.AgendaItem;

/**
 * The names of the events of an agenda, each different. An event of the last watch that has not
 * passed keeps its name, even if its day moves. Not thread-safe.
 */
final class EventKeys {

  private final List<AgendaItem> items;
  private final List<AgendaEvent> last;
  private final String[] keys;
  private final boolean[] taken;

  private EventKeys(List<AgendaItem> items, List<AgendaEvent> last) {
    this.items = items;
    this.last = last;
    this.keys = new String[items.size()];
    this.taken = new boolean[last.size()];
  }

  /**
   * Returns the events with their names.
   *
   * @param last the events of the last watch; empty if there are none
   * @param on the first day
   */
  static List<AgendaEvent> of(List<AgendaItem> items, List<AgendaEvent> last, LocalDate on) {
    EventKeys keys = new EventKeys(items, last);
    keys.keep(
        (item, before) ->
            item.on().equals(before.item().on()) && item.key().equals(before.plainKey()));
    keys.keep(
        (item, before) -> before.item().on().isAfter(on) && item.key().equals(before.plainKey()));
    keys.keepOnly(on);
    keys.addNew();
    List<AgendaEvent> events = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      events.add(new AgendaEvent(keys.keys[i], items.get(i)));
    }
    return List.copyOf(events);
  }

  private void keep(BiPredicate<AgendaItem, AgendaEvent> same) {
    for (int i = 0; i < keys.length; i++) {
      for (int j = 0; keys[i] == null && j < taken.length; j++) {
        if (!taken[j] && same.test(items.get(i), last.get(j))) {
          keep(i, j);
        }
      }
    }
  }

  private void keep(int item, int before) {
    keys[item] = last.get(before).key();
    taken[before] = true;
  }

  /** Keeps the name of a verdict's only change of a kind, when other records cause it. */
  private void keepOnly(LocalDate on) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == null && isVerdict(items.get(i)) && isOnly(items.get(i))) {
        int only = -1;
        int count = 0;
        for (int j = 0; j < taken.length; j++) {
          if (!taken[j]
              && last.get(j).item().on().isAfter(on)
              && isAlike(items.get(i), last.get(j).item())) {
            only = j;
            count++;
          }
        }
        if (count == 1) {
          keep(i, only);
        }
      }
    }
  }

  private boolean isOnly(AgendaItem item) {
    long alike = 0;
    for (int i = 0; i < keys.length; i++) {
      alike += keys[i] == null && isAlike(item, items.get(i)) ? 1 : 0;
    }
    return alike == 1;
  }

  private static boolean isVerdict(AgendaItem item) {
    return item.kind().isDecision() || item.criterion().isPresent();
  }

  private static boolean isAlike(AgendaItem one, AgendaItem other) {
    return one.kind() == other.kind()
        && one.credential().equals(other.credential())
        && one.stage().equals(other.stage())
        && one.criterion().equals(other.criterion());
  }

  private void addNew() {
    Set<String> used = new HashSet<>(Arrays.asList(keys));
    last.forEach(before -> used.add(before.key()));
    Set<String> once = new HashSet<>();
    Set<String> several = new HashSet<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == null && !once.add(items.get(i).key())) {
        several.add(items.get(i).key());
      }
    }
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
        continue;
      }
      String plain = items.get(i).key();
      String key = several.contains(plain) ? dated(items.get(i)) : plain;
      for (int place = 1; !used.add(key); place++) {
        key = dated(items.get(i)) + (place == 1 ? "" : "#" + place);
      }
      keys[i] = key;
    }
  }

  private static String dated(AgendaItem item) {
    return item.key() + "|" + item.on();
  }
}
