package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.language.typing.Word;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;

/** The meanings of what stands at positions in a text. Stateless. */
final class Meanings {

  private final RulesView view;

  Meanings(RulesView view) {
    this.view = view;
  }

  Optional<Hover> at(String file, int offset) {
    Optional<NameUse> name = new NamesAt(view).at(file, offset);
    return name.isPresent() ? Optional.of(name(name.get())) : word(file, offset);
  }

  private Hover name(NameUse use) {
    return switch (use.kind()) {
      case CRITERION -> criterion(use);
      case SOURCE -> new Hover(use.at(), use.name(), source(use.ruleset(), use.name()), "");
      case FACT, TABLE -> declared(use);
    };
  }

  private Hover criterion(NameUse use) {
    for (RuleFile file : use.ruleset().rules()) {
      for (Rule rule : file.rules()) {
        if (rule.criterion().map(Argument.Text::value).filter(use.name()::equals).isPresent()) {
          String code = file.source().text().substring(rule.from(), rule.to());
          return new Hover(use.at(), use.name(), rule.name().text(), code);
        }
      }
    }
    return new Hover(use.at(), use.name(), "", "");
  }

  /** Returns a source with its date and confidence, in lines. */
  static String source(RulesetSource ruleset, String id) {
    PropertiesText text = ruleset.properties(RulesetSource.SOURCES).orElse(null);
    if (text == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (String part : List.of("document", "url", "asOf", "confidence")) {
      text.value(id + "." + part).ifPresent(lines::add);
    }
    return String.join("\n", lines);
  }

  /** Returns a fact or a table with the statement that declares it. */
  private Hover declared(NameUse use) {
    Optional<NameUse> declaration =
        new NamesAt(view)
            .same(use).stream()
                .filter(NameUse::declares)
                .sorted(
                    (a, b) ->
                        Boolean.compare(
                            LastResults.areSame(b.ruleset(), use.ruleset()),
                            LastResults.areSame(a.ruleset(), use.ruleset())))
                .findFirst();
    String code =
        declaration
            .flatMap(
                one ->
                    view.ruleFile(one.at().file())
                        .map(
                            file ->
                                statement(
                                    view.text(one.at().file()).orElse(""), view.tokens(file), one)))
            .orElse("");
    return new Hover(
        use.at(), use.name(), declaration.map(one -> one.at().file()).orElse(""), code);
  }

  private static String statement(String text, List<Token> tokens, NameUse use) {
    int from = -1;
    for (Token token : tokens) {
      if (token.at().start() <= use.at().from() && token.isVariable()) {
        from = token.at().start();
      }
      if (token.at().start() > use.at().from() && token.is(";") && from >= 0) {
        return use.at().file().endsWith(".drl") ? text.substring(from, token.at().end()) : "";
      }
    }
    return "";
  }

  private Optional<Hover> word(String file, int offset) {
    RuleFile rules = view.ruleFile(file).filter(one -> file.endsWith(".drl")).orElse(null);
    if (rules == null) {
      return Optional.empty();
    }
    RuleCursor cursor = new RuleCursor(view.tokens(rules), rules.source().text(), offset);
    Token token = cursor.token();
    if (token.at().start() > offset || token.kind() == Token.Kind.END) {
      return Optional.empty();
    }
    TextRange at = new TextRange(file, token.at().start(), token.at().end());
    if (token.kind() == Token.Kind.TEXT) {
      return code(view.ruleset(file).orElseThrow(), token, at);
    }
    if (!token.isName()) {
      return Optional.empty();
    }
    if (cursor.isAfterDot()) {
      return words(cursor, token.text()).stream()
          .findFirst()
          .map(
              word ->
                  new Hover(
                      at,
                      word.usage(),
                      WordMeanings.of(word)
                          + "\n("
                          + Vocabulary.noun(word.kind())
                          + " \u2192 "
                          + Vocabulary.noun(word.leadsTo())
                          + ")",
                      ""));
    }
    Word property = Vocabulary.properties().get(token.text());
    return property == null
        ? Optional.empty()
        : Optional.of(
            new Hover(at, token.text(), WordMeanings.of(property.kind(), token.text()), ""));
  }

  /** Returns the words of a name: that of the known type, or of every type that has it. */
  private static List<Word> words(RuleCursor cursor, String name) {
    List<Word> own =
        cursor
            .typeBeforeDot()
            .map(type -> Vocabulary.words(type).getOrDefault(name, List.of()))
            .orElse(List.of());
    return own.isEmpty()
        ? Vocabulary.kinds().stream()
            .flatMap(kind -> Vocabulary.words(kind).getOrDefault(name, List.of()).stream())
            .toList()
        : own;
  }

  /** Returns the names of a code in the languages of the version. */
  private static Optional<Hover> code(RulesetSource ruleset, Token token, TextRange at) {
    String names =
        ruleset.files().keySet().stream()
            .filter(file -> file.startsWith("texts") && file.endsWith(".properties"))
            .flatMap(file -> ruleset.properties(file).stream())
            .flatMap(text -> text.value("code." + token.text()).stream())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return names.isEmpty() ? Optional.empty() : Optional.of(new Hover(at, token.text(), names, ""));
  }
}
