package org.licet.authoring.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.json.Nearest;
import org.licet.rule.Ruleset;

/** Checks that a rule file uses words that exist, with what they take. Not thread-safe. */
public final class Typing {

  private static final String PACKAGE = "org.licet.rule.";
  private static final List<String> ANNOTATIONS = List.of("criterion", "source", "conflict");

  private final RuleFile file;
  private final Problems problems;

  private Typing(RuleFile file) {
    this.file = file;
    this.problems = new Problems(file.source());
  }

  /** Returns what is wrong with the words of a file. */
  public static List<Problem> check(RuleFile file) {
    Typing typing = new Typing(file);
    typing.imports();
    file.rules().forEach(typing::rule);
    return typing.problems.found();
  }

  private void imports() {
    Set<String> seen = new HashSet<>();
    for (Name imported : file.imports()) {
      String name = imported.text();
      boolean known =
          name.startsWith(PACKAGE) && Vocabulary.fact(name.substring(PACKAGE.length())).isPresent();
      if (!known) {
        List<String> facts = Vocabulary.facts().stream().map(PACKAGE::concat).toList();
        problems.error(
            "import",
            imported.at(),
            "rules import nothing but " + String.join(" and ", facts) + ", not " + name,
            Nearest.to(name, facts));
      } else if (!seen.add(name)) {
        problems.warning("import", imported.at(), name + " is imported twice", "delete this line");
      }
    }
  }

  private void rule(Rule rule) {
    problems.inRule(Optional.of(rule.name().text()));
    annotations(rule);
    Optional<Class<?>> fact = fact(rule);
    if (fact.isPresent()) {
      Map<String, Class<?>> variables = new HashMap<>();
      variables.put(rule.pattern().variable().text(), fact.get());
      if (fact.get() == Ruleset.class) {
        defining(rule, variables);
      } else {
        judging(rule, variables);
      }
    }
    problems.inRule(Optional.empty());
  }

  private void annotations(Rule rule) {
    Set<String> seen = new HashSet<>();
    for (Rule.Annotation annotation : rule.annotations()) {
      Name name = annotation.name();
      if (!ANNOTATIONS.contains(name.text())) {
        problems.error(
            "annotation",
            name.at(),
            "@" + name.text() + " is not known; above when stand @criterion, @source and @conflict",
            Nearest.to(name.text(), ANNOTATIONS).map(near -> "@" + near));
      } else if (!seen.add(name.text())) {
        problems.error(
            "annotation",
            name.at(),
            "the rule has @" + name.text() + " twice",
            "one @" + name.text() + " with a comma between");
      } else if (annotation.value().value().isBlank()) {
        problems.error("annotation", annotation.value().at(), "@" + name.text() + " is empty");
      }
    }
  }

  private Optional<Class<?>> fact(Rule rule) {
    Name type = rule.pattern().type();
    Optional<Class<?>> fact = Vocabulary.fact(type.text());
    if (fact.isEmpty()) {
      problems.error(
          "fact",
          type.at(),
          "there is no fact " + type.text() + "; rules look at Application or at Ruleset",
          Nearest.to(type.text(), Vocabulary.facts()));
    } else if (file.imports().stream()
        .noneMatch(name -> name.text().equals(PACKAGE + type.text()))) {
      problems.error(
          "import",
          type.at(),
          type.text() + " is not imported",
          "the line import " + PACKAGE + type.text() + " below the package");
    }
    return fact;
  }

  private void defining(Rule rule, Map<String, Class<?>> variables) {
    rule.criterion()
        .ifPresent(
            criterion ->
                problems.error(
                    "criterion",
                    criterion.at(),
                    "a rule that looks at the ruleset concludes no criterion",
                    "Application in place of Ruleset"));
    rule.pattern()
        .bindings()
        .forEach(
            binding ->
                problems.error(
                    "fact",
                    binding.variable().at(),
                    "in Ruleset() stands nothing; what is defined comes after then",
                    "Application in place of Ruleset"));
    if (rule.statements().isEmpty()) {
      problems.error(
          "nothing",
          rule.name().at(),
          "the rule defines nothing after then",
          rule.pattern().variable().text() + ".stage(\"EXAMINATION\").require(...);");
    }
    for (Chain statement : rule.statements()) {
      Optional<Class<?>> type = chain(statement, variables, false);
      if (type.isPresent() && statement.steps().size() < 2) {
        problems.error(
            "nothing",
            statement.start().at(),
            "this statement defines nothing",
            "a word such as require(...) or yes(...) after it");
      }
    }
  }

  private void judging(Rule rule, Map<String, Class<?>> variables) {
    if (rule.criterion().isEmpty()) {
      problems.error(
          "criterion",
          rule.name().at(),
          "the rule does not say which criterion it concludes",
          "@criterion(\"...\") below its name");
    }
    for (Rule.Binding binding : rule.pattern().bindings()) {
      Optional<Class<?>> type = chain(binding.value(), Map.of(), true);
      Class<?> previous = variables.put(binding.variable().text(), type.orElse(Void.class));
      if (previous != null) {
        problems.error(
            "variable",
            binding.variable().at(),
            "the name " + binding.variable().text() + " is given twice in this rule",
            binding.variable().text() + "2");
      }
    }
    statements(rule, variables);
    Set<String> used = new HashSet<>();
    rule.statements().forEach(statement -> used(statement, used));
    for (Rule.Binding binding : rule.pattern().bindings()) {
      if (!used.contains(binding.variable().text())) {
        problems.error(
            "variable",
            binding.variable().at(),
            binding.variable().text() + " is looked up and never used",
            "it was meant to be part of what the rule concludes");
      }
    }
  }

  private static void used(Chain chain, Set<String> names) {
    names.add(chain.start().text());
    chain.steps().stream()
        .flatMap(step -> step.arguments().stream())
        .forEach(
            argument -> {
              if (argument instanceof Argument.Nested nested) {
                used(nested.chain(), names);
              }
            });
  }

  private void statements(Rule rule, Map<String, Class<?>> variables) {
    String application = rule.pattern().variable().text();
    if (rule.statements().isEmpty()) {
      problems.error(
          "nothing",
          rule.name().at(),
          "the rule concludes nothing after then",
          application + ".conclude(...);");
    }
    for (int i = 0; i < rule.statements().size(); i++) {
      Chain statement = rule.statements().get(i);
      chain(statement, variables, false);
      boolean concludes =
          statement.start().text().equals(application)
              && statement.steps().size() == 1
              && statement.steps().get(0).word().text().equals("conclude");
      if (!concludes && variables.containsKey(statement.start().text())) {
        boolean answers = !statement.start().text().equals(application);
        problems.error(
            "nothing",
            statement.start().at(),
            "this statement concludes nothing",
            answers ? application + ".conclude( ... ) around it" : application + ".conclude(...)");
      } else if (concludes && i > 0) {
        problems.error(
            "criterion",
            statement.start().at(),
            "the rule concludes its criterion a second time",
            "one conclude with alongWith or orElse");
      }
    }
  }

  /** Returns what a chain leads to, or empty if something in it is wrong. */
  private Optional<Class<?>> chain(
      Chain chain, Map<String, Class<?>> variables, boolean inCondition) {
    Optional<Class<?>> type = start(chain.start(), variables, inCondition);
    for (Step step : chain.steps()) {
      List<Optional<Class<?>>> given =
          step.arguments().stream().map(one -> given(one, variables, inCondition)).toList();
      if (type.isPresent()) {
        type = step(type.get(), step, given);
      }
    }
    return type;
  }

  private Optional<Class<?>> given(
      Argument argument, Map<String, Class<?>> variables, boolean inCondition) {
    return argument instanceof Argument.Nested nested
        ? chain(nested.chain(), variables, inCondition)
        : Optional.empty();
  }

  private Optional<Class<?>> start(
      Name start, Map<String, Class<?>> variables, boolean inCondition) {
    if (!inCondition) {
      Optional<Class<?>> type = Optional.<Class<?>>ofNullable(variables.get(start.text()));
      if (type.isEmpty()) {
        problems.error(
            "variable",
            start.at(),
            "there is no " + start.text() + " in this rule",
            Nearest.to(start.text(), variables.keySet())
                .or(() -> property(start.text()).map(any -> "look it up between when and then")));
      }
      return type.filter(known -> known != Void.class);
    }
    if (start.text().startsWith("$")) {
      problems.error(
          "variable",
          start.at(),
          "what a condition looks up cannot begin with another name such as " + start.text(),
          "the words of " + start.text() + " once more");
      return Optional.empty();
    }
    Optional<Class<?>> property = property(start.text());
    if (property.isEmpty()) {
      problems.error(
          "unknown-word",
          start.at(),
          "the application has no " + start.text(),
          Nearest.to(start.text(), Vocabulary.properties().keySet())
              .or(
                  () ->
                      Optional.of(
                          "one of "
                              + String.join(
                                  ", ",
                                  Vocabulary.properties().keySet().stream().sorted().toList()))));
    }
    return property;
  }

  private static Optional<Class<?>> property(String name) {
    return Optional.ofNullable(Vocabulary.properties().get(name))
        .map(word -> word.method().getReturnType());
  }

  private Optional<Class<?>> step(Class<?> kind, Step step, List<Optional<Class<?>>> given) {
    Optional<Word> word = Vocabulary.word(kind, step);
    if (word.isEmpty()) {
      unknown(kind, step.word());
      return Optional.empty();
    }
    new Arguments(problems).check(word.get(), step, given);
    Class<?> next = word.get().method().getReturnType();
    return next == void.class ? Optional.empty() : Optional.of(next);
  }

  private void unknown(Class<?> kind, Name word) {
    List<String> known = Vocabulary.words(kind).keySet().stream().toList();
    List<String> elsewhere = Vocabulary.whereKnown(word.text());
    Optional<String> near = Nearest.to(word.text(), known).map(one -> one + "(...)");
    problems.error(
        "unknown-word",
        word.at(),
        "\""
            + word.text()
            + "\" is not among the words for "
            + Vocabulary.noun(kind)
            + (elsewhere.isEmpty()
                ? ""
                : ", only among those for " + String.join(" and ", elsewhere)),
        near.or(() -> lead(kind, word.text()))
            .or(() -> Optional.of("one of " + String.join(", ", known))));
  }

  /** Advises the word that leads to where the unknown word is known. */
  private static Optional<String> lead(Class<?> kind, String unknown) {
    return Vocabulary.words(kind).values().stream()
        .flatMap(List::stream)
        .filter(word -> word.method().getReturnType() != kind)
        .filter(word -> Vocabulary.words(word.method().getReturnType()).containsKey(unknown))
        .map(word -> word.usage() + " before it")
        .findFirst();
  }
}
