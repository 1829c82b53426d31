package org.licet.json.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;

/**
 * The events of an agenda with their names, and the events of the last watch that no longer occur.
 * Immutable and thread-safe.
 *
 * <p>Without a last watch, events of one name within an agenda differ in their day. Such an event
 * has another name when its day moves, or when it is the only one left.
 */
public final class AgendaEvents {

  private final String candidate;
  private final LocalDate on;
  private final int sequence;
  private final List<AgendaEvent> all;
  private final List<AgendaEvent> shown;
  private final List<AgendaEvent> cancelled;

  private AgendaEvents(
      String candidate,
      LocalDate on,
      int sequence,
      List<AgendaEvent> all,
      List<AgendaEvent> shown,
      List<AgendaEvent> cancelled) {
    this.candidate = candidate;
    this.on = on;
    this.sequence = sequence;
    this.all = all;
    this.shown = shown;
    this.cancelled = cancelled;
  }

  /**
   * Returns the events of an agenda.
   *
   * @param since the comparison with the last watch; {@code null} if there was none
   */
  public static AgendaEvents of(Agenda agenda, @Nullable SinceLast since) {
    AgendaState last = since == null ? null : since.state();
    List<AgendaEvent> before = last == null ? List.of() : last.events();
    List<AgendaEvent> all = EventKeys.of(agenda.items(), before, agenda.on());
    List<AgendaEvent> shown = condensed(all, agenda);
    Set<String> keys = shown.stream().map(AgendaEvent::key).collect(Collectors.toSet());
    List<AgendaEvent> cancelled =
        last == null
            ? List.of()
            : last.shown().stream()
                .filter(event -> !keys.contains(event.key()) && isOver(event.item(), agenda))
                .toList();
    return new AgendaEvents(
        agenda.candidate(), agenda.on(), sequence(agenda.on(), last), all, shown, cancelled);
  }

  /** Returns the events of a person who is no longer on the roster: all are cancelled. */
  public static AgendaEvents ofGone(AgendaState last, LocalDate on) {
    return new AgendaEvents(
        last.candidate(),
        on,
        sequence(on, last),
        List.of(),
        List.of(),
        last.shown().stream().filter(event -> event.item().on().isAfter(on)).toList());
  }

  private static int sequence(LocalDate on, @Nullable AgendaState last) {
    int day = Math.max(0, Math.toIntExact(on.toEpochDay()));
    return last == null ? day : Math.max(day, last.sequence() + 1);
  }

  /** Returns whether an event that is no longer in an agenda would be there if it occurred. */
  private static boolean isOver(AgendaItem item, Agenda agenda) {
    if (!item.on().isAfter(agenda.on()) || item.on().isAfter(agenda.last())) {
      return false;
    }
    if (item.credential().isPresent()) {
      return agenda.evaluations().stream()
          .anyMatch(one -> one.credential().equals(item.credential().get()));
    }
    return item.kind() != AgendaItem.Kind.VERIFICATION_AGES
        || (agenda.failures().isEmpty() && !agenda.evaluations().isEmpty());
  }

  /** Returns the host's key of the candidate. */
  public String candidate() {
    return candidate;
  }

  /** Returns the first day. */
  public LocalDate on() {
    return on;
  }

  /**
   * Returns the sequence number: that of the first day, counted from 1970, or a higher one if the
   * last watch had it already.
   */
  public int sequence() {
    return sequence;
  }

  /** Returns all events in the order of their days. */
  public List<AgendaEvent> all() {
    return all;
  }

  /** Returns the events of {@link Agenda#condensed()}. */
  public List<AgendaEvent> shown() {
    return shown;
  }

  /**
   * Returns the events of the last watch that no longer occur, and whose day has not passed. Events
   * after the horizon, and those of credentials that are not watched now, are left out.
   */
  public List<AgendaEvent> cancelled() {
    return cancelled;
  }

  /** Returns those events of an agenda that {@link Agenda#condensed()} has. */
  static List<AgendaEvent> condensed(List<AgendaEvent> all, Agenda agenda) {
    List<AgendaItem> condensed = agenda.condensed();
    return all.stream().filter(event -> condensed.contains(event.item())).toList();
  }

  /** Returns events without those of a name that occurred before. */
  static List<AgendaEvent> joined(List<AgendaEvent> first, List<AgendaEvent> second) {
    List<AgendaEvent> joined = new ArrayList<>(first);
    Set<String> keys = new HashSet<>();
    first.forEach(event -> keys.add(event.key()));
    second.stream().filter(event -> keys.add(event.key())).forEach(joined::add);
    return List.copyOf(joined);
  }
}
