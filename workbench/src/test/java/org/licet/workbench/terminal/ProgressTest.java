package org.licet.workbench.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.licet.workbench.input.ByteProgress;

class ProgressTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private Progress bar(long all) {
    return new Progress("candidates", all, true, new PrintStream(shown, true, UTF_8));
  }

  @Test
  void a_bar_makes_room_for_other_output() {
    Progress bar = bar(2);
    bar.at(1);
    shown.reset();
    bar.clear();
    int length = "candidates [###############...............] 1/2".length();
    assertThat(shown.toString(UTF_8)).isEqualTo("\r" + " ".repeat(length) + "\r");
    shown.reset();
    bar.close();
    assertThat(shown.toString(UTF_8)).isEmpty();
  }

  private void screenTwoAfterASecond(long bytes) throws IOException {
    AtomicLong nanos = new AtomicLong();
    try (ByteProgress input =
        new ByteProgress(new ByteArrayInputStream(new byte[10]), bytes, bar(bytes), nanos::get)) {
      assertThat(input.readNBytes(5)).hasSize(5);
      nanos.set(1_000_000_000);
      input.show(2);
    }
  }

  @Test
  void of_a_file_it_is_known_how_much_is_left() throws IOException {
    screenTwoAfterASecond(10);
    assertThat(shown.toString(UTF_8))
        .startsWith("\rcandidates [###############...............] 2, 2 a second, 1 s left\r");
  }

  @Test
  void a_pipe_shows_no_remaining_time() throws IOException {
    screenTwoAfterASecond(0);
    assertThat(shown.toString(UTF_8)).startsWith("\rcandidates 2, 2 a second\r");
  }
}
