package org.licet.workbench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.outlook.Step;
import org.licet.outlook.Way;

/** A way to a credential in words. Immutable and thread-safe. */
record WayNode(String heading, List<String> obstacles, List<StepNode> steps) {

  /** A step in words. */
  record StepNode(
      String what,
      String title,
      String criterion,
      String because,
      List<String> asked,
      @Nullable WayNode through) {

    boolean hasAsked() {
      return !asked.isEmpty();
    }
  }

  static WayNode of(Way way) {
    String heading =
        way.reached()
            .map(
                day ->
                    (way.isAtEarliest() ? "At the earliest on " : "On ")
                        + Pages.day(day)
                        + way.until().map(last -> ", good until " + Pages.day(last)).orElse(""))
            .orElse("A way that does not lead there yet");
    return new WayNode(heading, way.obstacles(), way.steps().stream().map(WayNode::of).toList());
  }

  private static StepNode of(Step step) {
    return new StepNode(
        what(step),
        step.title(),
        step.criterion(),
        step.because(),
        step.asked().stream().map(Question::ask).toList(),
        step.through().map(WayNode::of).orElse(null));
  }

  boolean hasObstacles() {
    return !obstacles.isEmpty();
  }

  /** Returns what there is to do, as a sentence. */
  static String what(Step step) {
    String begins = Pages.day(step.begins());
    String met = Pages.day(step.met());
    return switch (step.kind()) {
      case WAIT -> "Go on as now until " + Pages.day(step.met().minusDays(1)) + ".";
      case ANSWER -> "Have answered what is open.";
      case DECLARE -> "Make the declaration.";
      case LEARN -> "Complete the continuing education that is missing.";
      case DEVELOP -> "Complete the professional development that is missing.";
      case WORK ->
          "Work full-time in a new job from "
              + begins
              + " to "
              + Pages.day(step.met().minusDays(1))
              + ".";
      case GRADUATE -> "Finish a degree or diploma.";
      case SIT -> "Sit the examination and pass, on " + begins + " at the earliest.";
      case CERTIFY -> "Get the certification, on " + begins + " at the earliest.";
      case LICENSE -> "Get the license, on " + begins + " at the earliest.";
      case RENEW -> "Renew the license by " + met + ".";
    };
  }
}
