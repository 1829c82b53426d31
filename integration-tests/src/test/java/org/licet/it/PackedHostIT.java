package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a single jar with everything in it, in a separate JVM and from another folder. */
class PackedHostIT {

  @ParameterizedTest
  @ValueSource(strings = {"shaded", "boot"})
  void a_packed_jar_with_all_rules_evaluates_as_the_class_path_does(
      String packing, @TempDir Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(packing).toString())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(host.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(host.exitValue()).as(Files.readString(err)).isZero();
    List<String> printed = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(printed).isEqualTo(Host.verdicts()).hasSizeGreaterThan(10);
    assertThat(printed).anyMatch(line -> line.startsWith("CCM EXAMINATION ELIGIBLE"));
  }

  private static Path jar(String packing) throws IOException {
    try (Stream<Path> target = Files.list(Path.of("target"))) {
      return target
          .filter(file -> file.toString().endsWith("-" + packing + ".jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }
}
