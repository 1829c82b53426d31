package org.licet.authoring.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.licet.authoring.language.Argument;
import org.licet.authoring.language.Rule;
import org.licet.authoring.language.RuleFile;
import org.licet.engine.Conclusions;
import org.licet.engine.CriterionRule;
import org.licet.engine.Rules;
import org.licet.engine.Wanted;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Context;
import org.licet.reasoning.Definition;
import org.licet.rule.EngineDoor;

/** Rules that are followed word by word. Immutable and thread-safe. */
public final class InterpretedRules implements Rules {

  private final List<Rule> defining;
  private final Map<String, Rule> judging = new HashMap<>();
  private final Optional<Twist> twist;
  private final UnaryOperator<Basis> watched;
  private final Listener listener;

  /** What rules ask, by criterion; each is said when it is first wanted. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What a rule asks on a basis. */
  private record Known(Basis basis, Saying.Said said) {}

  /**
   * Takes rules that were found to be right.
   *
   * @param files the rule files of one ruleset version
   * @param twist a change that no words can say, if there is one
   */
  public InterpretedRules(List<RuleFile> files, Optional<Twist> twist) {
    this(files, twist, basis -> basis, Listener.NOBODY);
  }

  /**
   * Takes rules that were found to be right.
   *
   * @param watched what to do with what the ruleset brings to its words before it is used
   * @param listener is told what the rules say
   */
  public InterpretedRules(
      List<RuleFile> files,
      Optional<Twist> twist,
      UnaryOperator<Basis> watched,
      Listener listener) {
    List<Rule> all = files.stream().flatMap(file -> file.rules().stream()).toList();
    this.defining = all.stream().filter(rule -> rule.criterion().isEmpty()).toList();
    all.forEach(
        rule -> rule.criterion().ifPresent(criterion -> judging.put(criterion.value(), rule)));
    this.twist = twist;
    this.watched = watched;
    this.listener = listener;
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
      Saying.define(rule, new Speaker(rule), EngineDoor.ruleset(definition));
    }
  }

  @Override
  public List<Conclusions> judge(Basis basis, List<Context> applications, Wanted wanted) {
    List<Saying.Said> asked = new ArrayList<>(wanted.rules().size());
    for (CriterionRule rule : wanted.rules()) {
      asked.add(said(rule, basis));
    }
    return applications.stream().map(context -> judge(context, wanted, asked)).toList();
  }

  private Saying.Said said(CriterionRule criterion, Basis basis) {
    Known before = known.get(criterion.criterion());
    if (before != null && before.basis.equals(basis)) {
      return before.said;
    }
    Rule rule = judging.get(criterion.criterion());
    if (rule == null) {
      throw new RuleFailure(criterion.rule(), "did not conclude " + criterion.criterion());
    }
    return failing(
        criterion,
        () -> {
          Optional<Twist> own = twist.filter(change -> change.rule().equals(criterion.rule()));
          Saying.Said saying = Saying.of(rule, new Speaker(rule), own, watched.apply(basis));
          known.put(criterion.criterion(), new Known(basis, saying));
          return saying;
        });
  }

  private Conclusions judge(Context context, Wanted wanted, List<Saying.Said> asked) {
    Conclusions concluded = new Conclusions(wanted);
    for (int i = 0; i < asked.size(); i++) {
      CriterionRule criterion = wanted.rules().get(i);
      Saying.Said all = asked.get(i);
      concluded.add(i, failing(criterion, () -> all.concluded().conclude(context)));
      if (listener != Listener.NOBODY) {
        all.steps()
            .forEach(
                heard ->
                    listener.said(criterion.rule(), heard.step(), heard.asked().verdict(context)));
      }
    }
    return concluded;
  }

  private static <T> T failing(CriterionRule rule, Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new RuleFailure(rule.rule(), "fails: " + e.getMessage(), e);
    }
  }
}
