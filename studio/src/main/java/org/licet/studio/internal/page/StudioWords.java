package org.licet.studio.internal.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

/** The studio's own texts in the reader's language. Immutable and thread-safe. */
final class StudioWords {

  private final Locale locale;
  private final ResourceBundle bundle;

  private StudioWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.licet.studio.page.studio",
            locale,
            StudioWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the texts for a locale, or in English if its language is not supported. */
  static StudioWords in(Locale locale) {
    return new StudioWords(locale);
  }

  Locale locale() {
    return locale;
  }

  /** Returns the language that the page declares. */
  String language() {
    return locale.getLanguage().equals("es") ? "es" : "en";
  }

  /** Returns a text. A count of one takes the text "key.one". */
  String say(String key, Object... arguments) {
    boolean one = arguments.length > 0 && arguments[0] instanceof Number n && n.longValue() == 1;
    String chosen = one && bundle.containsKey(key + ".one") ? key + ".one" : key;
    return new MessageFormat(bundle.getString(chosen).replace("'", "''"), locale).format(arguments);
  }

  /** Returns every text by its key, for the scripts of the page. */
  SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>();
    bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
    return all;
  }
}
