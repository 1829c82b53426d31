package org.licet.authoring.internal.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.language.typing.Word;

/** The meanings of words, as the guide to rules explains them. Immutable and thread-safe. */
final class WordMeanings {

  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)[^|]*` \\| (.*) \\|");
  private static final Pattern ARTICLE = Pattern.compile("^(an|a|the) ");
  private static final String SHARED = "records of any kind";

  private static final Map<String, String> BY_KIND_AND_WORD = read();

  private WordMeanings() {}

  private static Map<String, String> read() {
    Map<String, String> all = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(WordMeanings.class.getResourceAsStream("rules.md"));
        BufferedReader guide =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      boolean words = false;
      String kind = "";
      for (String line = guide.readLine(); line != null; line = guide.readLine()) {
        words = line.equals("<!-- words -->") || (words && !line.equals("<!-- end of words -->"));
        Matcher row = ROW.matcher(line);
        if (words && line.startsWith("### ")) {
          kind = key(line.substring("### ".length()));
        } else if (words && row.matches()) {
          all.putIfAbsent(kind + "." + row.group(1), plain(row.group(2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String key(String noun) {
    return ARTICLE.matcher(noun.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private static String plain(String markdown) {
    return markdown.replace("\\|", "|").replace("`", "");
  }

  /** Returns the meaning of a word; empty if the guide has none. */
  static String of(Word word) {
    return of(word.kind(), word.name());
  }

  /** Returns the meaning of a word of a kind; empty if the guide has none. */
  static String of(Class<?> kind, String word) {
    String own = BY_KIND_AND_WORD.get(key(Vocabulary.noun(kind)) + "." + word);
    return own == null ? BY_KIND_AND_WORD.getOrDefault(SHARED + "." + word, "") : own;
  }

  /** Returns the first sentence of the meaning of a word. */
  static String brief(Word word) {
    String meaning = of(word);
    int end = meaning.indexOf(". ");
    return end < 0 ? meaning : meaning.substring(0, end + 1);
  }
}
