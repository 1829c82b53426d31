package org.licet.authoring.internal.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.Application;
import org.licet.rule.EngineDoor;
import org.licet.rule.SelectedRecords;

/**
 * The state of interpreting one rule: its variables and the results of its steps. Not thread-safe.
 */
final class RuleInterpretation {

  /**
   * The value of a variable.
   *
   * @param led the result of the words
   * @param lens the view of applications through a moved window of these words
   * @param moved whether the window moves wherever the variable is used, rather than in one chain
   */
  private record Variable(
      Object led, Optional<UnaryOperator<ApplicationContext>> lens, boolean moved) {}

  /**
   * The condition of a rule.
   *
   * @param concluded the conclusion
   * @param steps the steps that lead to an answer
   * @param selections the steps that lead to records, each with the question whether there are any
   */
  record Said(Reasoning concluded, List<Heard> steps, List<Heard> selections) {}

  /** The result of a step. */
  record Heard(ChainStep step, Reasoning asked) {}

  private final RuleInterpreter speaker;
  private final Optional<StepMutation> twist;
  private final Map<String, Variable> variables = new HashMap<>();
  private final List<Heard> heard = new ArrayList<>();
  private final List<Heard> selections = new ArrayList<>();
  private @Nullable Reasoning concluded;
  private @Nullable Application application;

  private RuleInterpretation(RuleInterpreter speaker, Optional<StepMutation> twist) {
    this.speaker = speaker;
    this.twist = twist;
  }

  /**
   * Interprets a rule that concludes a criterion.
   *
   * @param twist the change to the rule, if any
   */
  static Said of(
      Rule rule, RuleInterpreter speaker, Optional<StepMutation> twist, RulesetContext basis) {
    RuleInterpretation saying = new RuleInterpretation(speaker, twist);
    Application application =
        EngineDoor.application(basis, reasoning -> saying.concluded = reasoning);
    saying.application = application;
    for (Rule.Binding binding : rule.pattern().bindings()) {
      Optional<UnaryOperator<ApplicationContext>> lens =
          twist.flatMap(change -> WindowShift.of(change, binding.value()));
      boolean moved = twist.filter(change -> binding.value().contains(change.step())).isPresent();
      Object start = speaker.property(binding.value(), application);
      Object led = saying.follow(binding.value(), start, moved ? lens : Optional.empty());
      saying.variables.put(binding.variable().text(), new Variable(led, lens, moved));
    }
    saying.variables.put(
        rule.pattern().variable().text(), new Variable(application, Optional.empty(), false));
    rule.statements().forEach(saying::say);
    Reasoning all = saying.concluded;
    if (all == null) {
      throw new IllegalStateException("it has no conclusion");
    }
    return new Said(all, List.copyOf(saying.heard), List.copyOf(saying.selections));
  }

  /** Interprets a rule that defines. */
  static void define(Rule rule, RuleInterpreter speaker, Object ruleset) {
    RuleInterpretation saying = new RuleInterpretation(speaker, Optional.empty());
    saying.variables.put(
        rule.pattern().variable().text(), new Variable(ruleset, Optional.empty(), false));
    rule.statements().forEach(saying::say);
  }

  /** Interprets a chain that begins with a variable, or with a property of the application. */
  private Object say(Chain chain) {
    Variable start = start(chain);
    if (start == null) {
      throw new IllegalStateException("There is no " + chain.start().text());
    }
    boolean here = twist.filter(change -> chain.steps().contains(change.step())).isPresent();
    Optional<UnaryOperator<ApplicationContext>> lens =
        start.moved || here ? start.lens : Optional.empty();
    return follow(
        chain,
        start.moved
            ? start.led
            : lens.map(by -> EngineDoor.seenThrough(start.led, by)).orElse(start.led),
        lens);
  }

  private @Nullable Variable start(Chain chain) {
    Variable known = variables.get(chain.start().text());
    Application asked = application;
    return known != null || asked == null
        ? known
        : new Variable(speaker.property(chain, asked), Optional.empty(), false);
  }

  private Object follow(
      Chain chain, Object start, Optional<UnaryOperator<ApplicationContext>> lens) {
    Object led = start;
    for (ChainStep step : chain.steps()) {
      boolean settled = EngineDoor.isSettled(led);
      Object next = speaker.say(step, led, this::say);
      led = settled ? next : lens.map(by -> EngineDoor.seenThrough(next, by)).orElse(next);
      if (twist.filter(change -> change.turns(step)).isPresent()) {
        led = EngineDoor.withLastTurned(led).orElse(led);
      }
      EngineDoor.reasoning(led).ifPresent(asked -> heard.add(new Heard(step, asked)));
      if (led instanceof SelectedRecords<?> records) {
        EngineDoor.reasoning(records.any())
            .ifPresent(asked -> selections.add(new Heard(step, asked)));
      }
    }
    return led;
  }
}
