package org.licet.authoring.internal.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.RulesetSource;

/** The names at positions in a text, with everything that has the same name. Stateless. */
final class NamesAt {

  private final RulesView view;

  NamesAt(RulesView view) {
    this.view = view;
  }

  /** Returns the name at a position. */
  Optional<NameUse> at(String file, int offset) {
    return view.ruleset(file).stream()
        .flatMap(ruleset -> view.names(ruleset).stream())
        .filter(use -> use.at().file().equals(file) && use.at().touches(offset))
        .findFirst();
  }

  /**
   * Returns every use of a name. Criteria are the same in all versions of a credential, and facts
   * in all versions of the folder.
   */
  List<NameUse> same(NameUse name) {
    return view.names().stream()
        .filter(use -> use.kind() == name.kind() && use.name().equals(name.name()))
        .filter(use -> shares(name.kind(), name.ruleset(), use.ruleset()))
        .toList();
  }

  private static boolean shares(NameUse.Kind kind, RulesetSource one, RulesetSource other) {
    return switch (kind) {
      case FACT -> true;
      case CRITERION -> one.credential().equals(other.credential());
      case TABLE, SOURCE -> LastResults.areSame(one, other);
    };
  }

  List<TextRange> definition(String file, int offset) {
    Optional<NameUse> name = at(file, offset);
    if (name.isPresent()) {
      List<NameUse> declared = same(name.get()).stream().filter(NameUse::declares).toList();
      List<NameUse> own =
          declared.stream()
              .filter(use -> LastResults.areSame(use.ruleset(), name.get().ruleset()))
              .toList();
      return (own.isEmpty() ? declared : own).stream().map(NameUse::at).toList();
    }
    return variables(file, offset).limit(1).toList();
  }

  List<TextRange> references(String file, int offset) {
    Optional<NameUse> name = at(file, offset);
    if (name.isPresent()) {
      return same(name.get()).stream().map(NameUse::at).toList();
    }
    List<TextRange> variables = variables(file, offset).toList();
    return variables.isEmpty() ? words(file, offset) : variables;
  }

  /** Returns the uses of a variable in its rule. */
  private Stream<TextRange> variables(String file, int offset) {
    RuleFile rules = view.ruleFile(file).filter(one -> file.endsWith(".drl")).orElse(null);
    if (rules == null) {
      return Stream.of();
    }
    List<Token> tokens = view.tokens(rules);
    Token at = new RuleCursor(tokens, rules.source().text(), offset).token();
    if (!at.isVariable()) {
      return Stream.of();
    }
    return rules.rules().stream()
        .filter(rule -> rule.from() <= offset && offset <= rule.to())
        .limit(1)
        .flatMap(
            rule ->
                tokens.stream()
                    .filter(token -> token.isWord(at.text()))
                    .filter(
                        token -> rule.from() <= token.at().start() && token.at().end() <= rule.to())
                    .map(token -> new TextRange(file, token.at().start(), token.at().end())));
  }

  /** Returns the uses of a word in the rule files of the folder. */
  private List<TextRange> words(String file, int offset) {
    RuleFile rules = view.ruleFile(file).filter(one -> file.endsWith(".drl")).orElse(null);
    if (rules == null) {
      return List.of();
    }
    RuleCursor cursor = new RuleCursor(view.tokens(rules), rules.source().text(), offset);
    Token at = cursor.token();
    if (!at.isName() || at.at().start() > offset || !cursor.isAfterDot()) {
      return List.of();
    }
    return view.rules().rulesets().stream()
        .flatMap(ruleset -> ruleset.rules().stream())
        .filter(one -> one.source().file().endsWith(".drl"))
        .flatMap(one -> uses(one, at.text()))
        .toList();
  }

  private Stream<TextRange> uses(RuleFile rules, String word) {
    String file = view.places().file(rules.source().file());
    return rules.rules().stream()
        .flatMap(rule -> rule.steps())
        .filter(step -> step.word().text().equals(word))
        .map(step -> new TextRange(file, step.word().at().start(), step.word().at().end()));
  }
}
