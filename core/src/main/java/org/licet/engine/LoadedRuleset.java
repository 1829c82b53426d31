package org.licet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.reasoning.Definition;
import org.licet.reasoning.Table;
import org.licet.rule.EngineDoor;

/**
 * One version of a credential's rules, loaded and found consistent. Immutable and thread-safe.
 *
 * @param files its texts
 * @param rules the compiled rules
 * @param plans what is judged at each stage
 * @param tables the tables by name
 * @param criteria the rules by the criterion that they conclude
 */
public record LoadedRuleset(
    RulesetFiles files,
    KieBase rules,
    Map<Stage, StagePlan> plans,
    Map<String, Table> tables,
    Map<String, CriterionRule> criteria) {

  /** Defining rules are few, and each fires once. */
  private static final int DEFINING_RULES_LIMIT = 1_000;

  /**
   * Loads every ruleset version of a module but those of some credentials.
   *
   * @throws RulesException if it cannot be loaded or contradicts itself
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

  private static LoadedRuleset define(RulesetFiles files, KieBase rules) {
    Definition definition = new Definition();
    KieSession session = rules.newKieSession();
    try {
      session.insert(EngineDoor.ruleset(definition));
      if (session.fireAllRules(DEFINING_RULES_LIMIT) == DEFINING_RULES_LIMIT) {
        throw new RulesException(files.folder() + ": the defining rules fire without end");
      }
    } catch (RulesException e) {
      throw e;
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RulesException(
          files.folder() + ": a defining rule fails: " + cause.getMessage(), e);
    } finally {
      session.dispose();
    }
    Map<Stage, StagePlan> plans = new EnumMap<>(Stage.class);
    definition
        .stages()
        .keySet()
        .forEach(
            stage -> plans.put(stage, StagePlan.of(stage, definition.stages(), files.folder())));
    if (plans.isEmpty()) {
      throw new RulesException(files.folder() + ": no rule says what a stage requires");
    }
    Map<String, CriterionRule> criteria = criteria(files, rules);
    refuseInconsistent(files, plans, criteria, definition.tables());
    return new LoadedRuleset(files, rules, plans, definition.tables(), criteria);
  }

  private static Map<String, CriterionRule> criteria(RulesetFiles files, KieBase rules) {
    Map<String, CriterionRule> criteria = new LinkedHashMap<>();
    for (KiePackage drlPackage : rules.getKiePackages()) {
      for (Rule rule : drlPackage.getRules()) {
        String criterion = annotation(rule, "criterion");
        if (criterion.isEmpty()) {
          continue;
        }
        CriterionRule concluded =
            new CriterionRule(criterion, rule.getName(), sources(files, rule));
        CriterionRule other = criteria.put(criterion, concluded);
        if (other != null) {
          throw new RulesException(
              files.folder()
                  + ": the criterion "
                  + criterion
                  + " is concluded by two rules, \""
                  + other.rule()
                  + "\" and \""
                  + rule.getName()
                  + "\"; keep one, or give the other a criterion of its own");
        }
      }
    }
    return criteria;
  }

  private static List<Source> sources(RulesetFiles files, Rule rule) {
    List<Source> sources = new ArrayList<>();
    List<String> conflicting = ids(annotation(rule, "conflict"));
    Set<String> all = new LinkedHashSet<>(ids(annotation(rule, "source")));
    all.addAll(conflicting);
    for (String id : all) {
      Source source = source(files, id, "the rule \"" + rule.getName() + "\"");
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
              + ", which sources.properties does not list");
    }
    return source;
  }

  private static List<String> ids(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.strip().split("\\s*,\\s*"));
  }

  /**
   * Returns an annotation's text; the same DRL gives it with quotes or without, depending on who
   * compiled it.
   */
  private static String annotation(Rule rule, String name) {
    Object value = rule.getMetaData().get(name);
    return value == null ? "" : value.toString().replaceAll("^\"|\"$", "");
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
                      + ", which no rule concludes");
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
                + ", which no stage requires and none is informed by");
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

  /** Returns which rules these are. */
  public RulesetReference reference() {
    return files.reference();
  }

  /** Returns the stages of which the rules say something. */
  public Set<Stage> stages() {
    return plans.keySet();
  }

  /** Returns what the rules ask for. */
  public RulesetDescription description() {
    Map<Stage, RulesetDescription.StageDescription> stages = new EnumMap<>(Stage.class);
    Set<String> order = new LinkedHashSet<>();
    plans.forEach(
        (stage, plan) -> {
          stages.put(
              stage,
              new RulesetDescription.StageDescription(
                  plan.requirement(), List.copyOf(plan.informational()), plan.earlier()));
          order.addAll(plan.criteria());
        });
    List<RulesetDescription.CriterionDescription> described = new ArrayList<>();
    for (String id : order) {
      CriterionRule rule = rule(id);
      described.add(
          new RulesetDescription.CriterionDescription(
              id, rule.title(), rule.rule(), rule.sources()));
    }
    return new RulesetDescription(reference(), files.issuer(), stages, described, files.sources());
  }

  CriterionRule rule(String criterion) {
    CriterionRule rule = criteria.get(criterion);
    if (rule == null) {
      throw new IllegalStateException(
          "The criterion " + criterion + " was found to have a rule when it was loaded");
    }
    return rule;
  }
}
