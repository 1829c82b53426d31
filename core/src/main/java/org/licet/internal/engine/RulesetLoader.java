package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.evaluation.ExaminationPeriod;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.firing.CompiledRules;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.engine.firing.RulesModuleFiles;
import org.licet.internal.engine.firing.RulesetFiles;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.definition.ExaminationDefinition;
import org.licet.internal.reasoning.definition.RulesetDefinition;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;

/**
 * Loads ruleset versions. It refuses a version that contradicts itself: a stage without rules, a
 * criterion with two rules or with none, a source that is not listed. Stateless.
 */
public final class RulesetLoader {

  private RulesetLoader() {}

  /**
   * Loads every ruleset version of a module, except for some credentials.
   *
   * @throws RulesException if a version is unreadable or contradicts itself
   */
  public static List<LoadedRuleset> load(RulesModuleFiles module, Set<String> except) {
    List<LoadedRuleset> loaded = new ArrayList<>();
    for (String folder : module.folders()) {
      RulesetFiles files = RulesetFiles.read(folder, module);
      if (!except.contains(files.reference().credential())) {
        loaded.add(define(files, CompiledRules.load(module, files.drlPackage())));
      }
    }
    return loaded;
  }

  /**
   * Defines a ruleset version by its rules.
   *
   * @throws RulesException if the version contradicts itself
   */
  public static LoadedRuleset define(RulesetFiles files, Rules rules) {
    RulesetDefinition definition = new RulesetDefinition();
    try {
      rules.define(definition);
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RulesException(
          files.folder() + ": a defining rule fails: " + cause.getMessage(), e);
    }
    Map<Stage, StagePlan> plans = new EnumMap<>(Stage.class);
    definition
        .stages()
        .keySet()
        .forEach(
            stage -> plans.put(stage, StagePlan.of(stage, definition.stages(), files.folder())));
    if (plans.isEmpty()) {
      throw new RulesException(files.folder() + ": no rule defines the requirement of a stage.");
    }
    RulesetContext basis =
        new RulesetContext(files.issuer(), definition.tables(), facts(files, definition));
    Map<String, CriterionRule> criteria = criteria(files, judging(files, rules, basis));
    refuseInconsistent(files, plans, criteria, definition.tables());
    Map<Stage, StageCriteria> byStage = new EnumMap<>(Stage.class);
    plans.forEach((stage, plan) -> byStage.put(stage, StageCriteria.of(plan, criteria)));
    return new LoadedRuleset(
        files,
        byStage,
        criteria,
        examinations(files, definition.examinations()),
        basis.facts(),
        Set.copyOf(basis.knownCodes()),
        Optional.of(files.reference()),
        List.of(),
        OtherCredentials.NONE,
        Set.copyOf(basis.askedStages()),
        basis.issuerQuestions());
  }

  private static DeclaredFacts facts(RulesetFiles files, RulesetDefinition definition) {
    try {
      DeclaredFacts facts = definition.facts();
      facts
          .all()
          .forEach(
              fact -> fact.sources().forEach(id -> source(files, id, "the fact " + fact.name())));
      return facts;
    } catch (IllegalArgumentException e) {
      throw new RulesException(files.folder() + ": " + e.getMessage(), e);
    }
  }

  private static List<Rules.JudgingRule> judging(
      RulesetFiles files, Rules rules, RulesetContext basis) {
    try {
      return rules.judging(basis);
    } catch (Rules.RuleFailure e) {
      throw new RulesException(
          files.folder()
              + (e.rule.isEmpty() ? ": a rule " : ": the rule \"" + e.rule + "\" ")
              + e.getMessage(),
          e);
    }
  }

  private static Map<String, CriterionRule> criteria(
      RulesetFiles files, List<Rules.JudgingRule> judging) {
    Map<String, CriterionRule> criteria = new LinkedHashMap<>();
    Set<String> all =
        judging.stream().map(Rules.JudgingRule::criterion).collect(Collectors.toUnmodifiableSet());
    for (Rules.JudgingRule rule : judging) {
      CriterionRule concluded =
          CriterionRule.of(
              rule.criterion(),
              rule.name(),
              sources(files, rule),
              files.phrases(),
              rule.asks(),
              all);
      CriterionRule other = criteria.put(rule.criterion(), concluded);
      if (other != null) {
        throw new RulesException(
            files.folder()
                + ": the criterion "
                + rule.criterion()
                + " is concluded by two rules, \""
                + other.rule()
                + "\" and \""
                + rule.name()
                + "\".\nMaybe keep one, or give the other a criterion of its own.");
      }
    }
    return criteria;
  }

  private static List<Source> sources(RulesetFiles files, Rules.JudgingRule rule) {
    List<Source> sources = new ArrayList<>();
    List<String> conflicting = ids(rule.conflicting());
    Set<String> all = new LinkedHashSet<>(ids(rule.sources()));
    all.addAll(conflicting);
    for (String id : all) {
      Source source = source(files, id, "the rule \"" + rule.name() + "\"");
      sources.add(conflicting.contains(id) ? source.inConflict() : source);
    }
    return sources;
  }

  private static Source source(RulesetFiles files, String id, String namedBy) {
    Source source = files.sources().get(id);
    if (source == null) {
      throw new RulesException(
          files.folder()
              + ": "
              + namedBy
              + " names the source "
              + id
              + ", which sources.properties does not list.");
    }
    return source;
  }

  private static List<String> ids(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.strip().split("\\s*,\\s*"));
  }

  private static void refuseInconsistent(
      RulesetFiles files,
      Map<Stage, StagePlan> plans,
      Map<String, CriterionRule> criteria,
      Map<String, Table> tables) {
    Set<String> asked = new LinkedHashSet<>();
    plans.forEach(
        (stage, plan) -> {
          for (String criterion : plan.criteria()) {
            if (!criteria.containsKey(criterion)) {
              throw new RulesException(
                  files.folder()
                      + ": the stage "
                      + stage
                      + " names the criterion "
                      + criterion
                      + ", which no rule concludes.");
            }
            asked.add(criterion);
          }
        });
    for (CriterionRule rule : criteria.values()) {
      if (!asked.contains(rule.criterion())) {
        throw new RulesException(
            files.folder()
                + ": the rule \""
                + rule.rule()
                + "\" concludes "
                + rule.criterion()
                + ", which no stage uses.");
      }
    }
    tables
        .values()
        .forEach(
            table ->
                table
                    .rows()
                    .values()
                    .forEach(
                        row ->
                            row.sources()
                                .forEach(
                                    id ->
                                        source(files, id, "the table \"" + table.name() + "\""))));
  }

  private static List<RulesetDescription.ExaminationDescription> examinations(
      RulesetFiles files, Map<String, ExaminationDefinition> defined) {
    List<RulesetDescription.ExaminationDescription> all = new ArrayList<>();
    defined.forEach(
        (exam, dates) -> {
          if (dates.periods().isEmpty() || !dates.withoutApplication().isEmpty()) {
            throw new RulesException(
                files.folder()
                    + ": the examination "
                    + exam
                    + (dates.withoutApplication().isEmpty()
                        ? " has no months"
                        : " is given in "
                            + dates.withoutApplication().get(0)
                            + ", but no rule defines its application period")
                    + ".\nMaybe add .givenIn(\"APRIL\").appliedForBetween(\"11-01\", \"01-31\").");
          }
          all.add(
              RulesetDescription.ExaminationDescription.of(
                  exam,
                  dates.periods().stream()
                      .sorted(Comparator.comparing(ExaminationPeriod::month))
                      .toList(),
                  dates.sources().stream()
                      .map(id -> source(files, id, "the examination " + exam))
                      .toList()));
        });
    return List.copyOf(all);
  }
}
