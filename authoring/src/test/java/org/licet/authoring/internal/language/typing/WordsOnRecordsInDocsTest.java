package org.licet.authoring.internal.language.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of words on records in the docs, compared with the words. */
class WordsOnRecordsInDocsTest {

  private static final Path GUIDE = Path.of("../docs/rules.md");
  private static final Pattern WORD = Pattern.compile("`([A-Za-z]+)`");

  /** The lookup of each column, in order. */
  private static final List<String> COLUMNS =
      List.of(
          "employment",
          "continuingEducation",
          "professionalDevelopment",
          "examinations",
          "degrees",
          "licensesAndCertifications",
          "records");

  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.startsWith("### ")) {
        inside = line.equals("### The same words on every record");
      } else if (inside && line.startsWith("| ") && !line.startsWith("| question")) {
        rows.add(line.substring(2).split("\\|", -1));
      }
    }
    return rows;
  }

  private static Set<String> words(String cell) {
    Set<String> words = new TreeSet<>();
    Matcher word = WORD.matcher(cell);
    while (word.find()) {
      words.add(word.group(1));
    }
    return words;
  }

  private static Set<String> wordsOf(String lookup) {
    return Optional.ofNullable(Vocabulary.properties().get(lookup))
        .map(word -> Vocabulary.words(word.leadsTo()).keySet())
        .orElseThrow();
  }

  @Test
  void every_kind_of_record_has_the_words_of_the_first_table() throws IOException {
    List<String[]> shared = rows().stream().filter(row -> row.length == 3).toList();
    assertThat(shared).hasSizeGreaterThan(8);
    for (String[] row : shared) {
      COLUMNS.forEach(lookup -> assertThat(wordsOf(lookup)).as(lookup).containsAll(words(row[1])));
    }
  }

  @Test
  void each_kind_of_record_has_its_words_of_the_second_table_or_a_reason() throws IOException {
    List<String[]> own = rows().stream().filter(row -> row.length > 3).toList();
    assertThat(own).hasSizeGreaterThan(5);
    Map<String, ?> lookups = Vocabulary.properties();
    for (String[] row : own) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        String cell = row[i + 1];
        assertThat(cell).as(row[0]).isNotBlank();
        Set<String> words = words(cell);
        words.removeIf(lookups::containsKey);
        assertThat(wordsOf(COLUMNS.get(i))).as(row[0] + cell).containsAll(words);
      }
    }
  }
}
