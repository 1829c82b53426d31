package org.licet.authoring.internal.language.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.lexer.Tokens;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.text.Problems;

/** Parses the arguments of a word. Not thread-safe. */
final class ArgumentParser {

  private static final String OPERATORS = "+-*/%<>=!&|?[]{}^~";

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12));

  private final Tokens tokens;
  private final Problems problems;
  private final ChainParser chains;

  ArgumentParser(Tokens tokens, Problems problems, ChainParser chains) {
    this.tokens = tokens;
    this.problems = problems;
    this.chains = chains;
  }

  /** Parses the arguments after an opening parenthesis, including the closing one. */
  List<Argument> after(Token word, Token open, int depth) {
    List<Argument> all = new ArrayList<>();
    if (tokens.takeIf(")")) {
      return all;
    }
    if (tokens.peek().is(".") && Vocabulary.takesSomething(word.text())) {
      throw BrokenRule.syntax(
          tokens.peek(), "the name before this dot is missing", "add a name with $");
    }
    if (tokens.peek().isOneOf(".;")) {
      unclosed(word, open);
      return all;
    }
    do {
      while (tokens.peek().is(",")) {
        Token comma = tokens.take();
        problems.error(
            "syntax", comma.at(), "nothing comes before this comma", "delete the extra comma");
      }
      if (tokens.peek().is(")")) {
        break;
      }
      all.add(argument(depth));
    } while (another());
    close(word, open);
    return all;
  }

  /** Returns true if another argument follows, even if its comma is missing or wrong. */
  private boolean another() {
    Token next = tokens.peek();
    if (next.is(",")) {
      tokens.take();
      if (tokens.peek().is(")")) {
        problems.error("syntax", next.at(), "nothing comes after this comma", "delete the comma");
        return false;
      }
      return true;
    }
    if (next.isValue()) {
      problems.error(
          "syntax",
          tokens.last().at(),
          "a comma is missing after this",
          "add a comma before " + next.shown());
      return true;
    }
    boolean wrong = next.isOneOf(".;:") || next.isWord("or") || next.isWord("and");
    if (wrong && tokens.peek(1).isValue()) {
      problems.error(
          "syntax",
          next.at(),
          "found " + next.shown() + ", expected a comma",
          "write a comma instead");
      tokens.take();
      return true;
    }
    return false;
  }

  private void close(Token word, Token open) {
    Token next = tokens.peek();
    if (tokens.takeIf(")")) {
      return;
    }
    if (next.isOneOf(OPERATORS)) {
      throw BrokenRule.forbidden(
          next,
          "found " + next.shown() + ": rules cannot calculate, and compare only with words",
          word(tokens));
    }
    if (next.isOneOf(".;") || !tokens.sameLineAsLast() || next.isWord("then")) {
      unclosed(word, open);
      return;
    }
    throw BrokenRule.syntax(
        next,
        "found " + next.shown() + ", expected a comma or )",
        tokens.last().kind() == Token.Kind.NUMBER
            ? "write only " + tokens.last().text()
            : "add a comma or a quote before it");
  }

  private void unclosed(Token word, Token open) {
    if (tokens.peek().is(";") && tokens.peek(1).is(".")) {
      problems.error("syntax", tokens.peek().at(), "found ;, expected )", "write ) instead");
      tokens.take();
      return;
    }
    problems.error(
        "syntax",
        open.is("(") ? open.at() : word.at(),
        "the ( after " + word.shown() + " is not closed",
        "add ) before " + tokens.peek().shown());
  }

  /** Returns the word to write in place of a sign after an amount or an answer. */
  static Optional<String> word(Tokens tokens) {
    Token before = tokens.last();
    Token sign = tokens.peek();
    Token next = tokens.peek(1);
    if (before.kind() == Token.Kind.NUMBER && next.kind() == Token.Kind.NUMBER) {
      return Optional.of("write the resulting number");
    }
    if (!before.is(")") && !before.isVariable()) {
      return Optional.empty();
    }
    boolean orEqual = next.is("=");
    return switch (sign.text()) {
      case ">" -> Optional.of(orEqual ? ".atLeast( ... )" : ".moreThan( ... )");
      case "<" -> Optional.of(orEqual ? ".atMost( ... )" : ".fewerThan( ... )");
      case "+" -> Optional.of(".plus( ... )");
      case "*" -> Optional.of(".times( ... ) or .pointsEach( ... )");
      case "/" -> Optional.of("write a half as .share(1, 2)");
      case "&" -> Optional.of(".alongWith( ... )");
      case "|" -> Optional.of(".orElse( ... )");
      default -> Optional.empty();
    };
  }

  private Argument argument(int depth) {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case TEXT -> {
        tokens.take();
        yield new Argument.Text(token.text(), token.at());
      }
      case NUMBER -> {
        tokens.take();
        yield whole(token);
      }
      case NAME -> nested(token, depth);
      case SIGN, END -> sign(token);
    };
  }

  /** Returns the number of a token, or reports its decimals. */
  private Argument.Whole whole(Token token) {
    if (token.text().contains(".")) {
      problems.error(
          "number",
          token.at(),
          "\"" + token.text() + "\" is not a whole number, and rules allow only whole numbers",
          "use a smaller unit, such as months instead of years");
      return new Argument.Whole(1, token.at());
    }
    return new Argument.Whole(Integer.parseInt(token.text()), token.at());
  }

  private Argument nested(Token token, int depth) {
    boolean forbidden = Forbidden.inConsequence(token.text()).isPresent();
    boolean whole = Vocabulary.properties().containsKey(token.text());
    if (!forbidden && !whole && !token.isVariable() && !tokens.peek(1).is(".")) {
      String words = unquoted();
      throw BrokenRule.syntax(
          token,
          words + " is neither a number nor text in quotes",
          NUMBERS.containsKey(words) ? "" + NUMBERS.get(words) : "\"" + words + "\"");
    }
    return new Argument.Nested(chains.chain(depth + 1));
  }

  /** Returns the tokens of a text without quotes. */
  private String unquoted() {
    StringBuilder words = new StringBuilder();
    Token last = tokens.peek();
    for (int i = 0; tokens.sameLine(i) && words.length() < 60; i++) {
      Token token = tokens.peek(i);
      if (token.isOneOf(",();") || token.kind() == Token.Kind.TEXT) {
        break;
      }
      words.append(last.at().end() < token.at().start() ? " " : "").append(token.text());
      last = token;
    }
    return words.toString();
  }

  private Argument sign(Token token) {
    if (token.isOneOf("-+\u2013\u2014\u2212") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
      problems.error(
          "number",
          token.at(),
          token.is("+") ? "a number cannot have a sign" : "a number cannot be negative",
          "write the number without " + token.text());
      tokens.take();
      Token number = tokens.take();
      return whole(number);
    }
    if (token.is("(")) {
      throw BrokenRule.forbidden(token, "extra parentheses are not allowed here");
    }
    throw BrokenRule.syntax(token, "found " + token.shown() + ", expected text or a number");
  }
}
