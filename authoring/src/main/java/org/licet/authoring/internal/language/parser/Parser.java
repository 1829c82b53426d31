package org.licet.authoring.internal.language.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.lexer.Lexer;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.lexer.Tokens;
import org.licet.authoring.internal.language.typing.Typing;
import org.licet.authoring.internal.text.Encoding;
import org.licet.authoring.internal.text.Fault;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Size;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;

/**
 * Parses a rule file. Everything that is not a rule of Licet is an error that names the expected
 * text. A broken rule does not hide the next one. Not thread-safe.
 */
public final class Parser {

  private final SourceText source;
  private final Problems problems;
  private final Tokens tokens;
  private final List<Fault> faults;
  private final List<Name> imports = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> broken = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private Optional<Name> drlPackage = Optional.empty();

  /** Whether the file begins with unreadable text that may name the package. */
  private boolean begun;

  private Parser(SourceText source) {
    this.source = source;
    this.problems = new Problems(source);
    Lexer.Reading reading = Lexer.read(source);
    this.tokens = new Tokens(reading.tokens());
    this.faults = reading.faults();
  }

  public static RuleFile file(SourceText source) {
    return unreadable(source).orElseGet(() -> new Parser(source).file());
  }

  /** Reports a file that is not text, or contains no rules. Other problems are not reported. */
  private static Optional<RuleFile> unreadable(SourceText source) {
    Problems problems = new Problems(source);
    if (Encoding.isNoText(source)) {
      Encoding.report(source, problems);
    } else if (Size.isTooLarge(source)) {
      Size.report(source, problems);
    } else if (source.text().isBlank()) {
      problems.error("empty", Span.BEGINNING, "the file is empty", "restore it or delete it");
    } else {
      return Optional.empty();
    }
    return Optional.of(unread(source, problems));
  }

  private static RuleFile unread(SourceText source, Problems problems) {
    return new RuleFile(
        source, Optional.empty(), List.of(), List.of(), List.of(""), problems.found());
  }

  private RuleFile file() {
    while (!tokens.atEnd()) {
      Span before = tokens.peek().at();
      boolean read = true;
      try {
        read = topLevel();
      } catch (BrokenRule unexpected) {
        unexpected.report(problems);
        skip();
        read = false;
      }
      problems.inRule(Optional.empty());
      if (!read) {
        begun |= drlPackage.isEmpty() && rules.isEmpty() && imports.isEmpty() && !isRule(before);
        int to = Math.max(before.end(), tokens.last().at().end());
        lost.add(source.text().substring(before.start(), to));
      }
    }
    if (tokens.endsAt() < source.text().length()) {
      lost.add(""); // the rest was not read because of too many problems
    }
    faults.stream()
        .filter(fault -> fault.code().equals("comment"))
        .forEach(fault -> lost.add(source.text().substring(fault.at().start())));
    if (drlPackage.isEmpty() && !begun) {
      problems.error(
          "package",
          Span.BEGINNING,
          "the file names no package",
          "add a first line such as package org.licet.ccm.v2019");
    } else if (drlPackage.isPresent() && rules.isEmpty() && lost.isEmpty()) {
      problems.warning("empty", drlPackage.get().at(), "the file has no rule", "delete it");
    }
    broken.forEach(rule -> Typing.words(rule, problems));
    faults.forEach(this::fault);
    return new RuleFile(source, drlPackage, imports, rules, lost, problems.found());
  }

  private boolean isRule(Span before) {
    return !broken.isEmpty() && broken.get(broken.size() - 1).from() == before.start();
  }

  /** Adds a fault of the lexer, with the rule that contains it. */
  private void fault(Fault fault) {
    problems.inRule(
        Stream.concat(rules.stream(), broken.stream())
            .filter(rule -> rule.from() <= fault.at().start() && fault.at().start() < rule.to())
            .map(rule -> rule.name().text())
            .findFirst());
    problems.error(fault.code(), fault.at(), fault.message(), fault.maybe());
    problems.inRule(Optional.empty());
  }

  /** Skips to the next rule. */
  private void skip() {
    while (!tokens.atTopLevel() && !tokens.peek().is("@")) {
      tokens.take();
    }
  }

  /** Parses one element. Returns true if all of it was readable. */
  private boolean topLevel() {
    Token token = tokens.peek();
    Optional<String> forbidden =
        token.isName() ? Forbidden.outsideRules(token.text()) : Optional.empty();
    if (forbidden.isPresent()) {
      tokens.take();
      throw BrokenRule.forbidden(token, forbidden.get());
    }
    if (isKeyword("package")) {
      packageLine(tokens.take());
      return true;
    }
    if (isKeyword("import")) {
      importLine(tokens.take());
      return true;
    }
    if (tokens.atRule()) {
      if (!token.isWord("rule")) {
        problems.error(
            "syntax",
            token.at(),
            "found " + token.shown() + ", expected rule",
            "write rule instead");
      }
      return rule(new RuleParser(source, tokens, problems), tokens.take());
    }
    if (token.is("@") || token.isWord("when")) {
      return headless(token);
    }
    if (token.kind() == Token.Kind.TEXT
        && (tokens.peek(1).is("@") || tokens.peek(1).isWord("when"))) {
      problems.error(
          "syntax", token.at(), "rule is missing before the name", "write rule before it");
      return rule(new RuleParser(source, tokens, problems), token);
    }
    if (tokens.takeIf(";")) {
      return true;
    }
    throw stray(tokens.take());
  }

  private boolean rule(RuleParser parser, Token keyword) {
    RuleParser.Reading reading = parser.rule(keyword);
    (reading.whole() ? rules : broken).add(reading.rule());
    return reading.whole();
  }

  /** Parses a rule with annotations above it, or without its first line. */
  private boolean headless(Token token) {
    RuleParser parser = new RuleParser(source, tokens, problems);
    int ahead = 0;
    while (tokens.peek(ahead).is("@")) {
      ahead += 5;
    }
    if (ahead > 0 && tokens.peek(ahead).isWord("rule")) {
      parser.misplacedAnnotations();
      return rule(parser, tokens.take());
    }
    problems.error(
        "syntax",
        token.at(),
        "a rule without a name begins here",
        "add a line with rule \"...\" before it");
    broken.add(parser.rest(token));
    return false;
  }

  /** Returns true if the next token is a keyword before a name, even if misspelled. */
  private boolean isKeyword(String keyword) {
    Token token = tokens.peek();
    if (token.isWord(keyword)) {
      return true;
    }
    boolean near =
        token.isName()
            && tokens.atLineStart()
            && tokens.peek(1).isName()
            && tokens.sameLine(1)
            && tokens.peek(2).is(".")
            && Keywords.meant(token.text(), keyword).isPresent();
    if (near) {
      problems.error(
          "syntax",
          token.at(),
          "found " + token.shown() + ", expected " + keyword,
          "write " + keyword + " instead");
    }
    return near;
  }

  private BrokenRule stray(Token token) {
    if (token.isWord("end")) {
      return BrokenRule.syntax(token, "this end has no rule", "delete the extra end");
    }
    return new BrokenRule(
        "syntax",
        token.at(),
        "found " + token.shown() + ", expected a rule",
        Optional.of("add // before it if it is a comment"));
  }

  private void packageLine(Token keyword) {
    Name name = dotted(keyword, "the name of the package");
    tokens.takeIf(";");
    if (drlPackage.isPresent()) {
      problems.error(
          "package", name.at(), "the file names a second package", "delete one of the two");
    } else if (!imports.isEmpty() || !rules.isEmpty()) {
      problems.error(
          "package",
          name.at(),
          "the package must come before everything else",
          "move this line to the top");
    }
    drlPackage = drlPackage.or(() -> Optional.of(name));
  }

  private void importLine(Token keyword) {
    if (tokens.peek().isWord("static") || tokens.peek().isWord("function")) {
      throw BrokenRule.forbidden(
          tokens.peek(), "import " + tokens.peek().text() + " is not allowed in rules");
    }
    Name name = dotted(keyword, "the imported name");
    tokens.takeIf(";");
    if (name.text().endsWith("*")) {
      problems.error(
          "import",
          name.at(),
          "import each fact by its name, without *",
          "org.licet.rule.Application");
    }
    imports.add(name);
    if (!rules.isEmpty()) {
      problems.error(
          "import", name.at(), "imports must come before the first rule", "move this line up");
    }
  }

  private Name dotted(Token keyword, String what) {
    Name name = longDotted(keyword, what);
    if (name.text().length() > Limits.PACKAGE) {
      throw new BrokenRule(
          "too-large",
          name.at(),
          "this name has more than " + Limits.PACKAGE + " characters",
          Optional.of("use a shorter one, such as org.licet.ccm.v2019"));
    }
    return name;
  }

  /** Parses a name with dots, on one line. */
  private Name longDotted(Token keyword, String what) {
    Token first = tokens.peek();
    if (!first.isName() || first.at().line() != keyword.at().line()) {
      throw BrokenRule.syntax(keyword, what + " is missing after " + keyword.shown());
    }
    StringBuilder name = new StringBuilder(tokens.take().text());
    Span last = first.at();
    while (goesOn(first, last)) {
      last = tokens.peek().at();
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

  /** Returns true if a name continues. Only a semicolon may follow it on its line. */
  private boolean goesOn(Token first, Span last) {
    Token next = tokens.peek();
    return !tokens.atEnd()
        && next.at().line() == first.at().line()
        && !next.is(";")
        && (next.at().start() == last.end() || next.is(".") || tokens.last().is("."));
  }
}
