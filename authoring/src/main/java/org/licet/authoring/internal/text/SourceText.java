package org.licet.authoring.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.licet.authoring.problem.Place;

/**
 * The text of a file, with the locations in it. Immutable and thread-safe.
 *
 * <p>For text made from a spreadsheet, locations are cells.
 */
public final class SourceText {

  private final String file;
  private final String text;
  private final String[] lines;
  private final int[] starts;
  private final BiFunction<SourceText, Span, Optional<Place>> origin;

  private SourceText(
      String file, String text, BiFunction<SourceText, Span, Optional<Place>> origin) {
    this.file = file;
    this.text = text;
    this.origin = origin;
    List<String> read = new ArrayList<>();
    List<Integer> begun = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        read.add(text.substring(start, i));
        begun.add(start);
        i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
        start = i + 1;
      }
    }
    read.add(text.substring(start));
    begun.add(start);
    this.lines = read.toArray(String[]::new);
    this.starts = begun.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the text of a file. */
  public static SourceText of(String file, String text) {
    return new SourceText(file, text, (any, at) -> Optional.empty());
  }

  /** Returns a text made from a file, with the locations of that file. */
  public static SourceText madeFrom(
      String file, String text, BiFunction<SourceText, Span, Optional<Place>> origin) {
    return new SourceText(file, text, origin);
  }

  /** Returns the name of the file for messages. */
  public String file() {
    return file;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns a line, from 1, without its end. Empty after the last line. */
  public String line(int number) {
    return number > lines.length ? "" : lines[number - 1];
  }

  /** Returns the number of lines. */
  public int lineCount() {
    return lines.length;
  }

  /** Returns the span that begins at a position in the text, from 0. */
  public Span spanAt(int position, int length) {
    int found = Arrays.binarySearch(starts, position);
    int line = found >= 0 ? found : -found - 2;
    return new Span(position, line + 1, position - starts[line] + 1, length);
  }

  /** Returns the span of a part of a line. */
  public Span spanIn(int line, int column, int length) {
    int within = Math.max(1, Math.min(line, starts.length));
    return new Span(starts[within - 1] + column - 1, line, column, length);
  }

  /** Returns the first line that exceeds the limit on lines. */
  OptionalInt tooLongLine() {
    return IntStream.range(0, lines.length)
        .filter(i -> lines[i].length() > Limits.LINE)
        .map(i -> i + 1)
        .findFirst();
  }

  /** Returns the location of a span. */
  public Place place(Span at) {
    return origin
        .apply(this, at)
        .orElseGet(
            () ->
                Place.of(
                    file, at.line(), at.column(), at.length(), line(at.line()), Optional.empty()));
  }
}
