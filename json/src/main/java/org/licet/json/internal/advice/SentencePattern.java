package org.licet.json.internal.advice;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of an English sentence with its translation. Its places take a value as it is ({@code
 * {0}}), a number ({@code {0,number}}), words that have a translation of their own ({@code
 * {0,phrase}}), such words or a name ({@code {0,named}}), a list of them with counts ({@code
 * {0,counted}}), or sentences ({@code {0,message}}). Immutable and thread-safe.
 */
final class SentencePattern {

  private static final Pattern PLACE =
      Pattern.compile("\\{(\\d)(?:,(number|phrase|named|counted|message))?\\}");
  private static final Pattern COUNT = Pattern.compile("( with [\\d,]+ values?)(?:, |$)");
  private static final String NUMBER = "number";

  /** A place of the English sentence. */
  private record Place(int argument, String kind) {}

  private final Pattern english;
  private final List<Place> places = new ArrayList<>();
  private final String translation;
  private final int words;

  SentencePattern(String english, String translation) {
    StringBuilder regex = new StringBuilder();
    Matcher place = PLACE.matcher(english);
    int end = 0;
    while (place.find()) {
      regex.append(Pattern.quote(english.substring(end, place.start())));
      String kind = place.group(2) == null ? "" : place.group(2);
      regex.append(kind.equals(NUMBER) ? "(-?[\\d,]+)" : "(.*?)");
      places.add(new Place(Integer.parseInt(place.group(1)), kind));
      end = place.end();
    }
    this.english = Pattern.compile(regex + Pattern.quote(english.substring(end)), Pattern.DOTALL);
    this.translation = translation;
    this.words = PLACE.matcher(english).replaceAll("").length();
  }

  /** Returns the count of characters outside of places. The most specific pattern has most. */
  int words() {
    return words;
  }

  /** Returns the translation of an English text; empty if the pattern does not match. */
  Optional<String> translate(String text, MessageTranslation others, Locale locale) {
    Matcher matcher = english.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      String value = matcher.group(i + 1);
      Optional<String> translated =
          switch (place.kind) {
            case NUMBER -> Optional.of(number(value, locale));
            case "phrase" -> others.phrase(value);
            case "named" -> Optional.of(others.phrase(value).orElse(value));
            case "counted" -> counted(value, others);
            case "message" -> others.line(value);
            default -> Optional.of(value);
          };
      if (translated.isEmpty()) {
        return Optional.empty();
      }
      String shown = "{" + place.argument + (place.kind.isEmpty() ? "" : "," + place.kind) + "}";
      values.put(shown, translated.get());
    }
    return Optional.of(
        PLACE
            .matcher(translation)
            .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(), ""))));
  }

  /** Translates the entries of a list, each of which ends with the count of its values. */
  private static Optional<String> counted(String list, MessageTranslation others) {
    List<String> entries = new ArrayList<>();
    int begin = 0;
    Matcher end = COUNT.matcher(list);
    while (end.find()) {
      entries.add(others.phrase(list.substring(begin, end.end(1))).orElse(""));
      begin = end.end();
    }
    return begin < list.length() || entries.contains("")
        ? Optional.empty()
        : Optional.of(String.join(", ", entries));
  }

  private static String number(String english, Locale locale) {
    String digits = english.replace(",", "");
    return digits.length() > 15
        ? english
        : NumberFormat.getIntegerInstance(locale).format(Long.parseLong(digits));
  }
}
