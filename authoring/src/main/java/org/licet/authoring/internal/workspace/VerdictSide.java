package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.mutation.CasesOfVersion;
import org.licet.authoring.internal.source.CaseReadings;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;
import org.licet.testkit.Case;
import org.licet.testkit.CaseResult;

/** The rules before or after a change, with the outcomes of their cases. Thread-safe. */
final class VerdictSide {

  /** A case with its outcome. */
  record CaseOutcome(String file, Case expected, CaseMove.Outcome outcome) {}

  private record Expected(String file, Case one) {}

  private final LastResults<RulesetSource, LoadedRuleset> loaded = new LastResults<>();
  private final LastResults<RulesetSource, Map<String, CaseOutcome>> outcomes = new LastResults<>();
  private @Nullable RulesView view;
  private @Nullable LoadedView rules;

  /**
   * Loads the rules of a view, as far as they changed.
   *
   * @throws RulesException if they contain errors
   */
  synchronized LoadedView rules(RulesView wanted) {
    LoadedView known = rules;
    if (known == null || view != wanted) {
      known = LoadedView.of(wanted, loaded);
      rules = known;
      view = wanted;
    }
    return known;
  }

  /** Returns the loaded rules of a view; empty if they contain errors. */
  Optional<LoadedView> ready(RulesView wanted) {
    try {
      return Optional.of(rules(wanted));
    } catch (RulesException e) {
      return Optional.empty();
    }
  }

  /** Returns the loaded rules of a view, if this side has it. */
  synchronized Optional<LoadedView> known(RulesView wanted) {
    return view == wanted ? Optional.ofNullable(rules) : Optional.empty();
  }

  /** Returns the cases of a view, by file and name. */
  Map<String, CaseOutcome> cases(RulesView wanted, Runnable checkpoint) {
    LoadedView ready = rules(wanted);
    Map<String, CaseOutcome> all = new LinkedHashMap<>();
    for (RulesetSource ruleset : ready.rules().rulesets()) {
      all.putAll(
          ready.standsAlone(ruleset)
              ? outcomes.of(ruleset.shown(), ruleset, () -> run(ready, ruleset, wanted, checkpoint))
              : run(ready, ruleset, wanted, checkpoint));
    }
    return all;
  }

  private Map<String, CaseOutcome> run(
      LoadedView ready, RulesetSource ruleset, RulesView wanted, Runnable checkpoint) {
    LoadedRuleset version = ready.ready(ruleset).orElse(null);
    if (version == null) {
      return Map.of();
    }
    List<Expected> cases = new ArrayList<>();
    for (SourceText file : ruleset.cases()) {
      String name = wanted.places().file(file.file());
      CaseReadings.cases(ruleset, file).forEach(one -> cases.add(new Expected(name, one)));
    }
    List<CaseOutcome> ran =
        cases.parallelStream()
            .map(
                one -> {
                  checkpoint.run();
                  return new CaseOutcome(one.file, one.one, outcome(ready, version, one.one));
                })
            .toList();
    Map<String, CaseOutcome> byName = new LinkedHashMap<>();
    ran.forEach(one -> byName.put(one.file + "\n" + one.expected.name(), one));
    return byName;
  }

  private static CaseMove.Outcome outcome(LoadedView ready, LoadedRuleset version, Case one) {
    LoadedRuleset inForce = ready.on(version.reference().credential(), one.on()).orElse(version);
    Stage stage = CasesOfVersion.stage(inForce, one);
    if (!inForce.stages().contains(stage)) {
      return new CaseMove.Outcome(false, Optional.empty(), List.of(stage.name()));
    }
    try {
      StageVerdicts verdicts = StageVerdicts.of(inForce, one.candidate(), stage, one.on());
      boolean holds = LastResults.areSame(inForce, version) && CasesOfVersion.holds(verdicts, one);
      return new CaseMove.Outcome(
          holds,
          Optional.of(verdicts),
          holds ? List.of() : differences(inForce, version, stage, one));
    } catch (EvaluationException e) {
      return new CaseMove.Outcome(false, Optional.empty(), List.of(e.failure().message()));
    }
  }

  private static List<String> differences(
      LoadedRuleset inForce, LoadedRuleset version, Stage stage, Case one) {
    Evaluation evaluation = Explainer.evaluate(inForce, one.candidate(), stage, one.on());
    return CaseResult.of(one, evaluation, version.reference()).differences();
  }
}
