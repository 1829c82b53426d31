package org.licet.authoring.internal.language.parser;

import java.util.ArrayList;
import java.util.List;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.lexer.Tokens;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Problems;

/** Parses a chain of words. Not thread-safe. */
final class ChainParser {

  private final Tokens tokens;
  private final Problems problems;
  private final ArgumentParser arguments;

  ChainParser(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
    this.arguments = new ArgumentParser(tokens, problems, this);
  }

  /** Parses a chain from its first name to its last closing parenthesis. */
  Chain chain() {
    return chain(0);
  }

  Chain chain(int depth) {
    Token start = tokens.peek();
    if (depth > Limits.DEPTH) {
      throw BrokenRule.syntax(
          start, "words are nested here more than " + Limits.DEPTH + " levels deep");
    }
    if (!start.isName()) {
      throw BrokenRule.syntax(start, "found " + start.shown() + ", expected words");
    }
    if (Forbidden.inConsequence(start.text()).isPresent()) {
      throw BrokenRule.forbidden(start, start.text() + " is not a rule word");
    }
    tokens.take();
    if (tokens.peek().is("(")) {
      throw BrokenRule.syntax(
          start,
          "words cannot begin with " + start.shown() + "( ... )",
          "name its subject before it, with a dot");
    }
    List<ChainStep> steps = new ArrayList<>();
    while (goesOn(depth)) {
      Token dot = tokens.peek().is(".") ? tokens.take() : tokens.peek();
      steps.add(step(dot, depth));
      if (steps.size() > Limits.CHAIN) {
        throw BrokenRule.syntax(
            start, "more than " + Limits.CHAIN + " words follow one another here");
      }
    }
    return new Chain(new Name(start.text(), start.at()), steps);
  }

  /** Returns true if another word follows, even if its dot is missing or wrong. */
  private boolean goesOn(int depth) {
    Token next = tokens.peek();
    if (next.is(".")) {
      return true;
    }
    if (depth == 0 && next.is(")") && tokens.peek(1).is(".")) {
      problems.error("syntax", next.at(), "this ) has no matching (", "delete the extra )");
      tokens.take();
      return true;
    }
    if (next.is(";") && tokens.peek(1).is(".")) {
      problems.error("syntax", next.at(), "this ; interrupts the words", "delete the extra ;");
      tokens.take();
      return true;
    }
    boolean word =
        next.isName()
            && !next.isVariable()
            && tokens.peek(1).is("(")
            && Forbidden.inCondition(next.text()).isEmpty()
            && Forbidden.inConsequence(next.text()).isEmpty()
            && Vocabulary.fact(next.text()).isEmpty();
    if (word) {
      problems.error(
          "syntax", next.at(), "a dot is missing before " + next.shown(), "." + next.shown());
    } else if (next.isOneOf(",;:") && isWord(tokens.peek(1)) && tokens.peek(2).is("(")) {
      problems.error(
          "syntax",
          next.at(),
          "found " + next.shown() + ", expected the dot before " + tokens.peek(1).shown(),
          "write . instead");
      tokens.take();
      return true;
    }
    return word;
  }

  private static boolean isWord(Token token) {
    return token.isName() && !Vocabulary.whereKnown(token.text()).isEmpty();
  }

  private ChainStep step(Token dot, int depth) {
    while (tokens.peek().is(".")) {
      problems.error(
          "syntax", tokens.peek().at(), "found two dots", "write one dot before each word");
      tokens.take();
    }
    Token word = tokens.peek();
    if (!word.isName()) {
      throw BrokenRule.syntax(dot, "no word follows this dot", "delete the dot");
    }
    tokens.take();
    Token open = tokens.peek();
    List<Argument> given = new ArrayList<>();
    if (open.is("(")) {
      tokens.take();
      given.addAll(arguments.after(word, open, depth));
    } else if (open.isValue() || (open.isVariable() && open.at().start() == word.at().end())) {
      problems.error(
          "syntax", open.at(), "a ( is missing after " + word.shown(), word.shown() + "(");
      given.addAll(arguments.after(word, open, depth));
    } else {
      noParentheses(word, open, depth);
      return new ChainStep(
          new Name(word.text(), word.at()), given, dot.at().start(), word.at().end());
    }
    return new ChainStep(
        new Name(word.text(), word.at()), given, dot.at().start(), tokens.last().at().end());
  }

  private void noParentheses(Token word, Token open, int depth) {
    if (open.isOneOf("[]{}<")) {
      throw BrokenRule.syntax(
          open,
          "expected ( after " + word.shown() + ", found " + open.shown(),
          word.shown() + "( ... )");
    }
    boolean over = open.isOneOf(".),;") || tokens.atLineStart() || tokens.atEnd();
    if (!over || (!isWord(word) && !open.isOneOf(".)"))) {
      throw BrokenRule.syntax(
          word, word.shown() + " has no parentheses after it", word.shown() + "()");
    }
    if (Vocabulary.takesSomething(word.text())) {
      throw BrokenRule.syntax(
          word, word.shown() + " has no parentheses after it", word.shown() + "( ... )");
    }
    boolean turned =
        depth == 0
            && open.is(")")
            && tokens.peek(1).is(")")
            && open.at().start() == word.at().end()
            && tokens.peek(1).at().start() == open.at().end();
    if (turned) {
      problems.error("syntax", open.at(), "found ), expected (", word.shown() + "()");
      tokens.take();
      tokens.take();
      return;
    }
    problems.error(
        "syntax", word.at(), word.shown() + " has no parentheses after it", word.shown() + "()");
    if (open.is(")") && tokens.peek(1).is(".")) {
      tokens.take();
    }
  }
}
