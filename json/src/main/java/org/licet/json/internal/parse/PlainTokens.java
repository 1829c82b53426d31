package org.licet.json.internal.parse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of JSON in UTF-8 without escapes, which nearly every candidate is. It compares names
 * and copies texts where they stand, and does not decode them first. For any other text, it throws
 * {@link Unreadable}, and {@link JsonTokens} reads the text.
 */
final class PlainTokens implements Tokens {

  private static final int MOST_DIGITS = 9;
  private static final int DEEPEST = Long.SIZE - 1;

  private final byte[] bytes;
  private int at;

  /** One bit for each open object or list, the last one lowest: 1 for a list. */
  private long open = 1;

  private int depth;

  /** Whether nothing precedes the next token in its object or list. */
  private boolean first = true;

  /** Whether a value must follow: after a name, and at the beginning of the text. */
  private boolean awaitsValue = true;

  /** The beginning and the end of the current text or number. */
  private int begin;

  private int end;

  PlainTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public Kind nextValue() {
    byte c = peek();
    if (!awaitsValue) {
      if (c == ']' && (open & 1) == 1 && depth > 0) {
        close();
        return Kind.END_OF_LIST;
      }
      c = separated(c);
    }
    awaitsValue = false;
    first = false;
    return switch (c) {
      case '{' -> open(Kind.OBJECT, 0);
      case '[' -> open(Kind.LIST, 1);
      case '"' -> {
        string();
        yield Kind.TEXT;
      }
      case 't' -> word("true", Kind.YES);
      case 'f' -> word("false", Kind.NO);
      case 'n' -> word("null", Kind.NULL);
      default -> numeral();
    };
  }

  @Override
  public int nextField(List<String> names, int last) {
    if (!toName()) {
      return END_OF_OBJECT;
    }
    int known = names.size();
    for (int i = 1; i <= known; i++) {
      int index = last + i < known ? last + i : last + i - known;
      String name = names.get(index);
      if (startsHere(name)) {
        at += name.length() + 1;
        colon();
        return index;
      }
    }
    return UNKNOWN_FIELD;
  }

  @Override
  public Optional<String> nextName() {
    if (!toName()) {
      return Optional.empty();
    }
    at--;
    string();
    String name = text();
    colon();
    return Optional.of(name);
  }

  /** Moves behind the quote that opens a name. Returns false at the end of the object. */
  private boolean toName() {
    byte c = peek();
    if (c == '}' && (open & 1) == 0) {
      close();
      return false;
    }
    if (separated(c) != '"') {
      throw new Unreadable();
    }
    at++;
    return true;
  }

  /** Returns the next character, after a comma if the token is not the first. */
  private byte separated(byte c) {
    if (first) {
      return c;
    } else if (c != ',') {
      throw new Unreadable();
    }
    at++;
    return peek();
  }

  private void colon() {
    if (peek() != ':') {
      throw new Unreadable();
    }
    at++;
    awaitsValue = true;
  }

  private boolean startsHere(String name) {
    int length = name.length();
    if (at + length >= bytes.length || bytes[at + length] != '"') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[at + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private Kind open(Kind kind, int bit) {
    if (++depth > DEEPEST) {
      throw new Unreadable();
    }
    open = open << 1 | bit;
    first = true;
    at++;
    return kind;
  }

  private void close() {
    depth--;
    open >>>= 1;
    first = false;
    at++;
  }

  /** Finds the end of the string that begins here. */
  private void string() {
    begin = ++at;
    for (byte c = here(); c != '"'; c = here()) {
      if (c == '\\' || (c >= 0 && c < ' ')) {
        throw new Unreadable();
      }
      at++;
    }
    end = at++;
  }

  private Kind word(String word, Kind kind) {
    for (int i = 0; i < word.length(); i++) {
      if (here() != word.charAt(i)) {
        throw new Unreadable();
      }
      at++;
    }
    return kind;
  }

  /** Finds the end of the number that begins here. */
  private Kind numeral() {
    begin = at;
    if (here() == '-') {
      at++;
    }
    if (here() == '0') {
      at++;
    } else {
      digits();
    }
    if (here() == '.') {
      at++;
      digits();
    }
    if (here() == 'e' || here() == 'E') {
      at++;
      if (here() == '+' || here() == '-') {
        at++;
      }
      digits();
    }
    end = at;
    return Kind.NUMBER;
  }

  private void digits() {
    int from = at;
    while (here() >= '0' && here() <= '9') {
      at++;
    }
    if (at == from) {
      throw new Unreadable();
    }
  }

  @Override
  public String text() {
    return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
  }

  @Override
  public BigDecimal number() {
    if (end - begin > ParsedValue.LONGEST_NUMBER) {
      throw new Unreadable();
    }
    int number = 0;
    for (int i = begin; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || end - begin > MOST_DIGITS) {
        return Tokens.number(text());
      }
      number = 10 * number + digit;
    }
    return BigDecimal.valueOf(number);
  }

  @Override
  public boolean atEnd() {
    peek();
    return at == bytes.length && depth == 0;
  }

  /** Skips white space and returns the character after it; 0 at the end. */
  private byte peek() {
    byte c = here();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      at++;
      c = here();
    }
    return c;
  }

  /** Returns the current character; 0 at the end. */
  private byte here() {
    return at < bytes.length ? bytes[at] : 0;
  }
}
