package org.licet.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;
import org.licet.outlook.Timeline;
import org.licet.records.QuestionForm;
import org.licet.text.Text;

/** The sentences that open a report. Immutable and thread-safe. */
public record Sentences(Wording wording) {

  /**
   * A question and the person to ask.
   *
   * @param number its number in the list, from 1
   * @param kind the type of answer
   * @param by the issuing body that decides; empty if the candidate knows
   * @param expected a description of the answer
   */
  record Asked(
      int number, String ask, String whom, String key, String kind, String by, String expected) {

    /** Returns whether the answer is yes or no. */
    boolean hasChoices() {
      return kind.equals(AnswerType.Kind.YES_NO.name())
          || kind.equals(AnswerType.Kind.RULING.name());
    }
  }

  /** Returns when and how the candidate becomes eligible, or how long the candidate stays so. */
  String sentence(Plan plan) {
    Optional<PlanPath> nearest = plan.nearest();
    if (nearest.isEmpty()) {
      return plan.paths().isEmpty()
          ? plan.today().reason().map(wording::say).orElse("")
          : wording.say("sentence.no-path", plan.last().plusDays(1));
    }
    PlanPath path = nearest.get();
    List<String> sentences = new ArrayList<>();
    if (plan.today().decision() == Decision.ELIGIBLE) {
      sentences.add(wording.say("sentence.all-met"));
    } else {
      sentences.add(leads("sentence", plan, path));
      path.allSteps()
          .findFirst()
          .ifPresent(step -> sentences.add(wording.say("sentence.first", step.brief())));
    }
    String until =
        plan.today().decision() == Decision.ELIGIBLE ? "sentence.until" : "sentence.then-until";
    path.until()
        .filter(last -> last.isBefore(plan.last()))
        .ifPresent(last -> sentences.add(wording.say(until, last)));
    if (plan.today().decision() == Decision.ELIGIBLE) {
      path.application().map(wording::say).ifPresent(sentences::add);
    }
    return String.join(" ", sentences);
  }

  /** Returns the date of the nearest path, for a line of text; empty if the candidate is there. */
  public Optional<String> leads(Plan plan) {
    return plan.today().decision() == Decision.ELIGIBLE
        ? Optional.empty()
        : Optional.of(
            plan.nearest()
                .map(path -> leads("text", plan, path))
                .orElseGet(() -> wording.say("text.no-path", plan.last().plusDays(1))));
  }

  /** Returns the date of a path. A date after steps of unknown length is not a promise. */
  private String leads(String where, Plan plan, PlanPath path) {
    LocalDate reached = path.reached().orElseThrow();
    return path.isAtEarliest()
        ? wording.say(
            where + (isOpen(plan, path) ? ".nearest-open" : ".nearest-at-earliest"), reached)
        : reached.equals(plan.today().on())
            ? wording.say(where + ".nearest-today")
            : wording.say(where + ".nearest", reached);
  }

  /** Returns whether only steps of unknown length stand between today and the end of a path. */
  public static boolean isOpen(Plan plan, PlanPath path) {
    return path.isAtEarliest() && path.reached().filter(plan.today().on()::equals).isPresent();
  }

  /** Returns the period in which a path leads to eligibility; empty if it does not. */
  public Optional<String> reached(Plan plan, PlanPath path) {
    String key =
        isOpen(plan, path) ? "path.open" : path.isAtEarliest() ? "path.at-earliest" : "path.on";
    return path.reached()
        .map(first -> wording.say(key, first))
        .map(
            reached ->
                path.until()
                    .filter(last -> last.isBefore(plan.last()))
                    .map(last -> wording.say("path.until", reached, last))
                    .orElse(reached));
  }

  /** Returns the period in which the candidate is eligible. */
  public String sentence(Timeline timeline) {
    if (timeline.firstEligible().isEmpty()) {
      return wording.say("sentence.never", timeline.last());
    }
    LocalDate last = timeline.lastEligible().orElseThrow();
    return wording.say(
        last.equals(timeline.last()) ? "sentence.eligible-still" : "sentence.eligible",
        timeline.firstEligible().get(),
        last);
  }

  /** Returns the date of the nearest path. */
  String nearest(Plan plan) {
    return plan.nearest()
        .map(
            path ->
                wording.say(
                    isOpen(plan, path)
                        ? "nearest.open"
                        : path.isAtEarliest() ? "nearest.at-earliest" : "nearest",
                    path.reached().orElseThrow()))
        .orElseGet(() -> wording.say("nearest.none"));
  }

  /** Returns the steps of the nearest path in a few words. */
  public String steps(Plan plan) {
    return plan.nearest()
        .map(
            path ->
                path.steps().isEmpty()
                    ? wording.say("steps.none")
                    : String.join(wording.say("steps.then"), brief(path)))
        .orElseGet(() -> wording.say("steps.no-path", plan.last().plusDays(1)));
  }

  /** Shortens a path. One step asks all questions, and one new job serves all its criteria. */
  private List<String> brief(PlanPath path) {
    Set<Question> asked = new LinkedHashSet<>();
    path.allSteps()
        .filter(step -> step.kind() == PlanStep.Kind.ANSWER)
        .forEach(step -> asked.addAll(step.asked()));
    Map<LocalDate, LocalDate> worked = new HashMap<>();
    path.allSteps()
        .filter(step -> step.kind() == PlanStep.Kind.WORK)
        .forEach(
            step ->
                worked.merge(
                    step.begins(), step.met(), (one, other) -> one.isAfter(other) ? one : other));
    Set<Text> said = new LinkedHashSet<>();
    path.allSteps()
        .forEach(
            step -> {
              if (step.kind() == PlanStep.Kind.ANSWER) {
                said.add(Text.of("step.brief.ANSWER", asked.size()));
              } else if (step.kind() != PlanStep.Kind.WORK
                  || step.met().equals(worked.get(step.begins()))) {
                said.add(step.brief());
              }
            });
    return said.stream().map(wording::say).toList();
  }

  /**
   * A reason for a decision.
   *
   * @param parts the alternatives, if the reason is a choice
   */
  record Reason(String words, List<Reason> parts) {

    boolean hasParts() {
      return !parts.isEmpty();
    }
  }

  /** Returns the reasons of the criteria that determine the decision. */
  List<Reason> why(Evaluation evaluation) {
    List<Reason> why = new ArrayList<>();
    evaluation.requirement().ifPresent(requirement -> why(requirement, evaluation, why));
    return why;
  }

  /** Collects reasons from the parts of a requirement with the same verdict. */
  private void why(Requirement requirement, Evaluation evaluation, List<Reason> why) {
    Verdict whole = requirement.verdict(id -> verdict(evaluation, id));
    if (requirement instanceof Requirement.Criterion criterion) {
      evaluation
          .finding(criterion.id())
          .ifPresent(
              finding ->
                  why.add(
                      new Reason(
                          wording.say(Text.of("obstacle", finding.title(), finding.reason())),
                          List.of())));
      return;
    }
    List<Requirement> items =
        requirement instanceof Requirement.AllOf all
            ? all.items()
            : requirement instanceof Requirement.AnyOf any
                ? any.items()
                : requirement instanceof Requirement.AtLeast some ? some.items() : List.of();
    List<Reason> parts = new ArrayList<>();
    for (Requirement item : items) {
      if (item.verdict(id -> verdict(evaluation, id)) == whole) {
        why(item, evaluation, parts);
      }
    }
    boolean choice = whole != Verdict.MET && parts.size() > 1;
    if (choice && requirement instanceof Requirement.AnyOf) {
      why.add(new Reason(wording.say("why.one-of"), parts));
    } else if (choice && requirement instanceof Requirement.AtLeast some) {
      why.add(new Reason(wording.say("why.at-least", some.count()), parts));
    } else {
      why.addAll(parts);
    }
  }

  private static Verdict verdict(Evaluation evaluation, String criterion) {
    return evaluation.finding(criterion).map(Finding::verdict).orElse(Verdict.UNDETERMINED);
  }

  List<Asked> questions(Evaluation evaluation) {
    List<Asked> asked = new ArrayList<>();
    for (OpenQuestion open : evaluation.questions()) {
      Question question = open.question();
      asked.add(
          new Asked(
              asked.size() + 1,
              wording.say(question.ask()),
              wording
                  .whom(question)
                  .orElseGet(() -> wording.say("for", String.join(", ", open.criteria()))),
              open.key(),
              question.answer().kind().name(),
              question instanceof Question.OfIssuer issuer ? issuer.ruling() : "",
              QuestionForm.expected(open, wording.locale())));
    }
    return asked;
  }
}
