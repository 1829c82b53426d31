package org.licet.authoring.internal.check.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Place;
import org.licet.authoring.problem.Problem;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;

/** The declarations of facts in rules, compared between versions. Stateless and thread-safe. */
public final class FactDeclarations {

  /**
   * A declaration.
   *
   * @param ruleset the version that declares the fact
   * @param name the name of the fact, where it is declared
   * @param carriers the records that carry it, where they are named
   * @param questions the words that set its type and its question
   * @param label the label
   * @param codes the codes that it is known to have
   * @param sources the sources, as the rule names them
   */
  record Declaration(
      RulesetSource ruleset,
      DeclaredNames.Text name,
      List<Argument.Text> carriers,
      List<ChainStep> questions,
      String label,
      List<String> codes,
      String sources) {

    /** Returns the word that sets the type; empty if there is none. */
    Optional<String> type() {
      return questions.stream().findFirst().map(step -> step.word().text());
    }

    /** Returns the names of the records that carry the fact. */
    List<String> places() {
      return carriers.stream().map(Argument.Text::value).toList();
    }

    /** Returns the declared fact; empty if its type is missing. */
    Optional<DeclaredFact> fact() {
      return type()
          .flatMap(DeclaredFact.Type::of)
          .map(
              type ->
                  new DeclaredFact(
                      name.value(),
                      places(),
                      type,
                      label,
                      values(questions.get(0)).stream().findFirst().orElse(""),
                      codes,
                      sources.isEmpty() ? Set.of() : Set.of(sources)));
    }

    private Place place() {
      return name.file().source().place(name.text().at());
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
    List<String> codes = new ArrayList<>();
    String label = DeclaredFact.label(name.value());
    String sources = "";
    for (ChainStep step : name.step().chain().steps()) {
      switch (step.word().text()) {
        case "of" -> carriers.addAll(texts(step));
        case "called" -> label = String.join(", ", values(step));
        case "values" -> codes.addAll(values(step));
        case "source" -> sources = String.join(", ", values(step));
        default -> {
          if (DeclaredFact.Type.of(step.word().text()).isPresent()) {
            questions.add(step);
          }
        }
      }
    }
    return new Declaration(ruleset, name, carriers, questions, label, codes, sources);
  }

  /** Returns the text arguments of a word. */
  static List<Argument.Text> texts(ChainStep step) {
    return step.arguments().stream()
        .filter(Argument.Text.class::isInstance)
        .map(Argument.Text.class::cast)
        .toList();
  }

  private static List<String> values(ChainStep step) {
    return texts(step).stream().map(Argument.Text::value).toList();
  }

  /**
   * The declaration of a fact in words, for comparison.
   *
   * @param words the declaration as a rule writes it, in a fixed order
   * @param place its place
   */
  public record Declared(String words, Place place) {}

  /** Returns the declarations of a version by the names of the facts. */
  public static Map<String, Declared> words(RulesetSource ruleset) {
    Map<String, Declared> all = new TreeMap<>();
    for (Declaration declaration : of(ruleset)) {
      declaration
          .fact()
          .ifPresent(
              fact ->
                  all.putIfAbsent(
                      fact.name(), new Declared(words(declaration, fact), declaration.place())));
    }
    return all;
  }

  private static String words(Declaration declaration, DeclaredFact fact) {
    return call("of", fact.of())
        + fact.shown()
        + (fact.codes().isEmpty() ? "" : call("values", fact.codes()))
        + (declaration.sources().isEmpty() ? "" : call("source", List.of(declaration.sources())));
  }

  private static String call(String word, List<String> texts) {
    return "." + word + "(\"" + String.join("\", \"", texts) + "\")";
  }

  /**
   * Returns the facts of all versions. Of a name that is declared differently, the first
   * declaration.
   */
  public static DeclaredFacts all(RulesSource rules) {
    Map<String, DeclaredFact> first = new HashMap<>();
    List<DeclaredFact> all = new ArrayList<>();
    rules.rulesets().stream()
        .flatMap(ruleset -> of(ruleset).stream())
        .flatMap(declaration -> declaration.fact().stream())
        .filter(fact -> first.computeIfAbsent(fact.name(), any -> fact).agrees(fact))
        .forEach(all::add);
    return DeclaredFacts.of(all);
  }

  /** Returns the names that two versions declare differently. */
  public static List<Problem> between(RulesSource rules) {
    ProblemCollector finder = new ProblemCollector();
    Map<String, Declaration> first = new HashMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      for (Declaration declaration : of(ruleset)) {
        Declaration other = first.putIfAbsent(declaration.name().value(), declaration);
        if (other != null && !other.ruleset().equals(ruleset)) {
          compare(declaration, other, finder);
        }
      }
    }
    return finder.found();
  }

  private static void compare(Declaration declaration, Declaration other, ProblemCollector finder) {
    DeclaredFact one = declaration.fact().orElse(null);
    DeclaredFact same = other.fact().orElse(null);
    if (one != null && same != null && !one.agrees(same)) {
      finder.error(
          declaration.name(),
          "fact",
          "the fact %s is declared as %s, but in %s as %s"
              .formatted(one.name(), one.shown(), other.place(), same.shown()),
          Optional.of("use one wording in both, or another name in one"));
    }
  }
}
