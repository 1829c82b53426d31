package org.licet.authoring.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.Memory;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseResult;
import org.licet.testkit.Cases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles and tries the rules of a folder copy. Immutable and thread-safe.
 *
 * @param builtIn the rules for credentials that the folder does not contain
 */
record Trial(Evaluator builtIn) {

  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
  private static final String RULESET = "/ruleset.properties";

  /**
   * The outcome of a trial.
   *
   * @param passed the evaluator of the rules, if they pass
   * @param faults the failures; if the rules pass, the warnings
   */
  record Outcome(Optional<Evaluator> passed, Faults faults) {

    static Outcome failed(Faults faults) {
      return new Outcome(Optional.empty(), faults);
    }
  }

  /** Tries a copy of a folder. Messages report every fault. */
  Outcome of(FolderCopy seen) {
    return seen.content().map(this::of).orElseGet(() -> Outcome.failed(Faults.of(seen.problem())));
  }

  /** Tries the files of a folder. */
  Outcome of(FolderContent content) {
    try {
      return Memory.within(content.folder(), () -> tried(content));
    } catch (RulesException | CaseException e) {
      return Outcome.failed(Faults.of(said(e)));
    } catch (RuntimeException | LinkageError | AssertionError e) {
      // Rules can make the compiler or their own initializers throw anything.
      LOG.warn("Trying the rules of {} failed", content.folder(), e);
      return Outcome.failed(Faults.of("The rules cannot be tried: " + e));
    }
  }

  private Outcome tried(FolderContent content) {
    RulesSource source = RulesSource.of(content);
    CheckReport written = RulesCheck.errorsIn(source);
    if (written.hasErrors()) {
      return failed(written);
    }
    RulesModule module;
    try {
      module = CheckedRules.compileChecked(source);
    } catch (RulesException e) {
      CheckReport compiled = RulesCheck.errorsOfCompiling(source);
      if (compiled.hasErrors()) {
        return failed(compiled);
      }
      throw e;
    }
    Evaluator evaluator = builtIn.replacing(List.of(module));
    Cases cases = Cases.of(module);
    FailedCases failing = new FailedCases(source);
    tryBlank(evaluator, failing);
    for (Case one : cases.all()) {
      tryCase(evaluator, cases, one, failing);
    }
    return failing.isEmpty()
        ? new Outcome(Optional.of(evaluator), Faults.of(withoutCases(module, cases)))
        : Outcome.failed(failing.faults());
  }

  private static Outcome failed(CheckReport report) {
    return Outcome.failed(new Faults(List.of(CheckedRules.message(report)), report.problems()));
  }

  /**
   * Evaluates a candidate without facts. This reveals rules that throw, even if there are no cases.
   */
  private void tryBlank(Evaluator evaluator, FailedCases failing) {
    Candidate blank = Candidate.withId("blank").build();
    Set<RulesetReference> known =
        RulesVersion.rulesetsOf(builtIn).values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    RulesVersion.rulesetsOf(evaluator)
        .forEach(
            (credential, rulesets) -> {
              for (RulesetReference ruleset : rulesets) {
                if (!known.contains(ruleset)) {
                  for (Stage stage : evaluator.stages(credential)) {
                    attempt(
                        () -> evaluator.evaluate(blank, credential, stage, ruleset.effectiveFrom()),
                        fault ->
                            failing.add(
                                credential
                                    + " "
                                    + stage
                                    + ", a candidate without any facts: "
                                    + fault));
                  }
                }
              }
            });
  }

  private static void tryCase(Evaluator evaluator, Cases cases, Case one, FailedCases failing) {
    attempt(
        () -> {
          CaseResult result = cases.run(evaluator, one);
          if (!result.holds()) {
            failing.add(one, result.report(), String.join(". ", result.differences()));
          }
        },
        fault -> failing.add(one, one.file() + ", \"" + one.name() + "\": " + fault, fault));
  }

  private static void attempt(Runnable trial, Consumer<String> failing) {
    try {
      trial.run();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      failing.accept(said(e));
    }
  }

  private static String said(Throwable e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static List<String> withoutCases(RulesModule module, Cases cases) {
    Set<String> tried = cases.all().stream().map(cases::folder).collect(Collectors.toSet());
    return module.files().stream()
        .filter(file -> file.endsWith(RULESET))
        .map(file -> file.substring(0, file.length() - RULESET.length()))
        .filter(folder -> !tried.contains(folder))
        .map(folder -> folder + " has no cases that test its verdicts")
        .toList();
  }
}
