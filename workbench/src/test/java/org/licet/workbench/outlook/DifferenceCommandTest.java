package org.licet.workbench.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.workbench.Licet;
import org.licet.workbench.OneNurse;

class DifferenceCommandTest extends OneNurse {

  private Licet difference(String... options) {
    String[] all = new String[options.length + 6];
    String[] first = {"difference", nurse, "--on", "2026-12-01", "--credential", "CCM"};
    System.arraycopy(first, 0, all, 0, 6);
    System.arraycopy(options, 0, all, 6, options.length);
    return Licet.run(all);
  }

  @Test
  void the_passing_of_time_moves_a_verdict() {
    assertThat(difference("--since", "2026-11-23").out())
        .isEqualTo(
            """
            almost-there: CCM EXAMINATION on 2026-11-23 ========================================================
            Compared with 2026-12-01.
            NOT ELIGIBLE becomes ELIGIBLE Cause: the passing of time.
              CCM-EXPERIENCE-1 NOT MET becomes MET: Months under a CCM: 12 (12 required). Before: Months under a
                CCM: 11 (12 required, 1 more needed). Cause: the passing of time.

            """);
    assertThat(difference("--since", "2026-11-23", "--language", "es").out())
        .contains("Causa: el paso del tiempo.");
    assertThat(difference("--since", "2026-11-23", "--format", "json").out())
        .contains("\"decisionMoved\":true,\"causes\":[[\"TIME\"]],\"verdicts\":[{")
        .contains("\"causes\":[[\"TIME\"]]}]");
    assertThat(difference("--since", "2026-11-23", "--format", "html").out())
        .contains("Cause: the passing of time.");
  }

  @Test
  void either_of_two_changes_moves_a_verdict() throws IOException {
    String record = Files.readString(Path.of(nurse));
    Path later = folder.resolve("later.jsonl");
    Files.writeString(
        later, record.replaceFirst("\"from\": ?\"2025-1[0-9]-[0-9]+\"", "\"from\":\"2025-01-01\""));
    Licet outcome =
        Licet.run(
            "difference",
            later.toString(),
            "--before",
            nurse,
            "--on",
            "2026-12-01",
            "--since",
            "2026-11-23",
            "--credential",
            "CCM");
    assertThat(outcome.out())
        .contains("Each of these changes is enough: a change in the facts; the passing of time.");
  }

  /** Copies the rules of the CCM with another number of months under a CCM. */
  private String rulesWithMonths(int months) throws IOException {
    Path from =
        Path.of("..", "rules-ccm", "src", "main", "resources", "org", "licet", "ccm", "v2019");
    Path to = Files.createDirectories(folder.resolve("earlier/org/licet/ccm/v2019"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        Files.writeString(
            to.resolve(file.getFileName()), text.replace("atLeast(12)", "atLeast(" + months + ")"));
      }
    }
    return folder.resolve("earlier").toString();
  }

  @Test
  void a_change_of_the_rules_moves_a_verdict() throws IOException {
    String earlier = rulesWithMonths(24);
    assertThat(difference("--rules-before", earlier).out())
        .isEqualTo(
            """
            almost-there: CCM EXAMINATION on 2026-12-01 ========================================================
            NOT ELIGIBLE becomes ELIGIBLE Cause: a change in the rules.
              CCM-EXPERIENCE-1 NOT MET becomes MET: Months under a CCM: 12 (12 required). Before: Months under a
                CCM: 12 (24 required, 12 more needed). Cause: a change in the rules.

            """);
    assertThat(difference("--rules-before", earlier, "--format", "json").out())
        .contains("\"decisionMoved\":true,\"causes\":[[\"RULES\"]]");
    assertThat(difference("--rules-before", rulesWithMonths(12)).out())
        .as("the same rules")
        .doesNotContain("becomes");
    assertThat(difference("--rules-before", rulesWithMonths(9), "--since", "2026-11-23").out())
        .as("eleven months were enough")
        .doesNotContain("NOT ELIGIBLE becomes");
  }

  @Test
  void the_folder_of_the_earlier_rules_has_to_exist() {
    Licet outcome = difference("--rules-before", folder.resolve("none").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("none");
  }

  @Test
  void a_candidate_without_an_earlier_record_is_counted() throws IOException {
    Path others = folder.resolve("others.jsonl");
    Files.writeString(others, "{\"id\": \"another\"}\n");
    Licet outcome = difference("--before", others.toString());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("licet: 1 candidate without an earlier record in ");
  }

  @Test
  void something_must_differ() {
    assertThat(difference().code()).isEqualTo(2);
    assertThat(difference().err())
        .contains("Nothing differs. Name --before, --since or --rules-before");
  }
}
