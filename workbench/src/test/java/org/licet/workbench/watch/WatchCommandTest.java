package org.licet.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.workbench.Licet;
import org.licet.workbench.LineSchema;

class WatchCommandTest {

  private static final String ROSTER =
      """
      {"id":"maria","licenses":[{"type":"RN","jurisdiction":"US-GA","status":"ACTIVE","encumbered":false,"expires":"2026-12-31"}],\
      "certifications":[{"credential":"CCM","status":"ACTIVE","issued":"2016-11-30","expires":"2026-11-30"}],\
      "continuingEducation":[{"completed":"2025-09-03","hours":36,"topics":["ETHICS"]}],"examinations":[],"employment":[],"degrees":[]}
      {"id":"quiet","licenses":[],"certifications":[]}
      """;

  @TempDir private Path folder;

  private String roster() throws Exception {
    return Files.writeString(folder.resolve("roster.jsonl"), ROSTER).toString();
  }

  @Test
  void text_shows_each_event_by_day_and_leaves_out_people_without_any() throws Exception {
    Licet outcome =
        Licet.run(
            "watch", roster(), "--on", "2026-11-23", "--credential", "CCM", "--horizon", "14d");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            maria ==============================================================================================
            2026-11-30  Certification expires. The expiration date of the CCM certification is 2026-11-30. Renew
                        the CCM certification by 2026-11-30.
            2026-11-30  Renewal window closes (CCM, renewal). The renewal window closes on 2026-11-30. Apply for
                        renewal by 2026-11-30.
            2026-12-01  Requirement no longer met (CCM, renewal). Renewal within the window that ends on the
                        expiration date: It expired 1 day ago, on 2026-11-30. Does CCMC accept a late renewal,
                        with a documented compelling reason and the late fee? Meet the other requirements and
                        apply for renewal by 2026-11-30.
                        CCM renewal: the window is open from 2026-09-01 to 2026-11-30 (7 days left). CCM
                        renewal, hours of continuing education: 44 more needed (80 required).

            """);
  }

  @Test
  void a_fact_that_no_ruleset_declares_is_noted() throws Exception {
    Path roster = folder.resolve("facts.jsonl");
    Files.writeString(roster, "{\"id\":\"a\",\"facts\":{\"NIGHT_SHIFT\":true}}\n");
    Licet outcome =
        Licet.run("watch", roster.toString(), "--on", "2026-11-23", "--credential", "RN");
    assertThat(outcome.err())
        .contains("facts.jsonl:1: note: No ruleset declares the fact NIGHT_SHIFT");
  }

  @Test
  void json_has_a_line_for_each_person_with_standings_and_record() throws Exception {
    Licet outcome =
        Licet.run(
            "watch", roster(), "--on", "2026-11-23", "--credential", "CCM", "--format", "json");
    JsonNode maria =
        JsonMapper.builder().build().readTree(outcome.out().lines().findFirst().orElseThrow());
    assertThat(outcome.out().lines()).hasSize(2);
    assertThat(LineSchema.WATCH.faults(outcome.out())).isEmpty();
    assertThat(maria.path("watch").asInt()).isEqualTo(1);
    assertThat(maria.path("standings").path(0).path("stage").asText()).isEqualTo("RENEWAL");
    assertThat(maria.path("standings").path(0).path("verdicts").path("CCM-HELD").asText())
        .isEqualTo("MET");
    assertThat(maria.path("record").path("id").asText()).isEqualTo("maria");
    assertThat(maria.path("coming").path(0).path("records").path(0).path("pointer").asText())
        .isEqualTo("/certifications/0");
    assertThat(maria.path("fingerprint").asText()).startsWith("sha256:");
    Licet without =
        Licet.run(
            "watch",
            roster(),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--format",
            "json",
            "--without-records");
    assertThat(without.out()).doesNotContain("\"record\"");
    assertThat(LineSchema.WATCH.faults(without.out().replace("MET\"", "PASSED\""))).isNotEmpty();
  }

  @Test
  void a_rejected_person_is_listed_and_the_others_are_watched() throws Exception {
    Path file = Files.writeString(folder.resolve("some.jsonl"), ROSTER + "{\"licenses\":7}\n");
    Licet outcome =
        Licet.run("watch", file.toString(), "--on", "2026-11-23", "--credential", "CCM");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("maria");
    assertThat(outcome.err()).contains("some.jsonl:3: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90d", "13w", "3m", "1y", "90", "0"})
  void a_horizon_is_a_length_of_time(String horizon) throws Exception {
    assertThat(
            Licet.run(
                    "watch",
                    roster(),
                    "--on",
                    "2026-11-23",
                    "--credential",
                    "CCM",
                    "--horizon",
                    horizon)
                .code())
        .isZero();
  }

  @Test
  void another_horizon_is_refused() throws Exception {
    Licet outcome = Licet.run("watch", roster(), "--on", "2026-11-23", "--horizon", "soon");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith(
            "licet: The horizon \"soon\" is not a length of time. Expected one such as 90d, 13w, 3m or 1y.");
  }

  private Licet watchWithin(String... options) throws Exception {
    List<String> watch =
        List.of("watch", roster(), "--on", "2026-11-23", "--credential", "CCM", "--format", "json");
    return Licet.run(watch, options);
  }

  @Test
  void within_states_the_horizon_with_a_unit_and_the_age_of_a_verification_without_one()
      throws Exception {
    assertThat(watchWithin("--within", "13w").out())
        .isEqualTo(watchWithin("--horizon", "13w").out())
        .isNotEqualTo(watchWithin("--horizon", "1w").out());
    String[] both = {"--within", "90d", "--verified", "licenses", "--within", "120"};
    assertThat(watchWithin(both).out())
        .isEqualTo(watchWithin("--verified", "licenses", "--within", "120").out());
    assertThat(watchWithin("--verified", "licenses", "--within", "90d").err())
        .contains("could be the horizon or the age of a verification", "Maybe --horizon 90d");
    assertThat(watchWithin("--horizon", "90d", "--within", "3m").err()).contains("Omit one.");
    assertThat(watchWithin("--within", "90d", "--within", "3m").err())
        .contains("more than one horizon: 90d, 3m");
    assertThat(watchWithin("--within", "soon").err()).contains("is not a number of days");
  }
}
