package org.licet.studio.internal.lsp;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the language server in the reader's language. Immutable and thread-safe. */
final class LspWords {

  private final ResourceBundle bundle;

  private LspWords(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static LspWords in(Locale language) {
    return new LspWords(
        ResourceBundle.getBundle(
            "org.licet.studio.internal.lsp.lsp",
            language,
            LspWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  Locale locale() {
    return bundle.getLocale();
  }

  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
  }
}
