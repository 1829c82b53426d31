package org.licet;

import java.time.LocalDate;
import java.util.List;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.InvalidRequestException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.JudgeableDays;
import org.licet.internal.planning.Planner;
import org.licet.internal.planning.TimelineBuilder;
import org.licet.internal.verification.ChangedDays;
import org.licet.internal.verification.PolicyPlan;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;

/**
 * The future of a candidate from a day on, under assumptions that the caller can change.
 *
 * <pre>{@code
 * Outlook outlook = evaluator.outlook(nurse, LocalDate.of(2026, 11, 23));
 * Timeline timeline = outlook.timeline("CCM", Stage.EXAMINATION, LocalDate.of(2036, 11, 22));
 * timeline.firstEligible().ifPresent(day -> System.out.println("Apply from " + day));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Outlook {

  private final Evaluator evaluator;
  private final Candidate candidate;
  private final LocalDate on;
  private final Assumptions assumptions;

  Outlook(Evaluator evaluator, Candidate candidate, LocalDate on, Assumptions assumptions) {
    this.evaluator = evaluator;
    this.candidate = candidate;
    this.on = on;
    this.assumptions = assumptions;
  }

  /**
   * Returns this outlook under other assumptions. The default is {@link Assumptions#asRecorded}.
   */
  public Outlook assuming(Assumptions others) {
    return new Outlook(evaluator, candidate, on, others);
  }

  /**
   * Returns the changes of the decision from the first day of this outlook to a last day.
   *
   * @param credential one of {@link Evaluator#credentials()}
   * @param stage one of {@link Evaluator#stages(String)}
   * @param last the last day, inclusive
   * @throws InvalidRequestException if the credential is not loaded or has no such stage, if the
   *     last day precedes the first, or if the days are not within 1900 to 2199
   * @throws EvaluationException if a rule fails on this candidate
   */
  public Timeline timeline(String credential, Stage stage, LocalDate last) {
    JudgeableDays.requireInOrder(on, last);
    evaluator.versions().requireStage(credential, stage);
    VerificationPolicy policy = policy(credential, stage);
    Candidate assumed = assumptions.applyTo(withAssumedFacts(), on, last);
    TimelineBuilder days = new TimelineBuilder();
    ChangedDays.of(evaluator.versions(), policy, assumed, credential, stage, on, last)
        .forEach(days::add);
    return days.timeline(last, assumptions);
  }

  /**
   * Returns the paths to a credential, by the rules in force on the first day of this outlook. It
   * confirms each path by evaluating it day by day up to a last day.
   *
   * @param credential one of {@link Evaluator#credentials()}
   * @param stage one of {@link Evaluator#stages(String)}
   * @param last the last day, inclusive
   * @throws InvalidRequestException if the credential is not loaded or has no such stage, if the
   *     last day precedes the first, or if the days are not within 1900 to 2199
   * @throws EvaluationException if a rule fails on this candidate
   */
  public Plan plan(String credential, Stage stage, LocalDate last) {
    JudgeableDays.requireInOrder(on, last);
    Plan asStated =
        new Planner(evaluator.versions(), withAssumedFacts(), on, last, assumptions)
            .plan(credential, stage);
    boolean isAsStated = evaluator.assumed().isEmpty() && candidate.assumed().isEmpty();
    return policy(credential, stage).isEmpty() && isAsStated
        ? asStated
        : PolicyPlan.of(asStated, evaluator.evaluate(candidate, credential, stage, on));
  }

  /**
   * Returns the plans for every loaded credential, each for its usual stage, nearest first.
   *
   * @param last the last day, inclusive
   * @throws InvalidRequestException if the last day precedes the first, or if the days are not
   *     within 1900 to 2199
   * @throws EvaluationException if a rule fails on this candidate
   */
  public List<Plan> compare(LocalDate last) {
    JudgeableDays.requireInOrder(on, last);
    return evaluator.credentials().stream()
        .map(credential -> plan(credential, Stage.usualOf(evaluator.stages(credential)), last))
        .sorted(Plan.NEAREST_FIRST)
        .toList();
  }

  private VerificationPolicy policy(String credential, Stage stage) {
    return evaluator.policy(evaluator.versions(), credential, stage, on);
  }

  private Candidate withAssumedFacts() {
    return evaluator.assumed().applyTo(candidate).candidate();
  }
}
