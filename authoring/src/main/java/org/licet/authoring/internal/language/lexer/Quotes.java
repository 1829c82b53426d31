package org.licet.authoring.internal.language.lexer;

import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.text.Faults;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Span;

/** Reads text in quotes. Guesses the intended text if a quote is missing. Not thread-safe. */
final class Quotes {

  private static final String TYPOGRAPHIC =
      "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2018\u2019\u201a\u201b\u2032\uff02\u00b4";
  private static final String THREE = "\"\"\"";

  private final String text;
  private final List<Token> tokens;
  private final Faults faults;
  private int lineOfQuote;
  private int searchedFrom;
  private int straight = -1;

  Quotes(String text, List<Token> tokens, Faults faults) {
    this.text = text;
    this.tokens = tokens;
    this.faults = faults;
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`' || isTypographic(c);
  }

  private static boolean isTypographic(char c) {
    return TYPOGRAPHIC.indexOf(c) >= 0;
  }

  /**
   * Reads the text at a quote, adds it to the tokens, and returns the position to continue at.
   *
   * @param open the place of the quote
   * @param lineEnd the end of its line
   */
  int read(Span open, int lineEnd) {
    int start = open.start();
    if (text.startsWith(THREE, start)) {
      return three(open);
    }
    if (wordBefore(start)) {
      return noBeginning(open, lineEnd);
    }
    int close = close(start, lineEnd);
    if (close < 0) {
      return noEnd(open, lineEnd);
    }
    String inside = text.substring(start + 1, close);
    boolean letterAfter = close + 1 < lineEnd && Character.isLetterOrDigit(text.charAt(close + 1));
    if (letterAfter && endsWithOneOf(inside, ",(")) {
      return noEnd(open, lineEnd);
    }
    if (letterAfter && nextStraight(close + 1) < lineEnd) {
      close = quoteInside(open, close, lineEnd);
      inside = text.substring(start + 1, close).replace("\"", "'");
    }
    marks(open, close);
    add(inside, open, close + 1);
    return close + 1;
  }

  /** Returns the position of the next straight quote, or the end. A long line is searched once. */
  private int nextStraight(int from) {
    if (from < searchedFrom || from > straight) {
      int found = text.indexOf('"', from);
      searchedFrom = from;
      straight = found < 0 ? text.length() : found;
    }
    return straight;
  }

  private boolean wordBefore(int start) {
    return text.charAt(start) == '"'
        && start > 0
        && Character.isLetterOrDigit(text.charAt(start - 1));
  }

  /** Returns the end of the text that begins at a quote, or -1. */
  private int close(int start, int lineEnd) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < lineEnd; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"'
          || (quote != '"' && closes(quote, c))
          || (isTypographic(c) && !apostrophe(i) && endsText(i, lineEnd))) {
        return i;
      }
    }
    for (int i = start + 1; quote == '"' && i < lineEnd; i++) {
      if (isTypographic(text.charAt(i)) && !apostrophe(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns true if a quote is followed by the usual text after a closing quote. */
  private boolean endsText(int position, int lineEnd) {
    return position + 1 < lineEnd && ",;)".indexOf(text.charAt(position + 1)) >= 0;
  }

  private static boolean closes(char quote, char c) {
    return (quote == '\'' || quote == '`') ? c == quote : isTypographic(c);
  }

  private boolean apostrophe(int position) {
    return position + 1 < text.length()
        && Character.isLetter(text.charAt(position - 1))
        && Character.isLetter(text.charAt(position + 1));
  }

  private void marks(Span open, int close) {
    char first = text.charAt(open.start());
    char last = text.charAt(close);
    if (first == '"' && last == '"') {
      return;
    }
    // A word processor tends to make the same mistake all over a line.
    if (lineOfQuote == open.line()) {
      return;
    }
    lineOfQuote = open.line();
    boolean single = first == '\'' || first == '`';
    int odd = first == '"' ? close : open.start();
    faults.add(
        "quote",
        first == '"' ? at(open, close, 1) : at(open, open.start(), close + 1 - open.start()),
        single
            ? "text needs double quotes \", not single quotes"
            : text.charAt(odd) + " is a curly quote. Text needs two straight \"",
        "\"" + text.substring(open.start() + 1, close) + "\"");
  }

  /** Reads a closing quote whose opening quote is missing. */
  private int noBeginning(Span close, int lineEnd) {
    int end = text.indexOf('"', close.end());
    boolean inside =
        close.end() < lineEnd
            && Character.isLetterOrDigit(text.charAt(close.end()))
            && end > 0
            && end < lineEnd
            && (end + 1 == lineEnd || ",;)".indexOf(text.charAt(end + 1)) >= 0);
    int from = tokens.size();
    while (from > 0 && inText(tokens.get(from - 1), close.line())) {
      from--;
    }
    Span first = from < tokens.size() ? tokens.get(from).at() : close;
    tokens.subList(from, tokens.size()).clear();
    int to = inside ? end + 1 : close.end();
    String value = text.substring(first.start(), to).replace("\"", "");
    Span whole = at(first, first.start(), to - first.start());
    faults.add(
        "syntax",
        whole,
        inside
            ? "the opening quote is inside the text"
            : "the text that ends here has no opening quote",
        "\"" + Characters.cut(value, 60) + "\"");
    tokens.add(new Token(Token.Kind.TEXT, value, whole));
    return to;
  }

  private static boolean inText(Token token, int line) {
    return token.at().line() == line
        && !token.is("(")
        && !token.is(",")
        && !token.isWord("rule")
        && token.kind() != Token.Kind.TEXT;
  }

  /** Continues after the probable text, to keep one quote from hiding the text after it. */
  private int noEnd(Span open, int lineEnd) {
    int start = open.start();
    String rest = text.substring(start + 1, lineEnd);
    int over = overTheLine(rest, lineEnd);
    if (over > 0) {
      faults.add(
          "syntax",
          at(open, start, lineEnd - start),
          "the text that begins here continues on the next line",
          "write it on one line");
      add(text.substring(start + 1, over).replaceAll("\\s++", " "), open, lineEnd);
      return over + 1;
    }
    boolean name = !tokens.isEmpty() && tokens.get(tokens.size() - 1).isWord("rule");
    boolean last = rest.indexOf('"') < 0;
    String inside = name ? rest.stripTrailing() : beforeSigns(rest, last);
    if (inside.isEmpty()) {
      inside = rest.stripTrailing();
    }
    int end = start + 1 + inside.length();
    boolean typographic = isTypographic(text.charAt(start));
    faults.add(
        typographic ? "quote" : "syntax",
        at(open, start, end - start),
        typographic
            ? text.charAt(start) + " is a curly quote. Text needs two straight \""
            : "the text that begins here has no closing quote on this line",
        "\"" + Characters.cut(inside, 60) + "\"");
    add(inside, open, end);
    return end;
  }

  private static boolean endsWithOneOf(String text, String signs) {
    String end = text.stripTrailing();
    return !end.isEmpty() && signs.indexOf(end.charAt(end.length() - 1)) >= 0;
  }

  /**
   * Returns the text before its closing signs. Reads each character once, without a pattern,
   * however many spaces there are.
   *
   * @param last whether the text is the last of its line, and may contain commas
   */
  private static String beforeSigns(String rest, boolean last) {
    int sign = 0;
    while (sign < rest.length() && (last ? ";)" : ",;)").indexOf(rest.charAt(sign)) < 0) {
      sign++;
    }
    String before = rest.substring(0, sign).stripTrailing();
    if (last && sign < rest.length()) {
      return withoutNumber(before);
    }
    return last && before.endsWith(",")
        ? before.substring(0, before.length() - 1).stripTrailing()
        : sign < rest.length() ? before : rest;
  }

  /** Returns a text without a comma and a number at its end, which are another argument. */
  private static String withoutNumber(String text) {
    int digits = text.length();
    while (digits > 0 && Characters.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    String comma = text.substring(0, digits).stripTrailing();
    return digits < text.length() && comma.endsWith(",")
        ? comma.substring(0, comma.length() - 1).stripTrailing()
        : text;
  }

  /** Returns the end of a text that continues on the next line, or -1. */
  private int overTheLine(String rest, int lineEnd) {
    int next = lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
    if (endsWithOneOf(rest, "\"),;(") || next >= text.length()) {
      return -1;
    }
    int end = next;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String following = text.substring(next, end);
    boolean one =
        following.indexOf('"') > 0 && following.indexOf('"') == following.lastIndexOf('"');
    int quote = next + following.indexOf('"');
    return one && Character.isLetterOrDigit(text.charAt(quote - 1)) ? quote : -1;
  }

  /** Treats a quote in the middle of a text as a part of it. Returns the end of the text. */
  private int quoteInside(Span open, int close, int lineEnd) {
    int last = close;
    for (int i = close + 1; i < lineEnd; i++) {
      boolean ends = i + 1 == lineEnd || ",;) ".indexOf(text.charAt(i + 1)) >= 0;
      if (text.charAt(i) == '"') {
        last = i;
        if (ends && (i + 1 == lineEnd || text.charAt(i + 1) != ' ')) {
          break;
        }
      }
    }
    faults.add(
        "quote",
        at(open, close, 1),
        "the text ends at this quote but continues after it",
        "use single quotes inside the text");
    return last;
  }

  private int three(Span open) {
    int close = text.indexOf(THREE, open.start() + 3);
    int lineEnd = text.indexOf('\n', open.start());
    int end = close >= 0 ? close + 3 : lineEnd >= 0 ? lineEnd : text.length();
    faults.add(
        "syntax", at(open, open.start(), 3), "text needs one \" on each side, not three", "");
    String inside = text.substring(open.start() + 3, Math.max(open.start() + 3, close));
    tokens.add(new Token(Token.Kind.TEXT, inside, at(open, open.start(), 3)));
    return end;
  }

  private void add(String inside, Span open, int end) {
    StringBuilder value = new StringBuilder();
    boolean told = false;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c != '\\') {
        value.append(c);
        continue;
      }
      if (!told) {
        faults.add(
            "escape",
            at(open, open.start() + 1 + i, 1),
            "text cannot contain \\",
            "use single quotes inside the text");
      }
      told = true;
      Optional<Character> meant = Escapes.at(inside, i);
      value.append(meant.orElse('\''));
      i += meant.isPresent() ? Escapes.LENGTH - 1 : 1;
    }
    int odd = Characters.lookalike(value.toString());
    if (odd >= 0) {
      faults.lookalike(value.toString(), odd, at(open, open.start() + 1 + odd, 1));
    }
    tokens.add(
        new Token(
            Token.Kind.TEXT,
            Characters.cut(Characters.cleaned(value.toString()), Limits.TEXT),
            at(open, open.start(), end - open.start())));
    if (inside.length() > Limits.TEXT) {
      faults.add(
          "value",
          at(open, open.start(), 1),
          "the text that begins here has more than " + Limits.TEXT + " characters",
          "add the missing quote, or shorten the text");
    }
  }

  private static Span at(Span open, int start, int length) {
    return new Span(start, open.line(), open.column() + start - open.start(), Math.max(1, length));
  }
}
