package org.licet.authoring.internal.language.parser;

import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.lexer.Characters;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.lexer.Tokens;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.internal.pattern.PatternCondition;

/**
 * Parses one rule, from {@code rule} to {@code end}. Not thread-safe. Each instance parses one
 * rule.
 */
final class RuleParser {

  private final SourceText source;
  private final Tokens tokens;
  private final Problems problems;
  private final HeaderParser header;
  private boolean whole = true;

  RuleParser(SourceText source, Tokens tokens, Problems problems) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
    this.header = new HeaderParser(tokens, problems);
  }

  /**
   * The result of parsing a rule.
   *
   * @param rule the rule, or its readable part
   * @param whole whether the whole rule was readable
   */
  record Reading(Rule rule, boolean whole) {}

  /** Parses annotations above their rule. They belong below its name. */
  void misplacedAnnotations() {
    header.misplacedAnnotations();
  }

  /** Parses a rule after its keyword. */
  Reading rule(Token keyword) {
    Name name = name(keyword);
    problems.inRule(Optional.of(name.text()));
    if (name.text().isBlank()) {
      problems.error(
          "syntax", name.at(), "the rule has no name", "add a sentence that states the rule");
    }
    return new Reading(body(name, keyword), whole);
  }

  /** Parses a rule without its first line. */
  Rule rest(Token first) {
    return body(new Name("", first.at()), first);
  }

  private Rule body(Name name, Token first) {
    int position = tokens.position();
    Span at = tokens.peek().at();
    Rule.Pattern pattern =
        new Rule.Pattern(new Name("$application", at), new Name("Application", at), List.of());
    ChainParser chains = new ChainParser(tokens, problems);
    Optional<PatternCondition> patterns = Optional.empty();
    boolean condition = header.read();
    whole &= header.whole();
    if (condition) {
      ConditionParser parser = new ConditionParser(source, tokens, problems, chains);
      pattern = parser.condition();
      patterns = parser.patterns();
      whole &= parser.whole();
      refuseTooMany(pattern);
    }
    if (!whole && tokens.atTopLevel()) {
      return new Rule(
          name,
          header.annotations(),
          pattern,
          patterns,
          List.of(),
          first.at().start(),
          tokens.last().at().end());
    }
    then();
    ConsequenceParser consequence = new ConsequenceParser(tokens, problems, chains);
    List<Chain> statements = consequence.statements();
    whole &= consequence.whole();
    if (whole && patterns.isPresent()) {
      refuseOtherConclusion(pattern.variable().text(), statements);
    }
    if (whole && tokens.position() - position > Limits.RULE) {
      problems.error(
          "syntax",
          first.at(),
          "the rule has more than " + Limits.shown(Limits.RULE) + " words and signs",
          "split it into several rules");
      whole = false;
    }
    return new Rule(
        name,
        header.annotations(),
        pattern,
        patterns,
        patterns.isPresent() ? List.of() : statements,
        first.at().start(),
        tokens.last().at().end());
  }

  private void refuseOtherConclusion(String application, List<Chain> statements) {
    boolean right =
        statements.size() == 1
            && statements.get(0).start().text().equals(application)
            && statements.get(0).steps().size() == 1
            && statements.get(0).steps().get(0).word().text().equals("conclude")
            && statements.get(0).steps().get(0).arguments().isEmpty();
    if (!right) {
      whole = false;
      problems.error(
          "nothing",
          statements.isEmpty() ? tokens.last().at() : statements.get(0).start().at(),
          "a rule with patterns has one conclusion without arguments",
          application + ".conclude();");
    }
  }

  private void refuseTooMany(Rule.Pattern pattern) {
    int count = pattern.bindings().size();
    if (count > Limits.LOOKED_UP) {
      problems.error(
          "too-large",
          pattern.bindings().get(Limits.LOOKED_UP).variable().at(),
          "the rule looks up " + count + " things, the maximum is " + Limits.LOOKED_UP,
          "write several rules with one criterion each, and require or requireOneOf in the stage");
    }
  }

  private Name name(Token keyword) {
    Token token = tokens.peek();
    if (token.kind() == Token.Kind.TEXT) {
      tokens.take();
      return new Name(token.text(), token.at());
    }
    boolean onLine = token.at().line() == keyword.at().line() && !tokens.atEnd();
    String line = source.line(keyword.at().line());
    String rest = onLine ? line.substring(token.at().column() - 1).strip() : "...";
    problems.error(
        "syntax",
        onLine ? token.at() : keyword.at(),
        "the name of a rule needs double quotes",
        "rule \"" + Characters.cut(rest, 100) + "\"");
    while (onLine && !tokens.atEnd() && tokens.peek().at().line() == keyword.at().line()) {
      tokens.take();
    }
    return new Name(rest, token.at());
  }

  private void then() {
    Token token = tokens.peek();
    if (token.isWord("then")) {
      tokens.take();
      return;
    }
    if (beginsStatement()) {
      if (!whole) {
        return;
      }
      problems.error(
          "syntax", token.at(), "then is missing before the conclusion", "add a line with then");
      return;
    }
    Optional<String> maybe =
        token.isName() && tokens.atLineStart()
            ? Keywords.nearest(token.text(), "then")
            : Optional.empty();
    if (whole) {
      boolean over = token.isWord("end") || tokens.atTopLevel();
      whole = maybe.isPresent();
      problems.error(
          "syntax",
          over ? tokens.last().at() : token.at(),
          over
              ? "the rule has no conclusion: then is missing"
              : "found " + token.shown() + ", expected then",
          maybe.or(
              () ->
                  over
                      ? Optional.of("add then and $application.conclude( ... ); after this")
                      : Optional.empty()));
    }
    if (maybe.isPresent()) {
      tokens.take();
      return;
    }
    while (!tokens.peek().isWord("then")
        && !tokens.peek().isWord("end")
        && !tokens.atTopLevel()
        && !beginsStatement()) {
      tokens.take();
    }
    if (tokens.peek().isWord("then")) {
      tokens.take();
    }
  }

  private boolean beginsStatement() {
    return tokens.peek().isVariable() && tokens.peek(1).is(".") && tokens.atLineStart();
  }
}
