package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.RulesetFiles;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.text.Text;

/** Describes loaded rules for hosts and handbooks. Stateless. */
final class RulesetDescriptions {

  private RulesetDescriptions() {}

  /** Returns the description of a ruleset version. */
  static RulesetDescription of(
      RulesetFiles files,
      Map<Stage, StageCriteria> byStage,
      Map<String, CriterionRule> rules,
      List<RulesetDescription.ExaminationDescription> examinations,
      DeclaredFacts facts) {
    Map<Stage, RulesetDescription.StageDescription> described = new EnumMap<>(Stage.class);
    Set<String> order = new LinkedHashSet<>();
    byStage.forEach(
        (stage, judged) -> {
          StagePlan plan = judged.plan();
          described.put(
              stage,
              RulesetDescription.StageDescription.of(
                      plan.requirement(), List.copyOf(plan.informational()), plan.earlier())
                  .preferring(List.copyOf(plan.preferred())));
          order.addAll(plan.criteria());
        });
    List<RulesetDescription.CriterionDescription> criterionDescriptions = new ArrayList<>();
    for (String id : order) {
      CriterionRule rule = StageCriteria.rule(rules, id);
      criterionDescriptions.add(
          RulesetDescription.CriterionDescription.of(
              id, rule.title(), rule.rule(), rule.sources()));
    }
    return RulesetDescription.builder()
        .reference(files.reference())
        .issuer(files.issuer())
        .stages(described)
        .criteria(criterionDescriptions)
        .examinations(examinations)
        .facts(facts.all().stream().map(fact -> described(fact, files)).toList())
        .sources(files.sources())
        .build();
  }

  private static FactDescription described(DeclaredFact fact, RulesetFiles files) {
    return FactDescription.builder()
        .name(fact.name())
        .records(fact.of())
        .type(FactDescription.Type.valueOf(fact.type().name()))
        .label(fact.called().with(files.phrases()))
        .question(fact.ask(Text.verbatim("{0}")).with(files.phrases()))
        .codes(fact.codes())
        .sources(
            fact.sources().stream()
                .sorted()
                .map(id -> Objects.requireNonNull(files.sources().get(id)))
                .toList())
        .build();
  }
}
