package org.licet.authoring.internal.language.lexer;

import java.util.List;
import java.util.Set;

/** The tokens of a rule file, consumed in order. Not thread-safe. */
public final class Tokens {

  /** What rules of Drools can stand beside, and ours cannot. */
  private static final Set<String> BESIDE_RULES =
      Set.of("rule", "import", "package", "function", "global", "declare", "query");

  private final List<Token> all;
  private int next;

  public Tokens(List<Token> all) {
    this.all = all;
  }

  /** Returns how many were taken. */
  public int position() {
    return next;
  }

  public Token peek() {
    return all.get(next);
  }

  /** Looks further ahead; past the end there is only the end. */
  public Token peek(int ahead) {
    return all.get(Math.min(next + ahead, all.size() - 1));
  }

  public Token take() {
    Token taken = peek();
    next = Math.min(next + 1, all.size() - 1);
    return taken;
  }

  /** Returns the token before the next one; the first, if none was taken. */
  public Token last() {
    return all.get(Math.max(0, next - 1));
  }

  public boolean takeIf(String sign) {
    if (peek().is(sign)) {
      take();
      return true;
    }
    return false;
  }

  /** Tells whether the next token is the first of its line. */
  public boolean atLineStart() {
    return next == 0 || all.get(next - 1).at().line() < peek().at().line();
  }

  /** Tells whether the next token is on the line of the one before it. */
  public boolean sameLineAsLast() {
    return !atEnd() && !atLineStart();
  }

  /** Tells whether a token further ahead is on the line of the next one. */
  public boolean sameLine(int ahead) {
    return peek(ahead).kind() != Token.Kind.END && peek(ahead).at().line() == peek().at().line();
  }

  /**
   * Tells whether a rule begins here: nothing inside of one looks like this, however {@code rule}
   * is spelt.
   */
  public boolean atRule() {
    if (!peek().isName() || peek().isVariable()) {
      return false;
    }
    boolean named = peek(1).kind() == Token.Kind.TEXT;
    return peek().isWord("rule") ? named || atLineStart() : named && atLineStart() && sameLine(1);
  }

  /** Tells whether something begins here that stands between rules. */
  public boolean atTopLevel() {
    return atEnd()
        || atRule()
        || (atLineStart()
            && BESIDE_RULES.contains(peek().text())
            && peek().isName()
            && peek(1).isName());
  }

  /** Returns where in the text the last token stands; before its end, if the rest was not read. */
  public int endsAt() {
    return all.get(all.size() - 1).at().start();
  }

  public boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }
}
