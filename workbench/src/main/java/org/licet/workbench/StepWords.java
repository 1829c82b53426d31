package org.licet.workbench;

import java.time.LocalDate;
import org.licet.evaluation.Question;
import org.licet.outlook.Step;

/** Steps in words. */
final class StepWords {

  private StepWords() {}

  /** Returns what there is to do, as a sentence with its days. */
  static String of(Step step) {
    LocalDate begins = step.begins();
    LocalDate met = step.met();
    return switch (step.kind()) {
      case WAIT -> "Go on as now until " + met.minusDays(1) + ": met on " + met + ".";
      case ANSWER -> "Have answered what is open; if in favor, met on " + met + ".";
      case DECLARE -> "Make the declaration: met on " + met + ".";
      case LEARN -> "Complete the continuing education that is missing, from " + begins + ".";
      case DEVELOP -> "Complete the professional development that is missing, from " + begins + ".";
      case WORK ->
          "Work full-time in a new job from "
              + begins
              + " to "
              + met.minusDays(1)
              + ": met on "
              + met
              + ".";
      case GRADUATE -> "Finish a degree or diploma; from then on it is met.";
      case SIT -> "Sit the examination and pass, on " + begins + " at the earliest.";
      case CERTIFY -> "Get the certification, on " + begins + " at the earliest.";
      case LICENSE -> "Get the license, on " + begins + " at the earliest.";
      case RENEW -> "Renew the license by " + met + ".";
    };
  }

  /** Returns what there is to do in a few words. */
  static String brief(Step step) {
    return switch (step.kind()) {
      case WAIT -> "go on until " + step.met().minusDays(1);
      case ANSWER -> "have " + Words.many(step.asked().size(), "question") + " answered";
      case DECLARE -> "make a declaration";
      case LEARN -> "complete continuing education";
      case DEVELOP -> "complete professional development";
      case WORK -> "work in a new job until " + step.met().minusDays(1);
      case GRADUATE -> "finish a degree";
      case SIT -> "sit and pass";
      case CERTIFY -> "get the certification";
      case LICENSE -> "get the license";
      case RENEW -> "renew the license by " + step.met();
    };
  }

  /** Returns a question with whom to ask. */
  static String of(Question question) {
    return question instanceof Question.OfIssuer issuer
        ? question.ask() + " (ruling by " + issuer.ruling() + ")"
        : question.ask();
  }
}
