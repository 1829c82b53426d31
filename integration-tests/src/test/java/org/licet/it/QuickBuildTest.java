package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.it.PublishedPomsTest.Pom;

/** Every build draws small samples, and the profile {@code thorough} the large ones. */
class QuickBuildTest {

  private static final Path ROOT = Path.of("..");
  private static final String SIZES =
      "build/pluginManagement/plugins/plugin/configuration/systemPropertyVariables";

  private static final int MOST_TRIES = 100;

  private static final Pattern SIZE = Pattern.compile("Integer\\s*\\.getInteger\\(\"([\\w.]+)\"");
  private static final Pattern TRIES = Pattern.compile("@Property\\(tries = (\\d+)");

  private static final List<Path> TESTS = new ArrayList<>();

  @BeforeAll
  static void find_tests() throws IOException {
    for (String module : modules()) {
      Path tests = ROOT.resolve(module).resolve("src/test/java");
      if (Files.exists(tests)) {
        try (Stream<Path> files = Files.walk(tests)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(TESTS::add);
        }
      }
    }
    assertThat(TESTS).hasSizeGreaterThan(100);
  }

  private static List<String> modules() {
    return Stream.concat(
            Pom.in("").texts("modules/module").stream(),
            Pom.in("examples").texts("modules/module").stream().map(name -> "examples/" + name))
        .toList();
  }

  private static Stream<String> found(Pattern pattern, Path file) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  @Test
  void the_profile_thorough_enlarges_every_sample_whose_size_is_a_property() {
    Set<String> sizes =
        TESTS.stream()
            .flatMap(file -> found(SIZE, file))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Pom> enlarged =
        Pom.in("").all("profiles/profile").stream()
            .filter(profile -> profile.texts("id").contains("thorough"))
            .flatMap(profile -> profile.all(SIZES).stream())
            .toList();
    assertThat(sizes).hasSizeGreaterThan(10);
    assertThat(sizes)
        .allMatch(size -> enlarged.stream().anyMatch(one -> !one.texts(size).isEmpty()));
  }

  /** Laws without a number of their own are tried as often as a build has time for. */
  @Test
  void laws_of_all_rules_are_tried_as_often_as_the_profile_says() {
    assertThat(TESTS)
        .filteredOn(file -> file.startsWith("../integration-tests"))
        .flatMap(file -> found(TRIES, file).map(Integer::valueOf).toList())
        .allMatch(tries -> tries <= MOST_TRIES);
  }

  @Test
  void a_jvm_that_a_test_starts_does_not_compile_what_is_soon_over() {
    assertThat(TESTS)
        .filteredOn(
            file -> found(Pattern.compile("(new ProcessBuilder)"), file).findAny().isPresent())
        .filteredOn(
            file -> found(Pattern.compile("(\"bin\", \"java\")"), file).findAny().isPresent())
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(Files.readString(file)).contains("\"-XX:TieredStopAtLevel=1\""));
  }
}
