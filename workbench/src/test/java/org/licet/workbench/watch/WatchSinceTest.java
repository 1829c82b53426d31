package org.licet.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;
import org.licet.workbench.LineSchema;

/** The changes since an earlier watch, each with its cause. */
class WatchSinceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String RULES =
      """
      package x.rules.v2020
      import org.licet.rule.Application
      import org.licet.rule.Ruleset

      rule "X: stages"
      when
          $ruleset : Ruleset()
      then
          $ruleset.stage("EXAMINATION").require("X-HOURS", "X-LICENSE");
      end

      rule "X: ten hours of education in the last year"
          @criterion("X-HOURS")
          @source("S1")
      when
          $application : Application( $hours : continuingEducation.inLastYears(1).hours() )
      then
          $application.conclude($hours.atLeast(10));
      end

      rule "X: a license that has not expired"
          @criterion("X-LICENSE")
          @source("S1")
      when
          $application : Application( $held : licenses.ofType("RN").unexpired().any() )
      then
          $application.conclude($held);
      end
      """;

  @TempDir private Path folder;

  private Path rules(String name, String hours) throws IOException {
    Path rules = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        rules.resolve("rules.drl"), RULES.replace("atLeast(10)", "atLeast(" + hours + ")"));
    Files.writeString(
        rules.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        rules.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    return rules;
  }

  private static String person(String id, int hours, String completed, String expires) {
    return """
    {"id":"%s","licenses":[{"type":"RN","jurisdiction":"US-GA","status":"ACTIVE","expires":"%s"}],\
    "continuingEducation":[{"completed":"%s","hours":%d}]}
    """
        .formatted(id, expires, completed, hours);
  }

  private String roster(String name, String... people) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", people)).toString();
  }

  private static Licet watch(Path rules, String roster, String on, String... more) {
    List<String> watch =
        List.of(
            "watch",
            roster,
            "--on",
            on,
            "--credential",
            "X",
            "--rules",
            rules.toString(),
            "--format",
            "json");
    Licet outcome = Licet.run(watch, more);
    assertThat(LineSchema.WATCH.faults(outcome.out())).isEmpty();
    return outcome;
  }

  private String last(Path rules, String on, String... people) throws IOException {
    return last(rules, List.of(), on, people);
  }

  private String last(Path rules, List<String> more, String on, String... people)
      throws IOException {
    String roster = roster("before.jsonl", people);
    return Files.writeString(
            folder.resolve("last.jsonl"),
            watch(rules, roster, on, more.toArray(String[]::new)).out())
        .toString();
  }

  private static JsonNode since(Licet outcome) throws IOException {
    return JSON.readTree(outcome.out().lines().findFirst().orElseThrow()).path("since");
  }

  private static String causes(JsonNode since, String criterion) {
    for (JsonNode moved : since.path("changes").path(0).path("verdicts")) {
      if (moved.path("criterion").asText().equals(criterion)) {
        return moved.path("causes").toString();
      }
    }
    return "unchanged";
  }

  private static final String KNOWN = person("a", 12, "2026-01-10", "2028-01-31");

  @Test
  void nothing_changed_is_no_change() throws Exception {
    Path rules = rules("x", "10");
    JsonNode since =
        since(
            watch(
                rules,
                roster("now.jsonl", KNOWN),
                "2026-12-01",
                "--since",
                last(rules, "2026-11-01", KNOWN)));
    assertThat(since.toString())
        .isEqualTo("{\"on\":\"2026-11-01\",\"new\":false,\"changes\":[],\"facts\":[]}");
  }

  @Test
  void the_passing_of_time_alone_is_a_cause() throws Exception {
    Path rules = rules("x", "10");
    JsonNode since =
        since(
            watch(
                rules,
                roster("now.jsonl", KNOWN),
                "2027-02-01",
                "--since",
                last(rules, "2026-11-01", KNOWN)));
    assertThat(causes(since, "X-HOURS")).isEqualTo("[[\"TIME\"]]");
    assertThat(since.path("changes").path(0).path("before").asText()).isEqualTo("ELIGIBLE");
    assertThat(since.path("changes").path(0).path("after").asText()).isEqualTo("NOT_ELIGIBLE");
  }

  @Test
  void a_changed_record_is_a_cause_with_its_fact() throws Exception {
    Path rules = rules("x", "10");
    String now = roster("now.jsonl", person("a", 4, "2026-01-10", "2028-01-31"));
    JsonNode since =
        since(watch(rules, now, "2026-12-01", "--since", last(rules, "2026-11-01", KNOWN)));
    assertThat(causes(since, "X-HOURS")).isEqualTo("[[\"FACTS\"]]");
    assertThat(since.path("facts").toString())
        .isEqualTo(
            "[{\"pointer\":\"/continuingEducation/0/hours\",\"before\":\"12\",\"after\":\"4\"}]");
  }

  @Test
  void two_causes_that_each_suffice_are_both_named() throws Exception {
    Path rules = rules("x", "10");
    String now = roster("now.jsonl", person("a", 4, "2026-01-10", "2028-01-31"));
    JsonNode since =
        since(watch(rules, now, "2027-02-01", "--since", last(rules, "2026-11-01", KNOWN)));
    assertThat(causes(since, "X-HOURS")).isEqualTo("[[\"FACTS\"],[\"TIME\"]]");
  }

  @Test
  void without_the_earlier_record_the_cause_stays_without_the_fact() throws Exception {
    Path rules = rules("x", "10");
    String last = last(rules, List.of("--without-records"), "2026-11-01", KNOWN);
    assertThat(Path.of(last)).content().doesNotContain("\"record\"");
    String now = roster("now.jsonl", person("a", 4, "2026-01-10", "2026-11-30"));
    JsonNode since = since(watch(rules, now, "2026-12-01", "--since", last));
    assertThat(causes(since, "X-HOURS")).isEqualTo("[[\"FACTS\"]]");
    assertThat(causes(since, "X-LICENSE")).isEqualTo("[[\"TIME\"]]");
    assertThat(since.path("facts")).isEmpty();
  }

  @Test
  void changed_rules_are_a_cause_with_and_without_the_earlier_rules() throws Exception {
    Path before = rules("before", "10");
    Path after = rules("after", "15");
    String now = roster("now.jsonl", KNOWN);
    String last = last(before, "2026-11-01", KNOWN);
    assertThat(causes(since(watch(after, now, "2026-12-01", "--since", last)), "X-HOURS"))
        .isEqualTo("[[\"RULES\"]]");
    JsonNode both =
        since(
            watch(after, now, "2027-02-01", "--since", last, "--rules-before", before.toString()));
    assertThat(causes(both, "X-HOURS")).isEqualTo("[[\"RULES\"],[\"TIME\"]]");
  }

  @Test
  void another_policy_is_a_cause() throws Exception {
    Path rules = rules("x", "10");
    String last = last(rules, "2026-11-01", KNOWN);
    JsonNode since =
        since(
            watch(
                rules,
                roster("now.jsonl", KNOWN),
                "2026-11-02",
                "--since",
                last,
                "--verified",
                "continuingEducation"));
    assertThat(causes(since, "X-HOURS")).isEqualTo("[[\"TERMS\"]]");
  }

  @Test
  void people_who_are_new_or_gone_are_named() throws Exception {
    Path rules = rules("x", "10");
    String last = last(rules, "2026-11-01", KNOWN, person("b", 1, "2026-01-01", "2028-01-31"));
    Licet outcome =
        watch(
            rules,
            roster("now.jsonl", person("c", 12, "2026-01-10", "2028-01-31"), KNOWN),
            "2026-12-01",
            "--since",
            last);
    assertThat(outcome.code()).isZero();
    assertThat(since(outcome).path("new").asBoolean()).isTrue();
    assertThat(outcome.out().lines().reduce((one, later) -> later).orElseThrow())
        .isEqualTo("{\"watch\":1,\"candidate\":\"b\",\"gone\":true,\"on\":\"2026-12-01\"}");
    String next = Files.writeString(folder.resolve("next.jsonl"), outcome.out()).toString();
    Licet again = watch(rules, roster("again.jsonl", KNOWN), "2026-12-02", "--since", next);
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("\"candidate\":\"c\",\"gone\":true").doesNotContain("\"b\"");
  }

  @Test
  void stale_and_damaged_lines_are_refused_by_line_and_the_rest_is_compared() throws Exception {
    Path rules = rules("x", "10");
    String[] people = new String[8];
    for (int i = 0; i < people.length; i++) {
      people[i] = person("p" + i, 12, "2026-01-10", "2028-01-31");
    }
    Path last = Path.of(last(rules, "2026-11-01", people));
    List<String> lines = new ArrayList<>(Files.readAllLines(last));
    lines.set(0, lines.get(0).substring(0, 200));
    lines.set(1, lines.get(1).replace("2026-11-01", "2027-11-01"));
    lines.set(2, lines.get(2).replaceFirst("\"candidate\":\"p2\"", "\"candidate\":\"zoe\""));
    lines.set(3, lines.get(3).replace("\"hours\":12", "\"hours\":13"));
    lines.set(4, lines.get(4).replace("\"X-HOURS\":\"MET\"", "\"X-HOURS\":\"NOT_MET\""));
    lines.set(5, lines.get(5).replace("\"watch\":1", "\"watch\":2"));
    lines.set(6, "not json");
    lines.add(lines.get(7));
    Files.write(last, lines);
    Licet outcome =
        watch(rules, roster("now.jsonl", people), "2026-12-01", "--since", last.toString());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out().lines()).hasSize(8);
    assertThat(outcome.err().lines().map(line -> line.replaceFirst("^.*jsonl:", "")))
        .containsExactlyInAnyOrder(
            "1: The text is not valid JSON at column 201: The text ends too early. A quote is missing.",
            "2: The state is of 2027-11-01. Expected 2026-12-01 or an earlier day.",
            "3: The record is of another person.",
            "4: The record does not have its fingerprint.",
            "5: The verdicts for X do not follow from the record and the rules.",
            "6: The line has the format 2. Expected 1.",
            "7: The line is not valid JSON.",
            "9: The person has another line, 8. That one is used.");
  }

  @Test
  void text_says_the_change_and_its_cause() throws Exception {
    Path rules = rules("x", "10");
    String last = last(rules, "2026-11-01", KNOWN);
    Licet outcome =
        Licet.run(
            "watch",
            roster("now.jsonl", KNOWN),
            "--on",
            "2027-02-01",
            "--credential",
            "X",
            "--rules",
            rules.toString(),
            "--since",
            last);
    assertThat(outcome.out())
        .contains(
            """
              * X (examination): was Eligible, is now Not eligible. Cause: the passing of time.
            """);
    assertThat(
            Licet.run(
                    "watch",
                    roster("now.jsonl", KNOWN),
                    "--on",
                    "2027-02-01",
                    "--credential",
                    "X",
                    "--rules",
                    rules.toString(),
                    "--since",
                    last,
                    "--language",
                    "es")
                .out())
        .contains("Causa: el paso del tiempo.");
  }

  @Test
  void earlier_rules_need_an_earlier_watch() throws Exception {
    Path rules = rules("x", "10");
    Licet outcome =
        watch(rules, roster("now.jsonl", KNOWN), "2027-02-01", "--rules-before", rules.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--rules-before needs --since, the file of an earlier watch.");
  }
}
