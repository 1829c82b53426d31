package org.licet.studio.internal.folder;

import java.util.List;

/** Files that changed after they were read. Nothing was written. */
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> files;

  ConflictException(List<String> files) {
    super("These files changed in the meantime: " + String.join(", ", files));
    this.files = List.copyOf(files);
  }

  /** Returns the names of the files. */
  public List<String> files() {
    return files;
  }
}
