package org.licet.authoring.language;

import java.util.List;

/** The tokens of a rule file, taken one after the other. Not thread-safe. */
final class Tokens {

  private final List<Token> all;
  private int next;

  Tokens(List<Token> all) {
    this.all = all;
  }

  Token peek() {
    return all.get(next);
  }

  /** Looks further ahead; past the end there is only the end. */
  Token peek(int ahead) {
    return all.get(Math.min(next + ahead, all.size() - 1));
  }

  Token take() {
    Token taken = peek();
    next = Math.min(next + 1, all.size() - 1);
    return taken;
  }

  /** Returns the token before the next one; the first, if none was taken. */
  Token last() {
    return all.get(Math.max(0, next - 1));
  }

  boolean takeIf(String sign) {
    if (peek().is(sign)) {
      take();
      return true;
    }
    return false;
  }

  /** Tells whether a rule begins here: nothing inside of one looks like this. */
  boolean atRule() {
    return peek().isWord("rule") && peek(1).kind() == Token.Kind.TEXT;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }
}
