package org.licet.workbench.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Returns the exit code of a command that succeeded, after a print stream has written. */
  private int answerOf(OutputStream file) {
    StandardOutput output = new StandardOutput(file);
    PrintStream out = new PrintStream(output, false, UTF_8);
    out.print("results");
    out.flush();
    return output.answer(ExitCode.EVALUATED, new PrintStream(err, true, UTF_8));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void a_failed_write_changes_the_exit_code() {
    assertThat(answerOf(failing("No space left on device"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "licet: Standard output cannot be written: No space left on device"
                + System.lineSeparator());
  }

  @Test
  void a_reader_that_stops_early_is_not_a_failure() {
    assertThat(answerOf(failing("Broken pipe"))).isEqualTo(ExitCode.EVALUATED);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void output_arrives() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    assertThat(answerOf(file)).isEqualTo(ExitCode.EVALUATED);
    assertThat(file.toString(UTF_8)).isEqualTo("results");
  }
}
