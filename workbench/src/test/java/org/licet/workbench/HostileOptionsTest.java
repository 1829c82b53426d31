package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.ReportFile;

/** Options with extreme values lead to a correct result or to a message with advice. */
class HostileOptionsTest {

  @TempDir private Path folder;
  private String nurse = "";

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("nurse.json");
    Files.writeString(
        file,
        """
        {"id": "a", "licenses": [{"type": "RN", "status": "ACTIVE", "expires": "2199-12-31"}],
         "employment": [{"from": "1900", "current": true, "fullTime": true}]}
        """);
    nurse = file.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "999999999", "2147483647", "99999999999"})
  void a_number_of_threads_that_no_machine_has_is_refused(String threads) {
    Licet run = Licet.run("screen", nurse, "--on", "2026-11-23", "--threads", threads);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("licet: ").doesNotContain("internal error");
  }

  @ParameterizedTest
  @CsvSource({
    "0000-01-01",
    "-999999999-01-01",
    "+999999999-12-31",
    "9999-12-31",
    "2200-01-01",
    "1899-12-31",
    "46173"
  })
  void a_date_out_of_range_is_refused(String day) {
    for (String command : new String[] {"evaluate", "screen", "timeline", "plan"}) {
      Licet run = Licet.run(command, nurse, "--on=" + day);

      assertThat(run.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).containsAnyOf("from 1900-01-01 to 2199-12-31", "2026-05-31");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2199-12-31", "2190-06-30"})
  void the_first_and_the_last_days_are_evaluated(String day) throws IOException {
    for (String command : new String[] {"evaluate", "screen --format html", "timeline"}) {
      String[] words = (command + " --credential=CCM --on=" + day).split(" ");
      String[] all = java.util.Arrays.copyOf(words, words.length + 1);
      all[words.length] = nurse;
      if (command.equals("timeline") && day.startsWith("1900")) {
        continue; // as long as any other
      }

      Licet run = Licet.run(all);

      assertThat(run.code()).as("%s: %s", command, run.err()).isEqualTo(ExitCode.EVALUATED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCM, ACM", "ccm,acm", " CCM ,,ACM,", "ccm, CCM, Acm"})
  void credentials_are_taken_with_spaces_and_in_small_letters(String credentials) {
    Licet run =
        Licet.run(
            "evaluate",
            nurse,
            "--on",
            "2026-11-23",
            "--credential",
            credentials,
            "--format",
            "json");

    assertThat(run.code()).isEqualTo(ExitCode.EVALUATED);
    assertThat(run.out().lines()).hasSize(2);
  }

  /** An unset variable gives an empty name, which must not select every credential. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", " , "})
  void an_option_that_names_no_credential_is_refused(String credentials) {
    for (String[] run :
        new String[][] {
          {"evaluate", nurse, "--on", "2026-11-23", "--credential", credentials},
          {"test", "--credential", credentials}
        }) {
      if (run[0].equals("test") && credentials.contains(",")) {
        continue; // a list is refused as an unknown name
      }
      Licet licet = Licet.run(run);

      assertThat(licet.code()).as(run[0]).isEqualTo(ExitCode.USAGE);
      assertThat(licet.err())
          .as(run[0])
          .contains("The option --credential names no credential. Expected one of ACM, CCM, ");
    }
  }

  @Test
  void a_credential_that_is_none_is_advised() {
    assertThat(Licet.run("evaluate", nurse, "--on", "2026-11-23", "--credential", "CMM").err())
        .contains("No rules exist for the credential CMM", "Maybe you mean CCM.");
  }

  @Test
  void a_limit_can_be_set() throws IOException {
    Path file = folder.resolve("long.json");
    Files.writeString(
        file, "{\"id\": \"a\", \"employment\": [{\"employer\": \"" + "x".repeat(20_000) + "\"}]}");

    String[] judging = {"evaluate", file.toString(), "--on", "2026-11-23", "--credential=CCM"};
    assertThat(Licet.run(judging).err())
        .contains(
            "candidate a, /employment/0/employer: The field \"employer\" is 20,000 characters long")
        .endsWith("\nMaybe raise the limit: --limit text=N\n");
    String[] limited = java.util.Arrays.copyOf(judging, judging.length + 1);
    limited[judging.length] = "--limit=text=20000";
    assertThat(Licet.run(limited).code()).isEqualTo(ExitCode.EVALUATED);
    limited[judging.length] = "--limit=text=0";
    assertThat(Licet.run(limited).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_report_is_there_whole_or_not_at_all() throws IOException {
    Path report = folder.resolve("report.html");
    Files.writeString(report, "before");

    ReportFile.write(report, "after");
    assertThat(report).hasContent("after");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.html", "nurse.json");

    Path nowhere = folder.resolve("none").resolve("report.html");
    assertThatThrownBy(() -> ReportFile.write(nowhere, "x"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("its folder does not exist or cannot be written");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.html", "nurse.json");
  }
}
