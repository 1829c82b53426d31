package org.licet.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;
import org.licet.outlook.Way;
import org.licet.text.Text;

/** What a reader wants to know first, in sentences. Immutable and thread-safe. */
public record Sentences(Wording wording) {

  /** A question and whom to ask. */
  record Asked(String ask, String whom) {}

  /** Returns when and by what the answer becomes yes, or until when it stays so. */
  String sentence(Plan plan) {
    Optional<Way> nearest = plan.nearest();
    if (nearest.isEmpty()) {
      return plan.ways().isEmpty()
          ? plan.today().reason().map(wording::say).orElse("")
          : wording.say("sentence.no-way", plan.last().plusDays(1));
    }
    Way way = nearest.get();
    List<String> sentences = new ArrayList<>();
    if (plan.today().decision() == Decision.ELIGIBLE) {
      sentences.add(wording.say("sentence.all-met"));
    } else {
      LocalDate reached = way.reached().orElseThrow();
      sentences.add(
          wording.say(
              way.isAtEarliest() ? "sentence.nearest-at-earliest" : "sentence.nearest", reached));
      if (!way.steps().isEmpty()) {
        sentences.add(wording.say("sentence.first", way.steps().get(0).brief()));
      }
    }
    way.until()
        .filter(last -> last.isBefore(plan.last()))
        .ifPresent(last -> sentences.add(wording.say("sentence.until", last)));
    return String.join(" ", sentences);
  }

  /** Returns from when and until when the answer is yes. */
  String sentence(Timeline timeline) {
    if (timeline.firstEligible().isEmpty()) {
      return wording.say("sentence.never", timeline.last());
    }
    return wording.say(
        "sentence.eligible", timeline.firstEligible().get(), timeline.lastEligible().orElseThrow());
  }

  /** Returns the day on which the nearest way leads there. */
  String nearest(Plan plan) {
    return plan.nearest()
        .map(
            way ->
                wording.say(
                    way.isAtEarliest() ? "nearest.at-earliest" : "nearest",
                    way.reached().orElseThrow()))
        .orElseGet(() -> wording.say("nearest.none"));
  }

  /** Returns the steps of the nearest way in a few words. */
  public String steps(Plan plan) {
    return plan.nearest()
        .map(
            way ->
                way.steps().isEmpty()
                    ? wording.say("steps.none")
                    : String.join(
                        wording.say("steps.then"),
                        way.steps().stream().map(step -> wording.say(step.brief())).toList()))
        .orElseGet(() -> wording.say("steps.no-way", plan.last().plusDays(1)));
  }

  /** Returns the reasons of the criteria on which the decision rests. */
  List<String> why(Evaluation evaluation) {
    List<String> why = new ArrayList<>();
    evaluation.requirement().ifPresent(requirement -> why(requirement, evaluation, why));
    return why;
  }

  /** Follows the parts of a requirement that share its verdict. */
  private void why(Requirement requirement, Evaluation evaluation, List<String> why) {
    Verdict whole = requirement.verdict(id -> verdict(evaluation, id));
    if (requirement instanceof Requirement.Criterion criterion) {
      evaluation
          .finding(criterion.id())
          .ifPresent(
              finding ->
                  why.add(wording.say(Text.of("obstacle", finding.title(), finding.reason()))));
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

  List<Asked> questions(Evaluation evaluation) {
    return evaluation.questions().stream()
        .map(
            open ->
                new Asked(
                    wording.say(open.question().ask()),
                    wording
                        .whom(open.question())
                        .orElseGet(() -> wording.say("for", String.join(", ", open.criteria())))))
        .toList();
  }
}
