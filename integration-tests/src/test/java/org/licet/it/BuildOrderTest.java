package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.it.PublishedPomsTest.Pom;

/**
 * Modules are built in parallel, except those that compile rules. Two of these at once would fail.
 */
class BuildOrderTest {

  private static final List<Pom> MODULES =
      Stream.concat(
              Pom.in("").texts("modules/module").stream(),
              Pom.in("examples").texts("modules/module").stream().map(name -> "examples/" + name))
          .map(Pom::in)
          .toList();

  private static String artifact(Pom pom) {
    return pom.texts("artifactId").get(0);
  }

  private static Set<String> allThatIsBuiltBefore(Pom pom) {
    Set<String> before = new HashSet<>();
    List<Pom> left = new ArrayList<>(List.of(pom));
    while (!left.isEmpty()) {
      List<String> names = left.remove(0).texts("dependencies/dependency/artifactId");
      MODULES.stream()
          .filter(module -> names.contains(artifact(module)))
          .filter(module -> before.add(artifact(module)))
          .forEach(left::add);
    }
    return before;
  }

  @Test
  void of_two_modules_with_rules_one_waits_for_the_other() {
    List<Pom> withRules =
        MODULES.stream()
            .filter(
                module ->
                    module.texts("build/plugins/plugin/artifactId").contains("kie-maven-plugin"))
            .toList();
    assertThat(withRules).hasSize(6);
    for (Pom one : withRules) {
      for (Pom other : withRules) {
        assertThat(
                one.equals(other)
                    || allThatIsBuiltBefore(one).contains(artifact(other))
                    || allThatIsBuiltBefore(other).contains(artifact(one)))
            .as("%s waits for %s, or the other way round", one, other)
            .isTrue();
      }
    }
  }

  @Test
  void dependencies_for_build_order_do_not_reach_hosts() {
    for (Pom module : MODULES) {
      module.all("dependencies/dependency").stream()
          .filter(dependency -> dependency.texts("type").contains("pom"))
          .forEach(
              dependency -> {
                assertThat(dependency.texts("scope")).containsExactly("test");
                assertThat(dependency.texts("exclusions/exclusion/artifactId"))
                    .containsExactly("*");
              });
    }
  }

  /** The command line is built without tests: {@code maven.test.skip} leaves out their jars. */
  @Test
  void a_build_without_tests_needs_no_jar_of_tests() {
    for (Pom module : MODULES) {
      assertThat(module.texts("dependencies/dependency/type"))
          .as(module.toString())
          .doesNotContain("test-jar");
    }
  }
}
