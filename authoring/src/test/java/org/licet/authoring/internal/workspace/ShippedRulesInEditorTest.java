package org.licet.authoring.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.lexer.Token;

/**
 * Every rule file of the repository, as an editor sees it. {@code -Dlicet.names.followed=1} follows
 * every name; by default, one in eight.
 */
class ShippedRulesInEditorTest {

  private static final int FOLLOWED = Integer.getInteger("licet.names.followed", 8);

  @SuppressWarnings("unused") // the source of the parameters
  static final List<Path> FOLDERS = ShippedFolders.ALL;

  private static RulesView view(Path folder) {
    return Workspace.of(folder, Locale.ENGLISH).view();
  }

  private static List<String> rules(RulesView view) {
    return view.files().stream().filter(file -> file.endsWith(".drl")).toList();
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void every_word_has_a_meaning_and_is_among_the_proposals(Path folder) {
    RulesView view = view(folder);
    List<String> without = new ArrayList<>();
    for (String file : rules(view)) {
      List<Rule> words =
          view.ruleFile(file).orElseThrow().rules().stream()
              .filter(rule -> rule.patterns().isEmpty())
              .toList();
      List<Token> tokens = view.tokens(view.ruleFile(file).orElseThrow());
      for (int i = 1; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        boolean word =
            token.isName()
                && tokens.get(i - 1).is(".")
                && tokens.get(i + 1).is("(")
                && words.stream().anyMatch(rule -> contains(rule, token));
        if (word) {
          int middle = token.at().start() + 1;
          Optional<Hover> hover = view.hover(file, middle);
          if (hover.isEmpty()
              || !hover.get().title().startsWith(token.text() + "(")
              || hover.get().text().startsWith("\n")
              || view.completion(file, middle).stream()
                  .noneMatch(one -> one.label().startsWith(token.text() + "("))) {
            without.add(file + ":" + token.at().line() + " " + token.text() + " " + hover);
          }
        }
      }
    }
    assertThat(without).isEmpty();
  }

  private static boolean contains(Rule rule, Token token) {
    return rule.from() <= token.at().start() && token.at().end() <= rule.to();
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void every_name_leads_to_its_declaration_and_back(Path folder) {
    RulesView view = view(folder);
    List<NameUse> names = view.names();
    assertThat(names).isNotEmpty();
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < names.size(); i += FOLLOWED) {
      NameUse use = names.get(i);
      String text = view.text(use.at().file()).orElseThrow();
      List<TextRange> places = view.definition(use.at().file(), use.at().from());
      if (!text.substring(use.at().from(), use.at().to()).equals(use.name())
          || view.hover(use.at().file(), use.at().from()).isEmpty()
          || places.isEmpty()
          || !view.references(places.get(0).file(), places.get(0).from()).contains(use.at())) {
        lost.add(use.at() + " " + use.kind() + " " + use.name());
      }
    }
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void the_layout_of_every_file_stays(Path folder) {
    RulesView view = view(folder);
    List<String> moved = new ArrayList<>();
    for (String file : rules(view)) {
      String text = view.text(file).orElseThrow();
      view.format(file)
          .forEach(
              edit ->
                  moved.add(
                      file
                          + ":"
                          + text.substring(0, edit.at().from()).lines().count()
                          + " "
                          + edit));
    }
    assertThat(moved).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void every_value_of_a_rule_is_a_field_that_changes_nothing_else(Path folder) {
    RulesView view = view(folder);
    for (String file : rules(view)) {
      String text = view.text(file).orElseThrow();
      for (RuleInWords rule : view.rules(file)) {
        assertThat(text.substring(rule.nameAt().from(), rule.nameAt().to())).isEqualTo(rule.name());
        assertThat(rule.lines()).isNotEmpty();
        for (RuleInWords.Field field : rule.fields()) {
          assertThat(text.substring(field.at().from(), field.at().to())).isEqualTo(field.value());
          assertThat(TextEdit.apply(text, List.of(field.set(field.value())))).isEqualTo(text);
        }
      }
    }
  }
}
