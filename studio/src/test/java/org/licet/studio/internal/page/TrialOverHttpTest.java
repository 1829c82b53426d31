package org.licet.studio.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.studio.internal.page.StudioClient.RULES;
import static org.licet.studio.internal.page.StudioClient.data;
import static org.licet.studio.internal.page.StudioClient.draft;
import static org.licet.studio.internal.page.StudioClient.edited;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules as they are typed, with the cases and people that they move, as a page asks for them. */
class TrialOverHttpTest {

  private static final String RENEWAL = "renewal.drl";
  private static final String CASES = "cases/renewal.yaml";

  /** A CHPN with 100 points, whose records name people, employers and documents. */
  private static final String ANA =
      """
      {"id": "Ana Secreta",
       "licenses": [{"type": "RN", "jurisdiction": "US-OH", "status": "ACTIVE",
         "encumbered": false, "expires": "2027-08-31", "number": "SECRET-1"}],
       "certifications": [{"credential": "CHPN", "status": "ACTIVE", "issued": "2019-03-31",
         "expires": "2027-03-31"}],
       "employment": [{"from": "2025-01-01", "employer": "Secret Hospice", "title": "Secret nurse",
         "hoursPerWeek": 40, "practicedAs": "RN", "areas": ["HOSPICE"],
         "facts": {"HOSPICE_AND_PALLIATIVE_HOURS_PER_WEEK": 40}}],
       "continuingEducation": [{"completed": "2024-03-10", "hours": 10,
         "provider": "Secret school", "facts": {"HPAR_POINTS": 100}}],
       "professionalDevelopment": [],
       "examinations": [{"exam": "CHPN-SJE", "taken": "2026-06-01"}]}
      """
          .replace("\n", " ");

  @TempDir private static Path temporary;

  private static StudioClient page;
  private static String rules;
  private static String renewal;

  @BeforeAll
  static void open() throws IOException {
    page =
        StudioClient.open(
            StudioClient.rules(temporary.resolve("chpn")), ANA, "{\"id\": 7}", "{broken");
    rules = page.onDisk(RULES);
    renewal = page.onDisk(RENEWAL);
  }

  @AfterEach
  void reset() throws IOException {
    page.writeToDisk(RULES, rules);
    page.writeToDisk(RENEWAL, renewal);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  private static JsonNode named(JsonNode list, String member, String name) {
    for (JsonNode one : list) {
      if (one.path(member).asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name + " is not in " + list);
  }

  private static boolean holds(JsonNode tried, String member, String name) {
    return named(tried.path("cases"), member, name).path("after").path("holds").asBoolean();
  }

  private static JsonNode result(JsonNode started) throws InterruptedException {
    for (int i = 0; i < 3_000; i++) {
      JsonNode state = page.get("api/work?id=" + started.path("id").asInt());
      if (state.has("result") || state.has("failure") || state.has("message")) {
        return state;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("no end");
  }

  private static JsonNode live(String file, String text) throws InterruptedException {
    return result(page.post("api/start", draft(file, text, "kind", "live")))
        .path("result")
        .path("steps");
  }

  @Test
  void people_who_renew_move_too() {
    JsonNode tried =
        page.post("api/try", draft(RENEWAL, renewal.replace("atLeast(100)", "atLeast(101)")));
    assertThat(tried.path("stale").asBoolean()).isFalse();
    assertThat(
            named(tried.path("cases"), "name", "a CHPN who meets all").path("decision").toString())
        .isEqualTo("{\"before\":\"ELIGIBLE\",\"after\":\"NOT_ELIGIBLE\"}");
    JsonNode people = tried.path("people");
    assertThat(people.path("moves").asInt()).isEqualTo(1);
    assertThat(people.path("moved").get(0).path("stage").asText()).isEqualTo("RENEWAL");
    assertThat(people.path("moved").get(0).path("after").asText()).isEqualTo("NOT_ELIGIBLE");
    assertThat(people.path("people").asInt()).isEqualTo(1);
    assertThat(people.path("all").asInt()).isEqualTo(1);
    assertThat(people.path("left").asInt()).isEqualTo(2);
  }

  @Test
  void the_steps_before_going_live_name_who_moves_at_any_stage() throws InterruptedException {
    JsonNode steps = live(RENEWAL, renewal.replace("atLeast(100)", "atLeast(101)"));
    assertThat(steps.findValuesAsText("state"))
        .containsExactly("undetermined", "not", "undetermined");
    assertThat(steps.get(2).path("words").asText())
        .isEqualTo("The decision changes for 1 of 1 people, at any stage on 2026-11-23.");
    assertThat(steps.get(2).path("details").get(0).asText()).startsWith("Ana Secreta, renewal: ");
  }

  @Test
  void rules_that_are_broken_in_the_folder_can_be_mended() throws Exception {
    page.writeToDisk(RENEWAL, renewal.replace("atLeast(100)", "atLest(100)"));
    assertThat(page.post("api/try", data()).path("stale").asBoolean()).isTrue();
    JsonNode mended = page.post("api/try", draft(RENEWAL, renewal));
    assertThat(mended.path("stale").asBoolean()).isFalse();
    assertThat(mended.path("compared").asBoolean()).isFalse();
    assertThat(mended.path("cases")).isEmpty();
    JsonNode wrong =
        page.post("api/try", draft(RENEWAL, renewal.replace("atLeast(100)", "atLeast(101)")));
    assertThat(holds(wrong, "name", "a CHPN who meets all")).isFalse();
    JsonNode steps = live(RENEWAL, renewal);
    assertThat(steps.findValuesAsText("state"))
        .containsExactly("undetermined", "met", "undetermined");
    assertThat(steps.get(2).path("words").asText())
        .isEqualTo("The rules in the folder have errors, so there is nothing to compare with.");
  }

  @Test
  void two_tabs_do_not_see_each_other() throws InterruptedException {
    String changed = renewal.replace("atLeast(100)", "atLeast(101)");
    JsonNode mine = page.post("api/start", draft(CASES, "cases: []\n", "kind", "coverage"));
    JsonNode theirs = page.post("api/start", data("kind", "coverage"));
    assertThat(result(mine).path("result").path("summaries"))
        .isNotEqualTo(result(theirs).path("result").path("summaries"));
    assertThat(page.post("api/try", data()).path("cases")).isEmpty();
    assertThat(page.post("api/try", draft(RENEWAL, changed)).path("cases")).isNotEmpty();
    assertThat(page.post("api/try", data()).path("cases")).isEmpty();
  }

  @Test
  void work_that_is_stopped_ends_at_once() throws InterruptedException {
    JsonNode started = page.post("api/start", data("kind", "mutants"));
    page.post("api/stop", (ObjectNode) started);
    assertThat(result(started).path("failure").asText()).isEmpty();
    assertThat(result(data("id", "99")).path("message").asText()).contains("no longer kept");
  }

  @Test
  void a_case_expects_the_new_result_and_one_without_expectation_is_named() throws IOException {
    String changed = renewal.replace("atLeast(100)", "atLeast(101)");
    ObjectNode asked = draft(RENEWAL, changed);
    asked.withArray("cases").addObject().put("file", CASES).put("name", "a CHPN who meets all");
    asked.withArray("cases").addObject().put("file", CASES).put("name", "99 points");
    JsonNode expected = page.post("api/expect", asked);
    assertThat(expected.path("changed").asInt()).isEqualTo(1);
    assertThat(expected.path("unchanged").toString()).isEqualTo("[\"99 points\"]");
    String cases = edited(page.text(CASES), expected);
    ObjectNode again = draft(RENEWAL, changed);
    again.withObject("texts").put(CASES, cases);
    assertThat(holds(page.post("api/try", again), "name", "a CHPN who meets all")).isTrue();
  }

  @Test
  void a_case_of_a_person_names_no_one() {
    JsonNode person =
        page.post(
            "api/person", data("person", "Ana Secreta", "credential", "CHPN", "stage", "RENEWAL"));
    String item = person.path("item").asText();
    assertThat(item).contains("HPAR_POINTS: 100").doesNotContainIgnoringCase("secret");
    JsonNode kept = page.post("api/keep", data("item", item, "home", person.path("home").asText()));
    assertThat(kept.path("created").asText()).isEqualTo("cases/studio.yaml");
    String text = edited("", kept);
    assertThat(text).doesNotContainIgnoringCase("secret");
    JsonNode tried = page.post("api/try", draft("cases/studio.yaml", text));
    assertThat(tried.path("problems").toString()).doesNotContain("\"error\"");
    assertThat(holds(tried, "file", "cases/studio.yaml")).isTrue();
  }

  @Test
  void completion_replaces_the_whole_word() {
    int at = rules.indexOf(".active()") + 3;
    JsonNode found =
        page.post("api/complete", draft(RULES, rules + "\n", "file", RULES).put("at", at));
    assertThat(rules.substring(found.path("from").asInt(), found.path("to").asInt()))
        .startsWith("active");
    JsonNode active = named(found.path("items"), "label", "active()");
    String accepted =
        rules.substring(0, found.path("from").asInt())
            + active.path("insert").asText()
            + rules.substring(found.path("to").asInt());
    assertThat(accepted).isEqualTo(rules);
  }

  @Test
  void a_spanish_page_gets_spanish_answers() {
    JsonNode refused = page.refused("es", "api/person", data("person", "x", "credential", "CHPN"));
    assertThat(refused.path("message").asText()).contains("persona");
  }
}
