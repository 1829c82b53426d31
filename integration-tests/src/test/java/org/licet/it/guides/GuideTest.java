package org.licet.it.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Checks the README and the guides: code compiles, rules and links exist, and tables are complete.
 */
class GuideTest {

  private static final Guide README = Guide.named("README.md");
  private static final Guide RULES = Guide.named("docs/rules.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** An artifact, but not one of a reader's own. */
  private static final Pattern ARTIFACT =
      Pattern.compile("(?<!com\\.example</groupId>\\s{1,9})<artifactId>.*</artifactId>");

  private static final Pattern VERSION = Pattern.compile("<version>.*</version>");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  @Test
  void the_front_page_is_one_screen_with_the_two_commands() {
    assertThat(README.text().lines().count()).isLessThanOrEqualTo(150);
    assertThat(README.text())
        .contains(
            "./licet evaluate examples/candidates/nurses.jsonl --on 2026-11-23\n",
            "mvn -B -ntp verify\n");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void java_in_guides_compiles_and_prints_what_they_show(@TempDir Path classes) throws IOException {
    List<Guide> guides = Guide.all();
    assertThat(JavaBlocks.compile(guides, classes)).isEmpty();
    for (Guide guide : guides) {
      String again = JavaBlocks.runAll(guide, classes);
      guide.expectUnchangedBy(text -> again);
    }
  }

  @Test
  void java_in_guides_uses_only_the_public_api() {
    for (Guide guide : Guide.all()) {
      for (Guide.Block block : guide.blocks("java")) {
        assertThat(block.text())
            .as(guide.toString())
            .doesNotContain(".internal.", ".engine.", ".reasoning.");
      }
    }
  }

  /** A block "java FILE" shows lines of that file, in their order. */
  @Test
  void excerpts_are_from_the_files_that_they_name() throws IOException {
    for (Guide guide : Guide.all()) {
      for (Guide.Block block : guide.blocks()) {
        if (block.language().startsWith("java ")) {
          List<String> file =
              Files.readAllLines(Guide.ROOT.resolve(block.language().substring(5))).stream()
                  .map(String::strip)
                  .toList();
          assertThat(file)
              .as(guide.toString())
              .containsSubsequence(block.lines().stream().map(String::strip).toList());
        }
      }
    }
  }

  @Test
  void dependencies_in_guides_are_modules_of_this_version() throws IOException {
    String published =
        Files.readString(Guide.ROOT.resolve("bom/pom.xml"))
            + Files.readString(Guide.ROOT.resolve("rules-parent/pom.xml"));
    for (Guide guide : Guide.all()) {
      for (Guide.Block block : guide.blocks("xml")) {
        ARTIFACT
            .matcher(block.text())
            .results()
            .forEach(found -> assertThat(published).as(guide.toString()).contains(found.group()));
        VERSION
            .matcher(block.text())
            .results()
            .forEach(found -> assertThat(published).as(guide.toString()).contains(found.group()));
      }
    }
  }

  @Test
  void commands_that_are_not_run_refer_to_existing_files() {
    CommandLines commands = new CommandLines();
    assertThat(Guide.all())
        .flatMap(guide -> commands.problems(guide).stream().map(one -> guide + ": " + one).toList())
        .isEmpty();
  }

  @Test
  void the_guide_to_rules_describes_every_word_as_its_javadoc_does() throws IOException {
    RULES.expectUnchangedBy(WordsOfRules::replacedIn);
  }

  @Test
  void the_guide_to_rules_describes_every_field_as_the_schema_does() throws IOException {
    RULES.expectUnchangedBy(FieldsOfCandidates::replacedIn);
  }

  @Test
  void links_lead_somewhere() {
    List<String> broken = new ArrayList<>();
    for (Guide guide : Guide.all()) {
      Matcher link = LINK.matcher(guide.text());
      while (link.find()) {
        if (!link.group(1).contains("://") && !leadsSomewhere(guide, link.group(1))) {
          broken.add(guide + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Guide guide, String link) {
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty() ? guide.path() : guide.path().resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1
        || anchors(new Guide(Guide.ROOT.relativize(target))).contains(parts[1]);
  }

  /** Returns the anchors of the headings on a web page. */
  private static Set<String> anchors(Guide guide) {
    return HEADING
        .matcher(guide.text())
        .results()
        .map(
            found ->
                found
                    .group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
