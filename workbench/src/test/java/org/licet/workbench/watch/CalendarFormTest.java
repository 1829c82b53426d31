package org.licet.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

/** A library reads the calendars of a watch and validates them by RFC 5545. */
class CalendarFormTest {

  @TempDir private Path folder;

  private ICalendar calendar(String expires, String... more) throws IOException {
    Path roster =
        Files.writeString(
            folder.resolve("roster.jsonl"),
            """
            {"id":"a;b,c\\nd\u00e9","licenses":[{"type":"RN","jurisdiction":"US-GA","status":"ACTIVE","encumbered":false,"expires":"%s"}]}
            """
                .formatted(expires));
    Path file = folder.resolve("events.ics");
    List<String> command =
        List.of(
            "watch",
            roster.toString(),
            "--on",
            "2026-11-23",
            "--credential",
            "RN",
            "--calendar",
            file.toString());
    Licet outcome = Licet.run(command, more);
    assertThat(outcome.code()).isZero();
    List<List<ParseWarning>> warnings = new ArrayList<>();
    ICalendar calendar = Biweekly.parse(file.toFile()).warnings(warnings).first();
    assertThat(warnings).allSatisfy(ones -> assertThat(ones).isEmpty());
    return calendar;
  }

  private static void isValid(ICalendar calendar) {
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    assertThat(calendar.getMethod().isPublish()).isTrue();
  }

  @Test
  void a_calendar_and_the_next_one_are_valid() throws IOException {
    String state = folder.resolve("state.jsonl").toString();
    ICalendar before = calendar("2026-12-31", "--state", state);
    isValid(before);
    VEvent event = before.getEvents().get(0);
    assertThat(event.getSummary().getValue()).isEqualTo("a;b,c\nd\u00e9: License expires");
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    ICalendar after = calendar("2028-12-31", "--since", state);
    isValid(after);
    VEvent cancelled = after.getEvents().get(0);
    assertThat(cancelled.getStatus()).isEqualTo(Status.cancelled());
    assertThat(cancelled.getUid()).isEqualTo(event.getUid());
    assertThat(cancelled.getSequence().getValue()).isGreaterThan(event.getSequence().getValue());
  }

  /** The library does not count a time zone as a component, so its validation is left out. */
  @Test
  void a_calendar_without_events_has_a_component() throws IOException {
    ICalendar calendar = calendar("2028-12-31");
    assertThat(calendar.getEvents()).isEmpty();
    assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
  }
}
