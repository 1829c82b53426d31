package org.licet.json.internal.parse;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The lines of a text, one after another. */
public interface Lines extends Closeable {

  /** Returns the number of the last line read. */
  long number();

  /** Returns the next line, or empty if there are no more. */
  Optional<Line> next() throws IOException;
}
