package org.licet.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.StandardOutput;

/** Writes every kind of output to {@code /dev/full}, a device that is always full. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

  private static final String FULL = "/dev/full";
  private static final String NURSES = SampleNurses.NURSES.toString();
  private static final String[] ON = {"--on", "2026-11-23", "--credential", "CCM"};

  static Stream<Arguments> outputs() {
    return Stream.of(
        outputOf("evaluate", NURSES),
        outputOf("evaluate", NURSES, "--format", "json"),
        outputOf("evaluate", NURSES, "--format", "html"),
        outputOf("screen", NURSES),
        outputOf("timeline", NURSES),
        outputOf("plan", NURSES),
        outputOf("plan", NURSES, "--format", "json"),
        outputOf("plan", NURSES, "--format", "html"),
        outputOf("compare", NURSES),
        output("explain", "CCM-LICENSE"),
        output("fields", "employment"),
        output("handbook", "--credential", "CCM"),
        output("generate", "--count", "1000", "--seed", "1", "--on", "2026-11-23"),
        output("schema", "candidate"));
  }

  private static Arguments outputOf(String... arguments) {
    return output(SampleNurses.and(arguments, ON));
  }

  private static Arguments output(String... arguments) {
    return argumentSet(String.join(" ", arguments).replace(NURSES, "FILE"), (Object) arguments);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void a_full_disk_never_passes_for_done(String[] arguments) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, UTF_8);
    int code;
    try (FileOutputStream full = new FileOutputStream(FULL)) {
      StandardOutput output = new StandardOutput(full);
      PrintStream out = new PrintStream(new BufferedOutputStream(output), false, UTF_8);
      int answer = Main.run(out, messages, arguments);
      out.flush();
      code = output.answer(answer, messages);
    }
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("No space left on device").doesNotContain("Exception");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void a_report_on_a_full_disk_is_not_written(String[] arguments) {
    Licet licet = Licet.run(arguments);

    assertThat(licet.code()).isEqualTo(ExitCode.USAGE);
    assertThat(licet.err())
        .contains("licet: A file cannot be read or written: No space left on device");
  }

  static Stream<Arguments> reports() {
    return Stream.of(
        output("screen", NURSES, "--on", "2026-11-23", "--report", FULL),
        output("coverage", "--credential", "RN", "--html", FULL));
  }
}
