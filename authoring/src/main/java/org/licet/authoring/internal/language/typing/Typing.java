package org.licet.authoring.internal.language.typing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.problem.Problem;
import org.licet.internal.pattern.RecordKind;
import org.licet.json.internal.advice.Nearest;
import org.licet.rule.Application;
import org.licet.rule.ExaminationMonth;
import org.licet.rule.Ruleset;

/** Checks that a rule file uses existing words with the right arguments. Not thread-safe. */
public final class Typing {

  private static final String PACKAGE = "org.licet.rule.";

  private final RuleFile file;
  private final Problems problems;
  private final Set<String> imported = new HashSet<>();

  private Typing(RuleFile file) {
    this.file = file;
    this.problems = new Problems(file.source());
  }

  /** Returns the problems with the words of a file. */
  public static List<Problem> check(RuleFile file) {
    Typing typing = new Typing(file);
    typing.imports();
    file.rules().forEach(typing::rule);
    return typing.problems.found();
  }

  /** Adds the problems with the words of a partly readable rule. */
  public static void words(Rule rule, Problems problems) {
    problems.inRule(Optional.of(rule.name().text()).filter(name -> !name.isEmpty()));
    ChainTyping chains = new ChainTyping(problems, false);
    Map<String, Class<?>> variables = new HashMap<>();
    FactTyping.meant(rule).ifPresent(fact -> variables.put(rule.pattern().variable().text(), fact));
    for (Rule.Binding binding : rule.pattern().bindings()) {
      chains
          .inCondition(binding.value())
          .ifPresent(type -> variables.put(binding.variable().text(), type));
    }
    rule.statements().forEach(statement -> chains.inConsequence(statement, variables));
    problems.inRule(Optional.empty());
  }

  private void imports() {
    List<String> facts = Vocabulary.facts().stream().map(PACKAGE::concat).toList();
    for (Name name : file.imports()) {
      if (facts.contains(name.text())) {
        if (!imported.add(name.text())) {
          problems.warning(
              "import", name.at(), name.text() + " is imported twice", "delete this line");
        }
      } else if (name.text().endsWith("*")) {
        imported.addAll(facts);
      } else {
        Optional<String> near = Nearest.to(name.text(), facts);
        near.ifPresent(imported::add);
        problems.error(
            "import",
            name.at(),
            "rules can import only " + String.join(" and ", facts) + ", not " + name.text(),
            needless(name.text()).or(() -> near));
      }
    }
  }

  /** Returns the advice for an import that no rule needs. */
  private static Optional<String> needless(String name) {
    if (name.startsWith("java.lang")) {
      return Optional.of("delete this line. Rules use only words of Licet, not Java");
    }
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return RecordKind.types().contains(simple)
        ? Optional.of("delete this line. A pattern such as " + simple + "( ) needs no import")
        : Optional.empty();
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
        new JudgingTyping(rule, problems, variables).check();
      }
    }
    problems.inRule(Optional.empty());
  }

  private void annotations(Rule rule) {
    Set<String> seen = new HashSet<>();
    for (Rule.Annotation annotation : rule.annotations()) {
      Name name = annotation.name();
      if (!seen.add(name.text())) {
        problems.error(
            "annotation",
            name.at(),
            "the rule has @" + name.text() + " twice",
            name.text().equals("criterion")
                ? "write a separate rule for each criterion"
                : "use one @" + name.text() + " with a comma between them");
      } else if (annotation.value().value().isBlank()) {
        problems.error("annotation", annotation.value().at(), "@" + name.text() + " is empty");
      }
    }
  }

  /** Returns the fact that a rule matches, or probably means to match. */
  private Optional<Class<?>> fact(Rule rule) {
    Name type = rule.pattern().type();
    Optional<Class<?>> fact = Vocabulary.fact(type.text());
    Optional<Class<?>> meant = FactTyping.meant(rule);
    if (fact.isEmpty()) {
      problems.error(
          "fact",
          type.at(),
          "no fact is named " + type.text() + ", expected Application or Ruleset",
          Nearest.to(type.text(), Vocabulary.facts()));
    } else if (!fact.equals(meant)) {
      boolean application = fact.get() == Application.class;
      problems.error(
          "fact",
          type.at(),
          application
              ? "a rule that defines a stage or a table uses Ruleset, not Application"
              : "a rule that looks things up uses Application, not Ruleset",
          application
              ? "write Ruleset instead of Application"
              : "write Application instead of Ruleset");
    } else if (imported.add(PACKAGE + type.text())) {
      problems.error(
          "import",
          type.at(),
          type.text() + " is not imported in this file",
          "add the line import " + PACKAGE + type.text() + " below the package");
    }
    return meant;
  }

  private void defining(Rule rule, Map<String, Class<?>> variables) {
    rule.criterion()
        .ifPresent(
            criterion ->
                problems.error(
                    "criterion",
                    criterion.at(),
                    "a rule that uses Ruleset cannot have a criterion",
                    "delete this line"));
    rule.pattern().bindings().stream()
        .limit(1)
        .forEach(
            binding ->
                problems.error(
                    "fact",
                    binding.variable().at(),
                    "Ruleset() must be empty. Define things after then",
                    "delete this"));
    if (rule.statements().isEmpty()) {
      problems.error(
          "nothing",
          rule.name().at(),
          "the rule defines nothing after then",
          rule.pattern().variable().text() + ".stage(\"EXAMINATION\").require(...);");
    }
    ChainTyping chains = new ChainTyping(problems, true);
    for (Chain statement : rule.statements()) {
      int before = problems.count();
      Optional<Class<?>> type = chains.inConsequence(statement, variables);
      if (type.isPresent() && problems.count() == before && statement.steps().size() < 2) {
        problems.error(
            "nothing",
            statement.start().at(),
            "this statement defines nothing",
            "add a word such as require(...) or yes(...) after it");
      } else if (type.filter(ExaminationMonth.class::equals).isPresent()) {
        problems.error(
            "nothing",
            statement.steps().get(statement.steps().size() - 1).word().at(),
            "the application dates for this examination month are missing",
            "add appliedForBetween(\"11-01\", \"01-31\") after it");
      }
    }
  }
}
