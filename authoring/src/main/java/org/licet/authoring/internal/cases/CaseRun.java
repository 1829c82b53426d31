package org.licet.authoring.internal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.check.example.CasesCheck;
import org.licet.authoring.internal.mutation.AskedCredentials;
import org.licet.authoring.internal.source.CaseReadings;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseResult;

/**
 * The results of running the cases of rules. Immutable and thread-safe.
 *
 * @param results the results in the order of versions, files and cases
 * @param failed the cases that cannot be evaluated
 */
public record CaseRun(List<CaseResult> results, List<FailedCase> failed) {

  private static final Pattern RULING = Pattern.compile("^/rulings/([0-9]{1,4})");

  /** Copies the lists. */
  public CaseRun {
    results = List.copyOf(results);
    failed = List.copyOf(failed);
  }

  /**
   * Runs the cases of every version.
   *
   * @param modules the compiled form of the rules
   * @throws CaseException if a file is not a valid case file
   */
  public static CaseRun of(RulesSource rules, List<RulesModule> modules) {
    List<CaseResult> results = new ArrayList<>();
    List<FailedCase> failed = new ArrayList<>();
    List<RulesModule> asked = AskedCredentials.areAsked(rules) ? Evaluator.installed() : List.of();
    try (Evaluator evaluator = Evaluator.of(asked, modules)) {
      for (RulesetSource ruleset : rules.rulesets()) {
        for (SourceText file : ruleset.cases()) {
          for (Case one : CaseReadings.cases(ruleset, file)) {
            try {
              results.add(run(evaluator, ruleset, one));
            } catch (EvaluationException e) {
              failed.add(failed(file, one, e.failure()));
            }
          }
        }
      }
    }
    return new CaseRun(results, failed);
  }

  private static FailedCase failed(SourceText file, Case one, Failure failure) {
    String word = failure.pointer().flatMap(pointer -> ruling(one.candidate(), pointer)).orElse("");
    String candidate = "candidate " + one.candidate().id() + ": ";
    String message = failure.message();
    return new FailedCase(
        one,
        CasesCheck.line(file, one.name(), word),
        message.startsWith(candidate) ? message.substring(candidate.length()) : message);
  }

  /** Returns the key of the ruling at a pointer, which the case file names. */
  private static Optional<String> ruling(Candidate candidate, String pointer) {
    Matcher ruling = RULING.matcher(pointer);
    return ruling.find()
        ? candidate.rulings().entries().stream()
            .skip(Integer.parseInt(ruling.group(1)))
            .findFirst()
            .flatMap(one -> one.key().toOptional())
        : Optional.empty();
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
        evaluator
            .asStated()
            .evaluate(one.candidate(), credential, one.stage().orElse(usual), one.on());
    return CaseResult.of(one, evaluation, version);
  }

  /** Returns whether every case passes. */
  public boolean holds() {
    return failed.isEmpty() && failures().isEmpty();
  }

  /** Returns the results of failed cases. */
  public List<CaseResult> failures() {
    return results.stream().filter(result -> !result.holds()).toList();
  }
}
