package org.licet.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A text for people, in every language that has a translation. Immutable and thread-safe.
 *
 * <p>{@link Object#toString} returns plain English with days as {@code 2026-11-23}, for comparing
 * and storing: two texts are equal if their English is equal. {@link #in} renders for a reader:
 * {@code text.in(Locale.forLanguageTag("es"))}, {@code text.in(Locale.US)}. A text that was stored
 * and read back is English for every reader.
 */
public sealed interface Text permits Speakable {

  /** Nothing to say. */
  Text NONE = verbatim("");

  /**
   * Returns a message of the library's bundles.
   *
   * @param key its key
   * @param arguments what stands in its places: texts, numbers, ranges and days are put into the
   *     reader's language, all else is written as it is
   */
  static Text of(String key, Object... arguments) {
    return new Speakable.Message(key, List.of(arguments));
  }

  /** Returns words that are the same in every language, such as a name or a code. */
  static Text verbatim(String words) {
    return new Speakable.Verbatim(words);
  }

  /**
   * Returns a code of an open vocabulary as words: {@code SOCIAL_WORK} as {@code social work}, or
   * as the bundles have it.
   */
  static Text code(String code) {
    return new Speakable.Code(code);
  }

  /**
   * Returns the name of a country (ISO 3166-1) or of a state or territory (ISO 3166-2): {@code
   * US-TX} as {@code Texas}. An unknown code stays as it is.
   */
  static Text place(String code) {
    return new Speakable.Place(code);
  }

  /**
   * Returns the name of an examination, without the word: {@code ACM-CORE} as {@code ACM core},
   * {@code ACM-SIMULATION-RN} as {@code ACM simulation (RN)}. Codes without a part that is known as
   * a word stay as they are.
   */
  static Text exam(String code) {
    return new Speakable.Exam(code);
  }

  /**
   * Returns what a rule says in English, translated if its ruleset has a translation under the
   * {@linkplain Phrases#keyOf key of the words}.
   */
  static Text phrase(String english) {
    return new Speakable.Phrase(null, english);
  }

  /** Returns what a rule says in English, translated if its ruleset has a translation. */
  static Text phrase(String key, String english) {
    return new Speakable.Phrase(key, english);
  }

  /** Returns a text that is made when it is read, where many are never read. */
  static Text later(Supplier<Text> making) {
    return new Speakable.Later(making);
  }

  /** Returns texts one after the other. */
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

  /** Returns this text with the translations of a ruleset at hand. */
  default Text with(Phrases phrases) {
    return phrases.isEmpty() ? this : new Speakable.Translated(phrases, this);
  }

  /** Tells whether there is nothing to say. */
  default boolean isEmpty() {
    return this == NONE;
  }

  /**
   * Returns the words in a language, or in English where there are none in it. Days and numbers are
   * written as the locale has them; {@link Locale#ROOT} gives English with days as {@code
   * 2026-11-23}.
   */
  String in(Locale locale);
}
