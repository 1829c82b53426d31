package org.licet.authoring.internal.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.pattern.PatternReasoning;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.definition.RulesetDefinition;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.EngineDoor;

/** Rules that are interpreted word by word. Immutable and thread-safe. */
public final class InterpretedRules implements Rules {

  private final List<Rule> defining;
  private final Map<String, Rule> judging = new HashMap<>();
  private final Optional<StepMutation> twist;
  private final UnaryOperator<RulesetContext> watched;
  private final InterpretationListener listener;

  /**
   * Creates interpreted rules from rule files without problems.
   *
   * @param files the rule files of one ruleset version
   * @param twist a change that no words can express, if any
   */
  public InterpretedRules(List<RuleFile> files, Optional<StepMutation> twist) {
    this(files, twist, basis -> basis, InterpretationListener.NOBODY);
  }

  /**
   * Creates interpreted rules from rule files without problems.
   *
   * @param watched wraps the context of the ruleset before its use
   * @param listener receives the verdicts of steps
   */
  public InterpretedRules(
      List<RuleFile> files,
      Optional<StepMutation> twist,
      UnaryOperator<RulesetContext> watched,
      InterpretationListener listener) {
    List<Rule> all = files.stream().flatMap(file -> file.rules().stream()).toList();
    this.defining = all.stream().filter(rule -> rule.criterion().isEmpty()).toList();
    all.forEach(
        rule -> rule.criterion().ifPresent(criterion -> judging.put(criterion.value(), rule)));
    this.twist = twist;
    this.watched = watched;
    this.listener = listener;
  }

  private static String text(Rule rule, String annotation) {
    return rule.annotation(annotation).map(Argument.Text::value).orElse("");
  }

  @Override
  public void define(RulesetDefinition definition) {
    for (Rule rule : defining) {
      RuleInterpretation.define(rule, new RuleInterpreter(rule), EngineDoor.ruleset(definition));
    }
  }

  @Override
  public List<JudgingRule> judging(RulesetContext basis) {
    RulesetContext seen = watched.apply(basis);
    return judging.entrySet().stream()
        .map(
            entry ->
                new JudgingRule(
                    entry.getValue().name().text(),
                    entry.getKey(),
                    text(entry.getValue(), "source"),
                    text(entry.getValue(), "conflict"),
                    asked(entry.getValue(), seen)))
        .toList();
  }

  private Reasoning asked(Rule rule, RulesetContext basis) {
    String name = rule.name().text();
    if (rule.patterns().isPresent()) {
      return PatternReasoning.interpreted(rule.patterns().get(), basis, (test, verdict) -> {});
    }
    Optional<StepMutation> own = twist.filter(change -> change.rule().equals(name));
    try {
      RuleInterpretation.Said said =
          RuleInterpretation.of(rule, new RuleInterpreter(rule), own, basis);
      return listener == InterpretationListener.NOBODY ? said.concluded() : heard(name, said);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new RuleFailure(name, "failed: " + e.getMessage(), e);
    }
  }

  /** Reports each step to the listener whenever a verdict is computed. */
  private Reasoning heard(String rule, RuleInterpretation.Said said) {
    return Reasoning.of(
        application -> {
          said.steps()
              .forEach(one -> listener.said(rule, one.step(), one.asked().verdict(application)));
          return said.concluded().verdict(application);
        },
        application -> {
          said.selections().forEach(one -> explained(rule, one, application));
          said.steps().forEach(one -> explained(rule, one, application));
          return said.concluded().explain(application);
        });
  }

  private void explained(
      String rule, RuleInterpretation.Heard one, ApplicationContext application) {
    Conclusion conclusion = one.asked().explain(application);
    listener.explained(rule, one.step(), conclusion.verdict(), conclusion.grounds().reason());
  }
}
