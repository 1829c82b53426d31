package org.licet.authoring.internal.workspace;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package in the reader's language. Immutable and thread-safe. */
final class WorkspaceWords {

  private final ResourceBundle bundle;

  private WorkspaceWords(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static WorkspaceWords in(Locale language) {
    return new WorkspaceWords(
        ResourceBundle.getBundle(
            "org.licet.authoring.internal.workspace.workspace",
            language,
            WorkspaceWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** Returns a text with its arguments. */
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
  }
}
