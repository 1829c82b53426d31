package org.licet.json.internal.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Translates the messages of readers. A message is stored in English, so that a stored one can be
 * shown in another language, too. The bundles have the patterns of its sentences. A line without a
 * pattern stays in English. Thread-safe.
 */
public final class MessageTranslation {

  /** The bundles of the modules that read candidates, as far as they are on the class path. */
  private static final List<String> BUNDLES =
      List.of(
          "org/licet/json/internal/advice/refusals",
          "org/licet/records/internal/refusals",
          "org/licet/mcp/internal/tool/refusals");

  private static final String PHRASE = "phrase.";

  private static final Map<String, MessageTranslation> READ = new ConcurrentHashMap<>();

  private final Locale locale;
  private final List<SentencePattern> sentences = new ArrayList<>();
  private final List<SentencePattern> phrases = new ArrayList<>();

  private MessageTranslation(Locale locale) {
    this.locale = locale;
    Properties english = bundle("");
    Properties translated = bundle("_" + locale.getLanguage());
    for (String key : new TreeSet<>(english.stringPropertyNames())) {
      String words = translated.getProperty(key);
      if (words != null) {
        (key.startsWith(PHRASE) ? phrases : sentences)
            .add(new SentencePattern(english.getProperty(key), words));
      }
    }
    Comparator<SentencePattern> mostSpecific =
        Comparator.comparingInt(SentencePattern::words).reversed();
    sentences.sort(mostSpecific);
    phrases.sort(mostSpecific);
  }

  private static Properties bundle(String suffix) {
    Properties all = new Properties();
    for (String name : BUNDLES) {
      ClassLoader loader = MessageTranslation.class.getClassLoader();
      try (InputStream bytes = loader.getResourceAsStream(name + suffix + ".properties")) {
        if (bytes != null) {
          all.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(name + " cannot be read", e);
      }
    }
    return all;
  }

  /** Returns the translation to a language. That of a language without bundles changes nothing. */
  public static MessageTranslation to(Locale locale) {
    return READ.computeIfAbsent(locale.toLanguageTag(), tag -> new MessageTranslation(locale));
  }

  /** Returns a message in the language, line by line. */
  public String of(String message) {
    return sentences.isEmpty()
        ? message
        : message.lines().map(line -> line(line).orElse(line)).collect(Collectors.joining("\n"));
  }

  /** Returns a message in the language; empty if a part of it has no translation. */
  public Optional<String> whole(String message) {
    boolean isTranslated =
        sentences.isEmpty() || message.lines().allMatch(line -> line(line).isPresent());
    return isTranslated ? Optional.of(of(message)) : Optional.empty();
  }

  /** Returns a line in the language; empty if a part of it has no translation. */
  public Optional<String> line(String line) {
    return line(line, 0, new HashMap<>());
  }

  private Optional<String> line(String line, int from, Map<Integer, Optional<String>> known) {
    if (from >= line.length()) {
      return Optional.of("");
    }
    Optional<String> before = known.get(from);
    if (before != null) {
      return before;
    }
    Optional<String> found = Optional.empty();
    for (int end = nextEnd(line, from); end > 0 && found.isEmpty(); end = nextEnd(line, end)) {
      String sentence = line.substring(from, end);
      for (SentencePattern pattern : sentences) {
        Optional<String> first = pattern.translate(sentence, this, locale);
        Optional<String> rest = first.isEmpty() ? Optional.empty() : line(line, end + 1, known);
        if (rest.isPresent()) {
          found = first.map(words -> rest.get().isEmpty() ? words : words + " " + rest.get());
          break;
        }
      }
    }
    known.put(from, found);
    return found;
  }

  /** Returns the next possible end of a sentence after a place; 0 if there is none. */
  private static int nextEnd(String line, int after) {
    if (after >= line.length()) {
      return 0;
    }
    for (int end = after + 1; end < line.length(); end++) {
      if (line.charAt(end) == ' ' && ".?".indexOf(line.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return line.length();
  }

  /** Returns words in the language; empty if they have no translation. */
  public Optional<String> phrase(String words) {
    return phrases.stream()
        .flatMap(phrase -> phrase.translate(words, this, locale).stream())
        .findFirst();
  }
}
