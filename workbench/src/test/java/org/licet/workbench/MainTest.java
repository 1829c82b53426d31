package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.workbench.terminal.ExitCode;

class MainTest {

  /** Returns the commands of the overview, without those that picocli brings. */
  static Stream<String> commands() {
    return Licet.run("--help")
        .out()
        .lines()
        .dropWhile(line -> !line.equals("Commands:"))
        .filter(line -> line.matches("  [a-z].*"))
        .map(line -> line.strip().replaceFirst(" .*", ""))
        .filter(name -> !name.equals("help") && !name.equals("generate-completion"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_help_with_exit_codes_and_an_example(String command) {
    Licet help = Licet.run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("Usage: licet " + command)
        .contains("Exit codes: 0")
        .containsPattern("Examples?: +licet " + command)
        .doesNotContain("\033");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void a_date_that_is_none_is_named() {
    Licet outcome = Licet.run("generate", "--count", "1", "--seed", "7", "--on", "2026-13-01");
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .startsWith(
            "licet: Invalid value for option '--on': \"2026-13-01\" is not a date. Expected one such "
                + "as 2026-11-23.");
  }

  @Test
  void the_overview_names_every_command_in_a_line_of_its_own() {
    assertThat(Licet.run("--help").out())
        .contains(
            "  check                Checks rules and lists every problem with its location.\n")
        .contains("  mutate               Lists small rule changes that no case detects.\n");
  }

  @Test
  void an_unknown_command_and_a_missing_folder_are_reported_without_a_stack_trace() {
    assertThat(Licet.run("chek").code()).isEqualTo(2);
    Licet missing = Licet.run("check", "--rules", "no-such-folder");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo(
            """
            licet: The folder no-such-folder does not exist or is not a folder.
            See "licet check --help".
            """);
  }

  @Test
  void a_stack_trace_comes_only_if_asked_for(@TempDir Path empty) {
    Licet plain = Licet.run("check", "--rules", empty.toString());
    assertThat(plain.code()).isEqualTo(3);
    assertThat(plain.err()).startsWith("licet: ").doesNotContain("\tat ");
    assertThat(Licet.run("check", "--debug", "--rules", empty.toString()).err())
        .contains("\tat org.licet");
  }

  @Test
  void the_completion_script_is_one_that_bash_reads_and_knows_every_command(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path script = folder.resolve("licet_completion");
    Files.writeString(script, Licet.run("generate-completion").out());
    assertThat(script).content().contains("bashcompinit").contains("impact").contains("--fail-on");
    Process bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(bash.exitValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cases", "candidate", "evaluation"})
  void every_schema_is_printed_as_json(String of) throws IOException {
    assertThat(JsonMapper.builder().build().readTree(Licet.run("schema", of).out()).get("$schema"))
        .hasToString("\"https://json-schema.org/draft/2020-12/schema\"");
  }
}
