package org.licet.workbench.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/** A path to a credential, in words. Immutable and thread-safe. */
record PathNode(
    String heading, List<String> obstacles, List<StepNode> steps, @Nullable String application) {

  /** A step in words. */
  record StepNode(
      String what,
      String title,
      String criterion,
      String because,
      boolean adds,
      List<String> asked,
      @Nullable PathNode through) {

    boolean hasAsked() {
      return !asked.isEmpty();
    }
  }

  /**
   * Describes a path.
   *
   * @param number its number in the chart
   */
  static PathNode of(int number, Plan plan, PlanPath path, Wording wording) {
    String reached =
        new Sentences(wording).reached(plan, path).orElseGet(() -> wording.say("path.none"));
    return of(
        wording.say("plan-row", wording.say("text.path", number), reached),
        path,
        plan.last(),
        wording);
  }

  private static PathNode of(String heading, PlanPath path, LocalDate horizon, Wording wording) {
    return new PathNode(
        heading,
        path.obstacles().stream().map(wording::say).toList(),
        path.steps().stream().map(step -> of(step, horizon, wording)).toList(),
        path.application().map(wording::say).orElse(null));
  }

  private static StepNode of(PlanStep step, LocalDate horizon, Wording wording) {
    return new StepNode(
        wording.say(step.sentence()),
        wording.say(step.title()),
        step.criterion(),
        wording.say(step.because()),
        step.addsRecord(),
        step.asked().stream().map(question -> wording.say(question.ask())).toList(),
        step.through().map(path -> of("", path, horizon, wording)).orElse(null));
  }

  boolean hasSteps() {
    return !steps.isEmpty();
  }

  boolean hasObstacles() {
    return !obstacles.isEmpty();
  }
}
