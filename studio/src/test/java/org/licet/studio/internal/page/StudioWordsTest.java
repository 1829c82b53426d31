package org.licet.studio.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudioWordsTest {

  private static final Path SCRIPTS = Path.of("src/main/resources/org/licet/studio/page");
  private static final Path CLASSES = Path.of("src/main/java/org/licet/studio/internal/page");

  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([\\w.-]+\\w)\"");
  private static final Pattern HOLE = Pattern.compile("\\{\\d}");

  /** Keys whose last part the program adds. */
  private static final List<String> COMPOSED =
      List.of(
          "verdict.",
          "severity.",
          "live.",
          "forbidden.",
          "saved.",
          "editor.",
          "stage.",
          "fact.kind.",
          "new-rule.");

  @Test
  void every_text_that_is_used_exists_and_every_other_one_is_gone() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> scripts = Files.list(SCRIPTS);
        Stream<Path> classes = Files.list(CLASSES)) {
      for (Path file : Stream.concat(scripts, classes).toList()) {
        if (file.toString().endsWith(".js") || file.toString().endsWith(".java")) {
          Matcher said = SAID.matcher(Files.readString(file));
          while (said.find()) {
            used.add(said.group(1));
          }
        }
      }
    }
    Set<String> known = new TreeSet<>(StudioWords.in(Locale.US).all().keySet());
    assertThat(known).containsAll(used);
    known.removeAll(used);
    known.removeIf(key -> key.endsWith(".one") && used.contains(key.replace(".one", "")));
    known.removeIf(key -> COMPOSED.stream().anyMatch(key::startsWith));
    assertThat(known).isEmpty();
  }

  @Test
  void both_languages_have_the_same_texts_with_the_same_values() {
    var english = StudioWords.in(Locale.US).all();
    var spanish = StudioWords.in(Locale.forLanguageTag("es")).all();
    assertThat(spanish).containsOnlyKeys(english.keySet());
    english.forEach(
        (key, text) ->
            assertThat(holes(spanish.getOrDefault(key, ""))).as(key).isEqualTo(holes(text)));
    assertThat(spanish).doesNotContainEntry("problems.none", english.get("problems.none"));
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new TreeSet<>();
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      holes.add(hole.group());
    }
    return holes;
  }

  @Test
  void one_has_no_plural_and_apostrophes_stay() {
    StudioWords words = StudioWords.in(Locale.US);
    assertThat(words.say("warnings", 1)).isEqualTo("1 warning");
    assertThat(words.say("warnings", 1200)).isEqualTo("1,200 warnings");
    assertThat(words.say("people.none")).isEqualTo("Nobody's verdict changes.");
  }
}
