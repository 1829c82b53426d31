package org.licet.authoring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one rule, from {@code rule} to {@code end}. Not thread-safe. */
final class RuleParser {

  private final Tokens tokens;
  private final Problems problems;
  private final ChainParser chains;

  RuleParser(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
    this.chains = new ChainParser(tokens, problems);
  }

  Rule rule() {
    Token keyword = tokens.take();
    Token name = tokens.peek();
    if (name.kind() != Token.Kind.TEXT) {
      throw broken(
          "syntax",
          name.kind() == Token.Kind.NAME ? name : keyword,
          "the name of a rule stands in double quotes",
          "rule \"" + (name.kind() == Token.Kind.NAME ? name.text() + " ..." : "...") + "\"");
    }
    tokens.take();
    problems.inRule(Optional.of(name.text()));
    if (name.text().isBlank()) {
      problems.error("syntax", name.at(), "the rule has no name", "a sentence that says the rule");
    }
    List<Rule.Annotation> annotations = annotations();
    keyword("when", "then");
    Rule.Pattern pattern = pattern();
    onlyOneFact();
    keyword("then", "end");
    List<Chain> statements = statements(name.text());
    return new Rule(
        new Name(name.text(), name.at()),
        annotations,
        pattern,
        statements,
        keyword.at().start(),
        tokens.last().at().end());
  }

  private List<Rule.Annotation> annotations() {
    List<Rule.Annotation> all = new ArrayList<>();
    while (true) {
      Token token = tokens.peek();
      if (token.is("@")) {
        tokens.take();
        all.add(annotation());
      } else if (token.kind() == Token.Kind.NAME && !token.isWord("when")) {
        attribute(token);
      } else {
        return all;
      }
    }
  }

  private Rule.Annotation annotation() {
    Token name = tokens.take();
    if (name.kind() != Token.Kind.NAME) {
      throw broken("syntax", name, "after @ comes criterion, source or conflict", "@criterion");
    }
    if (!tokens.peek().is("(")) {
      throw broken(
          "syntax", name, "@" + name.text() + " says nothing", "@" + name.text() + "(\"...\")");
    }
    Token open = tokens.take();
    Token value = tokens.peek();
    if (value.kind() != Token.Kind.TEXT) {
      throw broken(
          "syntax",
          value,
          "in @" + name.text() + " stands one text in double quotes",
          "@"
              + name.text()
              + "(\""
              + (value.kind() == Token.Kind.NAME ? value.text() : "...")
              + "\")");
    }
    tokens.take();
    if (!tokens.takeIf(")")) {
      if (tokens.peek().is(",")) {
        throw broken(
            "syntax",
            tokens.peek(),
            "in @" + name.text() + " stands one text, with commas inside of it",
            "@" + name.text() + "(\"S1, S2\")");
      }
      throw broken("syntax", open, "the ( here is not closed", ") is missing after the text");
    }
    return new Rule.Annotation(
        new Name(name.text(), name.at()), new Argument.Text(value.text(), value.at()));
  }

  /** Refuses what stands between the annotations and {@code when}. */
  private void attribute(Token token) {
    String word = hyphenated(token);
    Optional<String> forbidden = Forbidden.attribute(word);
    if (forbidden.isPresent()) {
      throw new BrokenRule("forbidden", token.at(), forbidden.get(), Optional.empty());
    }
    if (token.isVariable()) {
      throw broken("syntax", token, "when is missing before the condition", "a line with when");
    }
    if (token.isWord("then")) {
      throw broken(
          "syntax",
          token,
          "the rule has no condition: when is missing",
          "when and $application : Application( ... ) before it");
    }
    throw new BrokenRule(
        "syntax",
        token.at(),
        "here stands " + token.shown() + ", expected when",
        Keywords.nearest(word, "when")
            .or(() -> Keywords.nearest("@" + word, "@criterion", "@source", "@conflict")));
  }

  /** Returns a word with what follows it after hyphens: {@code no-loop}. */
  private String hyphenated(Token token) {
    StringBuilder word = new StringBuilder(token.text());
    for (int i = 1; tokens.peek(i).is("-"); i += 2) {
      word.append('-').append(tokens.peek(i + 1).text());
    }
    return word.toString();
  }

  private void keyword(String wanted, String following) {
    Token token = tokens.peek();
    if (token.isWord(wanted)) {
      tokens.take();
      return;
    }
    Optional<String> maybe = Keywords.nearest(token.text(), wanted);
    boolean left = maybe.isEmpty() && (token.isWord(following) || token.isVariable());
    throw new BrokenRule(
        "syntax",
        token.at(),
        "here stands " + token.shown() + ", expected " + wanted,
        left ? Optional.of("a line with " + wanted + " is missing before it") : maybe);
  }

  private Rule.Pattern pattern() {
    Token variable = tokens.peek();
    if (variable.isWord("then")) {
      throw broken(
          "syntax",
          variable,
          "the rule has no condition between when and then",
          "$application : Application( ... )");
    }
    Forbidden.inCondition(variable.text())
        .ifPresent(
            why -> {
              throw new BrokenRule("forbidden", variable.at(), why, Optional.empty());
            });
    if (variable.kind() != Token.Kind.NAME) {
      throw broken(
          "syntax",
          variable,
          "here stands " + variable.shown() + ", expected a condition",
          "$application : Application( ... )");
    }
    tokens.take();
    if (!tokens.takeIf(":")) {
      throw broken(
          "syntax",
          variable,
          "a condition gives its fact a name that begins with $, and a colon",
          "$" + uncapitalized(variable.text()) + " : " + variable.text() + "( ... )");
    }
    refuseBare(variable);
    Token type = tokens.take();
    if (type.kind() != Token.Kind.NAME || !tokens.peek().is("(")) {
      throw broken(
          "syntax",
          type,
          "after " + variable.text() + " : comes Application( ... ) or Ruleset()",
          "a ( is missing");
    }
    Token open = tokens.take();
    List<Rule.Binding> bindings = new ArrayList<>();
    if (!tokens.takeIf(")")) {
      do {
        bindings.add(binding());
      } while (tokens.takeIf(",") || beginsBinding());
      chains.close(open, "of the condition");
    }
    return new Rule.Pattern(
        new Name(variable.text(), variable.at()), new Name(type.text(), type.at()), bindings);
  }

  private static String uncapitalized(String type) {
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  private void refuseBare(Token variable) {
    if (!variable.isVariable()) {
      problems.error(
          "syntax", variable.at(), "a name that a rule gives begins with $", "$" + variable.text());
    }
  }

  private Rule.Binding binding() {
    Token variable = tokens.peek();
    if (variable.is(")")) {
      throw broken("syntax", tokens.last(), "after this comma comes nothing", "no comma here");
    }
    Optional<String> forbidden =
        tokens.peek(1).is(":") ? Optional.empty() : Forbidden.inCondition(variable.text());
    if (forbidden.isPresent()) {
      throw new BrokenRule("forbidden", variable.at(), forbidden.get(), Optional.empty());
    }
    if (variable.kind() != Token.Kind.NAME) {
      throw broken(
          "syntax",
          variable,
          "here stands "
              + variable.shown()
              + ", expected a name such as $time and what it stands for",
          "$time : employment.hours()");
    }
    tokens.take();
    if (!tokens.takeIf(":")) {
      boolean chain = tokens.peek().is(".");
      throw broken(
          "syntax",
          variable,
          variable.isVariable()
              ? "a colon is missing after " + variable.text()
              : "what a condition looks up gets a name that begins with $, and a colon",
          variable.isVariable()
              ? variable.text() + " :"
              : "$name : " + variable.text() + (chain ? "..." : ""));
    }
    refuseBare(variable);
    Rule.Binding binding =
        new Rule.Binding(new Name(variable.text(), variable.at()), chains.chain());
    Token next = tokens.peek();
    if (beginsBinding()) {
      problems.error(
          "syntax",
          tokens.last().at(),
          "a comma is missing after this",
          "\",\" before " + next.text());
    } else if (!next.is(",") && !next.is(")") && !next.isWord("then")) {
      throw broken(
          "forbidden",
          next,
          "here stands " + next.shown() + ": a condition only looks things up, it compares nothing",
          "a word such as atLeast after then");
    }
    return binding;
  }

  private boolean beginsBinding() {
    return tokens.peek().isVariable() && tokens.peek(1).is(":");
  }

  private void onlyOneFact() {
    Token token = tokens.peek();
    Forbidden.inCondition(token.text())
        .ifPresent(
            why -> {
              throw new BrokenRule("forbidden", token.at(), why, Optional.empty());
            });
    if (token.is(")")) {
      throw broken("syntax", token, "this ) closes nothing", "there is one ) too many");
    }
    if (token.kind() == Token.Kind.NAME && tokens.peek(1).is(":")) {
      throw broken(
          "forbidden",
          token,
          "a rule looks at one fact; this is a second one",
          "what it looks up can stand in the first, after a comma");
    }
    if (token.isVariable() && tokens.peek(1).is(".")) {
      throw broken(
          "syntax", token, "then is missing before what the rule concludes", "a line with then");
    }
  }

  private List<Chain> statements(String rule) {
    List<Chain> all = new ArrayList<>();
    while (!tokens.peek().isWord("end")) {
      refuseMissingEnd(rule);
      if (tokens.takeIf(";")) {
        continue;
      }
      Token first = tokens.peek();
      if (first.kind() == Token.Kind.NAME
          && !first.isVariable()
          && (tokens.peek(1).kind() == Token.Kind.END || tokens.peek(1).isWord("rule"))) {
        problems.error(
            "syntax", first.at(), "here stands " + first.shown() + ", expected end", "end");
        tokens.take();
        return all;
      }
      if (!first.isVariable()) {
        Optional<String> forbidden = Forbidden.inConsequence(first.text());
        throw new BrokenRule(
            forbidden.isPresent() ? "forbidden" : "syntax",
            first.at(),
            forbidden.orElseGet(
                () ->
                    "here stands "
                        + first.shown()
                        + ", expected $application.conclude( ... ), or $ruleset and what it defines"),
            first.is(")") ? Optional.of("there is one ) too many") : Optional.empty());
      }
      all.add(chains.chain());
      semicolon();
    }
    tokens.take();
    return all;
  }

  private void semicolon() {
    Token next = tokens.peek();
    if (next.is(")")) {
      throw broken("syntax", next, "this ) closes nothing", "there is one ) too many");
    }
    if (!tokens.takeIf(";")) {
      boolean goesOn = next.isWord("end") || next.isVariable() || tokens.atEnd() || tokens.atRule();
      if (!goesOn) {
        Optional<String> forbidden = Forbidden.inConsequence(next.text());
        throw new BrokenRule(
            next.kind() == Token.Kind.SIGN || forbidden.isPresent() ? "forbidden" : "syntax",
            next.at(),
            forbidden.orElse("here stands " + next.shown() + ", expected ;"),
            Optional.empty());
      }
      problems.error("syntax", tokens.last().at(), "a statement ends with ;", "; after this");
    }
  }

  private void refuseMissingEnd(String rule) {
    if (tokens.atEnd() || tokens.atRule() || tokens.peek().isWord("import")) {
      throw broken(
          "syntax",
          tokens.last(),
          "the rule \"" + rule + "\" has no end",
          "a line with end is missing after this one");
    }
  }

  private static BrokenRule broken(String code, Token at, String message, String maybe) {
    return new BrokenRule(code, at.at(), message, Optional.of(maybe));
  }
}
