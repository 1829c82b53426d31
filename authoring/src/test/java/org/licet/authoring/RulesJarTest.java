package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.evaluation.RulesException;

class RulesJarTest {

  private static final Path RULES = Path.of("../rules-rn/src/main/resources/org");

  @TempDir private Path folder;

  @Test
  void a_jar_has_classes_their_list_and_an_index() throws IOException {
    RulesJar.compile(RULES, "com.example", "my-rules").writeTo(folder);
    assertThat(Files.readString(folder.resolve("META-INF/licet/my-rules.index")).lines())
        .contains("org/licet/rn/v2015/nclex.drl", "org/licet/rn/v2015/ruleset.properties");
    assertThat(Files.readString(folder.resolve("META-INF/kie/com.example/my-rules/drools-model")))
        .contains("org.licet.rn.v2015.");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".class"))).isNotEmpty();
    }
  }

  @Test
  void the_cases_are_run() {
    assertThat(RulesJar.compile(RULES, "com.example", "my-rules").runCases())
        .hasSizeGreaterThan(20)
        .allSatisfy(result -> assertThat(result.holds()).as(result.report()).isTrue());
  }

  @Test
  void a_misspelled_word_is_reported_as_by_the_check() throws IOException {
    Path version = Files.createDirectories(folder.resolve("com/example/v1"));
    Path from = RULES.resolve("licet/rn/v2015");
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(
            version.resolve(file.getFileName().toString()),
            Files.readString(file)
                .replace("package org.licet.rn.v2015", "package com.example.v1")
                .replace(".any()", ".anny()"));
      }
    }
    assertThatThrownBy(() -> RulesJar.compile(folder.resolve("com"), "com.example", "my-rules"))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("\"anny\" is not a word")
        .hasMessageContaining("Maybe you mean any(...)");
  }
}
