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

/** What README and guides show is so: code compiles, rules and links exist, tables are complete. */
class GuideTest {

  private static final Guide RULES = Guide.named("docs/rules.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

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

  /** Returns the anchors that a web page makes of the headings. */
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
