package org.licet.authoring.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;

/** The declarations of facts in rules, compared between versions. Stateless and thread-safe. */
final class FactDeclarations {

  private static final Set<String> TYPES = Set.of("yesNo", "number", "date", "code", "codes");

  /**
   * A declaration.
   *
   * @param ruleset the version that declares the fact
   * @param name the name of the fact, where it is declared
   * @param carriers the records that carry it, where they are named
   * @param questions the words that set its type and its question
   * @param label the label
   */
  record Declaration(
      RulesetSource ruleset,
      DeclaredNames.Text name,
      List<Argument.Text> carriers,
      List<ChainStep> questions,
      String label) {

    /** Returns the word that sets the type; empty if there is none. */
    Optional<String> type() {
      return questions.stream().findFirst().map(step -> step.word().text());
    }

    /** Returns the names of the records that carry the fact. */
    List<String> places() {
      return carriers.stream().map(Argument.Text::value).toList();
    }

    private String wording() {
      return questions.stream()
              .map(step -> "." + step.word().text() + "(\"" + question(step) + "\")")
              .findFirst()
              .orElse("")
          + ".called(\""
          + label
          + "\")";
    }

    private static String question(ChainStep step) {
      return texts(step).stream().map(Argument.Text::value).findFirst().orElse("");
    }

    private String place() {
      return name.file().source().file() + ":" + name.text().at().line();
    }
  }

  private FactDeclarations() {}

  /** Returns the declarations of a version, in the order of the files. */
  static List<Declaration> of(RulesetSource ruleset) {
    return DeclaredNames.texts(ruleset, "fact").stream()
        .filter(FactDeclarations::declares)
        .map(name -> declaration(ruleset, name))
        .toList();
  }

  /** Returns whether a rule declares the fact here, and does not use it. */
  static boolean declares(DeclaredNames.Text name) {
    return name.step().word().name().equals("fact");
  }

  private static Declaration declaration(RulesetSource ruleset, DeclaredNames.Text name) {
    List<Argument.Text> carriers = new ArrayList<>();
    List<ChainStep> questions = new ArrayList<>();
    String label = name.value().replace('_', ' ').toLowerCase(Locale.ROOT);
    for (ChainStep step : name.step().chain().steps()) {
      if (step.word().text().equals("of")) {
        carriers.addAll(texts(step));
      } else if (TYPES.contains(step.word().text())) {
        questions.add(step);
      } else if (step.word().text().equals("called")) {
        label = texts(step).stream().map(Argument.Text::value).findFirst().orElse(label);
      }
    }
    return new Declaration(ruleset, name, carriers, questions, label);
  }

  /** Returns the text arguments of a word. */
  static List<Argument.Text> texts(ChainStep step) {
    return step.arguments().stream()
        .filter(Argument.Text.class::isInstance)
        .map(Argument.Text.class::cast)
        .toList();
  }

  /** Returns the names that two versions declare differently. */
  static List<Problem> between(RulesSource rules) {
    ProblemCollector finder = new ProblemCollector();
    Map<String, Declaration> first = new HashMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      for (Declaration declaration : of(ruleset)) {
        String name = declaration.name().value();
        Declaration other = first.putIfAbsent(name, declaration);
        if (other != null
            && !other.ruleset().equals(ruleset)
            && !other.wording().equals(declaration.wording())) {
          finder.error(
              declaration.name(),
              "fact",
              "the fact %s is declared as %s, but in %s as %s"
                  .formatted(name, declaration.wording(), other.place(), other.wording()),
              Optional.of("use one wording in both, or another name in one"));
        }
      }
    }
    return finder.found();
  }
}
