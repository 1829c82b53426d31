package org.licet.authoring.internal.workspace;

import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.language.typing.Word;

/**
 * A place between the tokens of a rule file. It follows a chain of words by its tokens, so it works
 * in a half-typed rule, too. Not thread-safe.
 */
final class RuleCursor {

  private static final int DEEPEST = 40;

  private final List<Token> tokens;
  private final int next;

  /**
   * Creates a cursor.
   *
   * @param text the text
   * @param offset the position in the text
   */
  RuleCursor(List<Token> tokens, String text, int offset) {
    this.tokens = tokens;
    int index = 0;
    while (index < tokens.size() - 1 && tokens.get(index).at().end() <= offset) {
      index++;
    }
    int open = unclosed(text, index, offset);
    if (open >= 0) {
      this.next = open;
      return;
    }
    // At the end of a name, the name is still being typed.
    boolean typing =
        index > 0 && tokens.get(index - 1).at().end() == offset && tokens.get(index - 1).isName();
    this.next = typing ? index - 1 : index;
  }

  /** Returns the index of a text before the position that has no closing quote yet, or -1. */
  private int unclosed(String text, int index, int offset) {
    int last = index - 1;
    while (last >= 0 && tokens.get(last).is(",")) {
      last--;
    }
    if (last < 0 || tokens.get(last).kind() != Token.Kind.TEXT) {
      return -1;
    }
    int from = tokens.get(last).at().start();
    int end = tokens.get(last).at().end();
    boolean closed = end - from > 1 && text.charAt(end - 1) == '"';
    return !closed && text.substring(end, offset).matches("[, ]*") ? last : -1;
  }

  /** Returns the token that contains the position, or begins there, or ends there with a name. */
  Token token() {
    return tokens.get(next);
  }

  /** Returns the token before; empty at the beginning. */
  Optional<Token> before() {
    return next == 0 ? Optional.empty() : Optional.of(tokens.get(next - 1));
  }

  /** Returns true if the token is preceded by a dot: a word belongs here. */
  boolean isAfterDot() {
    return before().filter(token -> token.is(".")).isPresent();
  }

  /** Returns the type whose words can follow the dot before the token. */
  Optional<Class<?>> typeBeforeDot() {
    return isAfterDot() ? typeBefore(next - 1, 0) : Optional.empty();
  }

  /** An argument of a word. */
  record ArgumentPlace(Word word, int position) {

    String parameter() {
      return word.parameters().isEmpty() ? "" : word.parameter(position);
    }
  }

  /** Returns the word whose argument the token is, if it stands in parentheses after a word. */
  Optional<ArgumentPlace> argument() {
    int open = opening();
    if (open < 2 || !tokens.get(open - 1).isName() || !tokens.get(open - 2).is(".")) {
      return Optional.empty();
    }
    int position = commas(open);
    return typeBefore(open - 2, 0)
        .flatMap(type -> word(type, open))
        .map(word -> new ArgumentPlace(word, position));
  }

  /** Returns the annotation whose text the token is, if it is one. */
  Optional<String> annotation() {
    int open = opening();
    return open >= 2 && tokens.get(open - 2).is("@")
        ? Optional.of(tokens.get(open - 1).text())
        : Optional.empty();
  }

  private int commas(int open) {
    int depth = 0;
    int count = 0;
    for (int i = open + 1; i < next; i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      count += depth == 0 && tokens.get(i).is(",") ? 1 : 0;
    }
    return count;
  }

  /** Returns the index of the parenthesis around the token, or -1. */
  private int opening() {
    int depth = 0;
    for (int i = next - 1; i >= 0; i--) {
      if (tokens.get(i).is(")")) {
        depth++;
      } else if (tokens.get(i).is("(")) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (beginsRule(i) || tokens.get(i).is(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns the keyword of the part of the rule: rule, when, then, or end; empty before a rule. */
  String part() {
    for (int i = next - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (beginsRule(i)) {
        return "rule";
      }
      boolean first = i == 0 || tokens.get(i - 1).at().line() < token.at().line();
      if (first && (token.isWord("when") || token.isWord("then") || token.isWord("end"))) {
        return token.text();
      }
    }
    return "";
  }

  private boolean beginsRule(int index) {
    return tokens.get(index).isWord("rule")
        && index + 1 < tokens.size()
        && tokens.get(index + 1).kind() == Token.Kind.TEXT;
  }

  /** Returns the variables of the rule before the token, in their order. */
  List<String> variables() {
    int start = start();
    return tokens.subList(start, Math.max(start, next)).stream()
        .filter(Token::isVariable)
        .map(Token::text)
        .distinct()
        .toList();
  }

  private int start() {
    int start = next;
    while (start > 0 && !beginsRule(start)) {
      start--;
    }
    return start;
  }

  /** Returns the type of the chain before a token. */
  private Optional<Class<?>> typeBefore(int index, int depth) {
    if (index < 1 || depth > DEEPEST) {
      return Optional.empty();
    }
    Token last = tokens.get(index - 1);
    if (last.is(")")) {
      int open = matching(index - 1);
      if (open < 2 || !tokens.get(open - 1).isName() || !tokens.get(open - 2).is(".")) {
        return Optional.empty();
      }
      return typeBefore(open - 2, depth + 1).flatMap(type -> word(type, open)).map(Word::leadsTo);
    }
    if (!last.isName() || (index > 1 && tokens.get(index - 2).is("."))) {
      return Optional.empty();
    }
    return last.isVariable()
        ? variable(last.text(), index - 1, depth)
        : Optional.<Word>ofNullable(Vocabulary.properties().get(last.text())).map(Word::leadsTo);
  }

  private int matching(int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      depth += tokens.get(i).is(")") ? 1 : tokens.get(i).is("(") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Word> word(Class<?> type, int open) {
    List<Word> known = Vocabulary.words(type).getOrDefault(tokens.get(open - 1).text(), List.of());
    boolean nested = open + 1 < tokens.size() && tokens.get(open + 1).isName();
    return known.stream()
        .filter(word -> word.takesChain() == nested)
        .findFirst()
        .or(() -> known.stream().findFirst());
  }

  /** Returns the type of a variable that the rule binds before a token. */
  private Optional<Class<?>> variable(String name, int before, int depth) {
    for (int i = before - 1; i >= 0 && !beginsRule(i); i--) {
      boolean binds =
          tokens.get(i).isWord(name) && tokens.get(i + 1).is(":") && i + 2 < tokens.size();
      if (binds && tokens.get(i + 2).isName()) {
        Optional<Class<?>> fact = Vocabulary.fact(tokens.get(i + 2).text());
        return fact.isPresent() ? fact : typeBefore(endOfChain(i + 2), depth + 1);
      }
    }
    return Optional.empty();
  }

  /** Returns the index after a chain of words. */
  private int endOfChain(int start) {
    int at = start + 1;
    while (at + 2 < tokens.size()
        && tokens.get(at).is(".")
        && tokens.get(at + 1).isName()
        && tokens.get(at + 2).is("(")) {
      int depth = 0;
      int close = at + 2;
      do {
        depth += tokens.get(close).is("(") ? 1 : tokens.get(close).is(")") ? -1 : 0;
        close++;
      } while (depth > 0 && close < tokens.size());
      if (depth > 0) {
        return at;
      }
      at = close;
    }
    return at;
  }
}
