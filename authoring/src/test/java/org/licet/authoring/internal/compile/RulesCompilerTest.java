package org.licet.authoring.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.authoring.internal.source.RulesSource;

class RulesCompilerTest {

  /** Each search for a class that is not there reads the index of every jar. */
  @Test
  void the_class_path_is_not_searched_for_classes_that_are_generated() {
    Set<String> searched = new ConcurrentSkipListSet<>();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    ClassLoader noting =
        new ClassLoader(before) {
          @Override
          public @Nullable URL getResource(String name) {
            searched.add(name);
            return super.getResource(name);
          }
        };
    Thread.currentThread().setContextClassLoader(noting);
    try {
      RulesCompiler.compile(
          RulesSource.read(Path.of("../rules-rn/src/main/resources/org/licet/rn/v2015")));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    assertThat(searched)
        .contains("org/licet/rule/Application.class")
        .noneMatch(name -> name.startsWith("org/licet/rn/v2015/") && name.endsWith(".class"));
  }

  @Test
  void classes_beside_the_rules_that_are_not_generated_are_found() {
    LibraryClassLoader library =
        new LibraryClassLoader(getClass().getClassLoader(), Set.of("org/licet", "org"));
    assertThat(library.getResource("org/licet/rule/Application.class")).isNotNull();
    assertThat(library.getResource("org/licet/P0A/LambdaConsequence0A.class")).isNull();
    assertThat(library.getResource("org/licet/Evaluator.class")).isNull();
    assertThat(library.getResourceAsStream("org/licet/rule/Application.class")).isNotNull();
  }
}
