package org.licet.authoring.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.licet.authoring.language.Argument;
import org.licet.authoring.language.Rule;
import org.licet.authoring.language.RuleFile;
import org.licet.engine.Conclusions;
import org.licet.engine.CriterionRule;
import org.licet.engine.Rules;
import org.licet.engine.Wanted;
import org.licet.reasoning.Context;
import org.licet.reasoning.Definition;
import org.licet.rule.Application;
import org.licet.rule.EngineDoor;

/** Rules that are followed word by word. Immutable and thread-safe. */
public final class InterpretedRules implements Rules {

  private final List<Rule> defining;
  private final Map<String, Rule> judging;
  private final Optional<Twist> twist;
  private final Map<String, Speaker> speakers = new HashMap<>();
  private final UnaryOperator<Context> tables;

  /**
   * Takes rules that were found to be right.
   *
   * @param files the rule files of one ruleset version
   * @param twist a change that no words can say, if there is one
   */
  public InterpretedRules(List<RuleFile> files, Optional<Twist> twist) {
    this(files, twist, context -> context, Listener.NOBODY);
  }

  /**
   * Takes rules that were found to be right.
   *
   * @param context what to do with each context before it is used
   * @param listener is told what the rules say
   */
  public InterpretedRules(
      List<RuleFile> files,
      Optional<Twist> twist,
      UnaryOperator<Context> context,
      Listener listener) {
    List<Rule> all = files.stream().flatMap(file -> file.rules().stream()).toList();
    this.defining = all.stream().filter(rule -> rule.criterion().isEmpty()).toList();
    this.judging = new HashMap<>();
    all.forEach(
        rule -> rule.criterion().ifPresent(criterion -> judging.put(criterion.value(), rule)));
    this.twist = twist;
    all.forEach(rule -> speakers.put(rule.name().text(), new Speaker(rule, twist, listener)));
    this.tables = context;
  }

  @Override
  public List<JudgingRule> judging() {
    return judging.entrySet().stream()
        .map(
            entry ->
                new JudgingRule(
                    entry.getValue().name().text(),
                    entry.getKey(),
                    text(entry.getValue(), "source"),
                    text(entry.getValue(), "conflict")))
        .toList();
  }

  private static String text(Rule rule, String annotation) {
    return rule.annotation(annotation).map(Argument.Text::value).orElse("");
  }

  @Override
  public void define(Definition definition) {
    for (Rule rule : defining) {
      Map<String, Object> variables = new HashMap<>();
      variables.put(rule.pattern().variable().text(), EngineDoor.ruleset(definition));
      Speaker speaker = speaker(rule);
      rule.statements().forEach(statement -> speaker.say(statement, variables, Map.of()));
    }
  }

  private Speaker speaker(Rule rule) {
    return Optional.ofNullable(speakers.get(rule.name().text())).orElseThrow();
  }

  @Override
  public List<Conclusions> judge(List<Context> applications, Wanted wanted) {
    return applications.stream().map(context -> judge(context, wanted)).toList();
  }

  private Conclusions judge(Context context, Wanted wanted) {
    Context seen = tables.apply(context);
    Conclusions concluded = new Conclusions(wanted);
    for (int i = 0; i < wanted.rules().size(); i++) {
      CriterionRule criterion = wanted.rules().get(i);
      Rule rule = judging.get(criterion.criterion());
      if (rule == null) {
        throw new RuleFailure(criterion.rule(), "did not conclude " + criterion.criterion());
      }
      int place = i;
      try {
        judge(
            rule,
            seen,
            EngineDoor.application(seen, conclusion -> concluded.add(place, conclusion)));
      } catch (IllegalArgumentException | IllegalStateException e) {
        throw new RuleFailure(criterion.rule(), "fails: " + e.getMessage(), e);
      }
    }
    return concluded;
  }

  private void judge(Rule rule, Context context, Application application) {
    Speaker speaker = speaker(rule);
    Optional<Twist> own = twist.filter(change -> change.rule().equals(rule.name().text()));
    Map<String, Object> variables = new HashMap<>();
    Map<String, Object> shifted = new HashMap<>();
    for (Rule.Binding binding : rule.pattern().bindings()) {
      Optional<Application> elsewhere =
          own.flatMap(change -> Shift.of(change, binding.value(), context))
              .map(moved -> EngineDoor.application(moved, any -> {}));
      boolean here = own.filter(change -> binding.value().contains(change.step())).isPresent();
      elsewhere.ifPresent(
          moved -> shifted.put(binding.variable().text(), speaker.lookUp(binding.value(), moved)));
      variables.put(
          binding.variable().text(),
          speaker.lookUp(binding.value(), here ? elsewhere.orElse(application) : application));
    }
    variables.put(rule.pattern().variable().text(), application);
    rule.statements().forEach(statement -> speaker.say(statement, variables, shifted));
  }
}
