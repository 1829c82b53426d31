package org.licet.authoring.internal.check.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.internal.pattern.PatternNames;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.json.internal.advice.Nearest;

/** Checks the facts that rules declare and use. Not thread-safe. */
public final class FactsCheck {

  /** The type that each word needs. */
  private static final Map<String, List<String>> NEEDED =
      Map.ofEntries(
          Map.entry("having", List.of("yesNo")),
          Map.entry("notHaving", List.of("yesNo")),
          Map.entry("holds", List.of("yesNo")),
          Map.entry("doesNotHold", List.of("yesNo")),
          Map.entry("havingOneOf", List.of("code", "codes")),
          Map.entry("isOneOf", List.of("code", "codes")),
          Map.entry("havingAtLeast", List.of("number")),
          Map.entry("havingAtMost", List.of("number")),
          Map.entry("pointsOf", List.of("number")),
          Map.entry("hoursOf", List.of("number")),
          Map.entry("isAtLeast", List.of("number")),
          Map.entry("isAtMost", List.of("number")),
          Map.entry("havingInLastDays", List.of("date")),
          Map.entry("havingInLastMonths", List.of("date")),
          Map.entry("havingInLastYears", List.of("date")),
          Map.entry("havingInTermOf", List.of("date")),
          Map.entry("isInLastDays", List.of("date")),
          Map.entry("isInLastMonths", List.of("date")),
          Map.entry("isInLastYears", List.of("date")),
          Map.entry("isPast", List.of("date")));

  /** The carriers of the facts that each lookup reads. */
  private static final Map<String, List<String>> CARRIERS =
      Map.of(
          "licensesAndCertifications", List.of("licenses", "certifications"),
          "degreesInProgress", List.of("degrees"),
          "facts", List.of("candidate"));

  /** The words that add up declared numbers, and no fields. */
  private static final Set<String> TOTALS = Set.of("pointsOf", "hoursOf");

  private static final Map<DeclaredFact.Type, String> OF_FIELDS =
      Map.of(
          DeclaredFact.Type.YES_NO, "a yes or a no",
          DeclaredFact.Type.NUMBER, "a number",
          DeclaredFact.Type.CODE, "a code",
          DeclaredFact.Type.CODES, "a list of codes");

  private static final Map<DeclaredFact.Type, String> WORDS_OF_FIELDS =
      Map.of(
          DeclaredFact.Type.YES_NO, "having or notHaving",
          DeclaredFact.Type.NUMBER, "havingAtLeast or havingAtMost",
          DeclaredFact.Type.CODE, "havingOneOf",
          DeclaredFact.Type.CODES, "havingOneOf");

  private final ProblemCollector finder = new ProblemCollector();
  private final UnreadableNames lost;
  private final Map<String, FactDeclarations.Declaration> declared = new LinkedHashMap<>();
  private final List<DeclaredNames.Text> used = new ArrayList<>();

  private FactsCheck(RulesetSource ruleset, UnreadableNames lost) {
    this.lost = lost;
    FactDeclarations.of(ruleset).forEach(this::declare);
    DeclaredNames.texts(ruleset, "fact").stream()
        .filter(name -> !FactDeclarations.declares(name))
        .forEach(used::add);
  }

  /** Returns the problems with the facts of a version. */
  public static List<Problem> of(RulesetSource ruleset, UnreadableNames lost) {
    FactsCheck check = new FactsCheck(ruleset, lost);
    check.used.forEach(check::use);
    check.unused(ruleset);
    return check.finder.found();
  }

  private void declare(FactDeclarations.Declaration declaration) {
    DeclaredNames.Text name = declaration.name();
    List<ChainStep> questions = declaration.questions();
    if (declared.putIfAbsent(name.value(), declaration) != null) {
      finder.error(
          name,
          "fact",
          "the fact " + name.value() + " is declared twice",
          Optional.of(
              "list all its records in one declaration: .of(\"employment\", \"licenses\")"));
    } else if (NamedFields.has(name.value())) {
      finder.error(
          name,
          "fact",
          name.value() + " is a field of the candidate format, and needs no declaration",
          Optional.of("delete the declaration, or choose another name"));
    } else if (declaration.carriers().isEmpty()) {
      finder.error(
          name,
          "fact",
          "the fact " + name.value() + " names no record that carries it",
          Optional.of("add .of(\"employment\") or .of(\"candidate\")"));
    } else if (questions.size() != 1) {
      finder.error(
          name,
          "fact",
          "the fact "
              + name.value()
              + (questions.isEmpty() ? " has no question" : " has more than one question"),
          Optional.of("add one of .yesNo, .number, .date, .code, .codes with the question"));
    } else {
      question(name, questions.get(0), declaration.places());
    }
  }

  private void question(DeclaredNames.Text name, ChainStep step, List<String> carriers) {
    boolean ofRecords = carriers.stream().anyMatch(carrier -> !carrier.equals("candidate"));
    for (Argument.Text question : FactDeclarations.texts(step)) {
      if (ofRecords && !question.value().contains("{0}")) {
        finder.error(
            name.file(),
            name.rule(),
            "fact",
            question.at(),
            "the question does not name the record",
            Optional.of("write {0} where the name of the record belongs"));
      }
    }
  }

  private void use(DeclaredNames.Text name) {
    FactDeclarations.Declaration declaration = declared.get(name.value());
    if (declaration == null && NamedFields.has(name.value())) {
      useField(name);
      return;
    }
    if (declaration == null) {
      if (!lost.mayName(name.value())) {
        finder.error(
            name,
            "unknown-fact",
            "no rule declares the fact " + name.value(),
            Nearest.to(name.value(), declared.keySet())
                .map(near -> "\"" + near + "\"")
                .or(
                    () ->
                        Optional.of(
                            "add $ruleset.fact(\"%s\").of(\"%s\").yesNo(\"...\") in a rule"
                                .formatted(name.value(), carriers(name).get(0)))));
      }
      return;
    }
    String word = name.step().word().name();
    List<String> needed = NEEDED.getOrDefault(word, List.of());
    if (!needed.isEmpty()
        && declaration.type().filter(type -> !needed.contains(type)).isPresent()) {
      finder.error(
          name,
          "fact",
          "%s needs a fact declared by .%s, but %s is declared by .%s"
              .formatted(
                  word,
                  String.join(" or .", needed),
                  name.value(),
                  declaration.type().orElseThrow()),
          NEEDED.entrySet().stream()
              .filter(other -> other.getValue().contains(declaration.type().orElseThrow()))
              .map(Map.Entry::getKey)
              .filter(other -> isOfSameKind(word, other))
              .sorted()
              .findFirst()
              .map(other -> "use " + other));
    }
    for (String carrier : carriers(name)) {
      if (!declaration.carriers().isEmpty() && !declaration.places().contains(carrier)) {
        finder.error(
            name,
            "fact",
            "the fact %s is declared of %s, not of %s"
                .formatted(name.value(), String.join(", ", declaration.places()), carrier),
            Optional.of("add \"" + carrier + "\" to .of(...) of its declaration"));
      }
    }
  }

  /** Checks the use of a field of the candidate format that rules name. */
  private void useField(DeclaredNames.Text name) {
    String word = name.step().word().name();
    for (String carrier : carriers(name)) {
      Optional<DeclaredFact.Type> type = NamedFields.type(carrier, name.value());
      if (type.isPresent() && !takes(word, type.orElseThrow())) {
        finder.error(
            name,
            "fact",
            word
                + " needs another fact, but the field "
                + name.value()
                + " is "
                + OF_FIELDS.get(type.orElseThrow()),
            Optional.of("use " + WORDS_OF_FIELDS.get(type.orElseThrow())));
      } else if (type.isEmpty()) {
        finder.error(
            name,
            "unknown-fact",
            "the field " + name.value() + " is not a field of " + carrier,
            Optional.of("use it with " + String.join(" or ", NamedFields.places(name.value()))));
      }
    }
  }

  private static boolean takes(String word, DeclaredFact.Type type) {
    return !TOTALS.contains(word)
        && NEEDED.getOrDefault(word, List.of()).stream()
            .anyMatch(needed -> DeclaredFact.Type.of(needed).equals(Optional.of(type)));
  }

  /** Words of records begin with "having", words of the candidate do not. */
  private static boolean isOfSameKind(String one, String other) {
    return one.startsWith("having") == other.contains("aving");
  }

  private static List<String> carriers(DeclaredNames.Text name) {
    String start = start(name.step().chain(), name.rule());
    return CARRIERS.getOrDefault(start, List.of(start));
  }

  /** Returns the lookup with which a chain begins, also if a variable stands for it. */
  private static String start(Chain chain, Rule rule) {
    String start = chain.start().text();
    return rule.pattern().bindings().stream()
        .filter(binding -> binding.variable().text().equals(start))
        .map(binding -> binding.value().start().text())
        .findFirst()
        .orElse(start);
  }

  private void unused(RulesetSource ruleset) {
    Set<String> names = new HashSet<>();
    used.forEach(name -> names.add(name.value()));
    DeclaredNames.judging(ruleset)
        .flatMap(rule -> rule.patterns().stream())
        .forEach(patterns -> names.addAll(PatternNames.facts(patterns)));
    names.add("SPECIALTY"); // tables of shared letters use it
    boolean judges = DeclaredNames.judging(ruleset).findAny().isPresent();
    declared.values().stream()
        .map(FactDeclarations.Declaration::name)
        .filter(name -> judges && !names.contains(name.value()) && !lost.mayName(name.value()))
        .forEach(
            name ->
                finder.warning(
                    name.file(),
                    name.rule(),
                    "unused-fact",
                    name.text().at(),
                    "no rule uses the fact " + name.value(),
                    Nearest.to(name.value(), unknown())
                        .map(near -> "\"" + near + "\"")
                        .orElse("delete its declaration")));
  }

  private Set<String> unknown() {
    Set<String> unknown = new HashSet<>();
    used.stream()
        .map(DeclaredNames.Text::value)
        .filter(name -> !declared.containsKey(name))
        .forEach(unknown::add);
    return unknown;
  }
}
