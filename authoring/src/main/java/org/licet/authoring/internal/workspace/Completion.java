package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.typing.ValueNames;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.language.typing.Word;
import org.licet.authoring.internal.source.RulesetSource;

/** Finds what can be typed at a position of a file. Not thread-safe. */
final class Completion {

  /** The parameters that take types of licenses and certifications. */
  private static final List<String> TYPES = List.of("types", "licenses", "credential", "codes");

  private final RulesView view;
  private final String file;
  private final int offset;
  private final List<Proposal> all = new ArrayList<>();

  Completion(RulesView view, String file, int offset) {
    this.view = view;
    this.file = file;
    this.offset = offset;
  }

  List<Proposal> proposals() {
    RulesetSource ruleset = view.ruleset(file).orElse(null);
    String text = view.text(file).orElse(null);
    if (ruleset == null || text == null || offset < 0 || offset > text.length()) {
      return List.of();
    }
    Optional<RuleFile> rules = view.ruleFile(file).filter(one -> file.endsWith(".drl"));
    if (rules.isPresent()) {
      rule(ruleset, new RuleCursor(view.tokens(rules.get()), text, offset), text);
    } else if (file.endsWith(".yaml") || file.endsWith(".yml")) {
      all.addAll(new CaseCompletion(view, ruleset, file, text, offset).proposals());
    } else if (file.endsWith(".csv")) {
      all.addAll(TableCompletion.proposals(view, ruleset, file, text, offset));
    } else if (SourcesCompletion.isFor(view.inside(ruleset, file))) {
      all.addAll(SourcesCompletion.proposals(view, ruleset, file, text, offset));
    }
    return List.copyOf(all);
  }

  private void rule(RulesetSource ruleset, RuleCursor cursor, String text) {
    Token token = cursor.token();
    boolean inText = token.kind() == Token.Kind.TEXT && token.at().start() < offset;
    if (inText) {
      inText(ruleset, cursor, token, text);
    } else if (cursor.isAfterDot()) {
      cursor.typeBeforeDot().ifPresent(type -> words(type, typed(token), text));
    } else if (cursor.before().filter(one -> one.is("@")).isPresent()) {
      List.of("criterion", "source", "conflict")
          .forEach(name -> add(Proposal.Kind.KEYWORD, name, name + "(\"\")", typed(token), "", ""));
    } else {
      expression(cursor, token);
    }
  }

  /** Returns the typed part of a name, which a proposal replaces. */
  private TextRange typed(Token token) {
    boolean typing = token.isName() && token.at().start() <= offset;
    return new TextRange(
        file, typing ? token.at().start() : offset, typing ? token.at().end() : offset);
  }

  private void words(Class<?> type, TextRange at, String text) {
    boolean called = at.to() < text.length() && text.charAt(at.to()) == '(';
    Vocabulary.words(type)
        .forEach(
            (name, words) -> {
              Word word = words.get(0);
              boolean alone = word.parameters().isEmpty();
              add(
                  Proposal.Kind.WORD,
                  word.usage(),
                  called ? name : alone ? name + "()" : name + "(",
                  at,
                  Vocabulary.noun(word.leadsTo()),
                  WordMeanings.of(word));
            });
  }

  private void expression(RuleCursor cursor, Token token) {
    TextRange at = typed(token);
    switch (cursor.part()) {
      case "when" -> {
        Vocabulary.properties()
            .forEach(
                (name, word) ->
                    add(
                        Proposal.Kind.PROPERTY,
                        name,
                        name,
                        at,
                        Vocabulary.noun(word.leadsTo()),
                        WordMeanings.of(word.kind(), name)));
        add(Proposal.Kind.KEYWORD, "then", "then", at, "", "");
      }
      case "then" -> {
        cursor.variables().forEach(name -> add(Proposal.Kind.VARIABLE, name, name, at, "", ""));
        add(Proposal.Kind.KEYWORD, "end", "end", at, "", "");
      }
      case "rule" -> {
        add(Proposal.Kind.KEYWORD, "@criterion", "@criterion(\"\")", at, "", "");
        add(Proposal.Kind.KEYWORD, "@source", "@source(\"\")", at, "", "");
        add(Proposal.Kind.KEYWORD, "when", "when", at, "", "");
      }
      default -> {
        add(Proposal.Kind.RULE, "rule", RuleSkeletons.JUDGING, at, "@criterion", "");
        add(Proposal.Kind.RULE, "rule (Ruleset)", RuleSkeletons.DEFINING, at, "Ruleset", "");
      }
    }
  }

  private void inText(RulesetSource ruleset, RuleCursor cursor, Token token, String text) {
    int from = token.at().start() + 1;
    int end = token.at().end();
    boolean closed = end - 1 > token.at().start() && text.charAt(end - 1) == '"';
    int to = closed ? end - 1 : Math.max(end, offset);
    if (offset > to) {
      return;
    }
    TextRange whole = new TextRange(file, from, to);
    Optional<String> annotation = cursor.annotation();
    if (annotation.isPresent()) {
      if (annotation.get().equals("criterion")) {
        names(ruleset, NameUse.Kind.CRITERION, whole);
      } else {
        names(ruleset, NameUse.Kind.SOURCE, id(text, whole));
      }
      return;
    }
    cursor.argument().ifPresent(place -> argument(ruleset, place, text, whole));
  }

  private void argument(
      RulesetSource ruleset, RuleCursor.ArgumentPlace place, String text, TextRange whole) {
    String parameter = place.parameter();
    switch (parameter) {
      case "criteria" -> names(ruleset, NameUse.Kind.CRITERION, whole);
      case "fact" -> names(ruleset, NameUse.Kind.FACT, whole);
      case "table" -> names(ruleset, NameUse.Kind.TABLE, whole);
      case "ids" -> names(ruleset, NameUse.Kind.SOURCE, id(text, whole));
      default -> {
        Collection<String> known = ValueNames.of(parameter);
        Collection<String> codes = known.isEmpty() ? used(parameter) : known;
        codes.forEach(code -> add(Proposal.Kind.CODE, code, code, whole, "", ""));
      }
    }
  }

  /** Returns the values that the rules of the folder give to a parameter. */
  private Set<String> used(String parameter) {
    String[] alike =
        TYPES.contains(parameter) ? TYPES.toArray(String[]::new) : new String[] {parameter};
    Set<String> used = new TreeSet<>();
    view.rules().rulesets().stream()
        .flatMap(ruleset -> DeclaredNames.texts(ruleset, alike).stream())
        .forEach(text -> used.add(text.value()));
    return used;
  }

  /** Returns the id in a list of ids at the position. */
  private TextRange id(String text, TextRange whole) {
    int from = offset;
    while (from > whole.from() && text.charAt(from - 1) != ',' && text.charAt(from - 1) != ' ') {
      from--;
    }
    int to = offset;
    while (to < whole.to() && text.charAt(to) != ',' && text.charAt(to) != ' ') {
      to++;
    }
    return new TextRange(file, from, to);
  }

  private void names(RulesetSource ruleset, NameUse.Kind kind, TextRange at) {
    Map<String, NameUse> first = new LinkedHashMap<>();
    view.names(ruleset).stream()
        .filter(use -> use.kind() == kind && !use.at().equals(at))
        .forEach(use -> first.putIfAbsent(use.name(), use));
    first.forEach(
        (name, use) -> {
          Optional<Hover> meaning = new Meanings(view).at(use.at().file(), use.at().from());
          add(
              Proposal.Kind.valueOf(kind.name()),
              name,
              name,
              at,
              meaning.map(hover -> hover.text().lines().findFirst().orElse("")).orElse(""),
              meaning
                  .map(hover -> hover.code().isEmpty() ? hover.text() : hover.code())
                  .orElse(""));
        });
  }

  private void add(
      Proposal.Kind kind,
      String label,
      String insert,
      TextRange at,
      String detail,
      String description) {
    all.add(new Proposal(kind, label, insert, at, detail, description));
  }
}
