package org.licet.studio.internal.http;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's own texts in the language of a page. Immutable and thread-safe. */
final class ServerWords {

  /** The language in a path, behind the token or before it. */
  private static final Pattern LANGUAGE = Pattern.compile("(?:^|/)(en|es)(?:/|$)");

  private final ResourceBundle bundle;

  private ServerWords(Locale language) {
    this.bundle =
        ResourceBundle.getBundle(
            "org.licet.studio.internal.http.server",
            language,
            ServerWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the texts in the language of a path, or of another one if it has none. */
  static ServerWords of(String path, String otherwise) {
    Matcher found = LANGUAGE.matcher(path);
    return new ServerWords(
        Locale.forLanguageTag(found.find() ? found.group(1) : otherwise.replace("/", "")));
  }

  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key).replace("'", "''"), bundle.getLocale())
        .format(arguments);
  }
}
