package org.licet.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Plan;
import org.licet.outlook.Way;

/** What a reader wants to know first, in sentences. */
final class Sentences {

  /** A question and whom to ask. */
  record Asked(String ask, String whom) {}

  private Sentences() {}

  /** Returns when and by what the answer becomes yes, or until when it stays so. */
  static String sentence(Evaluation evaluation, Plan plan) {
    Optional<Way> nearest = plan.nearest();
    if (nearest.isEmpty()) {
      return plan.ways().isEmpty()
          ? evaluation.reason().orElse("")
          : "No way leads there before " + Pages.day(plan.last().plusDays(1)) + ".";
    }
    Way way = nearest.get();
    String until =
        way.until()
            .filter(last -> last.isBefore(plan.last()))
            .map(last -> " It stays so until " + Pages.day(last) + " if nothing else changes.")
            .orElse("");
    if (evaluation.decision() == Decision.ELIGIBLE) {
      return "All that is required is met." + until;
    }
    String first = way.steps().isEmpty() ? "" : " First: " + WayNode.what(way.steps().get(0));
    return "The nearest way leads there on "
        + Pages.day(way.reached().orElseThrow())
        + (way.isAtEarliest() ? " at the earliest." : ".")
        + first
        + until;
  }

  static String nearest(Plan plan) {
    return plan.nearest()
        .map(
            way ->
                Pages.day(way.reached().orElseThrow())
                    + (way.isAtEarliest() ? " at the earliest" : ""))
        .orElse("none");
  }

  /** Returns the reasons of the criteria on which the decision rests. */
  static List<String> why(Evaluation evaluation) {
    List<String> why = new ArrayList<>();
    evaluation.requirement().ifPresent(requirement -> why(requirement, evaluation, why));
    return why;
  }

  /** Follows the parts of a requirement that share its verdict. */
  private static void why(Requirement requirement, Evaluation evaluation, List<String> why) {
    Verdict whole = requirement.verdict(id -> verdict(evaluation, id));
    if (requirement instanceof Requirement.Criterion criterion) {
      evaluation
          .finding(criterion.id())
          .ifPresent(finding -> why.add(finding.title() + ": " + finding.reason()));
      return;
    }
    List<Requirement> items =
        requirement instanceof Requirement.AllOf all
            ? all.items()
            : requirement instanceof Requirement.AnyOf any
                ? any.items()
                : requirement instanceof Requirement.AtLeast some ? some.items() : List.of();
    for (Requirement item : items) {
      if (item.verdict(id -> verdict(evaluation, id)) == whole) {
        why(item, evaluation, why);
      }
    }
  }

  private static Verdict verdict(Evaluation evaluation, String criterion) {
    return evaluation.finding(criterion).map(Finding::verdict).orElse(Verdict.UNDETERMINED);
  }

  static List<Asked> questions(Evaluation evaluation) {
    return evaluation.questions().stream()
        .map(
            open ->
                new Asked(
                    open.question().ask(),
                    open.question() instanceof Question.OfIssuer issuer
                        ? "ruling by " + issuer.ruling()
                        : "for " + String.join(", ", open.criteria())))
        .toList();
  }
}
