package org.licet.authoring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one rule, from {@code rule} to {@code end}. Not thread-safe; used once. */
final class RuleParser {

  private static final int LONGEST = 10_000;
  private static final List<String> ANNOTATIONS = List.of("criterion", "source", "conflict");

  private final SourceText source;
  private final Tokens tokens;
  private final Problems problems;
  private final List<Rule.Annotation> annotations = new ArrayList<>();
  private boolean whole = true;
  private boolean strayed;

  RuleParser(SourceText source, Tokens tokens, Problems problems) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * What came of a rule.
   *
   * @param rule the rule, or what could be read of it
   * @param whole whether all of it could be read
   */
  record Reading(Rule rule, boolean whole) {}

  /** Reads annotations that stand above their rule, in place of below its name. */
  void misplacedAnnotations() {
    problems.error(
        "syntax",
        tokens.peek().at(),
        "@" + tokens.peek(1).shown() + " stands above the rule",
        "below the line with the rule's name");
    while (tokens.peek().is("@")) {
      annotation(tokens.take());
    }
  }

  /** Reads a rule from after its keyword. */
  Reading rule(Token keyword) {
    Name name = name(keyword);
    problems.inRule(Optional.of(name.text()));
    if (name.text().isBlank()) {
      problems.error("syntax", name.at(), "the rule has no name", "a sentence that says the rule");
    }
    return new Reading(body(name, keyword), whole);
  }

  /** Reads what is left of a rule whose first line is missing. */
  Rule rest(Token first) {
    return body(new Name("", first.at()), first);
  }

  private Rule body(Name name, Token first) {
    int position = tokens.position();
    Span at = tokens.peek().at();
    Rule.Pattern pattern =
        new Rule.Pattern(new Name("$application", at), new Name("Application", at), List.of());
    ChainParser chains = new ChainParser(tokens, problems);
    if (header()) {
      ConditionParser parser = new ConditionParser(tokens, problems, chains);
      pattern = parser.condition();
      whole &= parser.whole();
    }
    if (!whole && tokens.atTopLevel()) {
      return new Rule(
          name, annotations, pattern, List.of(), first.at().start(), tokens.last().at().end());
    }
    then();
    ConsequenceParser consequence = new ConsequenceParser(tokens, problems, chains);
    List<Chain> statements = consequence.statements();
    whole &= consequence.whole();
    if (whole && tokens.position() - position > LONGEST) {
      problems.error(
          "syntax",
          first.at(),
          "the rule is longer than a rule can be",
          "several rules in its place");
      whole = false;
    }
    return new Rule(
        name, annotations, pattern, statements, first.at().start(), tokens.last().at().end());
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
        "the name of a rule stands in double quotes",
        "rule \"" + Characters.cut(rest, 100) + "\"");
    while (onLine && !tokens.atEnd() && tokens.peek().at().line() == keyword.at().line()) {
      tokens.take();
    }
    return new Name(rest, token.at());
  }

  /** Reads up to {@code when}; returns whether a condition follows. */
  private boolean header() {
    while (true) {
      Token token = tokens.peek();
      if (token.isWord("when")) {
        tokens.take();
        return true;
      }
      if (token.is("@")) {
        annotation(tokens.take());
        continue;
      }
      Optional<String> forbidden = Forbidden.attribute(hyphenated(token));
      if (forbidden.isPresent()) {
        Span at = token.at();
        int length = hyphenated(token).length();
        problems.error(
            "forbidden", new Span(at.start(), at.line(), at.column(), length), forbidden.get());
        skipLine();
        continue;
      }
      if (token.isWord("then") || token.isWord("end") || tokens.atTopLevel()) {
        whole = false;
        problems.error(
            "syntax",
            token.isWord("then") ? token.at() : tokens.last().at(),
            tokens.atTopLevel() ? "the rule breaks off here" : "the rule has no condition",
            tokens.atTopLevel()
                ? "when, then and end are missing after it"
                : "when and $application : Application( ... ) are missing");
        return false;
      }
      if (token.isVariable() || (isFact(token) && tokens.peek(1).is("("))) {
        problems.error(
            "syntax", token.at(), "when is missing before the condition", "a line with when");
        return true;
      }
      if (misspeltWhen(token)) {
        return true;
      }
      stray(token);
    }
  }

  private static boolean isFact(Token token) {
    return token.isName() && Vocabulary.fact(token.text()).isPresent();
  }

  private boolean misspeltWhen(Token token) {
    Optional<String> maybe = Keywords.nearest(token.text(), "when");
    boolean when = token.isName() && maybe.isPresent();
    if (when) {
      problems.error(
          "syntax", token.at(), "here stands " + token.shown() + ", expected when", maybe);
      tokens.take();
    }
    return when;
  }

  /** Says once that something is not expected here, and skips its line. */
  private void stray(Token token) {
    Optional<String> meant =
        token.isName() && tokens.peek(1).is("(")
            ? Near.to(token.text(), ANNOTATIONS)
            : Optional.empty();
    if (meant.isPresent()) {
      problems.error(
          "syntax", token.at(), "an @ is missing before " + token.shown(), "@" + meant.get());
      annotation(token);
      return;
    }
    if (!strayed) {
      problems.error("syntax", token.at(), "here stands " + token.shown() + ", expected @ or when");
    }
    strayed = true;
    skipLine();
  }

  private void skipLine() {
    tokens.take();
    while (!tokens.atLineStart() && !tokens.atEnd() && !tokens.peek().isWord("when")) {
      tokens.take();
    }
  }

  private void annotation(Token at) {
    try {
      annotations.add(annotationAfter(at));
    } catch (BrokenRule broken) {
      broken.report(problems);
      whole = false;
      while (!tokens.atLineStart() && !tokens.atEnd()) {
        tokens.take();
      }
    }
  }

  private Rule.Annotation annotationAfter(Token at) {
    Token name = tokens.peek();
    if (!name.isName() || name.at().line() != at.at().line()) {
      throw BrokenRule.syntax(at, "after @ comes criterion, source or conflict", "@criterion");
    }
    tokens.take();
    String known = known(name);
    Token open = tokens.peek();
    Token value = open.is("(") ? tokens.peek(1) : open;
    if (value.kind() != Token.Kind.TEXT) {
      throw BrokenRule.syntax(
          value.is(")") || value.kind() == Token.Kind.END ? name : value,
          "in @" + name.shown() + " stands one text in double quotes",
          "@"
              + name.shown()
              + "(\""
              + (value.is(")") || !open.is("(") ? "..." : value.shown())
              + "\")");
    }
    if (!tokens.takeIf("(")) {
      problems.error(
          "syntax",
          value.at(),
          "a ( is missing after @" + name.shown(),
          "@" + name.shown() + "(\"" + value.text() + "\")");
    }
    tokens.take();
    if (tokens.peek().is(",")) {
      throw BrokenRule.syntax(
          tokens.peek(),
          "in @" + name.shown() + " stands one text",
          name.isWord("criterion")
              ? "a rule of its own for each criterion"
              : "@" + name.shown() + "(\"S1, S2\")");
    }
    if (!tokens.takeIf(")")) {
      problems.error(
          "syntax",
          open.at(),
          "the ( after @" + name.shown() + " is not closed",
          ") after the text");
    }
    return new Rule.Annotation(
        new Name(known, name.at()), new Argument.Text(value.text(), value.at()));
  }

  /** Returns the name of an annotation, or the one that is likely meant. */
  private String known(Token name) {
    if (ANNOTATIONS.contains(name.text())) {
      return name.text();
    }
    Optional<String> near = Near.to(name.text(), ANNOTATIONS);
    BrokenRule unknown =
        new BrokenRule(
            "annotation",
            name.at(),
            "@"
                + name.shown()
                + " is not known; above when stand @criterion, @source and @conflict",
            near.map(one -> "@" + one));
    if (near.isEmpty()) {
      throw unknown;
    }
    unknown.report(problems);
    return near.get();
  }

  /** Returns a word with what follows it after hyphens: {@code no-loop}. */
  private String hyphenated(Token token) {
    StringBuilder word = new StringBuilder(token.text());
    for (int i = 1; tokens.peek(i).is("-") && i < 6; i += 2) {
      word.append('-').append(tokens.peek(i + 1).text());
    }
    return token.isName() ? word.toString() : "";
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
          "syntax",
          token.at(),
          "then is missing before what the rule concludes",
          "a line with then");
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
              ? "the rule concludes nothing: then is missing"
              : "here stands " + token.shown() + ", expected then",
          maybe.or(
              () ->
                  over
                      ? Optional.of("then and $application.conclude( ... ); after this")
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
