package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

class EvaluateCommandTest {

  private static final Path SAMPLES = Path.of("..", "examples", "candidates");
  private static final String NURSES = SAMPLES.resolve("nurses.jsonl").toString();

  @TempDir private Path folder;

  @Test
  void text_explains_every_candidate_within_100_columns_and_without_color() throws IOException {
    Licet outcome = Licet.run("evaluate", NURSES, "--on", "2026-11-23");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines())
        .allMatch(line -> line.length() <= 100)
        .noneMatch(line -> line.contains("\033"));
    assertThat(outcome.out())
        .contains("almost-there: CCM EXAMINATION on 2026-11-23 ")
        .contains("Months under a CCM: 11 (12 required, 1 more needed).")
        .contains("new-graduate: RN LICENSURE on 2026-11-23 ")
        .contains("[1] ")
        .contains("sha256:");
  }

  @Test
  void json_is_one_object_a_line_for_each_candidate_and_credential() {
    Licet outcome =
        Licet.run(
            "evaluate",
            NURSES,
            "--on",
            "2026-11-23",
            "--format",
            "json",
            "--credential",
            "CCM,ACM");
    assertThat(outcome.code()).isZero();
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines)
        .hasSize(16)
        .allMatch(line -> line.startsWith("{\"candidate\":\"") && line.endsWith("}"));
    assertThat(lines.get(0))
        .startsWith(
            "{\"candidate\":\"full-time-under-a-ccm\",\"credential\":\"CCM\",\"stage\":\"EXAMINATION\","
                + "\"on\":\"2026-11-23\",\"decision\":\"ELIGIBLE\",\"ruleset\":{\"credential\":\"CCM\"");
  }

  @Test
  void thousands_are_set_apart_in_sentences_and_not_in_data() {
    String[] arguments = {"evaluate", NURSES, "--on", "2026-11-23", "--credential", "ACM"};
    assertThat(Licet.run(arguments).out())
        .contains("      2,080 hours of paid, supervised case management")
        .contains("      Hours of paid, supervised case management: 5,697 (2,080 required).")
        .contains(
            "- RN case manager, Mercy Hospital (/employment/0): 5,697 hours counted, full-time");
    String[] asJson =
        Stream.concat(Stream.of(arguments), Stream.of("--format", "json")).toArray(String[]::new);
    assertThat(Licet.run(asJson).out())
        .contains("\"reason\":\"Hours of paid, supervised case management: 5,697 (2,080 required).")
        .contains("\"required\":{\"amount\":2080,\"unit\":\"HOURS\"},\"found\":{\"atLeast\":5697,");
  }

  @Test
  void a_refused_candidate_is_listed_and_the_others_go_through() throws IOException {
    Path file = folder.resolve("mixed.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","licenses":[]}
        {"id":"b","employment":[{"from":"2024-05-03","to":"2024-05-02"}]}
        {"id":"c"}
        """);
    Licet text =
        Licet.run("evaluate", file.toString(), "--on", "2026-11-23", "--credential", "CCM");
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out()).contains("a: CCM").contains("c: CCM").doesNotContain("b: CCM");
    assertThat(text.err())
        .startsWith(file + ":2: candidate b, /employment/0/to: The field \"to\" is 2024-05-02")
        .contains("on or after \"from\" (2024-05-03)");
    Licet json =
        Licet.run(
            "evaluate",
            file.toString(),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--format",
            "json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out().lines()).hasSize(3);
    assertThat(json.out().lines().toList().get(1))
        .startsWith(
            "{\"candidate\":\"b\",\"error\":{\"message\":\"The field \\\"to\\\" is 2024-05-02");
  }

  @Test
  void usage_errors_name_the_expectation() {
    assertThat(Licet.run().code()).isEqualTo(2);
    assertThat(Licet.run("evaluate", NURSES).err()).contains("--on");
    Licet date = Licet.run("evaluate", NURSES, "--on", "2026-13-01");
    assertThat(date.code()).isEqualTo(2);
    assertThat(date.err()).contains("--on").contains("2026-13-01");
    Licet credential = Licet.run("evaluate", NURSES, "--on", "2026-11-23", "--credential", "CMM");
    assertThat(credential.code()).isEqualTo(2);
    assertThat(credential.err())
        .contains(
            "No rules exist for the credential CMM. Expected one of ACM, CCM, CDMS, CMAC, CMCN,"
                + " CMGT-BC, CPHQ, RN.");
    Licet stage =
        Licet.run(
            "evaluate", NURSES, "--on", "2026-11-23", "--credential", "RN", "--stage", "RENEWAL");
    assertThat(stage.code()).isEqualTo(2);
    assertThat(stage.err())
        .contains("RN has no stage RENEWAL. Expected one of LICENSURE, EXAMINATION.");
    Licet file = Licet.run("evaluate", "nowhere.jsonl", "--on", "2026-11-23");
    assertThat(file.code()).isEqualTo(2);
    assertThat(file.err()).contains("The file nowhere.jsonl does not exist or cannot be read.");
  }

  @Test
  void a_stage_is_evaluated_for_every_credential_that_has_it() {
    Licet outcome =
        Licet.run(
            "evaluate",
            SAMPLES.resolve("holders.yaml").toString(),
            "--on",
            "2026-11-23",
            "--stage",
            "renewal",
            "--format",
            "json");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines())
        .hasSize(14)
        .noneMatch(line -> line.contains("\"credential\":\"RN\",\"stage\""));
    assertThat(outcome.out().lines())
        .anyMatch(
            line ->
                line.startsWith("{\"candidate\":\"ccm-up-for-renewal\",\"credential\":\"CCM\"")
                    && line.contains("\"decision\":\"NOT_ELIGIBLE\"")
                    && line.contains(
                        "\"shortfall\":{\"atLeast\":3,\"atMost\":3,\"unit\":\"HOURS\"}"));
  }

  @Test
  void a_folder_of_rules_replaces_those_of_its_credential() throws IOException {
    Path rules = folder.resolve("rules");
    copy(
        Path.of("..", "rules-ccm", "src", "main", "resources", "org", "licet", "ccm", "v2019"),
        rules);
    Path experience = rules.resolve("experience.drl");
    Files.writeString(
        experience, Files.readString(experience).replace("atLeast(12)", "atLeast(11)"));
    String[] args = {
      "evaluate", NURSES, "--on", "2026-11-23", "--credential", "CCM", "--format", "json"
    };
    assertThat(decisionOf("almost-there", Licet.run(args).out())).isEqualTo("NOT_ELIGIBLE");
    Licet changed =
        Licet.run(
            "evaluate",
            NURSES,
            "--on",
            "2026-11-23",
            "--credential",
            "CCM,ACM",
            "--format",
            "json",
            "--rules",
            rules.toString());
    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(decisionOf("almost-there", changed.out())).isEqualTo("ELIGIBLE");
    assertThat(changed.out()).contains("\"credential\":\"ACM\"");
  }

  @Test
  void rules_that_cannot_be_used_end_with_3() throws IOException {
    Licet outcome =
        Licet.run("evaluate", NURSES, "--on", "2026-11-23", "--rules", folder.toString());
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "licet: The rules cannot be used. The rules folder "
                + folder
                + " contains no ruleset.properties");
  }

  private static String decisionOf(String candidate, String out) {
    return out.lines()
        .filter(
            line -> line.startsWith("{\"candidate\":\"" + candidate + "\",\"credential\":\"CCM\""))
        .map(line -> line.replaceAll(".*?\"decision\":\"(\\w+)\".*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
