package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

/** The options {@code --verified} and {@code --within}, from the life of a credentialing desk. */
class VerifiedOptionTest {

  private static final String NURSE =
      """
      {"id": "maria", "licenses": [{"type": "RN", "jurisdiction": "US-TX", "status": "ACTIVE",
       "encumbered": false, "expires": "2028-05-31"%s}], "employment": [{"employer": "Mercy",
       "from": "2024-05-01", "current": true, "fullTime": true, "hoursPerWeek": 40, "country": "US",
       "paid": true, "selfEmployed": false, "practicedAs": "RN", "caseManagement": true,
       "directClientContact": true, "allEssentialActivities": true, "acrossContinuum": true,
       "supervised": true, "supervisorCredentials": ["CCM"], "supervisesCaseManagers": false%s}],
       "conduct": {"codeOfConductAccepted": true, "felonyConviction": false,
       "licenseDiscipline": false}}
      """;

  private static final String NURSYS =
      ", \"verified\": {\"by\": \"Nursys\", \"on\": \"2026-09-10\", \"reference\": \"Q-118\"}";

  @TempDir private Path folder;

  @Test
  void a_self_reported_license_is_to_be_verified_first() throws IOException {
    assertThat(evaluate("", "text").out()).contains("ELIGIBLE").doesNotContain("self-reported");
    assertThat(evaluate("", "text", "--verified", "licenses", "--within", "120").out())
        .contains("NOT YET DETERMINED")
        .contains("Verify the RN license from Texas with the primary source.")
        .contains("issued in Texas (self-reported)");
  }

  @Test
  void a_report_says_who_verified_which_record_and_when() throws IOException {
    assertThat(evaluate(NURSYS, "text", "--verified", "licenses", "--within", "120").out())
        .contains("(verified by Nursys on 2026-09-10)")
        .contains("(self-reported)");
    assertThat(evaluate(NURSYS, "html", "--verified", "licenses", "--within", "120").out())
        .contains("(verified by Nursys on September 10, 2026)")
        .contains("(self-reported)");
    assertThat(evaluate(NURSYS, "json").out())
        .contains(
            "\"verified\":{\"by\":\"Nursys\",\"on\":\"2026-09-10\",\"reference\":\"Q-118\"}}");
  }

  @Test
  void a_result_names_its_policy() throws IOException {
    String[] policy = {"--verified", "licenses,employment", "--within", "120"};
    assertThat(evaluate("", "text").out()).doesNotContain("The policy requires");
    assertThat(evaluate("", "text", policy).out())
        .contains("The policy requires verification of a job (at most 120 days old)");
    assertThat(evaluate("", "html", policy).out())
        .contains("The policy requires verification of a job (at most 120 days old)");
    assertThat(evaluate("", "json", policy).out())
        .contains("\"policy\":[{\"verified\":[\"employment\",\"licenses\"],\"within\":120}]");
    assertThat(evaluate("", "text", "--verified", "licenses", "--language", "es").out())
        .contains("La política exige");
  }

  @Test
  void the_page_of_a_candidate_to_verify_begins_with_that() throws IOException {
    assertThat(evaluate("", "html", "--verified", "licenses").out())
        .contains("Verify the RN license from Texas with the primary source.")
        .doesNotContain("All requirements are met");
  }

  @Test
  void a_policy_with_dates_decides_by_the_day_of_the_evaluation() throws IOException {
    Path policy = Path.of("..", "examples", "policies", "accredited-organization.yaml");
    String verified = NURSYS.replace("2026-09-10", "2024-12-28"); // 180 days before June 26, 2025

    assertThat(on("2025-06-26", verified, policy)).contains("\"decision\":\"ELIGIBLE\"");
    assertThat(on("2025-06-27", verified, policy)).contains("\"decision\":\"UNDETERMINED\"");
    String later = NURSYS.replace("2026-09-10", "2025-03-03"); // 120 days before July 1, 2025
    assertThat(on("2025-07-01", later, policy)).contains("\"decision\":\"ELIGIBLE\"");
    assertThat(on("2025-07-02", later, policy)).contains("\"decision\":\"UNDETERMINED\"");
  }

  private String on(String day, String verified, Path policy) throws IOException {
    return Licet.run(
            "evaluate",
            nurse(verified, verified),
            "--on",
            day,
            "--credential",
            "CCM",
            "--format",
            "json",
            "--verified",
            policy.toString())
        .out();
  }

  @Test
  void a_fault_of_a_policy_is_refused_with_its_place_and_advice() throws IOException {
    assertThat(policy("- verified: [licences]\n"))
        .contains("/0/verified: \"licences\" is unknown. Expected one of licenses, certifications")
        .contains("Maybe you mean \"licenses\".");
    assertThat(policy("verified: [licenses]\nwithin: soon\n"))
        .contains("/within: The value is \"soon\". Expected a whole number of days, 1 or more.");
    assertThat(policy("verified: [licenses]\nsince: 2025-07-01\n"))
        .contains("/since: \"since\" is unknown. Expected one of from, verified, within, source.");
    assertThat(policy("")).contains("The policy is empty.");
    assertThat(evaluate("", "text", "--verified", "license").err())
        .contains("\"license\" is not a list of records. Expected one of licenses,");
    assertThat(evaluate("", "text", "--within", "120").err()).contains("--within needs --verified");
    assertThat(evaluate("", "text", "--verified", "licenses", "--within", "0").err())
        .contains("A verification counts for 0 days. Expected 1 day or more.");
    assertThat(evaluate("", "text", "--verified", "missing.yaml").err())
        .contains("The policy missing.yaml does not exist.");
  }

  private String policy(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("policy.yaml"), text);
    Licet outcome = evaluate("", "text", "--verified", file.toString());
    assertThat(outcome.code()).isEqualTo(2);
    return outcome.err();
  }

  @Test
  void a_screening_counts_what_its_decisions_rest_on() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("two.jsonl"),
            NURSE.formatted("", "").replace("\n", "")
                + "\n"
                + NURSE.formatted(NURSYS, "").replace("maria", "lucia").replace("\n", ""));

    Licet outcome =
        Licet.run(
            "screen",
            file.toString(),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--summary-only",
            "--verified",
            "licenses",
            "--within",
            "120");

    assertThat(outcome.out())
        .contains(
            "1 eligible  ",
            "records behind the decisions",
            "         0  eligible by verified records only",
            "         1  eligible by verified and self-reported records",
            "         1  not yet determined, with records to verify first",
            "         1  verification of a license");
  }

  private Licet evaluate(String verified, String format, String... options) throws IOException {
    List<String> evaluate =
        List.of(
            "evaluate",
            nurse(verified),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--format",
            format);
    return Licet.run(evaluate, options);
  }

  private String nurse(String verified) throws IOException {
    return nurse(verified, "");
  }

  private String nurse(String verified, String employer) throws IOException {
    return Files.writeString(
            folder.resolve("nurse.jsonl"), NURSE.formatted(verified, employer).replace("\n", ""))
        .toString();
  }
}
