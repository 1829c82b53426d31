package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

/** The option {@code --assume}: facts that a house states for all rows of its system. */
class AssumeOptionTest {

  private static final String NURSE =
      "{\"id\": \"maria\", \"licenses\": [{\"type\": \"RN\", \"jurisdiction\": \"US-TX\","
          + " \"status\": \"ACTIVE\", \"encumbered\": false, \"expires\": \"2028-05-31\"}],"
          + " \"employment\": [{\"employer\": \"Mercy\", \"from\": \"2024-05-01\", \"current\":"
          + " true, \"fullTime\": true, \"hoursPerWeek\": 40, \"selfEmployed\": false,"
          + " \"practicedAs\": \"RN\", \"caseManagement\": true, \"directClientContact\": true,"
          + " \"allEssentialActivities\": true, \"acrossContinuum\": true, \"supervised\": true,"
          + " \"supervisorCredentials\": [\"CCM\"], \"supervisesCaseManagers\": false%s}],"
          + " \"conduct\": {\"codeOfConductAccepted\": true, \"felonyConviction\": false,"
          + " \"licenseDiscipline\": false}}";

  @TempDir private Path folder;

  @Test
  void assumed_facts_count_and_every_finding_that_rests_on_one_names_it() throws IOException {
    assertThat(evaluate("", "").out()).contains("\"decision\":\"UNDETERMINED\"");

    Licet assumed = evaluate("", "employment: {paid: true, country: US}\n");

    assertThat(assumed.out())
        .contains("\"decision\":\"ELIGIBLE\"")
        .contains("Assumed by the source for all rows: ")
        .contains("\"confidence\":\"ASSUMPTION\"");
    assertThat(assumed.out().split("Assumed by the source for all rows", -1))
        .as("the license and the conduct rest on no assumption")
        .hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void a_fact_that_a_record_states_is_never_assumed() throws IOException {
    String unpaid = ", \"paid\": false, \"country\": \"US\"";

    assertThat(evaluate(unpaid, "employment: {paid: true}\n").out())
        .contains("\"assumedFacts\":{\"employment\":{\"paid\":true}}")
        .doesNotContain("Assumed by the source");
    assertThat(withoutFacts(evaluate(unpaid, "employment: {paid: true}\n")))
        .isEqualTo(withoutFacts(evaluate(unpaid, "")));
  }

  /** Returns the result without the facts that it records as assumed. */
  private static String withoutFacts(Licet outcome) {
    return outcome.out().replaceAll("\"assumedFacts\":\\{.*?},\"findings\"", "\"findings\"");
  }

  @Test
  void a_fact_that_contradicts_a_record_is_left_out() throws IOException {
    Licet outcome =
        evaluate(
            ", \"paid\": true, \"country\": \"US\"",
            "employment: {caseManagementHoursPerWeek: 50}\n");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("\"decision\":\"ELIGIBLE\"");
  }

  @Test
  void a_fault_is_refused_with_its_place_and_advice() throws IOException {
    assertThat(fault("employment: {payed: true}\n"))
        .contains("/employment/payed: The key \"payed\" is unknown.")
        .contains("Maybe you mean \"paid\".");
    assertThat(fault("employment: {paid: 1}\n"))
        .contains("/employment/paid: The field \"paid\" is 1. Expected true or false");
    assertThat(fault("jobs: {paid: true}\n"))
        .contains("/jobs: \"jobs\" is unknown. Expected one of licenses,");
    assertThat(fault("licenses: {verified: {by: Nursys}}\n"))
        .contains("/licenses/verified: This cannot be the same for all records. Remove it.");
    assertThat(fault("")).contains("The file is empty.");
  }

  private String fault(String facts) throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), facts);
    Path nurse = Files.writeString(folder.resolve("nurse.jsonl"), NURSE.formatted(""));
    Licet outcome =
        Licet.run("evaluate", nurse.toString(), "--on", "2026-11-23", "--assume", file.toString());
    assertThat(outcome.code()).isEqualTo(2);
    return outcome.err();
  }

  private Licet evaluate(String job, String facts) throws IOException {
    Path nurse = Files.writeString(folder.resolve("nurse.jsonl"), NURSE.formatted(job));
    Path file =
        Files.writeString(
            folder.resolve("facts.yaml"), facts.isEmpty() ? "residence: US-TX\n" : facts);
    return Licet.run(
        "evaluate",
        nurse.toString(),
        "--on",
        "2026-11-23",
        "--credential",
        "CCM",
        "--format",
        "json",
        "--assume",
        file.toString());
  }

  @Test
  void an_imported_file_has_the_evaluations_of_its_roster_with_the_same_assumptions()
      throws IOException {
    Path facts =
        Files.writeString(
            folder.resolve("ours.yaml"),
            "{employment: {paid: true, country: US, selfEmployed: false}, licenses: {encumbered: false}}");
    Path roster = folder.resolve("people.csv");
    Licet.run(
        "generate",
        "--count",
        "60",
        "--seed",
        "5",
        "--on",
        "2026-11-23",
        "--format",
        "roster",
        "--to",
        roster.toString());
    String map = folder.resolve("people.map.yaml").toString();
    Path imported =
        Files.writeString(
            folder.resolve("people.jsonl"),
            Licet.run("import", roster.toString(), "--map", map, "--assume", facts.toString())
                .out());
    assertThat(imported).content().contains("\"assumed\":[\"/licenses/0/encumbered\"");
    String[] task = {"--on", "2026-11-23", "--credential", "CCM,ACM", "--format", "json"};
    Licet direct =
        run("evaluate", task, roster.toString(), "--map", map, "--assume", facts.toString());
    assertThat(direct.out().lines()).hasSizeGreaterThan(100);
    assertThat(run("evaluate", task, imported.toString(), "--assume", facts.toString()).out())
        .isEqualTo(direct.out());
    Licet alone = run("evaluate", task, imported.toString());
    assertThat(alone.out()).contains("Assumed by the source for all rows: ");
    assertThat(alone.out()).isEqualTo(withoutFacts(direct));
    assertThat(run("screen", task, imported.toString()).out())
        .isEqualTo(
            withoutFacts(
                run(
                    "screen",
                    task,
                    roster.toString(),
                    "--map",
                    map,
                    "--assume",
                    facts.toString())));
  }

  private static Licet run(String command, String[] task, String... files) {
    return Licet.run(
        Stream.of(new String[] {command}, files, task)
            .flatMap(Arrays::stream)
            .toArray(String[]::new));
  }
}
