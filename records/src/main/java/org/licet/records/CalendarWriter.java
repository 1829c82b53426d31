package org.licet.records;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.licet.json.agenda.AgendaEvent;
import org.licet.json.agenda.AgendaEvents;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.text.Text;
import org.licet.text.VisibleText;

/**
 * Writes agendas as a calendar by RFC 5545 (iCalendar): an all-day event for each item, on the last
 * day of its action or else on its day.
 *
 * <p>The UID of an event depends on the person and on {@link AgendaEvent#key()}, not on its day. A
 * calendar that imports a later file therefore moves the event. Its time stamp is that of the first
 * day of the agenda, so that equal input gives the same bytes. Not thread-safe.
 */
public final class CalendarWriter implements AutoCloseable {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** The most octets of a line, without its end. */
  private static final int LINE = 75;

  /** The digits of a hash that identify an event. */
  private static final int UID_LENGTH = 32;

  /** A calendar needs a component. This one shows nothing. */
  private static final List<String> TIME_ZONE =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Etc/UTC",
          "BEGIN:STANDARD",
          "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0000",
          "TZOFFSETTO:+0000",
          "END:STANDARD",
          "END:VTIMEZONE");

  private final Writer out;
  private boolean empty = true;

  private CalendarWriter(Writer out) {
    this.out = out;
  }

  /**
   * Opens a calendar.
   *
   * @param to the output, in UTF-8
   * @throws IOException if writing fails
   */
  public static CalendarWriter open(Writer to) throws IOException {
    CalendarWriter calendar = new CalendarWriter(to);
    to.write(
        lines(
            List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Licet//licet watch//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH")));
    return calendar;
  }

  /**
   * Writes the events of a person, without a last watch.
   *
   * @throws IOException if writing fails
   */
  public void add(Agenda agenda, Locale locale) throws IOException {
    add(events(AgendaEvents.of(agenda, null), locale));
  }

  /**
   * Writes events that {@link #events} made.
   *
   * @throws IOException if writing fails
   */
  public void add(String events) throws IOException {
    empty &= events.isEmpty();
    out.write(events);
  }

  /**
   * Returns the events of a person as text: those to come, and those that no longer occur with the
   * status {@code CANCELLED}. Several threads can call it.
   *
   * @param locale the language of the texts
   */
  public static String events(AgendaEvents events, Locale locale) {
    StringBuilder text = new StringBuilder();
    events.shown().forEach(event -> text.append(event(events, event, false, locale)));
    events.cancelled().forEach(event -> text.append(event(events, event, true, locale)));
    return text.toString();
  }

  private static String event(
      AgendaEvents events, AgendaEvent event, boolean cancelled, Locale locale) {
    AgendaItem item = event.item();
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + uid(events.candidate(), event.key()));
    lines.add("DTSTAMP:" + DAY.format(events.on()) + "T000000Z");
    lines.add("SEQUENCE:" + events.sequence());
    lines.add("DTSTART;VALUE=DATE:" + DAY.format(item.due()));
    lines.add("SUMMARY:" + escaped(summary(events.candidate(), item, locale)));
    lines.add("DESCRIPTION:" + escaped(description(item, locale)));
    lines.add("CATEGORIES:" + item.kind().name());
    if (cancelled) {
      lines.add("STATUS:CANCELLED");
    }
    lines.add("TRANSP:TRANSPARENT");
    lines.add("END:VEVENT");
    return lines(lines);
  }

  private static String uid(String candidate, String key) {
    return DigestUtils.sha256Hex(candidate + "\n" + key).substring(0, UID_LENGTH) + "@licet";
  }

  private static String summary(String candidate, AgendaItem item, Locale locale) {
    String kind = item.kind().words().in(locale);
    return candidate
        + ": "
        + item.credential().map(credential -> kind + " (" + credential + ")").orElse(kind);
  }

  private static String description(AgendaItem item, Locale locale) {
    String why = item.why().in(locale);
    Text action = item.action().orElse(Text.NONE);
    LocalDate on = item.on();
    String said = action.isEmpty() ? why : why + "\n" + action.in(locale);
    return item.due().equals(on) ? said : on + "\n" + said;
  }

  /** Escapes a text. Line feeds stay as the escape of the format. */
  private static String escaped(String text) {
    return VisibleText.lines(text)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /** Returns lines with their ends, each folded to at most 75 octets. */
  private static String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      int octets = 0;
      for (int i = 0; i < line.length(); ) {
        int character = line.codePointAt(i);
        int length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        if (octets + length > LINE) {
          text.append("\r\n ");
          octets = 1;
        }
        text.appendCodePoint(character);
        octets += length;
        i += Character.charCount(character);
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  /**
   * Writes the end of the calendar and closes the output. A calendar without events has a time zone
   * instead, because the format demands a component.
   *
   * @throws IOException if writing fails
   */
  @Override
  public void close() throws IOException {
    if (empty) {
      out.write(lines(TIME_ZONE));
    }
    out.write("END:VCALENDAR\r\n");
    out.close();
  }
}
