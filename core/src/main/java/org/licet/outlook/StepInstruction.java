package org.licet.outlook;

import java.time.LocalDate;
import java.util.Optional;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.text.Text;

/**
 * The words of the instruction of a step. Immutable and thread-safe.
 *
 * @param step the step
 */
record StepInstruction(PlanStep step) {

  /** Returns the instruction as a sentence with its dates. */
  Text sentence() {
    LocalDate begins = step.begins();
    LocalDate met = step.met();
    return switch (step.kind()) {
      case WAIT ->
          missingWork()
              .map(unit -> Text.of("step.WAIT." + unit, met.minusDays(1), met))
              .orElseGet(() -> Text.of("step.WAIT", met));
      case WORK ->
          isImmediate()
              ? Text.of("step.WORK.begin", begins)
              : Text.of("step.WORK", begins, met.minusDays(1), met);
      case ANSWER, RENEW -> Text.of("step." + step.kind(), met);
      case DECLARE ->
          declaredFact()
              .map(fact -> Text.of("step.DECLARE", fact, met))
              .orElseGet(() -> Text.of("step.DECLARE." + declaration(), met));
      case APPLY -> step.window().map(one -> one.toApply(begins, met)).orElse(Text.NONE);
      case TAKE_EXAM ->
          step.window().map(ExaminationWindow::toTakeExam).orElseGet(this::toTakeExam);
      case LEARN, DEVELOP, CERTIFY, LICENSE, GRADUATE -> Text.of("step." + step.kind(), begins);
    };
  }

  /** Returns the instruction in a few words. */
  Text brief() {
    LocalDate met = step.met();
    return switch (step.kind()) {
      case WAIT ->
          missingWork()
              .map(unit -> Text.of("step.brief.WAIT." + unit, met.minusDays(1)))
              .orElseGet(() -> Text.of("step.brief.WAIT", met));
      case WORK ->
          isImmediate()
              ? Text.of("step.brief.WORK.begin", step.begins())
              : Text.of("step.brief.WORK", met.minusDays(1));
      case ANSWER -> Text.of("step.brief.ANSWER", step.asked().size());
      case RENEW -> Text.of("step.brief.RENEW", met);
      case APPLY -> Text.of("step.brief.APPLY", step.begins(), met);
      case TAKE_EXAM ->
          step.window()
              .map(ExaminationWindow::toTakeExamInBrief)
              .orElseGet(this::toTakeExamInBrief);
      case DECLARE ->
          declaredFact()
              .map(fact -> Text.of("step.brief.DECLARE", fact))
              .orElseGet(() -> Text.of("step.brief.DECLARE." + declaration()));
      case LEARN, DEVELOP, CERTIFY, LICENSE, GRADUATE -> Text.of("step.brief." + step.kind());
    };
  }

  /** Returns whether the requirement is met on the first day of the step. */
  private boolean isImmediate() {
    return !step.met().isAfter(step.begins());
  }

  private String declaration() {
    return step.declaration().orElseThrow();
  }

  /** Returns the label of the fact to declare or reach; empty if no ruleset declares it. */
  private Optional<Text> declaredFact() {
    return step.asked().stream()
        .filter(Question.OfCandidate.class::isInstance)
        .map(Question.OfCandidate.class::cast)
        .filter(question -> step.declaration().equals(Optional.of(question.fact())))
        .map(Question.OfCandidate::about)
        .findFirst();
  }

  /** Returns the unit of work that the wait earns; empty if only time is missing. */
  private Optional<Unit> missingWork() {
    return step.missing().stream()
        .map(Part::unit)
        .filter(unit -> unit == Unit.MONTHS || unit == Unit.HOURS)
        .findFirst();
  }

  private Text toTakeExam() {
    return step.exam()
        .map(name -> Text.of("step.TAKE_EXAM.exam", Text.exam(name), step.begins()))
        .orElseGet(() -> Text.of("step.TAKE_EXAM", step.begins()));
  }

  private Text toTakeExamInBrief() {
    return step.exam()
        .map(name -> Text.of("step.brief.TAKE_EXAM.exam", Text.exam(name)))
        .orElseGet(() -> Text.of("step.brief.TAKE_EXAM"));
  }
}
