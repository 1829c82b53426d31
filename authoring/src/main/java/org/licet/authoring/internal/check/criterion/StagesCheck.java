package org.licet.authoring.internal.check.criterion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;

/** Checks the requirements of the stages. Not thread-safe. */
public final class StagesCheck {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_./+-]*");

  private record Stage(Set<String> required, Set<String> informed, Set<String> earlier) {
    Stage() {
      this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  private final RulesetSource ruleset;
  private final ProblemCollector finder = new ProblemCollector();
  private final Map<String, Stage> stages = new HashMap<>();

  private StagesCheck(RulesetSource ruleset) {
    this.ruleset = ruleset;
  }

  public static List<Problem> of(RulesetSource ruleset, UnreadableNames lost) {
    StagesCheck check = new StagesCheck(ruleset);
    boolean complete = !lost.mayAsk();
    check.each(check::collect);
    if (complete && check.stages.isEmpty()) {
      check.nothing();
    }
    if (complete) {
      check.each(check::judge);
    }
    List<Problem> found = new ArrayList<>(check.finder.found());
    if (check.stages.containsKey("POSITION")) {
      found.addAll(check.employer());
    }
    return found;
  }

  /** An opening asks its employer by the issuer, and an answer names who gave it by a code. */
  private List<Problem> employer() {
    return ruleset
        .properties(RulesetSource.RULESET)
        .flatMap(text -> text.entry("issuer").map(entry -> employer(text, entry.value())))
        .orElse(List.of());
  }

  private static List<Problem> employer(PropertiesText text, Name issuer) {
    Problems problems = new Problems(text.source());
    if (!issuer.text().isEmpty() && !CODE.matcher(issuer.text()).matches()) {
      String code = issuer.text().strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "_");
      problems.error(
          "properties",
          issuer.at(),
          "the issuer of an opening is not a code of capital letters: \"" + issuer.text() + "\"",
          Optional.of("issuer = " + (CODE.matcher(code).matches() ? code : "EMPLOYER")));
    }
    return problems.found();
  }

  private interface Look {
    void at(RuleFile file, Rule rule, Argument.Text stage, ChainStep step);
  }

  private void each(Look look) {
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (Chain statement : rule.statements()) {
          stage(statement)
              .ifPresent(
                  stage ->
                      statement.steps().stream()
                          .skip(1)
                          .forEach(step -> look.at(file, rule, stage, step)));
        }
      }
    }
  }

  private static Optional<Argument.Text> stage(Chain statement) {
    return statement.steps().stream()
        .limit(1)
        .filter(step -> step.word().text().equals("stage"))
        .flatMap(step -> step.arguments().stream())
        .filter(Argument.Text.class::isInstance)
        .map(Argument.Text.class::cast)
        .findFirst();
  }

  private void collect(RuleFile file, Rule rule, Argument.Text stage, ChainStep step) {
    Stage said = stages.computeIfAbsent(stage.value(), any -> new Stage());
    switch (step.word().text()) {
      case "inform", "prefer" -> said.informed().addAll(texts(step));
      case "requireStageAsOfApplication" ->
          texts(step).stream().limit(1).forEach(said.earlier()::add);
      case "requireNothing" -> said.required().add("");
      case "orByRulesOfFirstAttempt" -> {}
      default -> said.required().addAll(texts(step));
    }
  }

  private static List<String> texts(ChainStep step) {
    return new Chain(new Name("", Span.BEGINNING), List.of(step))
        .allSteps()
        .flatMap(one -> one.arguments().stream())
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value())
        .toList();
  }

  private void judge(RuleFile file, Rule rule, Argument.Text stage, ChainStep step) {
    Stage said = stages.getOrDefault(stage.value(), new Stage());
    switch (step.word().text()) {
      case "inform", "prefer" -> informs(file, rule, stage, step, said);
      case "requireStageAsOfApplication" -> earlier(file, rule, stage, step);
      case "requireAtLeast" -> atLeast(file, rule, step);
      case "requireNothing" -> requiresNothing(file, rule, stage, step, said);
      default -> {}
    }
  }

  private void requiresNothing(
      RuleFile file, Rule rule, Argument.Text stage, ChainStep step, Stage said) {
    if (said.required().size() > 1 || !said.earlier().isEmpty()) {
      finder.error(
          file,
          rule,
          "stage",
          step.word().at(),
          "the stage " + stage.value() + " has requirements",
          Optional.of("delete requireNothing()"));
    }
  }

  private void informs(RuleFile file, Rule rule, Argument.Text stage, ChainStep step, Stage said) {
    if (said.required().isEmpty() && said.earlier().isEmpty()) {
      finder.error(
          file,
          rule,
          "stage",
          stage.at(),
          "the stage " + stage.value() + " requires nothing",
          Optional.of("use require instead of inform, or add requireNothing()"));
    }
    texts(step).stream()
        .filter(said.required()::contains)
        .forEach(
            id ->
                finder.error(
                    file,
                    rule,
                    "stage",
                    step.word().at(),
                    id + " is both required and for information at " + stage.value(),
                    Optional.of("name it only once")));
  }

  private void earlier(RuleFile file, Rule rule, Argument.Text stage, ChainStep step) {
    for (String name : texts(step).stream().limit(1).toList()) {
      if (Stream.of(org.licet.evaluation.Stage.values())
          .noneMatch(one -> one.name().equals(name))) {
        continue;
      }
      Stage other = stages.get(name);
      String wrong =
          name.equals(stage.value())
              ? "the stage " + name + " cannot require itself"
              : other == null
                  ? "no rule defines what the stage " + name + " requires"
                  : !other.earlier().isEmpty()
                      ? "the stage " + name + " itself requires another stage"
                      : "";
      if (!wrong.isEmpty()) {
        finder.error(file, rule, "stage", step.arguments().get(0).at(), wrong, Optional.empty());
      }
    }
  }

  private void atLeast(RuleFile file, Rule rule, ChainStep step) {
    if (!step.arguments().isEmpty()
        && step.arguments().get(0) instanceof Argument.Whole count
        && count.value() > step.arguments().size() - 1) {
      finder.error(
          file,
          rule,
          "stage",
          count.at(),
          "at least " + count.value() + " of " + (step.arguments().size() - 1) + " is impossible",
          Optional.of("use a smaller number or more criteria"));
    }
  }

  private void nothing() {
    if (ruleset.rules().isEmpty()) {
      finder.error(
          SourceText.of(ruleset.shown() + "/" + RulesetSource.RULESET, ""),
          "stage",
          Span.BEGINNING,
          "this folder has no rule files (*.drl)",
          Optional.of("choose another folder"));
      return;
    }
    RuleFile file =
        ruleset.rules().stream()
            .filter(one -> one.rules().isEmpty())
            .findFirst()
            .orElse(ruleset.rules().get(0));
    finder.error(
        file.source(),
        "stage",
        file.drlPackage().map(Name::at).orElse(Span.BEGINNING),
        "no rule defines what a stage requires",
        Optional.of("add a rule with $ruleset.stage(\"EXAMINATION\").require(...)"));
  }
}
