package org.licet.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one language. Bundles of the language and of the locale override the English
 * ones. Thread-safe.
 */
final class Messages {

  private static final Messages ENGLISH = new Messages(Locale.ROOT);

  /** The loaded messages by locale. */
  private static final Map<Locale, Messages> READ = new ConcurrentHashMap<>();

  private final Locale locale;
  private final boolean plain;
  private final Properties words = new Properties();
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();
  private final int groupedFrom;

  /** The contractions of the language, by their uncontracted form. */
  private final Map<String, String> contractions = new LinkedHashMap<>();

  private Messages(Locale locale) {
    this.locale = locale;
    this.plain = locale.equals(Locale.ROOT);
    for (String name :
        List.of("messages", "messages_" + locale.getLanguage(), "messages_" + locale)) {
      read(name + ".properties");
    }
    this.groupedFrom = Integer.parseInt(words.getProperty("grouped-from"));
    for (String contraction : words.getProperty("contractions").split(", *", -1)) {
      int equals = contraction.indexOf('=');
      if (equals > 0) {
        contractions.put(
            " " + contraction.substring(0, equals) + " ",
            " " + contraction.substring(equals + 1) + " ");
      }
    }
  }

  static Messages in(Locale locale) {
    return locale.equals(Locale.ROOT) ? ENGLISH : READ.computeIfAbsent(locale, Messages::new);
  }

  private void read(String file) {
    try (InputStream bytes = Messages.class.getResourceAsStream(file)) {
      if (bytes != null) {
        words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Returns whether days appear in ISO format, as they are stored. */
  boolean isPlain() {
    return plain;
  }

  Locale locale() {
    return locale;
  }

  /** Returns the pattern of a month and year. */
  String month() {
    return words.getProperty("month");
  }

  /** Returns the smallest number with a thousands separator. */
  int groupedFrom() {
    return groupedFrom;
  }

  /** Applies the contractions of the language, such as "del" for "de el" in Spanish. */
  String contracted(String said) {
    String contracted = said;
    for (Map.Entry<String, String> contraction : contractions.entrySet()) {
      contracted = contracted.replace(contraction.getKey(), contraction.getValue());
    }
    return contracted;
  }

  /** Returns a message without placeholders; empty if there is none. */
  Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  /**
   * Returns a message.
   *
   * @throws IllegalArgumentException if there is no such message
   */
  Pattern pattern(String key) {
    Pattern read = patterns.get(key);
    if (read == null) {
      read =
          find(key)
              .map(words -> Pattern.of(words, locale))
              .orElseThrow(
                  () -> new IllegalArgumentException("There is no message \"" + key + "\"."));
      patterns.put(key, read);
    }
    return read;
  }
}
