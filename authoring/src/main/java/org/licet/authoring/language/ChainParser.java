package org.licet.authoring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words in a chain. Not thread-safe. */
final class ChainParser {

  private final Tokens tokens;
  private final Problems problems;

  ChainParser(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Reads a chain from its first name to its last closing parenthesis. */
  Chain chain() {
    Token start = tokens.peek();
    if (start.kind() != Token.Kind.NAME) {
      throw broken(start, "here stands " + start.shown() + ", expected words", Optional.empty());
    }
    tokens.take();
    List<Step> steps = new ArrayList<>();
    if (tokens.peek().is("(")) {
      throw broken(
          start,
          "a chain of words does not begin with " + start.text() + "( ... )",
          Optional.of("what it is asked of stands before it, with a dot"));
    }
    while (tokens.peek().is(".")) {
      steps.add(step(tokens.take()));
    }
    return new Chain(new Name(start.text(), start.at()), steps);
  }

  private Step step(Token dot) {
    Token word = tokens.peek();
    if (word.kind() != Token.Kind.NAME) {
      throw broken(dot, "after this dot comes no word", Optional.of("no dot here"));
    }
    tokens.take();
    if (!tokens.peek().is("(")) {
      problems.error(
          "syntax", word.at(), word.text() + " has no parentheses after it", word.text() + "()");
      return new Step(
          new Name(word.text(), word.at()), List.of(), dot.at().start(), word.at().end());
    }
    Token open = tokens.take();
    List<Argument> arguments = new ArrayList<>();
    if (!tokens.takeIf(")")) {
      arguments(arguments);
      close(open, "after " + word.text());
    }
    return new Step(
        new Name(word.text(), word.at()), arguments, dot.at().start(), tokens.last().at().end());
  }

  private void arguments(List<Argument> arguments) {
    arguments.add(argument());
    while (true) {
      if (tokens.takeIf(",")) {
        if (tokens.peek().is(")")) {
          problems.error(
              "syntax", tokens.last().at(), "after this comma comes nothing", "no comma here");
          return;
        }
        arguments.add(argument());
      } else if (tokens.peek().kind() == Token.Kind.TEXT
          || tokens.peek().kind() == Token.Kind.NUMBER) {
        problems.error("syntax", tokens.last().at(), "a comma is missing after this", "\",\"");
        arguments.add(argument());
      } else {
        return;
      }
    }
  }

  private Argument argument() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case TEXT -> {
        tokens.take();
        yield new Argument.Text(token.text(), token.at());
      }
      case NUMBER -> {
        tokens.take();
        yield new Argument.Whole(Integer.parseInt(token.text()), token.at());
      }
      case NAME -> nested(token);
      case SIGN, END -> throw sign(token);
    };
  }

  private Argument nested(Token token) {
    if (token.isWord("true") || token.isWord("false") || token.isWord("null")) {
      throw broken(
          token, token.text() + " is neither text in quotes nor a number", Optional.empty());
    }
    if (token.isWord("new")) {
      throw new BrokenRule(
          "forbidden", token.at(), "new is not among the words of rules", Optional.empty());
    }
    if (!token.isVariable() && !tokens.peek(1).is(".")) {
      throw broken(
          token, token.text() + " stands without quotes", Optional.of("\"" + token.text() + "\""));
    }
    return new Argument.Nested(chain());
  }

  private static BrokenRule sign(Token token) {
    if (token.is("-")) {
      return broken(token, "a number must not be negative", Optional.of("the number without -"));
    }
    return token.is("(")
        ? new BrokenRule(
            "forbidden",
            token.at(),
            "a ( of its own, or a type in one, is not among the words of rules",
            Optional.empty())
        : broken(
            token,
            "here stands " + token.shown() + ", expected text or a number",
            Optional.empty());
  }

  /** Takes the parenthesis that closes another, or says which one is not closed. */
  void close(Token open, String where) {
    if (tokens.takeIf(")")) {
      return;
    }
    Token next = tokens.peek();
    boolean operator = next.kind() == Token.Kind.SIGN && "+-*/%<>=!&|?[]{}^~".contains(next.text());
    if (operator) {
      throw new BrokenRule(
          "forbidden",
          next.at(),
          "here stands " + next.shown() + ": rules do not calculate and compare only by words",
          Optional.empty());
    }
    throw broken(
        open,
        "the ( here " + where + " is not closed",
        Optional.of(") is missing before " + next.shown()));
  }

  private static BrokenRule broken(Token at, String message, Optional<String> maybe) {
    return new BrokenRule("syntax", at.at(), message, maybe);
  }
}
