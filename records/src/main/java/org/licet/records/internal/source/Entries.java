package org.licet.records.internal.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The entries of a file, read one at a time. Not thread-safe. */
public interface Entries extends Closeable {

  /**
   * Returns the next entry; empty after the last one.
   *
   * @throws SourceProblem if the entry cannot be read, but those after it can
   * @throws UnreadableException if the rest of the file cannot be read
   */
  Optional<SourceEntry> next() throws IOException;

  /** Returns the current line, from 1. */
  long line();

  /** Returns a line of advice on an entry with the id of an earlier one; empty if there is none. */
  default String adviceOnRepeats() {
    return "";
  }

  /** Returns what was found out about the file, as sentences. */
  List<String> remarks();

  /** Thrown if the rest of a file cannot be read. The message says where and why. */
  final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }
}
