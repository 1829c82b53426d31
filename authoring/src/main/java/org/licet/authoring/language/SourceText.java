package org.licet.authoring.language;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file, and where things are in it. Immutable and thread-safe.
 *
 * <p>A text that was made from a spreadsheet tells the cell that a place came from.
 */
public final class SourceText {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final String file;
  private final String text;
  private final String[] lines;
  private final BiFunction<SourceText, Span, Optional<Place>> origin;

  private SourceText(
      String file, String text, BiFunction<SourceText, Span, Optional<Place>> origin) {
    this.file = file;
    this.text = text;
    this.lines = LINE_END.split(text, -1);
    this.origin = origin;
  }

  /** Returns the text of a file. */
  public static SourceText of(String file, String text) {
    return new SourceText(file, text, (any, at) -> Optional.empty());
  }

  /** Returns a text that was made from a file, whose places are told by the file's own. */
  public static SourceText madeFrom(
      String file, String text, BiFunction<SourceText, Span, Optional<Place>> origin) {
    return new SourceText(file, text, origin);
  }

  /** Returns the file, as the reader knows it. */
  public String file() {
    return file;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns a line, from 1, without its end; empty after the last. */
  public String line(int number) {
    return number > lines.length ? "" : lines[number - 1];
  }

  /** Returns the number of lines. */
  public int lineCount() {
    return lines.length;
  }

  /** Returns the stretch that begins at a position in the text, from 0. */
  public Span spanAt(int position, int length) {
    int line = 1;
    int lineStart = 0;
    Matcher ends = LINE_END.matcher(text);
    while (ends.find() && ends.end() <= position) {
      line++;
      lineStart = ends.end();
    }
    return new Span(position, line, position - lineStart + 1, length);
  }

  /** Returns the stretch of this text that a part of a line is. */
  public Span spanIn(int line, int column, int length) {
    int start = 0;
    Matcher ends = LINE_END.matcher(text);
    for (int i = 1; i < line && ends.find(); i++) {
      start = ends.end();
    }
    return new Span(start + column - 1, line, column, length);
  }

  /** Returns where a stretch of this text is. */
  public Place place(Span at) {
    return origin
        .apply(this, at)
        .orElseGet(
            () ->
                new Place(
                    file, at.line(), at.column(), at.length(), line(at.line()), Optional.empty()));
  }
}
