package com.example.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;

/**
 * One version of the requirements of a credential, as JSON.
 *
 * @param stages the requirement of each stage: a criterion, or {@code allOf}, {@code anyOf}, or
 *     {@code atLeast} with {@code of}
 */
record RequirementView(
    String issuer,
    LocalDate effectiveFrom,
    Confidence confidence,
    String fingerprint,
    Map<Stage, Object> stages,
    List<CriterionView> criteria) {

  /** A criterion with its title and the documents that state it. */
  record CriterionView(String id, String title, List<String> sources) {}

  static RequirementView of(RulesetDescription rules, Locale locale) {
    Map<Stage, Object> stages = new TreeMap<>();
    rules.stages().forEach((stage, one) -> stages.put(stage, tree(one.requirement())));
    return new RequirementView(
        rules.issuer(),
        rules.reference().effectiveFrom(),
        rules.reference().confidence(),
        rules.reference().fingerprint(),
        stages,
        rules.criteria().stream()
            .map(
                one ->
                    new CriterionView(
                        one.id(),
                        one.title().in(locale),
                        one.sources().stream().map(Source::document).toList()))
            .toList());
  }

  private static Object tree(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return Map.of("allOf", all.items().stream().map(RequirementView::tree).toList());
    }
    if (requirement instanceof Requirement.AnyOf any) {
      return Map.of("anyOf", any.items().stream().map(RequirementView::tree).toList());
    }
    if (requirement instanceof Requirement.AtLeast some) {
      return Map.of(
          "atLeast", some.count(), "of", some.items().stream().map(RequirementView::tree).toList());
    }
    return ((Requirement.Criterion) requirement).id();
  }
}
