package org.licet.studio.internal.folder;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A change to one file. Immutable and thread-safe, provided that no one changes the array.
 *
 * @param name the name of the file, relative to the folder, with slashes
 * @param known the hash of the content that was changed; empty for a new file
 * @param content the new content; empty to delete the file
 */
public record FileChange(String name, Optional<String> known, Optional<byte[]> content) {

  /** Returns a change to a text in UTF-8. */
  public static FileChange of(String name, Optional<String> known, Optional<String> text) {
    return new FileChange(name, known, text.map(one -> one.getBytes(StandardCharsets.UTF_8)));
  }
}
