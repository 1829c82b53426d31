package org.licet.authoring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a rule file into words and signs. Not thread-safe. */
final class Lexer {

  private static final String SIGNS = ".,;:()@";
  private static final String TYPOGRAPHIC_QUOTES =
      "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2018\u2019\u201a\u201b\u2032";
  private static final Map<Character, String> INVISIBLE =
      Map.of(
          '\u00a0', "a space that does not break",
          '\u202f', "a narrow space that does not break",
          '\u200b', "a space of no width",
          '\u200c', "a joiner of no width",
          '\u200d', "a joiner of no width",
          '\u2060', "a joiner of no width",
          '\ufeff', "a byte order mark");

  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Returns the tokens, the last of them the end of the file. */
  static List<Token> tokens(SourceText source, Problems problems) {
    Lexer lexer = new Lexer(source.text(), problems);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'))) {
        at++;
        newLine();
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (text.startsWith("//", at)) {
        skipTo(lineEnd());
      } else if (text.startsWith("/*", at)) {
        blockComment();
      } else if (c == '"' || c == '\'' || TYPOGRAPHIC_QUOTES.indexOf(c) >= 0) {
        quoted(c);
      } else if (Character.isDigit(c)) {
        number();
      } else if (Character.isUnicodeIdentifierStart(c) || c == '$' || c == '_') {
        name();
      } else if (SIGNS.indexOf(c) >= 0) {
        tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c), span(at, 1)));
        at++;
      } else {
        other(c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", span(at, 1)));
  }

  private void newLine() {
    line++;
    lineStart = at;
  }

  private Span span(int start, int length) {
    return new Span(start, line, start - lineStart + 1, length);
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Skips a comment; Java would take an escaped character even there for the character itself. */
  private void skipTo(int end) {
    int escape = text.indexOf("\\u", at);
    if (escape >= 0 && escape < end) {
      problems.error("escape", span(escape, 2), "\\u must not stand in a rule file, not even here");
    }
    at = end;
  }

  private void blockComment() {
    Span opened = span(at, 2);
    int close = text.indexOf("*/", at + 2);
    if (close < 0) {
      problems.error(
          "syntax", opened, "the comment that begins here does not end", "*/ is missing after it");
    }
    int end = close < 0 ? text.length() : close + 2;
    while (at < end) {
      int next = Math.min(lineEnd(), end);
      skipTo(next);
      if (at < end) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        newLine();
      }
    }
  }

  private void quoted(char quote) {
    int start = at;
    boolean proper = quote == '"';
    int end = lineEnd();
    StringBuilder value = new StringBuilder();
    at++;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\\') {
        escaped(value, end);
      } else if (closes(quote, c)) {
        break;
      } else {
        value.append(c);
        at++;
      }
    }
    boolean closed = at < end;
    int mixed = closed ? -1 : typographic(start + 1, end);
    if (mixed >= 0) {
      at = mixed + 1;
      problems.error(
          "quote",
          span(mixed, 1),
          text.charAt(mixed) + " is a quote from a word processor; text ends with a straight \"",
          "\" in its place");
      value = new StringBuilder(text.substring(start + 1, mixed));
    } else if (!closed) {
      unclosed(start, quote, end);
    } else {
      at++;
      if (!proper) {
        improper(start, quote);
      }
    }
    if (closed && text.startsWith("\"\"\"", start)) {
      problems.error("syntax", span(start, 3), "text stands in one \" on each side, not in three");
    }
    tokens.add(new Token(Token.Kind.TEXT, value.toString(), span(start, at - start)));
  }

  private int typographic(int from, int to) {
    for (int i = from; i < to; i++) {
      if (TYPOGRAPHIC_QUOTES.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closes(char quote, char c) {
    return switch (quote) {
      case '"', '\'' -> c == quote;
      default -> c == '"' || TYPOGRAPHIC_QUOTES.indexOf(c) >= 0;
    };
  }

  private void escaped(StringBuilder value, int end) {
    char next = at + 1 < end ? text.charAt(at + 1) : ' ';
    if (next == '"' || next == '\\') {
      value.append(next);
    } else {
      problems.error(
          "escape", span(at, 2), "after a \\ in text comes a \" or another \\, nothing else");
    }
    at = Math.min(at + 2, end);
  }

  private void unclosed(int start, char quote, int end) {
    // Goes on after what is likely meant, so that one quote does not hide what follows it.
    String rest = text.substring(start + 1, end);
    int cut = rest.replaceFirst("[,;)].*", "").length();
    at = start + 1 + (cut == 0 ? rest.length() : cut);
    boolean lostAtTheEnd = TYPOGRAPHIC_QUOTES.indexOf(quote) >= 0;
    problems.error(
        lostAtTheEnd ? "quote" : "syntax",
        span(start, Math.max(1, at - start)),
        lostAtTheEnd
            ? quote + " is a quote from a word processor; text stands between two straight \""
            : "the text that begins here does not end on this line",
        lostAtTheEnd ? "\" in its place" : "\" is missing after it");
  }

  private void improper(int start, char quote) {
    problems.error(
        "quote",
        span(start, at - start),
        quote == '\''
            ? "text stands between double quotes \", not single ones"
            : quote + " is a quote from a word processor; text stands between two straight \"",
        "\"" + text.substring(start + 1, at - 1) + "\"");
  }

  private void number() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    String digits = text.substring(start, at);
    boolean decimal =
        at + 1 < text.length() && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1));
    boolean lettered = at < text.length() && Character.isUnicodeIdentifierStart(text.charAt(at));
    if (decimal || lettered || (at < text.length() && text.charAt(at) == '_')) {
      at++;
      while (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
        at++;
      }
      problems.error(
          "number",
          span(start, at - start),
          "\"" + text.substring(start, at) + "\" is no whole number, and rules have only these",
          decimal ? "a smaller unit, such as months in place of years" : digits);
    } else if (digits.length() > 9) {
      problems.error("number", span(start, at - start), "the number " + digits + " is too large");
      digits = "1";
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      problems.error(
          "number",
          span(start, at - start),
          "a number must not begin with 0",
          String.valueOf(Integer.parseInt(digits)));
    }
    tokens.add(new Token(Token.Kind.NUMBER, digits, span(start, at - start)));
  }

  private void name() {
    int start = at;
    while (at < text.length()
        && !INVISIBLE.containsKey(text.charAt(at))
        && (Character.isUnicodeIdentifierPart(text.charAt(at)) || text.charAt(at) == '$')) {
      at++;
    }
    tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), span(start, at - start)));
  }

  private void other(char c) {
    Span here = span(at, 1);
    String invisible = INVISIBLE.get(c);
    if (invisible != null) {
      problems.error(
          "invisible",
          here,
          "here stands " + invisible + ", which cannot be seen and must not be in a rule file",
          at == 0
              ? "save the file as UTF-8 without a byte order mark"
              : "delete it and type a plain space");
    } else if (c == '#') {
      problems.error("syntax", here, "# does not begin a comment", "// in its place");
      at = lineEnd() - 1;
    } else if (c == '\\') {
      problems.error("escape", here, "\\ must not stand outside text");
    } else {
      tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c), here));
    }
    at++;
  }
}
