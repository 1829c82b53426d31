package org.licet.internal.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * Adds the records to verify to a plan that takes records as stated: each path begins with their
 * verification.
 */
public final class PolicyPlan {

  private PolicyPlan() {}

  /**
   * Returns the plan under a policy.
   *
   * @param asStated the plan of the records as stated
   * @param today the evaluation under the policy
   */
  public static Plan of(Plan asStated, Evaluation today) {
    Map<String, List<Question>> byCriterion = new LinkedHashMap<>();
    for (OpenQuestion open : today.questions()) {
      if (open.question().answer().kind() == AnswerType.Kind.VERIFICATION) {
        byCriterion
            .computeIfAbsent(open.criteria().get(0), any -> new ArrayList<>())
            .add(open.question());
      }
    }
    List<PlanStep> first = new ArrayList<>();
    byCriterion.forEach(
        (criterion, questions) ->
            today
                .finding(criterion)
                .ifPresent(finding -> first.add(verify(today, finding, questions))));
    return asStated.toBuilder()
        .today(today)
        .paths(asStated.paths().stream().map(path -> after(first, path)).toList())
        .build();
  }

  private static PlanPath after(List<PlanStep> first, PlanPath path) {
    if (first.isEmpty()) {
      return path;
    }
    List<PlanStep> steps = new ArrayList<>(first);
    steps.addAll(path.steps());
    return path.toBuilder().steps(steps).build();
  }

  private static PlanStep verify(Evaluation today, Finding finding, List<Question> questions) {
    return PlanStep.builder()
        .kind(PlanStep.Kind.ANSWER)
        .criterion(finding.criterion())
        .title(finding.title())
        .begins(today.on())
        .met(today.on())
        .asked(questions)
        .because(finding.reason())
        .build();
  }
}
