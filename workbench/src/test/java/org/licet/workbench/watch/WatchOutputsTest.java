package org.licet.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;
import org.licet.workbench.Tables;

/** The tables, calendars and pages of a watch. */
class WatchOutputsTest {

  @TempDir private Path folder;

  private static String person(String id, String expires) {
    return """
    {"id":"%s","licenses":[{"type":"RN","jurisdiction":"US-GA","status":"ACTIVE","encumbered":false,"expires":"%s"}]}
    """
        .formatted(id, expires);
  }

  private String roster(String... people) throws IOException {
    return Files.writeString(folder.resolve("roster.jsonl"), String.join("", people)).toString();
  }

  private static Licet watch(String roster, String... more) {
    return Licet.run(List.of("watch", roster, "--on", "2026-11-23", "--credential", "RN"), more);
  }

  @Test
  void a_table_has_a_row_for_each_event_and_no_formula() throws Exception {
    Path table = folder.resolve("events.csv");
    Licet outcome =
        watch(
            roster(person("=1+1", "2026-12-31")), "--table", table.toString(), "--horizon", "60d");
    assertThat(outcome.code()).isZero();
    assertThat(Files.readString(table).lines().limit(2))
        .containsExactly(
            "candidate,on,week,kind,event,credential,stage,criterion,records,pointers,why,action,last_day",
            "'=1+1,2026-12-31,2026-12-28,LICENSE_EXPIRES,License expires,,,,the RN license from Georgia,"
                + "/licenses/0,The expiration date of the RN license from Georgia is 2026-12-31.,"
                + "Renew the RN license from Georgia by 2026-12-31.,2026-12-31");
    assertThat(
            watch(roster(person("=1+1", "2026-12-31")), "--format", "csv", "--horizon", "60d")
                .out())
        .isEqualTo(Files.readString(table).replace("\r\n", "\n"));
  }

  @Test
  void a_workbook_has_the_cells_of_the_csv_and_another_ending_is_refused() throws Exception {
    Path table = folder.resolve("events.xlsx");
    String roster = roster(person("a", "2026-12-31"), person("b", "2026-12-01"));
    Licet printed = watch(roster, "--table", table.toString(), "--format", "csv");
    assertThat(Tables.workbook(table, List.of("on", "week", "last_day")))
        .hasSize(7)
        .isEqualTo(Tables.csv(printed.out()));
    Licet refused = watch(roster(person("a", "2026-12-31")), "--table", "events.txt");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("Expected a name that ends in .csv or .xlsx.");
  }

  private static List<String> values(String calendar, String property) {
    return Pattern.compile("(?m)^" + property + "[:;](.*)$")
        .matcher(calendar.replace("\r\n ", "").replace("\r\n", "\n"))
        .results()
        .map((MatchResult line) -> line.group(1))
        .toList();
  }

  /** Returns the calendar of a roster. */
  private String calendar(String roster, String on, String horizon, String... more)
      throws IOException {
    Path file = folder.resolve("events.ics");
    List<String> watch =
        List.of(
            "watch",
            roster,
            "--on",
            on,
            "--credential",
            "RN",
            "--horizon",
            horizon,
            "--calendar",
            file.toString());
    Licet outcome = Licet.run(watch, more);
    assertThat(outcome.code()).isZero();
    return Files.readString(file);
  }

  @Test
  void a_later_calendar_moves_an_event_because_its_uid_stays() throws Exception {
    String before = calendar(roster(person("a", "2026-12-31")), "2026-11-23", "38d");
    String after = calendar(roster(person("a", "2027-01-15")), "2026-11-23", "53d");
    assertThat(values(before, "DTSTART")).containsExactly("VALUE=DATE:20261231");
    assertThat(values(after, "DTSTART")).containsExactly("VALUE=DATE:20270115");
    assertThat(values(after, "UID")).isEqualTo(values(before, "UID"));
    String later = calendar(roster(person("a", "2027-01-15")), "2026-12-01", "45d");
    assertThat(values(later, "UID")).isEqualTo(values(before, "UID"));
    assertThat(Integer.parseInt(values(later, "SEQUENCE").get(0)))
        .isGreaterThan(Integer.parseInt(values(before, "SEQUENCE").get(0)));
  }

  private static final String TWO_LICENSES =
      """
      {"id":"a","licenses":[\
      {"type":"RN","jurisdiction":"US-GA","status":"ACTIVE","expires":"2029-12-31","verified":{"by":"Nursys","on":"2026-09-01"}},\
      {"type":"RN","jurisdiction":"US-GA","status":"ACTIVE","expires":"2029-12-31","verified":{"by":"Nursys","on":"2026-10-01"}}]}
      """;

  @Test
  void an_event_keeps_its_uid_when_one_of_the_same_name_has_passed() throws Exception {
    String[] policy = {"--verified", "licenses", "--within", "120"};
    String before = calendar(roster(TWO_LICENSES), "2026-11-23", "90d", policy);
    List<String> uids = uids(before, "VERIFICATION_AGES");
    assertThat(uids).hasSize(2).doesNotHaveDuplicates();
    String after = calendar(roster(TWO_LICENSES), "2027-01-10", "90d", policy);
    assertThat(uids(after, "VERIFICATION_AGES")).containsExactly(uids.get(1));
  }

  @Test
  void an_event_that_no_longer_occurs_is_cancelled_in_the_next_calendar() throws Exception {
    Path state = folder.resolve("state.jsonl");
    Path next = folder.resolve("next.jsonl");
    String before =
        calendar(
            roster(person("a", "2026-12-31"), person("b", "2026-12-31")),
            "2026-11-23",
            "90d",
            "--state",
            state.toString());
    String renewed = roster(person("a", "2028-12-31"));
    String after =
        calendar(
            renewed, "2026-11-23", "90d", "--since", state.toString(), "--state", next.toString());
    assertThat(values(after, "STATUS")).hasSize(4).containsOnly("CANCELLED");
    assertThat(values(after, "UID")).containsExactlyElementsOf(values(before, "UID"));
    assertThat(values(after, "SEQUENCE")).containsOnly("20781").hasSize(4);
    assertThat(values(before, "SEQUENCE")).containsOnly("20780");
    assertThat(values(after, "DTSTART")).isEqualTo(values(before, "DTSTART"));
    String again = calendar(renewed, "2026-11-24", "90d", "--since", next.toString());
    assertThat(values(again, "UID")).isEqualTo(values(before, "UID").subList(0, 2));
    assertThat(values(again, "STATUS")).containsOnly("CANCELLED");
    String passed = calendar(renewed, "2027-01-02", "90d", "--since", next.toString());
    assertThat(values(passed, "UID")).isEmpty();
  }

  @Test
  void an_event_after_a_shorter_horizon_or_of_another_credential_is_not_cancelled()
      throws Exception {
    Path state = folder.resolve("state.jsonl");
    String roster = roster(person("a", "2026-12-31"));
    calendar(roster, "2026-11-23", "90d", "--state", state.toString());
    assertThat(calendar(roster, "2026-11-23", "10d", "--since", state.toString()))
        .doesNotContain("VEVENT")
        .contains("BEGIN:VTIMEZONE\r\n"); // the format demands a component
    Path other = folder.resolve("other.ics");
    Licet.run(
        "watch",
        roster,
        "--on",
        "2026-11-23",
        "--credential",
        "CCM",
        "--calendar",
        other.toString(),
        "--since",
        state.toString());
    assertThat(values(Files.readString(other), "STATUS")).isEmpty();
  }

  private static List<String> uids(String calendar, String kind) {
    return Pattern.compile("BEGIN:VEVENT.*?END:VEVENT", Pattern.DOTALL)
        .matcher(calendar)
        .results()
        .map(MatchResult::group)
        .filter(event -> event.contains("CATEGORIES:" + kind))
        .map(event -> values(event, "UID").get(0))
        .toList();
  }

  @Test
  void people_and_events_have_uids_of_their_own() throws Exception {
    String calendar =
        calendar(roster(person("a", "2026-12-31"), person("b", "2026-12-31")), "2026-11-23", "90d");
    assertThat(values(calendar, "UID")).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void lines_of_a_calendar_are_folded_and_texts_are_escaped() throws Exception {
    String hostile = "a;b,c\\\\d\\nEND:VCALENDAR\\u202e " + "\u00e9".repeat(80);
    String calendar = calendar(roster(person(hostile, "2026-12-31")), "2026-11-23", "60d");
    for (String line : calendar.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\u202e");
    assertThat(values(calendar, "SUMMARY").get(0))
        .startsWith("a\\;b\\,c\\\\d\\nEND:VCALENDAR\\\\u202E \u00e9\u00e9");
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
  }

  @Test
  void every_output_is_the_same_on_one_thread_and_several() throws Exception {
    String roster = folder.resolve("many.jsonl").toString();
    Files.writeString(
        Path.of(roster),
        Licet.run("generate", "--count", "80", "--seed", "3", "--on", "2026-11-23").out());
    for (String format : List.of("text", "json", "csv", "html")) {
      assertThat(watch(roster, "--format", format, "--threads", "1").out())
          .isEqualTo(watch(roster, "--format", format, "--threads", "4").out())
          .isNotEmpty();
    }
  }

  @Test
  void the_state_is_the_json_of_standard_output() throws Exception {
    Path state = folder.resolve("state.jsonl");
    String roster = roster(person("a", "2026-12-31"), person("b", "2027-01-31"));
    watch(roster, "--state", state.toString());
    assertThat(state).content().isEqualTo(watch(roster, "--format", "json").out());
  }

  @Test
  void text_by_week_has_the_events_of_all_people_in_order() throws Exception {
    Licet outcome =
        watch(
            roster(person("a", "2026-12-31"), person("b", "2026-12-01"), person("c", "2026-12-01")),
            "--group",
            "week",
            "--horizon",
            "38d");
    assertThat(outcome.out())
        .isEqualTo(
            """
            Week of 2026-11-30 =================================================================================
            2026-12-01  b: License expires. The expiration date of the RN license from Georgia is 2026-12-01.
                        Renew the RN license from Georgia by 2026-12-01.
            2026-12-01  c: License expires. The expiration date of the RN license from Georgia is 2026-12-01.
                        Renew the RN license from Georgia by 2026-12-01.
            2026-12-02  b: Eligibility lost (RN, licensure). A license of a US state or territory that allows
                        practice: The RN license from Georgia does not count (it expired on 2026-12-01). Apply
                        by 2026-12-01.
            2026-12-02  c: Eligibility lost (RN, licensure). A license of a US state or territory that allows
                        practice: The RN license from Georgia does not count (it expired on 2026-12-01). Apply
                        by 2026-12-01.

            Week of 2026-12-28 =================================================================================
            2026-12-31  a: License expires. The expiration date of the RN license from Georgia is 2026-12-31.
                        Renew the RN license from Georgia by 2026-12-31.
            """);
  }

  @Test
  void a_scheduler_learns_of_a_loss_from_the_exit_code() throws Exception {
    String roster = roster(person("a", "2026-12-31"));
    assertThat(watch(roster, "--fail-on", "lost").code()).isEqualTo(5);
    assertThat(watch(roster, "--fail-on", "lost", "--horizon", "38d").code()).isZero();
    assertThat(watch(roster).code()).isZero();
  }

  @Test
  void a_page_has_the_most_urgent_events_and_charts_with_tables() throws Exception {
    String roster =
        roster(
            person("later", "2026-12-31"),
            person("<b>first</b>", "2026-12-01"),
            person("quiet", "2029-01-01"));
    Path report = folder.resolve("watch.html");
    watch(roster, "--report", report.toString());
    String page = Files.readString(report);
    assertThat(page)
        .contains(
            "3 candidates from November 23, 2026 to February 21, 2027. 2 people have a coming event.")
        .contains("&lt;b&gt;first&lt;/b&gt;")
        .doesNotContain("<b>first")
        .contains("Week of November 30, 2026");
    assertThat(page.indexOf("December 1, 2026")).isLessThan(page.indexOf("December 31, 2026"));
    assertThat(page.split("<svg")).hasSize(3);
    assertThat(page.split("<table")).hasSize(4);
    assertThat(watch(roster, "--format", "html").out()).isEqualTo(page);
    assertThat(watch(roster, "--format", "html", "--language", "es").out())
        .contains("lang=\"es\"")
        .contains("Los eventos más urgentes");
  }

  @Test
  void the_page_and_the_tables_name_the_changes_since_the_last_watch() throws Exception {
    Path state = folder.resolve("state.jsonl");
    watch(
        roster(person("a", "2026-11-30"), person("gone", "2029-01-01")),
        "--state",
        state.toString());
    Path page = folder.resolve("watch.html");
    Path workbook = folder.resolve("events.xlsx");
    String table =
        Licet.run(
                "watch",
                roster(person("a", "2026-11-25"), person("new", "2026-12-31")),
                "--on",
                "2026-12-01",
                "--horizon",
                "30d",
                "--credential",
                "RN",
                "--format",
                "csv",
                "--table",
                workbook.toString(),
                "--report",
                page.toString(),
                "--since",
                state.toString())
            .out();
    assertThat(page)
        .content()
        .contains(
            "Since the last watch: 1 with changes, 1 with eligibility lost, 1 new, 1 no longer on the roster.");
    assertThat(table.lines().skip(1))
        .containsExactly(
            "a,2026-12-01,2026-11-30,DECISION_CHANGED,Decision changed,RN,LICENSURE,,,,"
                + "\"RN (licensure): was Eligible, is now Not eligible. Cause: the passing of time.\",,",
            "a,2026-12-01,2026-11-30,CRITERION_CHANGED,Requirement changed,RN,LICENSURE,RN-LICENSE,,,"
                + "\"RN, A license of a US state or territory that allows practice: was MET, is now NOT MET. "
                + "The RN license from Georgia does not count (it expired on 2026-11-25). "
                + "Cause: the passing of time.\",,",
            "a,2026-12-01,2026-11-30,FACTS_CHANGED,Facts changed,,,,,,"
                + "\"Changed facts (1): RN license, Georgia (expiration date of a license) from 2026-11-30 to "
                + "2026-11-25\",,",
            "new,2026-12-01,2026-11-30,NEW,New on the roster,,,,,,New on the roster.,,",
            "new,2026-12-31,2026-12-28,LICENSE_EXPIRES,License expires,,,,the RN license from Georgia,"
                + "/licenses/0,The expiration date of the RN license from Georgia is 2026-12-31.,"
                + "Renew the RN license from Georgia by 2026-12-31.,2026-12-31",
            "gone,2026-12-01,2026-11-30,GONE,No longer on the roster,,,,,,No longer on the roster: gone,,");
    assertThat(Tables.workbook(workbook, List.of("on", "week", "last_day")))
        .isEqualTo(Tables.csv(table));
  }
}
