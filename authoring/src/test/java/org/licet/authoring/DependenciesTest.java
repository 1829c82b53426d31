package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.licet.authoring.internal.source.SpreadsheetException;
import org.licet.authoring.internal.source.SpreadsheetReader;

/** The jars that live rules bring: no spreadsheet library, and no bridge between loggers. */
class DependenciesTest {

  private static final Pattern VERSION = Pattern.compile("-[0-9].*");

  private static final Set<String> OF_TESTS =
      Set.of(
          "apiguardian-api",
          "assertj-core",
          "byte-buddy",
          "junit-jupiter",
          "junit-jupiter-api",
          "junit-jupiter-engine",
          "junit-jupiter-params",
          "junit-platform-commons",
          "junit-platform-engine",
          "junit-platform-launcher",
          "licet-rules-ccm",
          "opentest4j",
          "slf4j-simple");

  /** JGit, and the jars that it brings. A host that reads rules from Git adds it. */
  private static final Set<String> OPTIONAL = Set.of("org.eclipse.jgit", "JavaEWAH");

  /** Returns the jars of other projects that Maven resolved for this module. */
  private static List<Path> paths() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> !OF_TESTS.contains(name(jar)) && !OPTIONAL.contains(name(jar)))
        .filter(jar -> !name(jar).startsWith("licet-"))
        .toList();
  }

  private static String name(Path jar) {
    return VERSION.matcher(String.valueOf(jar.getFileName())).replaceFirst("");
  }

  @Test
  void live_rules_bring_these_jars_and_no_others() {
    assertThat(paths().stream().map(DependenciesTest::name).sorted())
        .containsExactly(
            "antlr-runtime",
            "antlr4-runtime",
            "asm",
            "commons-codec",
            "commons-lang3",
            "commons-text",
            "drools-base",
            "drools-canonical-model",
            "drools-codegen-common",
            "drools-commands",
            "drools-compiler",
            "drools-core",
            "drools-drl-ast",
            "drools-drl-extensions",
            "drools-drl-parser",
            "drools-ecj",
            "drools-engine",
            "drools-io",
            "drools-kiesession",
            "drools-model-codegen",
            "drools-model-compiler",
            "drools-model-prototype",
            "drools-mvel-compiler",
            "drools-mvel-parser",
            "drools-tms",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-dynamic",
            "drools-wiring-static",
            "ecj",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jackson-dataformat-yaml",
            "javaparser-core",
            "jspecify",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler",
            "kie-util-maven-support",
            "kie-util-xml",
            "slf4j-api",
            "snakeyaml");
  }

  @Test
  void the_guide_has_their_count_and_size() throws IOException {
    String guide = Files.readString(Path.of("../docs/hosting.md"));
    assertThat(guide)
        .contains("| `licet-authoring` | %d | %d |".formatted(paths().size(), megabytes()));
  }

  private static long megabytes() throws IOException {
    long bytes = 0;
    for (Path jar : paths()) {
      bytes += Files.size(jar);
    }
    return Math.round(bytes / 1e6);
  }

  @Test
  void a_spreadsheet_is_rejected_with_the_name_of_the_missing_module() {
    SpreadsheetReader none = SpreadsheetReader.installed();
    SpreadsheetException refusal =
        catchThrowableOfType(SpreadsheetException.class, () -> none.read("t.xlsx", new byte[0]));
    assertThat(refusal.problem())
        .isEqualTo(
            "spreadsheets cannot be read here, because licet-authoring-spreadsheet is missing\n"
                + "Maybe add it to the dependencies, or save the rules as .drl");
  }
}
