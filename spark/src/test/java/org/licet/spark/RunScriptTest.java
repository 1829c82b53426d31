package org.licet.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class RunScriptTest {

  private static final String USAGE =
      "Usage: spark/run [--explained] [COUNT [REPEATS [CREDENTIAL...]]]\n";

  private record Ended(int code, String output) {}

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("sh", "run"), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void help_is_given_before_anything_is_built() throws Exception {
    Ended help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.output()).startsWith(USAGE);
  }

  @Test
  void an_invalid_number_is_refused_early() throws Exception {
    Ended refused = run("--explained", "1000", "many");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.output()).startsWith("spark/run: \"many\" is no number from 1 on\n" + USAGE);
    assertThat(run("0").code()).isEqualTo(2);
    assertThat(run("-5").code()).isEqualTo(2);
  }
}
