package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and comments use the words of the field, as messages do; see CONTRIBUTING.md. */
class GlossaryTest {

  /** Words that no name and no sentence uses. */
  private static final Pattern DISCOURAGED =
      Pattern.compile(
          "(?i:sitting" // attempt
              + "|untold|unsaid|nobody has (?:said|given|told)|what nobody" // unknown, not provided
              + "|infavor|counts for nothing|speaks against)" // favorable, not used, possible
              + "|\\b(?:no|all|next|first|any|each)Ways?\\b|_ways?_(?:to|that|which)"
              + "|\\bways (?:to|on which|in which)\\b"); // path

  /** The code of a unit in stored results, which stays as it is. */
  private static final String STORED_CODE = "\"SITTINGS\"";

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /** Sentences whose subject hides in a clause, and words of another English. */
  private static final Pattern HIDDEN_SUBJECT =
      Pattern.compile(
          "(?:/\\*\\*\\s*|\\* )(?:What|Which|Whoever|Says|Tells|Returns what|Returns that)\\b"
              + "|\\bwhat is (?:said|open|asked|held)\\b|\\bsomebody\\b|\\bof whom\\b"
              + "|\\bin favor\\b|\\bsit (?:the|again|for)\\b|[Tt]ells whether");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core",
        "json",
        "testkit",
        "rules-acm",
        "rules-allied",
        "rules-ccm",
        "rules-cmgt",
        "rules-rn",
        "authoring",
        "workbench",
        "studio",
        "mcp",
        "spark"
      })
  void names_and_texts_of_sources_have_no_discouraged_words(String module) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources(module)) {
      add(DISCOURAGED, Files.readString(file).replace(STORED_CODE, ""), file, found);
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core",
        "json",
        "testkit",
        "authoring",
        "workbench",
        "studio",
        "mcp",
        "spark",
        "benchmarks"
      })
  void comments_name_their_subject_first(String module) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources(module)) {
      COMMENT
          .matcher(Files.readString(file))
          .results()
          .forEach(comment -> add(HIDDEN_SUBJECT, comment.group(), file, found));
    }
    assertThat(found).isEmpty();
  }

  private static void add(Pattern pattern, String text, Path file, List<String> found) {
    pattern
        .matcher(text)
        .results()
        .forEach(match -> found.add(file + ": " + match.group().replaceAll("\\s+", " ")));
  }

  private static List<Path> sources(String module) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(?:java|drl|properties)"))
          .filter(file -> !file.endsWith("BundlesTest.java")) // which has the list of these words
          .filter(file -> !file.toString().contains("resources/broken")) // rules with mistakes
          .sorted()
          .toList();
    }
  }
}
