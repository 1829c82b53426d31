package org.licet.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A text for people, in every language with a translation. Immutable and thread-safe.
 *
 * <p>{@link Object#toString} returns plain English with days as {@code 2026-11-23}, for comparing
 * and storing: two texts are equal if their English is equal. {@link #in} renders for a reader:
 * {@code text.in(Locale.forLanguageTag("es"))}, {@code text.in(Locale.US)}. A text that was stored
 * and read back is English for every reader, unless its data are stored beside it: see {@link
 * StoredText}.
 */
public sealed interface Text permits Speakable {

  /** The empty text. */
  Text NONE = verbatim("");

  /**
   * Returns a message of the library's bundles.
   *
   * @param key the key of the message
   * @param arguments the values of the placeholders: texts, numbers, ranges and days appear in the
   *     reader's language, everything else as it is
   */
  static Text of(String key, Object... arguments) {
    return new Speakable.Message(key, List.of(arguments));
  }

  /** Returns a text that is the same in every language, such as a name or a code. */
  static Text verbatim(String words) {
    return new Speakable.Verbatim(words);
  }

  /**
   * Returns a code of an open vocabulary in words: {@code SOCIAL_WORK} becomes {@code social work},
   * unless the bundles have other words.
   */
  static Text code(String code) {
    return new Speakable.Code(code);
  }

  /**
   * Returns the name of a country (ISO 3166-1) or of a state or territory (ISO 3166-2): {@code
   * US-TX} becomes {@code Texas}. An unknown code stays as it is.
   */
  static Text place(String code) {
    return new Speakable.Place(code);
  }

  /**
   * Returns the name of an examination: {@code ACM-CORE} becomes {@code ACM core}, {@code
   * ACM-SIMULATION-RN} becomes {@code ACM simulation (RN)}. A code without a known part stays as it
   * is.
   */
  static Text exam(String code) {
    return new Speakable.Exam(code);
  }

  /**
   * Returns a rule's English text; its ruleset may have a translation under the {@linkplain
   * Phrases#keyOf key of the words}.
   */
  static Text phrase(String english) {
    return new Speakable.Phrase(null, english, List.of());
  }

  /**
   * Returns a rule's English text; its ruleset may have a translation under the key.
   *
   * @param key the key of the translation
   * @param arguments the texts for the places {@code {0}}, {@code {1}} and so on
   */
  static Text phrase(String key, String english, Text... arguments) {
    return new Speakable.Phrase(key, english, List.of(arguments));
  }

  /** Returns a text that is computed on first use. Use it if most of such texts are never read. */
  static Text later(Supplier<Text> making) {
    return new Speakable.Later(making);
  }

  /** Returns the texts in a row. */
  static Text joined(String separator, List<Text> texts) {
    return switch (texts.size()) {
      case 0 -> NONE;
      case 1 -> texts.get(0);
      default -> new Speakable.Joined(separator, List.copyOf(texts));
    };
  }

  /** Returns {@code a}, {@code a and b}, or {@code a, b and c}. */
  static Text list(List<Text> texts) {
    if (texts.size() < 2) {
      return joined("", texts);
    }
    int last = texts.size() - 1;
    return of("list", joined(", ", texts.subList(0, last)), texts.get(last));
  }

  /** Returns this text with the translations of a ruleset. */
  default Text with(Phrases phrases) {
    return phrases.isEmpty() ? this : new Speakable.Translated(phrases, this);
  }

  /** Returns whether the text is empty. */
  default boolean isEmpty() {
    return this == NONE;
  }

  /**
   * Returns the text in a language, or in English if it has no translation. Days and numbers follow
   * the locale; {@link Locale#ROOT} returns English with days as {@code 2026-11-23}.
   */
  String in(Locale locale);
}
