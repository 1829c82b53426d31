package org.licet.authoring.internal.language.lexer;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that look like others or are invisible. Stateless. */
public final class Characters {

  /** The replacement for characters that are not safe to show. */
  private static final char UNSHOWN = '\u25a1';

  private static final String CYRILLIC =
      "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0405\u0406\u0408"
          + "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u051b\u051d\u0501\u04bb";
  private static final String CYRILLIC_LIKE = "ABEKMHOPCTXYSIJ" + "aeopcyxsijqwdh";
  private static final String GREEK =
      "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
          + "\u03bf\u03bd\u03b9\u03b1";
  private static final String GREEK_LIKE = "ABEZHIKMNOPTYX" + "ovia";
  private static final String OTHERS = CYRILLIC + GREEK;
  private static final String LATIN = CYRILLIC_LIKE + GREEK_LIKE;

  /** The form of terminal commands: the escape character, parameters, a letter. */
  private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]?");

  private static final Map<Character, String> HIDDEN =
      Map.ofEntries(
          Map.entry('\u00a0', "a no-break space"),
          Map.entry('\u202f', "a narrow no-break space"),
          Map.entry('\u2007', "a space as wide as a digit"),
          Map.entry('\u3000', "a double-width space"),
          Map.entry('\u200b', "a zero-width space"),
          Map.entry('\u200c', "a zero-width joiner"),
          Map.entry('\u200d', "a zero-width joiner"),
          Map.entry('\u2060', "a zero-width joiner"),
          Map.entry('\u00ad', "a hidden hyphen"),
          Map.entry('\ufeff', "a byte order mark"),
          Map.entry('\u2028', "a line separator"),
          Map.entry('\u2029', "a paragraph separator"),
          Map.entry('\u0085', "a mainframe line end"),
          Map.entry('\f', "a page break"),
          Map.entry('\u000b', "a vertical tab"));

  private Characters() {}

  /** Returns the name of an invisible character. Empty for a visible one. */
  public static Optional<String> hidden(char c) {
    if (isPrintableAscii(c)) {
      return Optional.empty();
    }
    if (HIDDEN.containsKey(c)) {
      return Optional.ofNullable(HIDDEN.get(c));
    }
    if (turns(c)) {
      return Optional.of("a mark that reverses the writing direction");
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL ->
          c == '\t' || c == '\n' || c == '\r'
              ? Optional.empty()
              : Optional.of("a control character");
      case Character.SPACE_SEPARATOR ->
          c == ' ' ? Optional.empty() : Optional.of("an unusual space");
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          Optional.of("a hidden mark");
      default -> Optional.empty();
    };
  }

  /** Returns true if a character changes the order in which text is displayed. */
  public static boolean turns(char c) {
    return c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  /** Returns true if a character is dangerous even in a comment. */
  static boolean harmful(char c) {
    return turns(c)
        || (Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r')
        || c == '\u2028'
        || c == '\u2029';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns true if a name can begin with a character of any script. */
  static boolean isNameStart(char c) {
    return Character.isUnicodeIdentifierStart(c) || c == '$' || c == '_';
  }

  /** Returns true if a letter of another script looks like a Latin letter. */
  static boolean isLookalike(char c) {
    return !isPrintableAscii(c) && (OTHERS.indexOf(c) >= 0 || isWide(c));
  }

  /** Returns true for most characters of rule files, which are neither invisible nor lookalikes. */
  private static boolean isPrintableAscii(char c) {
    return c >= ' ' && c <= '~';
  }

  private static boolean isWide(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  /** Returns the position of a lookalike letter among Latin letters, or -1. */
  static int lookalike(String text) {
    boolean ours = text.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    for (int i = 0; ours && i < text.length(); i++) {
      if (isLookalike(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns a text with lookalike letters replaced by Latin ones. */
  public static String plain(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      int like = OTHERS.indexOf(c);
      plain.append(like >= 0 ? LATIN.charAt(like) : c);
    }
    return plain.toString();
  }

  /** Returns a text of the same length without invisible characters and terminal commands. */
  public static String shown(String text) {
    if (text.chars().allMatch(c -> c == '\t' || isPrintableAscii((char) c))) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c == '\t' || c == '\u00a0' || hidden(c).isEmpty();
      shown.append(plain && c != '\n' && c != '\r' ? c : UNSHOWN);
    }
    return shown.toString();
  }

  /** Returns the length of the control sequence at a position. */
  static int control(String text, int position) {
    Matcher matcher = CONTROL.matcher(text);
    return matcher.region(position, text.length()).lookingAt() ? matcher.end() - position : 1;
  }

  /** Returns a text with Latin letters and plain spaces in place of lookalikes. */
  static String cleaned(String text) {
    String letters = lookalike(text) >= 0 ? plain(text) : text;
    StringBuilder cleaned = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (hidden(c).isEmpty()) {
        cleaned.append(c);
      } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
        cleaned.append(' ');
      }
    }
    return cleaned.toString();
  }

  /** Returns a text, shortened to a length. */
  public static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
  }
}
