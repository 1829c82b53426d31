package org.licet.authoring.internal.workspace;

/**
 * A part of a file. Immutable and thread-safe.
 *
 * @param file the name of the file, relative to the folder, with slashes
 * @param from its beginning, in characters (UTF-16) from 0
 * @param to its end, exclusive
 */
public record TextRange(String file, int from, int to) {

  /** Returns true if a position is inside, or at its end. */
  boolean touches(int offset) {
    return from <= offset && offset <= to;
  }
}
