package org.licet.authoring.internal.language.lexer;

import java.util.List;
import java.util.Set;

/** The tokens of a rule file, consumed in order. Not thread-safe. */
public final class Tokens {

  /** Drools declarations between rules, which Licet does not allow. */
  private static final Set<String> BESIDE_RULES =
      Set.of("rule", "import", "package", "function", "global", "declare", "query");

  private final List<Token> all;
  private int next;

  public Tokens(List<Token> all) {
    this.all = all;
  }

  /** Returns the count of consumed tokens. */
  public int position() {
    return next;
  }

  public Token peek() {
    return all.get(next);
  }

  /** Returns a token further ahead. After the end, returns the end token. */
  public Token peek(int ahead) {
    return all.get(Math.min(next + ahead, all.size() - 1));
  }

  public Token take() {
    Token taken = peek();
    next = Math.min(next + 1, all.size() - 1);
    return taken;
  }

  /** Returns the last consumed token, or the first token if none was consumed. */
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

  /** Returns true if the next token is the first of its line. */
  public boolean atLineStart() {
    return next == 0 || all.get(next - 1).at().line() < peek().at().line();
  }

  /** Returns true if the next token is on the same line as the last one. */
  public boolean sameLineAsLast() {
    return !atEnd() && !atLineStart();
  }

  /** Returns true if a token further ahead is on the same line as the next one. */
  public boolean sameLine(int ahead) {
    return peek(ahead).kind() != Token.Kind.END && peek(ahead).at().line() == peek().at().line();
  }

  /**
   * Returns true if a rule begins here, even if {@code rule} is misspelled. Nothing inside a rule
   * has this form.
   */
  public boolean atRule() {
    if (!peek().isName() || peek().isVariable()) {
      return false;
    }
    boolean named = peek(1).kind() == Token.Kind.TEXT;
    return peek().isWord("rule") ? named || atLineStart() : named && atLineStart() && sameLine(1);
  }

  /** Returns true if an element between rules begins here. */
  public boolean atTopLevel() {
    return atEnd()
        || atRule()
        || (atLineStart()
            && BESIDE_RULES.contains(peek().text())
            && peek().isName()
            && peek(1).isName());
  }

  /** Returns the position of the last token, which is not the end if reading stopped early. */
  public int endsAt() {
    return all.get(all.size() - 1).at().start();
  }

  public boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }
}
