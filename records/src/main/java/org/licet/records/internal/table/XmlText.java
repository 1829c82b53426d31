package org.licet.records.internal.table;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text of XLSX cells, in which {@code _x0001_} stands for a character that XML cannot contain.
 * Stateless and thread-safe.
 */
public final class XmlText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XmlText() {}

  /** Returns a text with escapes for what XML cannot contain, and for what looks like an escape. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPossible(text, i)
          || c == '\r'
          || (c == '_' && ESCAPE.matcher(text).region(i, text.length()).lookingAt())) {
        escaped.append("_x%04X_".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Returns the text that the escapes stand for. */
  public static String unescaped(String text) {
    return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll(XmlText::character);
  }

  private static String character(MatchResult escape) {
    char c = (char) Integer.parseInt(escape.group(1), 16);
    return c == '$' || c == '\\' ? "\\" + c : String.valueOf(c);
  }

  private static boolean isPossible(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' ? c < 0xFFFE : c == '\n' || c == '\t' || c == '\r';
  }
}
