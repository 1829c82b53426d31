package org.licet.authoring.internal.language.lexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.text.Fault;
import org.licet.authoring.internal.text.Faults;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.MergeMarkers;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;

/** Splits a rule file into words and signs. Not thread-safe. */
public final class Lexer {

  private static final String SIGNS = ".,;:()@";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Faults faults = new Faults();
  private final Quotes quotes;
  private final MergeMarkers markers;
  private int at;
  private int line = 1;
  private int lineStart;
  private int lineOfEnd = -1;
  private int lineEnd;
  private boolean oldLineEnds;
  private boolean merging;

  private Lexer(String text) {
    this.text = text;
    this.quotes = new Quotes(text, tokens, faults);
    this.markers = new MergeMarkers(text);
  }

  /**
   * The tokens and faults of a text.
   *
   * @param tokens the tokens, the last of them the end of the file
   * @param faults the faults of its characters
   */
  public record Reading(List<Token> tokens, List<Fault> faults) {}

  public static Reading read(SourceText source) {
    Lexer lexer = new Lexer(source.text());
    lexer.run();
    return new Reading(lexer.tokens, lexer.faults.found());
  }

  private void run() {
    while (at < text.length() && !faults.isFull()) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && !text.startsWith("\r\n", at))) {
        at++;
        newLine();
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (at == lineStart && MergeMarkers.begins(text, at, merging)) {
        merge();
      } else if (text.startsWith("//", at)) {
        skipTo(lineEnd());
      } else if (text.startsWith("/*", at)) {
        blockComment();
      } else if (Quotes.isQuote(c) && !apostrophe(c)) {
        quoted();
      } else if (Characters.isDigit(c)) {
        number();
      } else if (Characters.isNameStart(c)) {
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
    if (text.charAt(at - 1) == '\r' && !oldLineEnds) {
      oldLineEnds = true;
      faults.add(
          "line-ends",
          new Span(at - 1, line, Math.max(1, at - 1 - lineStart), 1),
          "the file uses line ends of old computers",
          "save it with Windows or Unix line ends");
    }
    line++;
    lineStart = at;
  }

  private Span span(int start, int length) {
    return new Span(start, line, start - lineStart + 1, length);
  }

  private int lineEnd() {
    if (at <= lineEnd && lineStart == lineOfEnd) {
      return lineEnd;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    lineOfEnd = lineStart;
    lineEnd = end;
    return end;
  }

  private boolean isNamePart(int position) {
    char c = text.charAt(position);
    boolean dollar = c == '$' && (position == 0 || text.charAt(position - 1) == '$');
    return Characters.hidden(c).isEmpty() && (Character.isUnicodeIdentifierPart(c) || dollar);
  }

  /** Returns true if a single quote is inside a word, as in {@code candidate's}. */
  private boolean apostrophe(char c) {
    return (c == '\'' || c == '\u2019') && at > 0 && Character.isLetter(text.charAt(at - 1));
  }

  /** Skips the markers of a merge, and the second of the two versions. */
  private void merge() {
    if (!merging) {
      faults.add(
          "merge",
          span(at, lineEnd() - at),
          "this line is left over from a merge of two versions of the file",
          MergeMarkers.ADVICE);
    }
    merging = MergeMarkers.opens(text, at);
    int end = markers.end(at);
    while (at < end) {
      at = Math.min(lineEnd(), end);
      if (at < end) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        newLine();
      }
    }
  }

  /** Skips a comment, but reports dangerous characters in it. */
  private void skipTo(int end) {
    int escape = text.substring(at, end).indexOf("\\u");
    if (escape >= 0) {
      faults.add("escape", span(at + escape, 2), "a rule file cannot contain \\u anywhere", "");
    }
    for (int i = at; i < end; i++) {
      if (Characters.harmful(text.charAt(i))) {
        faults.hidden(text.charAt(i), span(i, 1));
      }
    }
    at = end;
  }

  private void blockComment() {
    Span opened = span(at, 2);
    int close = text.indexOf("*/", at + 2);
    if (close < 0) {
      faults.add("comment", opened, "the comment that begins here does not end", "add */ after it");
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

  private void quoted() {
    int start = at;
    at = quotes.read(span(at, 1), lineEnd());
    for (int i = start; i < at; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\r\n", i))) {
        line++;
        lineStart = i + 1;
      } else if (Characters.hidden(c).isPresent()) {
        faults.hidden(text.charAt(i), span(i, 1));
      }
    }
  }

  private void number() {
    int start = at;
    while (at < text.length() && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    String digits = text.substring(start, at);
    boolean decimal =
        at + 1 < text.length() && text.charAt(at) == '.' && Characters.isDigit(text.charAt(at + 1));
    if (decimal && isPlainDecimal(start)) {
      at++;
      while (at < text.length() && Characters.isDigit(text.charAt(at))) {
        at++;
      }
      digits = text.substring(start, at);
    } else if (decimal || (at < text.length() && isNamePart(at))) {
      at++;
      while (at < text.length() && isNamePart(at)) {
        at++;
      }
      faults.add(
          "number",
          span(start, at - start),
          "\""
              + Characters.cut(text.substring(start, at), 40)
              + "\" is not a whole number, and rules allow only whole numbers",
          decimal ? "use a smaller unit, such as months instead of years" : digits);
      digits = "1";
    } else if (digits.length() > 9) {
      faults.add(
          "number",
          span(start, at - start),
          "the number " + Characters.cut(digits, 40) + " is too large",
          "");
      digits = "1";
    } else if (digits.length() > 1 && digits.startsWith("0") && !afterThousands(start)) {
      faults.add(
          "number",
          span(start, at - start),
          "a number cannot begin with 0",
          String.valueOf(Integer.parseInt(digits)));
    }
    tokens.add(new Token(Token.Kind.NUMBER, digits, span(start, at - start)));
  }

  /** Returns true if a number ends after its decimals, which only patterns allow. */
  private boolean isPlainDecimal(int start) {
    int end = at + 1;
    while (end < text.length() && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    boolean name = end < text.length() && isNamePart(end);
    boolean point = end < text.length() && text.charAt(end) == '.';
    return !name && !point && end - start <= 12 && !text.startsWith("00", start);
  }

  /** Returns true if digits follow a thousands separator, which the parser will report. */
  private boolean afterThousands(int start) {
    return at - start == 3
        && start > 1
        && text.charAt(start - 1) == ','
        && Characters.isDigit(text.charAt(start - 2));
  }

  private void name() {
    int start = at;
    StringBuilder letters = new StringBuilder();
    letters.append(text.charAt(at++));
    while (at < text.length() && (isNamePart(at) || isInsideName(at))) {
      if (isNamePart(at)) {
        letters.append(text.charAt(at));
      } else {
        faults.hidden(text.charAt(at), span(at, 1));
      }
      at++;
    }
    String word = letters.toString();
    Span where = span(start, at - start);
    String plain = Characters.plain(word);
    if (word.length() > Limits.WORD) {
      faults.add("syntax", where, "this word is longer than every known word", "");
      plain = plain.substring(0, Limits.WORD);
    } else {
      faults.oddWord(word, where, plain);
    }
    tokens.add(new Token(Token.Kind.NAME, plain, where));
  }

  /** Returns true if an invisible character is between the letters of a name. */
  private boolean isInsideName(int position) {
    return Character.getType(text.charAt(position)) == Character.FORMAT
        && position + 1 < text.length()
        && isNamePart(position + 1);
  }

  private void other(char c) {
    Span here = span(at, 1);
    String plain = Characters.plain(String.valueOf(c));
    if (Characters.hidden(c).isPresent()) {
      faults.hidden(text.charAt(at), span(at, 1));
      at += Characters.control(text, at) - 1;
    } else if (c == '#') {
      faults.add("syntax", here, "# does not begin a comment", "use // instead");
      at = lineEnd() - 1;
    } else if (c == '\\') {
      escape();
      return;
    } else if (Characters.isLookalike(c) && SIGNS.contains(plain)) {
      faults.add("script", here, c + " only looks like " + plain, "retype it as " + plain);
      tokens.add(new Token(Token.Kind.SIGN, plain, here));
    } else {
      int length = Character.charCount(text.codePointAt(at));
      tokens.add(new Token(Token.Kind.SIGN, text.substring(at, at + length), span(at, length)));
      at += length - 1;
    }
    at++;
  }

  /** Reads a numeric escape as its character. */
  private void escape() {
    int start = at;
    faults.add("escape", span(at, 1), "\\ is not allowed outside text", "");
    Optional<Character> meant = Escapes.at(text, at);
    at += meant.isPresent() ? Escapes.LENGTH : 1;
    if (meant.isPresent() && Characters.isNameStart(meant.get())) {
      int rest = at;
      while (at < text.length() && isNamePart(at)) {
        at++;
      }
      tokens.add(
          new Token(
              Token.Kind.NAME,
              Characters.cut(meant.get() + text.substring(rest, at), Limits.WORD),
              span(start, at - start)));
    }
  }
}
