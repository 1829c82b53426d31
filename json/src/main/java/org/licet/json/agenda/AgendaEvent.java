package org.licet.json.agenda;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.outlook.AgendaItem;

/** An event with the name under which calendars know it. Immutable and thread-safe. */
public final class AgendaEvent {

  private final String key;
  private final AgendaItem item;

  AgendaEvent(String key, AgendaItem item) {
    this.key = key;
    this.item = item;
  }

  /**
   * Returns the name of the event, which no other event of the person has. An event whose day moves
   * keeps it.
   */
  public String key() {
    return key;
  }

  /** Returns the event. */
  public AgendaItem item() {
    return item;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AgendaEvent that && key.equals(that.key) && item.equals(that.item);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, item);
  }

  @Override
  public String toString() {
    return "AgendaEvent[key=%s, item=%s]".formatted(key, item);
  }
}
