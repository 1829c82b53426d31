package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The analysts' guide: what its commands print is what it says they print, and it knows every word.
 *
 * <p>With {@code -Dlicet.guide.rewrite=true} the guide is written anew instead; read the
 * difference.
 */
class GuideIT {

  private static final Path GUIDE = Path.of("..", "docs", "rules.md");

  @Test
  void every_command_prints_what_the_guide_says(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(run(folder, "git --version").contains("git version"), "the guide uses git");
    prepare(folder);
    String guide = Files.readString(GUIDE);
    String again = new ConsoleBlocks(command -> run(folder, command)).runAll(guide);
    agree(guide, again);
  }

  @Test
  void the_guide_describes_every_word_as_its_javadoc_does() throws IOException {
    String guide = Files.readString(GUIDE);
    agree(guide, WordsOfRules.replacedIn(guide));
  }

  private static void agree(String guide, String again) throws IOException {
    if (Boolean.getBoolean("licet.guide.rewrite")) {
      Files.writeString(GUIDE, again);
    } else {
      assertThat(again).isEqualTo(guide);
    }
  }

  private static void prepare(Path folder) throws IOException {
    Path root = Path.of("..").toRealPath();
    for (String name : new String[] {"rules-ccm", "examples"}) {
      Files.createSymbolicLink(folder.resolve(name), root.resolve(name));
    }
    Path licet = folder.resolve("licet");
    Files.writeString(
        licet,
        "#!/bin/sh\nexec \""
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \""
            + System.getProperty("java.class.path")
            + "\" org.licet.workbench.Main \"$@\"\n");
    assertThat(licet.toFile().setExecutable(true)).isTrue();
  }

  private static String run(Path folder, String command) {
    try {
      Path out = Files.createTempFile("licet-guide", ".txt");
      Process shell =
          new ProcessBuilder("sh", "-c", command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      boolean ended = shell.waitFor(3, TimeUnit.MINUTES);
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
      assertThat(ended).as(command).isTrue();
      String printed = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(out);
      return printed;
    } catch (IOException e) {
      return "cannot be run: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
