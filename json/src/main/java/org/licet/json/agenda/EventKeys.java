package org.licet.json.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.licet.outlook.AgendaItem;

/**
 * The names of the events of an agenda, each different. An event of the last watch that has not
 * passed keeps its name, even if its day moves. Not thread-safe.
 */
final class EventKeys {

  /** The day that tells events of one name apart, and the place of an event of that day. */
  private static final Pattern DAY = Pattern.compile("\\|\\d{4,}-\\d\\d-\\d\\d(#\\d+)?$");

  private final List<AgendaItem> items;
  private final List<AgendaEvent> last;

  /** The names of both without their days. */
  private final List<String> plain;

  private final List<String> lastPlain;
  private final String[] keys;
  private final boolean[] taken;

  private EventKeys(List<AgendaItem> items, List<AgendaEvent> last) {
    this.items = items;
    this.last = last;
    this.plain = items.stream().map(AgendaItem::key).toList();
    this.lastPlain = last.stream().map(event -> DAY.matcher(event.key()).replaceFirst("")).toList();
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
    keys.keep((item, before) -> item.on().equals(before.on()));
    keys.keep((item, before) -> before.on().isAfter(on));
    keys.keepOnly(on);
    keys.addNew();
    List<AgendaEvent> events = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      events.add(new AgendaEvent(keys.keys[i], items.get(i)));
    }
    return List.copyOf(events);
  }

  /** Keeps the names of events that have the same name, and days that match. */
  private void keep(BiPredicate<AgendaItem, AgendaItem> days) {
    for (int i = 0; i < keys.length; i++) {
      for (int j = 0; keys[i] == null && j < taken.length; j++) {
        if (!taken[j]
            && plain.get(i).equals(lastPlain.get(j))
            && days.test(items.get(i), last.get(j).item())) {
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
      if (keys[i] == null && !once.add(plain.get(i))) {
        several.add(plain.get(i));
      }
    }
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
        continue;
      }
      String key = several.contains(plain.get(i)) ? dated(i) : plain.get(i);
      for (int place = 1; !used.add(key); place++) {
        key = dated(i) + (place == 1 ? "" : "#" + place);
      }
      keys[i] = key;
    }
  }

  private String dated(int item) {
    return plain.get(item) + "|" + items.get(item).on();
  }
}
