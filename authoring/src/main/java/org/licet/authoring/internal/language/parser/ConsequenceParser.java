package org.licet.authoring.internal.language.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.lexer.Tokens;
import org.licet.authoring.internal.text.Problems;

/** Parses the conclusion of a rule, from after {@code then} to {@code end}. */
final class ConsequenceParser {

  private final Tokens tokens;
  private final Problems problems;
  private final ChainParser chains;
  private boolean whole = true;

  /** Whether the unreadable part extends to the next rule. */
  private boolean lost;

  ConsequenceParser(Tokens tokens, Problems problems, ChainParser chains) {
    this.tokens = tokens;
    this.problems = problems;
    this.chains = chains;
  }

  /** Returns true if everything was readable. */
  boolean whole() {
    return whole;
  }

  /** Parses to the end of the rule. Unreadable parts are skipped. */
  List<Chain> statements() {
    List<Chain> all = new ArrayList<>();
    while (!ends()) {
      try {
        statement().ifPresent(all::add);
      } catch (BrokenRule broken) {
        broken.report(problems);
        whole = false;
        skip();
      }
    }
    return all;
  }

  private boolean ends() {
    Token token = tokens.peek();
    if (token.isWord("end")) {
      tokens.take();
      return true;
    }
    if (isLikeEnd(token)) {
      problems.error(
          "syntax", token.at(), "found " + token.shown() + ", expected end", "write end instead");
      tokens.take();
      return true;
    }
    if (tokens.atTopLevel() && !lost) {
      problems.error(
          "syntax",
          tokens.last().at(),
          "the rule has no end",
          "add a line with end after this one");
    }
    return tokens.atTopLevel();
  }

  private boolean isLikeEnd(Token token) {
    if (!token.isName() || token.isVariable() || !tokens.atLineStart() || tokens.atRule()) {
      return false;
    }
    Token next = tokens.peek(1);
    boolean alone = next.kind() == Token.Kind.END || next.at().line() > token.at().line();
    return alone
        && (Keywords.meant(token.text(), "end").isPresent()
            || next.kind() == Token.Kind.END
            || next.isWord("rule"));
  }

  private void skip() {
    while (!tokens.peek().isWord("end") && !tokens.atTopLevel() && !isLikeEnd(tokens.peek())) {
      if (tokens.take().is(";")) {
        while (tokens.peek().isOneOf("{}")) {
          tokens.take();
        }
        return;
      }
    }
    lost = tokens.atTopLevel();
  }

  private Optional<Chain> statement() {
    Token first = tokens.peek();
    if (tokens.takeIf(";")) {
      return Optional.empty();
    }
    if (first.is(")")) {
      problems.error("syntax", first.at(), "this ) has no matching (", "delete the extra )");
      tokens.take();
      return Optional.empty();
    }
    if (!first.isVariable()) {
      refuse(first);
    }
    if (tokens.peek(1).is(":")) {
      throw BrokenRule.syntax(
          first, "a rule looks things up only between when and then", "move then further down");
    }
    Chain chain = chains.chain();
    semicolon();
    return first.isVariable()
        ? Optional.of(chain)
        : Optional.of(
            new Chain(new Name("$" + chain.start().text(), chain.start().at()), chain.steps()));
  }

  /** Rejects a statement that does not begin with a variable of the rule. */
  private void refuse(Token first) {
    Optional<String> forbidden =
        first.isName() ? Forbidden.inConsequence(first.text()) : Optional.empty();
    if (forbidden.isEmpty() && first.isName() && tokens.peek(1).is(".")) {
      whole = false;
      problems.error(
          "syntax", first.at(), "a name in a rule must begin with $", "$" + first.shown());
      return;
    }
    throw new BrokenRule(
        forbidden.isPresent() ? "forbidden" : "syntax",
        first.at(),
        forbidden.orElse(
            "found "
                + first.shown()
                + ", expected $application.conclude( ... ), or $ruleset and what it defines"),
        first.isWord("conclude") ? Optional.of("$application.conclude") : Optional.empty());
  }

  private void semicolon() {
    Token extra = tokens.peek();
    while (tokens.peek().is(")")) {
      tokens.take();
    }
    Token next = tokens.peek();
    if (extra.is(")")) {
      boolean over = next.is(";");
      problems.error(
          "syntax",
          extra.at(),
          over ? "this ) has no matching (" : "found ), expected ;",
          over ? "delete the extra )" : "write ; instead");
    }
    if (tokens.takeIf(";")) {
      return;
    }
    if (next.isOneOf(",:.")) {
      tokens.take();
      problems.error(
          "syntax", next.at(), "found " + next.shown() + ", expected ;", "write ; instead");
      return;
    }
    if (next.isOneOf("<>=!+-*/&|?")) {
      throw BrokenRule.forbidden(
          next,
          "found " + next.shown() + ": rules cannot calculate, and compare only with words",
          ArgumentParser.word(tokens));
    }
    Optional<String> forbidden = Forbidden.inConsequence(next.text());
    boolean goesOn =
        next.isWord("end")
            || (next.isVariable() && tokens.atLineStart())
            || tokens.atTopLevel()
            || isLikeEnd(next)
            || (forbidden.isPresent() && tokens.atLineStart());
    if (!goesOn) {
      throw new BrokenRule(
          forbidden.isPresent() ? "forbidden" : "syntax",
          next.at(),
          forbidden.orElse("found " + next.shown() + ", expected ;"),
          Optional.empty());
    }
    if (!extra.is(")")) {
      problems.error("syntax", tokens.last().at(), "a statement ends with ;", "add ; after this");
    }
  }
}
