package org.licet.it.guides;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the commands of every guide print the output that the guide shows.
 *
 * <p>{@code -Dlicet.guide.rewrite=true} rewrites the guides instead. Read the difference.
 */
class GuideIT {

  private static GuideShell shell;

  @BeforeAll
  static void start_the_shell(@TempDir Path temporary) throws IOException {
    shell = new GuideShell(temporary);
  }

  @AfterAll
  static void end_the_shell() {
    shell.close();
  }

  static List<Guide> guides() {
    return Guide.all().stream().filter(guide -> !guide.blocks("console").isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("guides")
  void every_command_prints_what_the_guide_shows(Guide guide) throws IOException {
    shell.begin();
    assumeTrue(shell.run("git --version").contains("git version"), "the guides use git");
    guide.expectUnchangedBy(text -> new ConsoleBlocks(shell::run).runAll(text));
  }
}
