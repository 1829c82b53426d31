package org.licet.authoring.internal.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of renaming. Immutable and thread-safe.
 *
 * @param edits the edits in all files; empty if the name cannot be given
 * @param refusal the reason, if it cannot
 */
public record Renaming(List<TextEdit> edits, Optional<Refusal> refusal) {

  /** A reason for refusing a name. Immutable and thread-safe. */
  public static final class Refusal {

    private final String key;
    private final Object[] arguments;

    private Refusal(String key, Object... arguments) {
      this.key = key;
      this.arguments = arguments;
    }

    /** Returns the reason in the reader's language. */
    public String in(Locale language) {
      return WorkspaceWords.in(language).say(key, arguments);
    }
  }

  /** Copies the list. */
  public Renaming {
    edits = List.copyOf(edits);
  }

  static Renaming refused(String key, Object... arguments) {
    return new Renaming(List.of(), Optional.of(new Refusal(key, arguments)));
  }
}
