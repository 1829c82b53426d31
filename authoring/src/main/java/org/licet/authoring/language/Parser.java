package org.licet.authoring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a rule file. What is not a rule in the words of Licet is an error, with what was expected;
 * one broken rule does not hide the next. Not thread-safe.
 */
final class Parser {

  private final SourceText source;
  private final Problems problems;
  private final Tokens tokens;
  private final List<Name> imports = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private Optional<Name> drlPackage = Optional.empty();

  Parser(SourceText source) {
    this.source = source;
    this.problems = new Problems(source);
    this.tokens = new Tokens(Lexer.tokens(source, problems));
  }

  RuleFile file() {
    while (!tokens.atEnd()) {
      Span before = tokens.peek().at();
      try {
        topLevel();
      } catch (BrokenRule broken) {
        problems.error(broken.code(), broken.at(), broken.message(), broken.maybe());
        skip();
        lost.add(
            source
                .text()
                .substring(before.start(), Math.max(before.end(), tokens.last().at().end())));
      } finally {
        problems.inRule(Optional.empty());
      }
    }
    if (drlPackage.isEmpty()) {
      problems.error(
          "package",
          Span.BEGINNING,
          "the file names no package",
          "its first line is missing, such as package org.licet.ccm.v2019");
    }
    return new RuleFile(source, drlPackage, imports, rules, lost, problems.found());
  }

  /** Goes on to where the next rule begins. */
  private void skip() {
    while (!tokens.atEnd() && !tokens.atRule()) {
      if (tokens.take().isWord("end")
          && (tokens.atEnd() || tokens.atRule() || tokens.peek().isWord("import"))) {
        return;
      }
    }
  }

  private void topLevel() {
    Token token = tokens.peek();
    if (token.isWord("package")) {
      packageLine(tokens.take());
    } else if (token.isWord("import")) {
      importLine(tokens.take());
    } else if (token.isWord("rule")) {
      rules.add(new RuleParser(tokens, problems).rule());
    } else if (!tokens.takeIf(";")) {
      throw stray(tokens.take());
    }
  }

  private BrokenRule stray(Token token) {
    Optional<String> forbidden = Forbidden.outsideRules(token.text());
    if (forbidden.isPresent()) {
      return new BrokenRule("forbidden", token.at(), forbidden.get(), Optional.empty());
    }
    if (token.isWord("end")) {
      return new BrokenRule(
          "syntax",
          token.at(),
          "this end belongs to no rule",
          Optional.of("there is one end too many"));
    }
    boolean likeRule = tokens.peek().kind() == Token.Kind.TEXT;
    return new BrokenRule(
        "syntax",
        token.at(),
        "here stands " + token.shown() + ", where only a rule can begin",
        likeRule
            ? Optional.of("rule in its place")
            : Keywords.nearest(token.text(), "package", "import", "rule"));
  }

  private void packageLine(Token keyword) {
    Name name = dotted(keyword, "the name of the package");
    tokens.takeIf(";");
    if (drlPackage.isPresent()) {
      problems.error("package", name.at(), "the file names a second package");
    } else if (!imports.isEmpty() || !rules.isEmpty()) {
      problems.error("package", name.at(), "the package must be named before anything else");
    }
    drlPackage = drlPackage.or(() -> Optional.of(name));
  }

  private void importLine(Token keyword) {
    if (tokens.peek().isWord("static") || tokens.peek().isWord("function")) {
      throw new BrokenRule(
          "forbidden",
          tokens.peek().at(),
          "import " + tokens.peek().text() + " brings in what is not among the words of rules",
          Optional.empty());
    }
    Name name = dotted(keyword, "what is imported");
    tokens.takeIf(";");
    if (name.text().endsWith("*")) {
      problems.error(
          "import",
          name.at(),
          "each fact is imported by its name, not all at once with *",
          "org.licet.rule.Application");
      return;
    }
    imports.add(name);
    if (!rules.isEmpty()) {
      problems.error("import", name.at(), "imports must stand before the first rule");
    }
  }

  /** Takes names with dots between them, on one line. */
  private Name dotted(Token keyword, String what) {
    Token first = tokens.peek();
    if (first.kind() != Token.Kind.NAME || first.at().line() != keyword.at().line()) {
      throw new BrokenRule(
          "syntax", keyword.at(), what + " is missing after " + keyword.text(), Optional.empty());
    }
    StringBuilder name = new StringBuilder(tokens.take().text());
    Span last = first.at();
    while (tokens.peek().is(".")) {
      name.append(tokens.take().text());
      last = tokens.peek().at();
      if (last.line() != first.at().line()) {
        last = tokens.last().at();
        break;
      }
      name.append(tokens.take().text());
    }
    return new Name(
        name.toString(),
        new Span(
            first.at().start(),
            first.at().line(),
            first.at().column(),
            last.end() - first.at().start()));
  }
}
