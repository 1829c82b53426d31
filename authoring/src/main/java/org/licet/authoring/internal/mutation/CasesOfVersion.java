package org.licet.authoring.internal.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.authoring.internal.source.CaseReadings;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;
import org.licet.testkit.Case;
import org.licet.testkit.CaseFiles;
import org.licet.testkit.EquivalentChange;

/**
 * Evaluates the cases of one version under its rules or changed rules, without explanations.
 * Immutable and thread-safe.
 *
 * @param all the cases
 * @param equivalents changes that, as the case files state, no candidate can reveal
 */
public record CasesOfVersion(List<Case> all, List<EquivalentChange> equivalents) {

  /** Copies the lists. */
  public CasesOfVersion {
    all = List.copyOf(all);
    equivalents = List.copyOf(equivalents);
  }

  /** Reads the cases of a version without problems. */
  public static CasesOfVersion of(RulesetSource ruleset) {
    List<Case> all = new ArrayList<>();
    List<EquivalentChange> equivalents = new ArrayList<>();
    for (SourceText file : ruleset.cases()) {
      CaseFiles.Reading reading = CaseReadings.of(ruleset, file);
      // On earlier dates, other rules apply.
      reading.cases().stream()
          .filter(one -> one.on().toString().compareTo(ruleset.effectiveFrom()) >= 0)
          .forEach(all::add);
      equivalents.addAll(reading.equivalents());
    }
    return new CasesOfVersion(all, equivalents);
  }

  /**
   * Returns the reason in a case file why no candidate can reveal a change. Empty if there is none.
   */
  Optional<String> equivalent(Mutant mutant) {
    return equivalents.stream()
        .filter(one -> one.rule().equals(mutant.rule()) && one.change().equals(mutant.change()))
        .map(EquivalentChange::why)
        .findFirst();
  }

  /** Returns the stage of a case. */
  public static Stage stage(LoadedRuleset rules, Case one) {
    return one.stage().orElseGet(() -> Stage.usualOf(rules.stages()));
  }

  /**
   * Returns the first case that fails, if there is one. Cases that expect a verdict on the changed
   * criterion come first, because they most often fail, and tell an author most.
   */
  Optional<Case> firstToNotice(LoadedRuleset rules, Optional<String> criterion) {
    Map<Boolean, List<Case>> aboutIt =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    one -> criterion.filter(one.verdicts()::containsKey).isPresent()));
    return Stream.of(true, false)
        .flatMap(about -> aboutIt.getOrDefault(about, List.of()).stream())
        .filter(one -> !holds(rules, one))
        .findFirst();
  }

  /** Returns true if a case passes. */
  public static boolean holds(LoadedRuleset rules, Case one) {
    Stage stage = stage(rules, one);
    if (!rules.stages().contains(stage)) {
      return false;
    }
    try {
      return holds(StageVerdicts.of(rules, one.candidate(), stage, one.on()), one);
    } catch (EvaluationException e) {
      return false;
    }
  }

  /** Returns true if verdicts are those that a case expects. */
  public static boolean holds(StageVerdicts verdicts, Case expected) {
    return expected.decision().map(one -> one == verdicts.decision()).orElse(true)
        && expected.verdicts().entrySet().stream()
            .allMatch(entry -> entry.getValue() == verdicts.byCriterion().get(entry.getKey()));
  }
}
