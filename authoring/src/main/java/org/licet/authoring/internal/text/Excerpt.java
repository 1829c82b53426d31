package org.licet.authoring.internal.text;

import org.licet.authoring.problem.Place;

/**
 * The part of a line that contains a problem, and the marks to print below it.
 *
 * @param text the line, or the part of a long line around the place
 * @param marks blanks and carets
 */
public record Excerpt(String text, String marks) {

  private static final int WIDEST = 160;
  private static final int BEFORE = 60;
  private static final String CUT = "\u2026";

  public static Excerpt of(Place place) {
    String line = place.excerpt();
    int from = Math.min(place.column() - 1, line.length());
    int to = Math.max(from, Math.min(from + place.length(), line.length()));
    if (line.length() > WIDEST) {
      int begin = Math.max(0, Math.min(from - BEFORE, line.length() - WIDEST));
      int end = Math.min(line.length(), begin + WIDEST);
      String left = begin > 0 ? CUT : "";
      line = left + line.substring(begin, end) + (end < line.length() ? CUT : "");
      from = from - begin + left.length();
      to = Math.min(to, end) - begin + left.length();
    }
    // Tabs stay, to keep the caret below its word at any tab width.
    String blank = line.substring(0, from).replaceAll("[^\t]", " ");
    return new Excerpt(line, blank + "^".repeat(Math.max(1, to - from)));
  }
}
