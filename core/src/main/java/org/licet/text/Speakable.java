package org.licet.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text that renders itself in a language. */
abstract sealed class Speakable implements Text {

  /** The English words, computed on first use; concurrent threads compute equal words. */
  private @Nullable String english;

  /** Appends the words to the rendered text. */
  final void speak(StringBuilder said, Speech speech) {
    String known = english;
    if (known != null && speech.isPlain()) {
      said.append(known);
    } else {
      say(said, speech);
    }
  }

  /** Computes the words and appends them to the rendered text. */
  abstract void say(StringBuilder said, Speech speech);

  @Override
  public final String in(Locale locale) {
    if (!locale.equals(Locale.ROOT)) {
      return Speech.in(locale, this);
    }
    String known = english;
    if (known == null) {
      known = english();
      english = known;
    }
    return known;
  }

  /** Computes the English words. */
  String english() {
    return Speech.in(Locale.ROOT, this);
  }

  @Override
  public final String toString() {
    return in(Locale.ROOT);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other || (other instanceof Text && toString().equals(other.toString()));
  }

  @Override
  public final int hashCode() {
    return toString().hashCode();
  }

  private static void capitalize(StringBuilder said, int start) {
    int first = start < said.length() && said.charAt(start) == '¿' ? start + 1 : start;
    if (first < said.length()) {
      said.setCharAt(first, Character.toUpperCase(said.charAt(first)));
    }
  }

  /** A message of the bundles. */
  static final class Message extends Speakable {
    private final String key;
    private final List<Object> arguments;

    Message(String key, List<Object> arguments) {
      this.key = key;
      this.arguments = arguments;
    }

    String key() {
      return key;
    }

    List<Object> arguments() {
      return arguments;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      int start = said.length();
      Pattern pattern = speech.messages().pattern(key);
      pattern.say(said, arguments, speech);
      if (pattern.isSentence()) {
        capitalize(said, start);
      }
    }
  }

  /** A text that is the same in every language. */
  static final class Verbatim extends Speakable {
    private final String words;

    Verbatim(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      said.append(VisibleText.of(words));
    }
  }

  /** A code as words. */
  static final class Code extends Speakable {
    private final String code;

    Code(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      said.append(
          speech
              .nameOf(code)
              .or(() -> speech.messages().find("code." + code))
              .orElseGet(() -> VisibleText.of(code.replace('_', ' ').toLowerCase(Locale.ROOT))));
    }
  }

  /** The name of a country, state or territory. */
  static final class Place extends Speakable {
    private final String code;

    Place(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      Messages messages = speech.messages();
      said.append(
          messages.find("place." + code).orElseGet(() -> VisibleText.of(country(messages))));
    }

    private String country(Messages messages) {
      if (!code.matches("[A-Z]{2}")) {
        return code;
      }
      Locale reader = messages.isPlain() ? Locale.ENGLISH : messages.locale();
      return new Locale("", code).getDisplayCountry(reader);
    }
  }

  /** The name of an examination. Parts of the code that the bundles know are words. */
  static final class Exam extends Speakable {
    private final String code;

    Exam(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      Optional<String> named = speech.nameOf(code);
      if (named.isPresent()) {
        said.append(named.get());
        return;
      }
      String[] parts = code.split("-", -1);
      boolean afterWord = false;
      said.append(VisibleText.of(parts[0]));
      for (int i = 1; i < parts.length; i++) {
        String part = parts[i];
        Optional<String> word = speech.messages().find("exam-part." + part);
        if (word.isPresent()) {
          said.append(' ').append(word.get());
          afterWord = true;
        } else {
          said.append(afterWord ? " (" : "-")
              .append(VisibleText.of(part))
              .append(afterWord ? ")" : "");
        }
      }
    }
  }

  /** A text of a rule. */
  static final class Phrase extends Speakable {
    private final @Nullable String key;
    private final String words;
    private final List<Text> arguments;

    /**
     * Creates a text of a rule.
     *
     * @param key the key of its translations, or {@code null} to derive it from the words
     * @param arguments the texts for the places {@code {0}}, {@code {1}} and so on
     */
    Phrase(@Nullable String key, String words, List<Text> arguments) {
      this.key = key;
      this.words = words;
      this.arguments = arguments;
    }

    @Nullable String key() {
      return key;
    }

    String words() {
      return words;
    }

    List<Text> arguments() {
      return arguments;
    }

    /** Returns the key of the translations. */
    String translationKey() {
      return key == null ? Phrases.keyOf(words) : key;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      int start = said.length();
      String language = speech.messages().locale().getLanguage();
      String translated =
          speech.phrases().of(language).isEmpty()
              ? words
              : speech.phrases().of(language).getOrDefault(translationKey(), words);
      said.append(VisibleText.lines(translated));
      for (int i = 0; i < arguments.size(); i++) {
        String place = "{" + i + "}";
        StringBuilder argument = new StringBuilder();
        ((Speakable) arguments.get(i)).speak(argument, speech);
        for (int at = said.indexOf(place, start);
            at >= 0;
            at = said.indexOf(place, at + argument.length())) {
          said.replace(at, at + place.length(), argument.toString());
        }
      }
      if (!arguments.isEmpty()) {
        capitalize(said, start);
      }
    }
  }

  /** A text that is computed on first use. */
  static final class Later extends Speakable {
    private final Supplier<Text> making;

    Later(Supplier<Text> making) {
      this.making = making;
    }

    Text made() {
      return making.get();
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      ((Speakable) making.get()).speak(said, speech);
    }
  }

  /** Several texts in a row. */
  static final class Joined extends Speakable {
    private final String separator;
    private final List<Text> texts;

    Joined(String separator, List<Text> texts) {
      this.separator = separator;
      this.texts = texts;
    }

    String separator() {
      return separator;
    }

    List<Text> texts() {
      return texts;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      for (int i = 0; i < texts.size(); i++) {
        said.append(i == 0 ? "" : separator);
        ((Speakable) texts.get(i)).speak(said, speech);
      }
    }
  }

  /** A text of a ruleset with translations. */
  static final class Translated extends Speakable {
    private final Phrases phrases;
    private final Text text;

    Translated(Phrases phrases, Text text) {
      this.phrases = phrases;
      this.text = text;
    }

    Phrases phrases() {
      return phrases;
    }

    Text text() {
      return text;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      ((Speakable) text).speak(said, speech.isPlain() ? speech : speech.with(phrases));
    }

    /** Returns the words of the text itself, which keeps them for other translations of it. */
    @Override
    String english() {
      return text.toString();
    }
  }

  /** A text that was stored with its data. */
  static final class Stored extends Speakable {
    private final String words;
    private final Text text;

    Stored(String words, Text text) {
      this.words = words;
      this.text = text;
    }

    Text text() {
      return text;
    }

    @Override
    void say(StringBuilder said, Speech speech) {
      int start = said.length();
      if (!speech.isPlain()) {
        try {
          ((Speakable) text).speak(said, speech);
          return;
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
          said.setLength(start); // a message of another version
        }
      }
      said.append(VisibleText.lines(words));
    }
  }
}
