package org.licet.authoring.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.Evaluator;
import org.licet.RulesModule;
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
   * @param messages the failures; if the rules pass, the warnings
   */
  record Outcome(Optional<Evaluator> passed, List<String> messages) {}

  /** Tries a copy of a folder. Messages report every fault. */
  Outcome of(FolderCopy seen) {
    return seen.content()
        .map(this::of)
        .orElseGet(() -> new Outcome(Optional.empty(), List.of(seen.problem())));
  }

  private Outcome of(FolderContent content) {
    try {
      return Memory.within(content.folder().toString(), () -> tried(content));
    } catch (RulesException | CaseException e) {
      return new Outcome(Optional.empty(), List.of(said(e)));
    } catch (RuntimeException | LinkageError | AssertionError e) {
      // Rules can make the compiler or their own initializers throw anything.
      LOG.warn("Trying the rules of {} failed", content.folder(), e);
      return new Outcome(Optional.empty(), List.of("The rules cannot be tried: " + e));
    }
  }

  private Outcome tried(FolderContent content) {
    RulesModule module = CheckedRules.compile(RulesSource.of(content));
    Evaluator evaluator = builtIn.replacing(List.of(module));
    Cases cases = Cases.of(module);
    List<String> failing = new ArrayList<>();
    tryBlank(evaluator, failing);
    for (Case one : cases.all()) {
      tryCase(evaluator, cases, one, failing);
    }
    return failing.isEmpty()
        ? new Outcome(Optional.of(evaluator), withoutCases(module, cases))
        : new Outcome(Optional.empty(), failing);
  }

  /**
   * Evaluates a candidate without facts. This reveals rules that throw, even if there are no cases.
   */
  private void tryBlank(Evaluator evaluator, List<String> failing) {
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
                        credential + " " + stage + ", a candidate without any facts: ",
                        () -> evaluator.evaluate(blank, credential, stage, ruleset.effectiveFrom()),
                        failing);
                  }
                }
              }
            });
  }

  private static void tryCase(Evaluator evaluator, Cases cases, Case one, List<String> failing) {
    attempt(
        one.file() + ", \"" + one.name() + "\": ",
        () -> {
          CaseResult result = cases.run(evaluator, one);
          if (!result.holds()) {
            failing.add(result.report());
          }
        },
        failing);
  }

  private static void attempt(String what, Runnable trial, List<String> failing) {
    try {
      trial.run();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      failing.add(what + said(e));
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
