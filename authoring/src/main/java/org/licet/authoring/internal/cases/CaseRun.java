package org.licet.authoring.internal.cases;

import java.util.ArrayList;
import java.util.List;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.mutation.AskedCredentials;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseFiles;
import org.licet.testkit.CaseResult;

/**
 * The results of running the cases of rules. Immutable and thread-safe.
 *
 * @param results the results in the order of versions, files and cases
 */
public record CaseRun(List<CaseResult> results) {

  /** Copies the list. */
  public CaseRun {
    results = List.copyOf(results);
  }

  /**
   * Runs the cases of every version.
   *
   * @param modules the compiled form of the rules
   * @throws CaseException if a file is not a valid case file
   * @throws EvaluationException if a rule fails on a case
   */
  public static CaseRun of(RulesSource rules, List<RulesModule> modules) {
    List<CaseResult> results = new ArrayList<>();
    List<RulesModule> asked = AskedCredentials.areAsked(rules) ? Evaluator.installed() : List.of();
    try (Evaluator evaluator = Evaluator.of(asked, modules)) {
      for (RulesetSource ruleset : rules.rulesets()) {
        for (SourceText file : ruleset.cases()) {
          for (Case one : CaseFiles.read(file.file(), file.text())) {
            results.add(run(evaluator, ruleset, one));
          }
        }
      }
    }
    return new CaseRun(results);
  }

  private static CaseResult run(Evaluator evaluator, RulesetSource ruleset, Case one) {
    String credential = ruleset.credential();
    RulesetReference version =
        evaluator.rulesets(credential).stream()
            .map(description -> description.reference())
            .filter(
                reference -> reference.effectiveFrom().toString().equals(ruleset.effectiveFrom()))
            .findFirst()
            .orElseThrow();
    List<Stage> stages = evaluator.stages(credential);
    Stage usual = Stage.usualOf(stages);
    Evaluation evaluation =
        evaluator.evaluate(one.candidate(), credential, one.stage().orElse(usual), one.on());
    return CaseResult.of(one, evaluation, version);
  }

  /** Returns the results of failed cases. */
  public List<CaseResult> failures() {
    return results.stream().filter(result -> !result.holds()).toList();
  }
}
