package org.licet.authoring.internal.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.mutation.CasesOfVersion;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Place;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.testkit.Case;

/**
 * The explanation of a criterion. Immutable and thread-safe.
 *
 * @param ruleset the version that contains it
 * @param id the criterion
 * @param place the beginning of its rule
 * @param rule the text of the rule
 * @param stages the stages that use it, and whether it is for information only
 * @param numbers each number with its word and place
 * @param sources the sources
 * @param cases the cases that expect a verdict on it, by verdict
 */
public record ExplainedCriterion(
    RulesetSource ruleset,
    String id,
    Place place,
    String rule,
    Map<Stage, Boolean> stages,
    Map<Place, String> numbers,
    List<Source> sources,
    Map<Verdict, List<Case>> cases) {

  /** Explains a criterion of a version without errors. Empty if the version does not have it. */
  public static Optional<ExplainedCriterion> of(RulesetSource ruleset, String id) {
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        if (rule.criterion().map(Argument.Text::value).filter(id::equals).isPresent()) {
          return Optional.of(of(ruleset, id, file, rule));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the criteria of a version. */
  public static List<String> ids(RulesetSource ruleset) {
    return ruleset.rules().stream()
        .flatMap(file -> file.rules().stream())
        .flatMap(rule -> rule.criterion().stream())
        .map(Argument.Text::value)
        .toList();
  }

  private static ExplainedCriterion of(RulesetSource ruleset, String id, RuleFile file, Rule rule) {
    RulesetDescription description = ExplainedRuleset.of(ruleset).description();
    Map<Stage, Boolean> stages = new LinkedHashMap<>();
    description
        .stages()
        .forEach(
            (stage, asked) -> {
              if (asked.requirement().criteria().anyMatch(id::equals)) {
                stages.put(stage, false);
              } else if (asked.informational().contains(id)) {
                stages.put(stage, true);
              }
            });
    return new ExplainedCriterion(
        ruleset,
        id,
        file.source().place(rule.name().at()),
        file.source().text().substring(rule.from(), rule.to()),
        stages,
        numbers(file, rule),
        description.criteria().stream()
            .filter(one -> one.id().equals(id))
            .flatMap(one -> one.sources().stream())
            .toList(),
        cases(ruleset, id));
  }

  private static Map<Place, String> numbers(RuleFile file, Rule rule) {
    Map<Place, String> numbers = new LinkedHashMap<>();
    for (TypedStep step : TypedStep.of(rule)) {
      if (step.step().arguments().stream().anyMatch(Argument.Whole.class::isInstance)) {
        numbers.put(file.source().place(step.step().word().at()), Mutants.shown(step.step()));
      }
    }
    return numbers;
  }

  private static Map<Verdict, List<Case>> cases(RulesetSource ruleset, String id) {
    List<Case> all = CasesOfVersion.of(ruleset).all();
    Map<Verdict, List<Case>> cases = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      List<Case> expecting = new ArrayList<>();
      for (Case one : all) {
        if (one.verdicts().get(id) == verdict) {
          expecting.add(one);
        }
      }
      cases.put(verdict, expecting);
    }
    return cases;
  }
}
