package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The words and signs of a rule text, consumed in order. Not thread-safe. */
final class PatternTokens {

  private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");

  /** Kinds of tokens. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  /**
   * A word or sign.
   *
   * @param text its text; that of a {@link Kind#TEXT} is without quotes
   */
  record Token(Kind kind, String text, Span at) {

    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
      return kind == Kind.NAME && text.equals(word);
    }

    boolean isVariable() {
      return kind == Kind.NAME && text.startsWith("$");
    }

    String shown() {
      return switch (kind) {
        case END -> "the end of the condition";
        case TEXT -> "the text \"" + text + "\"";
        case NUMBER -> "the number " + text;
        case SIGN -> text.equals(",") ? "a comma" : text;
        case NAME -> text;
      };
    }
  }

  private final List<Token> all = new ArrayList<>();
  private int next;

  private PatternTokens() {}

  /** Reads the tokens between two places. Comments are skipped. */
  static PatternTokens of(String text, int from, int to) {
    PatternTokens tokens = new PatternTokens();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? to : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? to : end + 2;
      } else if (c == '"' || c == '\'') {
        at = tokens.quoted(text, at, to);
      } else if (Character.isDigit(c)) {
        int end = at;
        while (end < to && (Character.isDigit(text.charAt(end)) || isPoint(text, end, to))) {
          end++;
        }
        at = tokens.add(Kind.NUMBER, text.substring(at, end), at, end);
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = at;
        while (end < to && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
        at = tokens.add(Kind.NAME, text.substring(at, end), at, end);
      } else {
        int start = at;
        int length =
            LONG_SIGNS.stream().anyMatch(sign -> text.startsWith(sign, start))
                ? 2
                : Character.charCount(text.codePointAt(at));
        at = tokens.add(Kind.SIGN, text.substring(at, at + length), at, at + length);
      }
    }
    tokens.all.add(new Token(Kind.END, "", new Span(Math.max(from, to - 1), to)));
    return tokens;
  }

  /** Returns whether a point stands between digits. */
  private static boolean isPoint(String text, int at, int to) {
    return text.charAt(at) == '.' && at + 1 < to && Character.isDigit(text.charAt(at + 1));
  }

  private int quoted(String text, int start, int to) {
    char quote = text.charAt(start);
    StringBuilder read = new StringBuilder();
    int at = start + 1;
    while (at < to && text.charAt(at) != quote && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\' && at + 1 < to) {
        at++;
      }
      read.append(text.charAt(at));
      at++;
    }
    return add(Kind.TEXT, read.toString(), start, Math.min(at + 1, to));
  }

  private int add(Kind kind, String text, int from, int to) {
    all.add(new Token(kind, text, new Span(from, to)));
    return to;
  }

  Token peek() {
    return all.get(next);
  }

  Token peek(int ahead) {
    return all.get(Math.min(next + ahead, all.size() - 1));
  }

  Token last() {
    return all.get(Math.max(0, next - 1));
  }

  Token take() {
    Token taken = peek();
    next = Math.min(next + 1, all.size() - 1);
    return taken;
  }

  boolean takeIf(String sign) {
    if (peek().is(sign)) {
      take();
      return true;
    }
    return false;
  }

  /** Takes a sign that must follow. */
  void expect(String sign) {
    if (!takeIf(sign)) {
      throw unexpected(sign);
    }
  }

  /** Returns the fault of the next token. */
  PatternFault unexpected(String expected) {
    return PatternFault.of(peek().at(), "found " + peek().shown() + ", expected " + expected);
  }

  /** Returns the tokens with spaces between them, and variables by their numbers. */
  String canonical(String application) {
    Map<String, String> names = new HashMap<>(Map.of(application, "$"));
    StringJoiner canonical = new StringJoiner(" ");
    for (Token token : all) {
      if (token.isVariable()) {
        canonical.add(names.computeIfAbsent(token.text(), any -> "$" + names.size()));
      } else if (token.kind() == Kind.TEXT) {
        canonical.add('"' + token.text() + '"');
      } else if (token.kind() != Kind.END) {
        canonical.add(token.text());
      }
    }
    return canonical.toString();
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }
}
