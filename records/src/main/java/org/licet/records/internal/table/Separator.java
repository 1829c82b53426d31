package org.licet.records.internal.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Detects the character that separates the cells of a CSV file. */
final class Separator {

  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

  /** The most lines to look at. */
  private static final int MOST_LINES = 20;

  private Separator() {}

  /**
   * Returns the separator that divides the first lines into the most cells of which all lines have
   * the same number; a comma if none divides them.
   */
  static char of(String beginning) {
    return KNOWN.stream()
        .max(Comparator.comparingInt(separator -> score(beginning, separator)))
        .filter(separator -> score(beginning, separator) > 0)
        .orElse(',');
  }

  private static int score(String beginning, char separator) {
    int[] counts = countsByLine(beginning, separator);
    int most = Arrays.stream(counts).max().orElse(0);
    long alike = Arrays.stream(counts).filter(count -> count == most).count();
    return (int) (most == 0 ? 0 : most + alike * 2);
  }

  /** Counts the separators of each line that are outside of quotes. */
  private static int[] countsByLine(String text, char separator) {
    int[] counts = new int[MOST_LINES];
    int line = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() && line < MOST_LINES; i++) {
      char character = text.charAt(i);
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && character == '\n') {
        line++;
      } else if (!quoted && character == separator) {
        counts[line]++;
      }
    }
    return Arrays.copyOf(counts, Math.min(line + 1, MOST_LINES));
  }
}
