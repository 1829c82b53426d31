package org.licet.authoring.internal.language.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.lexer.Tokens;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;
import org.licet.json.internal.advice.Nearest;

/** Parses the annotations of a rule, between its name and {@code when}. Not thread-safe. */
final class HeaderParser {

  private static final List<String> ANNOTATIONS = List.of("criterion", "source", "conflict");

  private final Tokens tokens;
  private final Problems problems;
  private final List<Rule.Annotation> annotations = new ArrayList<>();
  private boolean whole = true;
  private boolean strayed;

  HeaderParser(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Returns true if everything was readable. */
  boolean whole() {
    return whole;
  }

  List<Rule.Annotation> annotations() {
    return annotations;
  }

  /** Parses annotations above their rule. They belong below its name. */
  void misplacedAnnotations() {
    problems.error(
        "syntax",
        tokens.peek().at(),
        "@" + tokens.peek(1).shown() + " is above the rule",
        "move it below the line with the rule's name");
    while (tokens.peek().is("@")) {
      annotation(tokens.take());
    }
  }

  /** Parses up to {@code when}. Returns true if a condition follows. */
  boolean read() {
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
            tokens.atTopLevel() ? "the rule ends too early" : "the rule has no condition",
            tokens.atTopLevel()
                ? "add when, then, and end after it"
                : "add when and $application : Application( ... )");
        return false;
      }
      if (token.isVariable() || (isFact(token) && tokens.peek(1).is("("))) {
        problems.error(
            "syntax", token.at(), "when is missing before the condition", "add a line with when");
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
      problems.error("syntax", token.at(), "found " + token.shown() + ", expected when", maybe);
      tokens.take();
    }
    return when;
  }

  /** Reports unexpected text once, and skips its line. */
  private void stray(Token token) {
    Optional<String> meant =
        token.isName() && tokens.peek(1).is("(")
            ? Nearest.to(token.text(), ANNOTATIONS)
            : Optional.empty();
    if (meant.isPresent()) {
      problems.error(
          "syntax", token.at(), "an @ is missing before " + token.shown(), "@" + meant.get());
      annotation(token);
      return;
    }
    if (!strayed) {
      problems.error("syntax", token.at(), "found " + token.shown() + ", expected @ or when");
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
      throw BrokenRule.syntax(at, "expected criterion, source, or conflict after @", "@criterion");
    }
    tokens.take();
    String known = known(name);
    Token open = tokens.peek();
    Token value = open.is("(") ? tokens.peek(1) : open;
    if (value.kind() != Token.Kind.TEXT) {
      throw BrokenRule.syntax(
          value.is(")") || value.kind() == Token.Kind.END ? name : value,
          "@" + name.shown() + " needs one text in double quotes",
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
          "@" + name.shown() + " allows only one text",
          name.isWord("criterion")
              ? "write a separate rule for each criterion"
              : "@" + name.shown() + "(\"S1, S2\")");
    }
    if (!tokens.takeIf(")")) {
      problems.error(
          "syntax",
          open.at(),
          "the ( after @" + name.shown() + " is not closed",
          "add ) after the text");
    }
    return new Rule.Annotation(
        new Name(known, name.at()), new Argument.Text(value.text(), value.at()));
  }

  /** Returns the name of an annotation, or the one that was probably meant. */
  private String known(Token name) {
    if (ANNOTATIONS.contains(name.text())) {
      return name.text();
    }
    Optional<String> near = Nearest.to(name.text(), ANNOTATIONS);
    BrokenRule unknown =
        new BrokenRule(
            "annotation",
            name.at(),
            "@"
                + name.shown()
                + " is unknown, expected @criterion, @source, or @conflict before when",
            near.map(one -> "@" + one));
    if (near.isEmpty()) {
      throw unknown;
    }
    unknown.report(problems);
    return near.get();
  }

  /** Returns a word with its hyphenated parts: {@code no-loop}. */
  private String hyphenated(Token token) {
    StringBuilder word = new StringBuilder(token.text());
    for (int i = 1; tokens.peek(i).is("-") && i < 6; i += 2) {
      word.append('-').append(tokens.peek(i + 1).text());
    }
    return token.isName() ? word.toString() : "";
  }
}
