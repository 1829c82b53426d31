package org.licet.authoring.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.authoring.RulesFolder;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.live.LiveRules;
import org.licet.authoring.live.Replacement;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/**
 * A corpus of hostile folders. No program in a folder runs, and nothing outside it is shown. It is
 * rejected with a message, or its harmless part works, within a short time. To add folders, write a
 * class like those that the subclasses list.
 *
 * <p>Live rules read, check and compile each folder. {@link RulesCheck} and {@link
 * RulesFolder#compile} do the same for their part, so every build gives them one folder in eight.
 * {@code -Dlicet.hostile.compiled=1} gives them all.
 */
abstract class HostileFolders {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Much longer than any folder takes. A folder that waits forever exceeds it. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration SHORT = Duration.ofMillis(1);

  private static final int COMPILED = Integer.getInteger("licet.hostile.compiled", 8);

  @TempDir private static Path served;

  private static LiveRules live;

  @TempDir private Path home;

  /** Returns the folders that must be rejected. */
  static Stream<HostileFolder> refused(Stream<HostileFolder> folders) {
    return folders.filter(HostileFolder::isRefused);
  }

  /** Returns the folders whose harmless part must work. */
  static Stream<HostileFolder> accepted(Stream<HostileFolder> folders) {
    return folders.filter(folder -> !folder.isRefused());
  }

  /** Returns the folders to check and compile. */
  static Stream<HostileFolder> some(Stream<HostileFolder> folders) {
    List<HostileFolder> all = refused(folders).toList();
    return IntStream.range(0, all.size()).filter(i -> i % COMPILED == 0).mapToObj(all::get);
  }

  @BeforeAll
  static void serve() throws IOException {
    Ground good = Ground.at(served.resolve("good"));
    Files.createSymbolicLink(served.resolve("current"), good.rules());
    live = LiveRules.of(served.resolve("current")).lookingOnRefreshOnly().quietFor(SHORT).open();
  }

  @AfterAll
  static void close() {
    live.close();
  }

  @AfterEach
  void nothing_ran() {
    String ran = System.clearProperty(Ground.RAN);
    assertThat(ran).as("the class of the folder that was started").isNull();
  }

  @ParameterizedTest
  @MethodSource("some")
  void is_refused_by_check_and_compiler(HostileFolder hostile) throws IOException {
    Ground ground = Ground.at(home);
    hostile.building().in(ground);
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          refusedWith(hostile, checked(ground.rules()));
          refusedWith(
              hostile,
              catchThrowableOfType(RulesException.class, () -> RulesFolder.compile(ground.rules()))
                  .getMessage());
        });
  }

  @ParameterizedTest
  @MethodSource("refused")
  void is_refused_by_live_rules(HostileFolder hostile) throws IOException {
    Ground ground = Ground.at(home);
    hostile.building().in(ground);
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          turnTo(ground.rules());
          Replacement replacement = live.refresh();
          assertThat(replacement).isInstanceOf(Replacement.Refused.class);
          assertThat(replacement.inForce().number()).isEqualTo(1);
          refusedWith(hostile, String.join("\n", ((Replacement.Refused) replacement).messages()));
        });
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("accepted")
  void works_without_its_hostile_part(HostileFolder hostile) throws IOException {
    Ground ground = Ground.at(home);
    hostile.building().in(ground);
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          RulesSource rules = RulesSource.read(ground.rules());
          CheckReport report = RulesCheck.of(rules, TODAY);
          assertThat(report.hasErrors()).as(text(report)).isFalse();
          assertThat(text(report)).doesNotContain(Ground.SECRET);
          assertThat(hostile.named()).allSatisfy(named -> assertThat(text(report)).contains(named));
          assertThat(rules.rulesets().get(0).cases()).isNotEmpty();
          // Rules are served only if they compile and their cases pass.
          try (LiveRules opened =
              LiveRules.of(ground.rules()).quietFor(SHORT).lookingOnRefreshOnly().open()) {
            assertThat(opened.refresh()).isInstanceOf(Replacement.Unchanged.class);
          }
        });
  }

  private static void refusedWith(HostileFolder hostile, String said) {
    assertThat(said).contains(hostile.refused()).doesNotContain(Ground.SECRET);
    assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(said.replace("\n", ""))
        .as("nothing does anything to a terminal")
        .matches("[^\\p{Cntrl}\\u202e]*");
  }

  private static String checked(Path folder) {
    try {
      CheckReport report = RulesCheck.of(folder, TODAY);
      assertThat(report.hasErrors()).as(text(report)).isTrue();
      return text(report);
    } catch (RulesException e) {
      return e.getMessage();
    }
  }

  private static String text(CheckReport report) {
    return report.problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
  }

  /** Switches the folder in use by a link, as deployments do. */
  private static void turnTo(Path rules) throws IOException {
    Path next = served.resolve("next");
    Files.createSymbolicLink(next, rules);
    Files.move(next, served.resolve("current"), StandardCopyOption.REPLACE_EXISTING);
  }
}
