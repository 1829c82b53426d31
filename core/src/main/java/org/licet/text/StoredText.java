package org.licet.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;

/**
 * Texts as data, to store them and render them in another language later: keys of messages with
 * their arguments, and texts of rules with their translations. The data consist of maps, lists,
 * strings and whole numbers, as JSON does. Stateless and thread-safe.
 *
 * <ul>
 *   <li>a string: the same in every language
 *   <li>{@code key} and {@code args}: a message of the library
 *   <li>{@code phrase}, perhaps with {@code id}, {@code args} and {@code in}: a text of a rule,
 *       with its translations by language
 *   <li>{@code join} and {@code texts}: texts in a row
 *   <li>{@code code}, {@code place}, {@code exam}, {@code day} or {@code number}: a value that each
 *       language names in its own way
 * </ul>
 */
public final class StoredText {

  private StoredText() {}

  /** Returns a text as data. */
  public static Object data(Text text) {
    return data(text, Phrases.NONE);
  }

  private static Object data(Object value, Phrases phrases) {
    if (value instanceof Speakable.Message message) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("key", message.key());
      putArguments(data, message.arguments(), phrases);
      return data;
    } else if (value instanceof Speakable.Verbatim verbatim) {
      return verbatim.words();
    } else if (value instanceof Speakable.Code code) {
      return named("code", code.code(), phrases);
    } else if (value instanceof Speakable.Place place) {
      return Map.of("place", place.code());
    } else if (value instanceof Speakable.Exam exam) {
      return named("exam", exam.code(), phrases);
    } else if (value instanceof Speakable.Phrase phrase) {
      return phrase(phrase, phrases);
    } else if (value instanceof Speakable.Joined joined) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("join", joined.separator());
      data.put("texts", each(joined.texts(), phrases));
      return data;
    } else if (value instanceof Speakable.Translated translated) {
      return data(translated.text(), translated.phrases());
    } else if (value instanceof Speakable.Later later) {
      return data(later.made(), phrases);
    } else if (value instanceof Speakable.Stored stored) {
      return data(stored.text(), phrases);
    } else if (value instanceof LocalDate || value instanceof PartialDate) {
      return Map.of("day", value.toString());
    } else if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    } else if (value instanceof Number number) {
      return Map.of(
          "number", number instanceof BigDecimal exact ? exact.toPlainString() : number.toString());
    }
    return value.toString();
  }

  private static Object phrase(Speakable.Phrase phrase, Phrases phrases) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("phrase", phrase.words());
    if (phrase.key() != null) {
      data.put("id", phrase.key());
    }
    putArguments(data, phrase.arguments(), phrases);
    putTranslations(data, phrase.translationKey(), phrases);
    return data;
  }

  private static Object named(String kind, String code, Phrases phrases) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(kind, code);
    putTranslations(data, Phrases.CODE + code, phrases);
    return data;
  }

  private static void putTranslations(Map<String, Object> data, String key, Phrases phrases) {
    Map<String, Object> translations = new TreeMap<>();
    phrases
        .byLanguage()
        .forEach(
            (language, texts) -> {
              String translated = texts.get(key);
              if (translated != null) {
                translations.put(language, translated);
              }
            });
    if (!translations.isEmpty()) {
      data.put("in", translations);
    }
  }

  private static void putArguments(Map<String, Object> data, List<?> arguments, Phrases phrases) {
    if (!arguments.isEmpty()) {
      data.put("args", each(arguments, phrases));
    }
  }

  private static List<Object> each(List<?> values, Phrases phrases) {
    List<Object> data = new ArrayList<>(values.size());
    values.forEach(value -> data.add(data(value, phrases)));
    return data;
  }

  /**
   * Returns a stored text. It is as it was stored for {@link java.util.Locale#ROOT}, and wherever
   * this version does not know its data. In any other language, it is rendered from its data.
   *
   * @param words the text as it was stored
   * @param data the data that {@link #data} returned
   */
  public static Text of(String words, Object data) {
    try {
      return new Speakable.Stored(words, text(data));
    } catch (IllegalArgumentException | ClassCastException | NullPointerException unknown) {
      return Text.verbatim(words);
    }
  }

  private static Text text(Object data) {
    Object value = value(data);
    return value instanceof Text text ? text : Text.of("number", value);
  }

  private static Object value(Object data) {
    if (data instanceof String words) {
      return Text.verbatim(words);
    } else if (data instanceof Number) {
      return data;
    } else if (!(data instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("The data of a text are " + data + ".");
    } else if (map.get("key") instanceof String key) {
      return Text.of(key, values(map.get("args")).toArray());
    } else if (map.get("phrase") instanceof String words) {
      return phrase(words, map);
    } else if (map.get("join") instanceof String separator) {
      return Text.joined(separator, texts(map.get("texts")));
    } else if (map.get("code") instanceof String code) {
      return translated(Text.code(code), Phrases.CODE + code, map);
    } else if (map.get("place") instanceof String code) {
      return Text.place(code);
    } else if (map.get("exam") instanceof String code) {
      return translated(Text.exam(code), Phrases.CODE + code, map);
    } else if (map.get("day") instanceof String day) {
      return PartialDate.parse(day);
    } else if (map.get("number") instanceof String number) {
      return new BigDecimal(number);
    }
    throw new IllegalArgumentException("The data of a text are " + data + ".");
  }

  private static Text phrase(String words, Map<?, ?> data) {
    String id = (String) data.get("id");
    Speakable.Phrase phrase = new Speakable.Phrase(id, words, texts(data.get("args")));
    return translated(phrase, phrase.translationKey(), data);
  }

  private static Text translated(Text text, String key, Map<?, ?> data) {
    if (!(data.get("in") instanceof Map<?, ?> translations)) {
      return text;
    }
    Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    translations.forEach(
        (language, translated) ->
            byLanguage.put((String) language, Map.of(key, (String) translated)));
    return text.with(new Phrases(byLanguage));
  }

  private static List<Object> values(@Nullable Object data) {
    List<Object> values = new ArrayList<>();
    if (data instanceof List<?> list) {
      list.forEach(one -> values.add(value(one)));
    }
    return values;
  }

  private static List<Text> texts(@Nullable Object data) {
    List<Text> texts = new ArrayList<>();
    if (data instanceof List<?> list) {
      list.forEach(one -> texts.add(text(one)));
    }
    return texts;
  }
}
