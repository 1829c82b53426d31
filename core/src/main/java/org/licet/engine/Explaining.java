package org.licet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.FullTime;

/**
 * Evaluates a candidate by one ruleset and puts what the rules conclude into an {@link Evaluation}.
 */
public final class Explaining {

  private static final Source FULL_TIME =
      new Source(
          "Licet: a week of 40 hours or more is taken as full-time where the employer does not say; no issuing body"
              + " publishes its threshold",
          Optional.empty(),
          Optional.empty(),
          Confidence.ASSUMPTION,
          false);

  private Explaining() {}

  /**
   * Evaluates a candidate.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public static Evaluation evaluate(
      LoadedRuleset ruleset, Candidate candidate, Stage stage, LocalDate on) {
    StagePlan plan = ruleset.plans().get(stage);
    if (plan == null) {
      return withoutRules(
          candidate,
          ruleset.reference().credential(),
          stage,
          on,
          Optional.of(ruleset),
          "The rules for "
              + ruleset.reference().credential()
              + " in force from "
              + ruleset.reference().effectiveFrom()
              + " say nothing about "
              + stage
              + ".");
    }
    StageJudging judged = StageJudging.of(ruleset, plan, candidate, on);
    List<Finding> findings = new ArrayList<>();
    for (String criterion : plan.criteria()) {
      Conclusion conclusion = judged.conclusions().get(criterion);
      if (conclusion == null) {
        throw new IllegalStateException("Nothing was concluded on " + criterion);
      }
      Optional<PartialDate> asOf =
          plan.asOfApplication().contains(criterion) ? judged.asOf() : Optional.empty();
      findings.add(
          finding(
              ruleset,
              ruleset.rule(criterion),
              conclusion,
              plan.informational().contains(criterion),
              asOf));
    }
    return new Evaluation(
        candidate.id(),
        ruleset.reference().credential(),
        stage,
        on,
        Decision.of(plan.requirement().verdict(id -> verdictOn(id, judged.conclusions()))),
        Optional.of(ruleset.reference()),
        Optional.empty(),
        findings,
        Optional.of(plan.requirement()),
        OpenQuestions.of(plan.requirement(), judged.conclusions()));
  }

  private static Verdict verdictOn(String criterion, Map<String, Conclusion> conclusions) {
    Conclusion conclusion = conclusions.get(criterion);
    if (conclusion == null) {
      throw new IllegalStateException("Nothing was concluded on " + criterion);
    }
    return conclusion.verdict();
  }

  /** Returns the evaluation that says that no rules are known. */
  public static Evaluation withoutRules(
      Candidate candidate,
      String credential,
      Stage stage,
      LocalDate on,
      Optional<LoadedRuleset> ruleset,
      String reason) {
    return new Evaluation(
        candidate.id(),
        credential,
        stage,
        on,
        Decision.UNDETERMINED,
        ruleset.map(LoadedRuleset::reference),
        Optional.of(reason),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Finding finding(
      LoadedRuleset ruleset,
      CriterionRule rule,
      Conclusion conclusion,
      boolean informational,
      Optional<PartialDate> asOf) {
    Set<Source> sources = new LinkedHashSet<>(rule.sources());
    conclusion.sources().stream()
        .sorted()
        .map(id -> id.equals(FullTime.ASSUMPTION) ? FULL_TIME : ruleset.files().sources().get(id))
        .forEach(sources::add);
    return new Finding(
        rule.criterion(),
        conclusion.verdict(),
        rule.title(),
        conclusion.reason(),
        conclusion.parts(),
        conclusion.evidence(),
        conclusion.questions(),
        List.copyOf(sources),
        rule.rule(),
        informational,
        asOf);
  }
}
