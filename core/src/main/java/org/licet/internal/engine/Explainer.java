package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.engine.question.LeastQuestions;
import org.licet.internal.engine.question.OpenQuestions;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.WithheldRecords;
import org.licet.internal.reasoning.person.PastState;
import org.licet.internal.reasoning.record.RecordVerifications;
import org.licet.internal.reasoning.work.CaseManagementHours;
import org.licet.internal.reasoning.work.FullTime;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * Evaluates a candidate by one ruleset and returns an {@link Evaluation} whose explanations are
 * computed on first use.
 */
public final class Explainer {

  private static final Source FULL_TIME =
      Source.builder()
          .document(
              "Licet: 40 hours a week or more count as full-time if the employer does not state it;"
                  + " no issuing body publishes a threshold")
          .confidence(Confidence.ASSUMPTION)
          .build();
  private static final Source CASE_MANAGEMENT_HOURS =
      Source.builder()
          .document(
              "Licet: if hours of case management are not stated, a job that is primarily case"
                  + " management counts with all its hours, and any other job with none")
          .confidence(Confidence.ASSUMPTION)
          .build();

  private static final Source PAST =
      Source.builder()
          .document(
              "Licet: a license or certification without a restriction today, and clean conduct,"
                  + " were the same on the application date; enter a history if they were not")
          .confidence(Confidence.ASSUMPTION)
          .build();

  /** The library's assumptions by id. */
  private static final Map<String, Source> ASSUMPTIONS =
      Map.of(
          FullTime.ASSUMPTION,
          FULL_TIME,
          CaseManagementHours.ASSUMPTION,
          CASE_MANAGEMENT_HOURS,
          PastState.ASSUMPTION,
          PAST);

  private Explainer() {}

  /**
   * Evaluates a candidate.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public static Evaluation evaluate(
      LoadedRuleset ruleset, Candidate candidate, Stage stage, LocalDate on) {
    return evaluate(ruleset, candidate, WithheldRecords.NONE, stage, on);
  }

  /**
   * Evaluates a candidate without records that count as unknown.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public static Evaluation evaluate(
      LoadedRuleset ruleset,
      Candidate candidate,
      WithheldRecords withheld,
      Stage stage,
      LocalDate on) {
    return evaluate(ruleset, new ApplicationContext(candidate, on).withholding(withheld), stage);
  }

  /**
   * Evaluates a candidate with future records.
   *
   * @param candidate the candidate with the future records
   * @param recorded the candidate without them
   * @param today the day on which facts as of today were recorded
   * @throws EvaluationException if a rule fails on the candidate
   */
  public static Evaluation evaluate(
      LoadedRuleset ruleset,
      Candidate candidate,
      Candidate recorded,
      LocalDate today,
      Stage stage,
      LocalDate on) {
    return evaluate(
        ruleset, new ApplicationContext(candidate, recorded, on).recordedOn(today), stage);
  }

  private static Evaluation evaluate(
      LoadedRuleset ruleset, ApplicationContext context, Stage stage) {
    Candidate candidate = context.candidate();
    StageCriteria criteria = ruleset.byStage().get(stage);
    if (criteria == null) {
      String credential = ruleset.reference().credential();
      Text reason =
          Text.of("rules.no-stage", credential, ruleset.reference().effectiveFrom(), stage.words());
      return withoutRules(
          candidate, credential, stage, context.on(), Optional.of(ruleset.reference()), reason);
    }
    ApplicationContext application = context.asking(ruleset.others());
    try {
      StageConclusions judged = StageConclusions.of(ruleset, criteria, application);
      return evaluation(ruleset, application, stage, judged);
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(ruleset.failure(candidate, e), e);
    }
  }

  private static Evaluation evaluation(
      LoadedRuleset ruleset, ApplicationContext application, Stage stage, StageConclusions judged) {
    StageCriteria criteria = judged.stage();
    Finding[] findings = new Finding[criteria.inOrder().size()];
    Candidate stated = application.withheld().stated(application.candidate());
    for (int i = 0; i < findings.length; i++) {
      findings[i] = finding(ruleset, judged.ruleset(i), stated, judged, i, judged.asOf());
    }
    Requirement requirement = criteria.plan().requirement();
    Decision decision = Decision.of(judged.verdict());
    boolean withoutRules = decision == Decision.UNDETERMINED && judged.isBeforeRules();
    Explained explained = new Explained(ruleset, stated, "");
    return Evaluation.builder()
        .candidate(application.candidate().id())
        .credential(ruleset.reference().credential())
        .stage(stage)
        .on(application.on())
        .decision(decision)
        .ruleset(ruleset.inForce(stage, application.on()))
        .reason(
            withoutRules
                ? Optional.of(
                    Text.of(
                        "rules.application-before",
                        ruleset.reference().credential(),
                        ruleset.knownFrom()))
                : criteria.plan().requiresNothing()
                    ? Optional.of(
                        Text.of(
                            "rules.require-nothing",
                            ruleset.reference().credential(),
                            stage.words()))
                    : Optional.empty())
        .findings(List.of(findings))
        .requirement(
            withoutRules && requirement.verdict(judged::verdict) != Verdict.UNDETERMINED
                ? Optional.empty()
                : criteria.requirement())
        .questions(
            decision == Decision.UNDETERMINED
                ? Lazy.of(
                    () ->
                        explained.get(
                            () ->
                                OpenQuestions.of(
                                    requirement, judged::on, ruleset.files().phrases())))
                : List::of,
            count ->
                decision == Decision.UNDETERMINED
                    && explained.get(
                        () -> LeastQuestions.areAtLeast(count, requirement, judged::on)))
        .build();
  }

  /** Returns an undetermined evaluation for a date without known rules. */
  public static Evaluation withoutRules(
      Candidate candidate,
      String credential,
      Stage stage,
      LocalDate on,
      Optional<RulesetReference> ruleset,
      Text reason) {
    return Evaluation.builder()
        .candidate(candidate.id())
        .credential(credential)
        .stage(stage)
        .on(on)
        .decision(Decision.UNDETERMINED)
        .ruleset(ruleset)
        .reason(Optional.of(reason))
        .build();
  }

  private static Finding finding(
      LoadedRuleset ruleset,
      LoadedRuleset judge,
      Candidate candidate,
      StageConclusions judged,
      int place,
      Optional<PartialDate> asOf) {
    StageCriteria.Judged criterion = judged.stage().inOrder().get(place);
    Conclusion conclusion = judged.on(place);
    CriterionRule rule = criterion.rule();
    return Finding.builder()
        .criterion(rule.criterion())
        .verdict(conclusion.verdict())
        .title(rule.title())
        .rule(rule.rule())
        .informational(criterion.informational())
        .preferred(criterion.preferred())
        .asOf(criterion.asOfApplication() ? asOf : Optional.empty())
        .ruleset(judge.is(ruleset) ? Optional.empty() : Optional.of(judge.reference()))
        .explanation(Lazy.of(() -> explanation(judge, candidate, rule, conclusion)))
        .build();
  }

  private static Finding.Explanation explanation(
      LoadedRuleset ruleset, Candidate candidate, CriterionRule rule, Conclusion conclusion) {
    Explained explained = new Explained(ruleset, candidate, rule.rule());
    return explained.get(
        () -> {
          Explanation grounds = conclusion.grounds();
          return translated(
              candidate,
              grounds,
              explained,
              ruleset.files().phrases(),
              sources(ruleset, rule, grounds));
        });
  }

  /**
   * The explanation of a conclusion, some of it found on first use. An error names the candidate
   * and the rule.
   *
   * @param rule the name of the rule; empty if there are several
   */
  private record Explained(LoadedRuleset ruleset, Candidate candidate, String rule) {

    <T> T get(Supplier<T> making) {
      try {
        return making.get();
      } catch (EvaluationException e) {
        throw e;
      } catch (RuntimeException e) {
        String cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Rules.RuleFailure failure =
            new Rules.RuleFailure(rule, "fails when it is explained: " + cause, e);
        throw new EvaluationException(ruleset.failure(candidate, failure), e);
      }
    }

    /** Returns a text that is made, with the texts within it, on first use. */
    Text of(Text text) {
      return text.isEmpty() ? text : Text.later(() -> get(() -> inWords(text)));
    }

    private static Text inWords(Text text) {
      String words = text.toString(); // the text keeps its words
      return words.isEmpty() ? Text.NONE : text;
    }
  }

  private static Finding.Explanation translated(
      Candidate candidate,
      Explanation grounds,
      Explained explained,
      Phrases phrases,
      List<Source> sources) {
    return Finding.Explanation.builder()
        .reason(explained.of(grounds.reason()).with(phrases))
        .parts(each(grounds.parts(), part -> part.with(phrases)))
        .evidence(
            each(
                grounds.evidence(),
                evidence ->
                    Evidence.of(
                            evidence.fact(), evidence.counted(), explained.of(evidence.because()))
                        .with(phrases)
                        .verified(RecordVerifications.at(candidate, evidence.fact()))))
        .questions(each(grounds.questions(), question -> question.with(phrases)))
        .sources(sources)
        .since(grounds.since())
        .build();
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
    if (all.isEmpty()) {
      return all;
    }
    List<T> changed = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      changed.add(change.apply(all.get(i)));
    }
    return changed;
  }

  private static List<Source> sources(
      LoadedRuleset ruleset, CriterionRule rule, Explanation grounds) {
    if (grounds.sources().isEmpty()) {
      return rule.sources();
    }
    Set<Source> sources = new LinkedHashSet<>(rule.sources());
    grounds.sources().stream()
        .sorted()
        .map(id -> ASSUMPTIONS.getOrDefault(id, ruleset.files().sources().get(id)))
        .filter(Objects::nonNull)
        .forEach(sources::add);
    return List.copyOf(sources);
  }
}
