package org.licet.authoring.internal.language.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.PatternAdvice;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.lexer.Tokens;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.internal.pattern.PatternCondition;
import org.licet.internal.pattern.PatternFault;
import org.licet.internal.pattern.RecordKind;

/** Parses the condition of a rule, between {@code when} and {@code then}. */
final class ConditionParser {

  /** The words that begin a part among patterns, and those of Drools that rules lack. */
  private static final Set<String> GROUPS =
      Set.of(
          "not",
          "exists",
          "forall",
          "accumulate",
          "eval",
          "groupby",
          "collect",
          "acc",
          "if",
          "query");

  /** The words that stand among patterns alone. */
  private static final Set<String> BESIDE_PATTERNS =
      Set.of("not", "exists", "forall", "accumulate");

  private final SourceText source;
  private final Tokens tokens;
  private final Problems problems;
  private final ChainParser chains;
  private Optional<PatternCondition> patterns = Optional.empty();
  private boolean whole = true;

  ConditionParser(SourceText source, Tokens tokens, Problems problems, ChainParser chains) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
    this.chains = chains;
  }

  /** Returns true if everything was readable. */
  boolean whole() {
    return whole;
  }

  /** Returns the patterns after the application, if any. */
  Optional<PatternCondition> patterns() {
    return patterns;
  }

  /** Parses the condition, or its readable part. */
  Rule.Pattern condition() {
    Span at = tokens.peek().at();
    try {
      Rule.Pattern pattern = fact();
      if (beginsPatterns(pattern)) {
        patterns(pattern.variable().text());
      } else {
        onlyOneFact();
      }
      return pattern;
    } catch (BrokenRule broken) {
      broken.report(problems);
      whole = false;
      return new Rule.Pattern(new Name("$application", at), new Name("Application", at), List.of());
    }
  }

  /** Returns true if patterns follow an application without lookups. */
  private boolean beginsPatterns(Rule.Pattern pattern) {
    if (!pattern.type().text().equals("Application") || !pattern.bindings().isEmpty()) {
      return false;
    }
    int opened = 0;
    while (tokens.peek(opened).is("(")) {
      opened++;
    }
    Token token = tokens.peek(opened);
    int type = opened + (token.isVariable() && tokens.peek(opened + 1).is(":") ? 2 : 0);
    Token named = tokens.peek(type);
    boolean ofRules = Vocabulary.fact(named.text()).isPresent();
    if (token.is("?") && tokens.peek(opened + 1).isName()) {
      return true;
    }
    return token.isName()
        && (GROUPS.contains(token.text())
            || (named.isName()
                && !named.isVariable()
                && tokens.peek(type + 1).is("(")
                && !ofRules
                && Forbidden.inCondition(named.text()).isEmpty()));
  }

  private void patterns(String application) {
    int from = tokens.last().at().end();
    while (!tokens.peek().isWord("then") && !tokens.peek().isWord("end") && !tokens.atTopLevel()) {
      tokens.take();
    }
    try {
      patterns =
          Optional.of(
              PatternCondition.read(application, source.text(), from, tokens.last().at().end()));
    } catch (PatternFault fault) {
      whole = false;
      patterns = Optional.of(PatternCondition.unreadable(application));
      problems.error(
          "pattern",
          source.spanAt(fault.from(), Math.max(1, fault.to() - fault.from())),
          fault.message(),
          PatternAdvice.of(fault));
    }
  }

  private Rule.Pattern fact() {
    Name variable = variable();
    Token type = tokens.peek();
    if (!type.isName() || !tokens.peek(1).is("(")) {
      throw BrokenRule.syntax(
          type,
          "expected Application( ... ) or Ruleset() after " + variable.text() + " :",
          Forbidden.inConsequence(type.text()).isPresent()
              ? "use Application( ... ). Rules cannot use Java classes"
              : type.isName() ? "add ( after it" : "Application( ... )");
    }
    tokens.take();
    Token open = tokens.take();
    List<Rule.Binding> bindings = bindings(open);
    return new Rule.Pattern(variable, new Name(type.text(), type.at()), bindings);
  }

  private Name variable() {
    Token token = tokens.peek();
    if (token.isWord("then") || token.isWord("end") || tokens.atTopLevel()) {
      throw BrokenRule.syntax(
          tokens.last(),
          "no condition follows when",
          "add $application : Application( ... ) between when and then");
    }
    if (!tokens.peek(1).is(":")) {
      refuseForbidden(token);
    }
    if (!token.isName()) {
      throw BrokenRule.syntax(
          token,
          "found " + token.shown() + ", expected a condition",
          "$application : Application( ... )");
    }
    if (tokens.peek(1).is("(") && !token.isVariable()) {
      String name =
          "$" + token.text().substring(0, 1).toLowerCase(Locale.ROOT) + token.text().substring(1);
      problems.error(
          "syntax",
          token.at(),
          "a condition needs a name that begins with $, and a colon",
          name + " : " + token.shown() + "( ... )");
      return new Name(name, token.at());
    }
    tokens.take();
    if (!tokens.takeIf(":")) {
      if (!tokens.peek().isName() || !tokens.peek(1).is("(")) {
        throw BrokenRule.syntax(
            token,
            "found " + token.shown() + ", expected a condition",
            "$application : Application( ... )");
      }
      problems.error(
          "syntax",
          token.at(),
          "a colon is missing after " + token.shown(),
          token.shown() + " : " + tokens.peek().shown() + "( ... )");
    }
    return dollar(token);
  }

  private void refuseForbidden(Token token) {
    if (token.isName() && BESIDE_PATTERNS.contains(token.text())) {
      throw BrokenRule.forbidden(
          token,
          token.text() + " stands among patterns, which follow an empty Application()",
          Optional.of("write a criterion of its own for the patterns, and require both"));
    }
    Forbidden.inCondition(token.text())
        .filter(why -> token.isName())
        .ifPresent(
            why -> {
              throw BrokenRule.forbidden(token, why);
            });
  }

  private Name dollar(Token variable) {
    if (variable.isVariable()) {
      return new Name(variable.text(), variable.at());
    }
    whole = false;
    problems.error(
        "syntax",
        variable.at(),
        "a name in a rule must begin with $",
        "write $" + variable.shown() + " here and everywhere else");
    return new Name("$" + variable.text(), variable.at());
  }

  private List<Rule.Binding> bindings(Token open) {
    List<Rule.Binding> all = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      try {
        all.add(binding());
      } catch (BrokenRule broken) {
        broken.report(problems);
        whole = false;
        skipToBinding();
        if (tokens.peek().isVariable()) {
          continue;
        }
        return all;
      }
      if (tokens.peek().is(",")) {
        Token comma = tokens.take();
        if (tokens.peek().is(")")) {
          problems.error(
              "syntax", comma.at(), "nothing comes after this comma", "delete the comma");
        } else if (tokens.peek().isWord("then")) {
          break;
        }
      } else if (beginsBinding()) {
        problems.error(
            "syntax",
            tokens.last().at(),
            "a comma is missing after this",
            "add a comma before " + tokens.peek().shown());
      } else {
        break;
      }
    }
    close(open);
    return all;
  }

  private void skipToBinding() {
    while (!beginsBinding()
        && !tokens.peek().isWord("then")
        && !tokens.peek().isWord("end")
        && !tokens.atTopLevel()) {
      tokens.take();
    }
  }

  private boolean beginsBinding() {
    return tokens.peek().isVariable() && tokens.peek(1).is(":");
  }

  private Rule.Binding binding() {
    Token variable = tokens.peek();
    if (!tokens.peek(1).is(":")) {
      refuseForbidden(variable);
    }
    if (!variable.isName()) {
      throw BrokenRule.syntax(
          variable,
          "found " + variable.shown() + ", expected a name such as $time and a colon",
          "$time : employment.hours()");
    }
    tokens.take();
    if (tokens.peek().is("=") && variable.isVariable()) {
      problems.error("syntax", tokens.peek().at(), "found =, expected a colon", "write : instead");
      tokens.take();
      tokens.takeIf("=");
    } else if (!tokens.takeIf(":")) {
      boolean colonMissing = variable.isVariable() && tokens.peek().isName();
      if (!colonMissing) {
        throw BrokenRule.syntax(
            variable,
            "each lookup needs a name that begins with $, and a colon",
            variable.isVariable() ? variable.shown() + " :" : "$name : " + variable.shown());
      }
      problems.error(
          "syntax",
          variable.at(),
          "a colon is missing after " + variable.shown(),
          variable.shown() + " :");
    }
    Name name = dollar(variable);
    Rule.Binding binding = new Rule.Binding(name, chains.chain());
    Token next = tokens.peek();
    boolean follows = next.isOneOf(",)") || next.isWord("then") || next.isWord("end");
    if (next.is(";")) {
      problems.error(
          "syntax", next.at(), "a condition cannot contain ;", "use a comma or delete it");
      tokens.take();
    } else if (!follows && !beginsBinding() && !tokens.atTopLevel()) {
      refuseForbidden(next);
      throw next.isOneOf("<>=!+-*/%&|?")
          ? BrokenRule.forbidden(
              next,
              "found " + next.shown() + ": a condition looks things up but does not compare",
              Optional.of("use a word such as atLeast after then"))
          : BrokenRule.syntax(next, "found " + next.shown() + ", expected a comma or )");
    }
    return binding;
  }

  private void close(Token open) {
    if (!tokens.takeIf(")")) {
      problems.error(
          "syntax",
          open.at(),
          "the ( of the condition is not closed",
          "add ) before " + tokens.peek().shown());
    }
    while (tokens.peek().is(")")) {
      problems.error(
          "syntax", tokens.take().at(), "this ) has no matching (", "delete the extra )");
    }
  }

  private void onlyOneFact() {
    Token token = tokens.peek();
    if (token.isWord("then")) {
      return;
    }
    refuseForbidden(token);
    int type = token.isName() && tokens.peek(1).is(":") ? 2 : 0;
    String named = tokens.peek(type).text();
    boolean called = tokens.peek(type + 1).is("(");
    if (called && RecordKind.of(named).isPresent()) {
      whole = false;
      problems.error(
          "forbidden",
          token.at(),
          "the rule has lookups in Application( ... ) and a pattern, " + named + "( ... )",
          "write a criterion of its own for the patterns, and require both");
    } else if (type > 0 || (called && Vocabulary.fact(named).isPresent())) {
      whole = false;
      problems.error(
          "forbidden",
          token.at(),
          "a rule has one Application( ... ) or Ruleset(), this is a second one",
          named.equals("Ruleset")
              ? "write a rule of its own for it"
              : "move its lookups to the first one, after a comma");
    }
  }
}
