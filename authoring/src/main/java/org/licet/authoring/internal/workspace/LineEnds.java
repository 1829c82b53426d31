package org.licet.authoring.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ends of lines. The page of an editor knows one end of lines, a line feed; files on disk have
 * others too. Stateless and thread-safe.
 */
public final class LineEnds {

  private static final Pattern END = Pattern.compile("\r\n?|\n");

  private LineEnds() {}

  /** Returns a text with a line feed at the end of each line. */
  public static String unified(String text) {
    return text.indexOf('\r') < 0 ? text : END.matcher(text).replaceAll("\n");
  }

  /**
   * Returns a text in UTF-8 with a line feed at the end of each line; the same array if it is one.
   */
  public static byte[] unified(byte[] text) {
    for (byte one : text) {
      if (one == '\r') {
        return unified(new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  /**
   * Returns a text with the ends of lines of an earlier one. Lines at the beginning and at the end
   * that are the same keep their own; those between them end as the first line of the earlier text.
   *
   * @param text a text with line feeds
   */
  public static String as(String before, String text) {
    if (before.indexOf('\r') < 0) {
      return text;
    }
    List<String> old = lines(before);
    List<String> lines = lines(text);
    int most = Math.min(old.size(), lines.size());
    int first = 0;
    while (first < most && isSame(old.get(first), lines.get(first))) {
      first++;
    }
    int last = 0;
    while (last < most - first
        && isSame(old.get(old.size() - 1 - last), lines.get(lines.size() - 1 - last))) {
      last++;
    }
    Matcher end = END.matcher(before);
    String usual = end.find() ? end.group() : "\n";
    StringBuilder found = new StringBuilder();
    old.subList(0, first).forEach(found::append);
    lines
        .subList(first, lines.size() - last)
        .forEach(line -> found.append(line.replace("\n", usual)));
    old.subList(old.size() - last, old.size()).forEach(found::append);
    return found.toString();
  }

  private static boolean isSame(String old, String line) {
    return unified(old).equals(line);
  }

  /** Returns the lines of a text, each with its end. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      lines.add(text.substring(from, end.end()));
      from = end.end();
    }
    lines.add(text.substring(from));
    return lines;
  }
}
