package org.licet.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Reasoning;
import org.licet.text.Text;

/** An error that occurs when an explanation is read names the candidate and the rule. */
class ExplainerTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final String CRITERION = "CCM-CHARACTER";
  private static final LoadedRuleset CCM =
      RulesetVersions.of(Evaluator.installed(), List.of()).inForce("CCM", ON).orElseThrow();

  @Test
  void a_reason_that_fails_names_the_candidate_and_the_rule() {
    Finding finding = finding(() -> explanation(Text.of("obstacle", "A", failing()), Text.NONE));
    assertNamed(() -> finding.reason().toString());
  }

  @Test
  void evidence_that_fails_names_the_candidate_and_the_rule() {
    Finding finding = finding(() -> explanation(Text.phrase("known"), failing()));
    assertNamed(() -> finding.evidence().get(0).because().toString());
  }

  @Test
  void an_explanation_that_fails_names_the_candidate_and_the_rule() {
    Finding finding =
        finding(
            () -> {
              throw new IllegalStateException("too late");
            });
    assertNamed(finding::parts);
  }

  @Test
  void open_questions_that_fail_name_the_candidate() {
    Evaluation evaluation =
        evaluation(
            Verdict.UNDETERMINED,
            () -> {
              throw new IllegalStateException("too late");
            });
    assertThatThrownBy(evaluation::questions)
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("too late")
        .hasMessageContaining("nurse");
  }

  private static Text failing() {
    return Text.later(
        () -> {
          throw new IllegalStateException("too late");
        });
  }

  private static void assertNamed(Supplier<?> reading) {
    assertThatThrownBy(reading::get)
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("too late")
        .asInstanceOf(type(EvaluationException.class))
        .satisfies(
            e -> {
              assertThat(e.failure().candidate()).contains("nurse");
              assertThat(e.failure().rule())
                  .contains(StageCriteria.rule(CCM.criteria(), CRITERION).rule());
            });
  }

  private static Explanation explanation(Text reason, Text because) {
    return new Explanation(
        reason,
        List.of(),
        List.of(Evidence.of("/conduct", Optional.empty(), because)),
        List.of(),
        Set.of(),
        false);
  }

  private static Finding finding(Supplier<Explanation> explaining) {
    return evaluation(Verdict.NOT_MET, explaining).finding(CRITERION).orElseThrow();
  }

  /** Evaluates a nurse by the rules of the CCM, one of which is explained in another way. */
  private static Evaluation evaluation(Verdict verdict, Supplier<Explanation> explaining) {
    Map<String, CriterionRule> rules = new HashMap<>(CCM.criteria());
    rules.computeIfPresent(CRITERION, (id, rule) -> concluding(rule, verdict, explaining));
    StageCriteria stage =
        StageCriteria.of(CCM.plan(Stage.EXAMINATION).orElseThrow(), Map.copyOf(rules));
    LoadedRuleset failing =
        new LoadedRuleset(
            CCM.files(),
            Map.of(Stage.EXAMINATION, stage),
            Map.copyOf(rules),
            CCM.examinations(),
            CCM.facts(),
            CCM.knownCodes(),
            CCM.inForce(),
            List.of(),
            CCM.others(),
            CCM.askedSomewhere(),
            CCM.issuerQuestions());
    return Explainer.evaluate(failing, Candidate.withId("nurse").build(), Stage.EXAMINATION, ON);
  }

  private static CriterionRule concluding(
      CriterionRule rule, Verdict verdict, Supplier<Explanation> explaining) {
    Function<ApplicationContext, Conclusion> concluded =
        application -> Conclusion.settled(verdict, explaining);
    return new CriterionRule(
        rule.criterion(),
        rule.rule(),
        rule.title(),
        rule.sources(),
        new Concluded(concluded),
        rule.all());
  }

  /** A reasoning with a fixed conclusion. */
  private record Concluded(Function<ApplicationContext, Conclusion> by) implements Reasoning {

    @Override
    public Verdict verdict(ApplicationContext application) {
      return by.apply(application).verdict();
    }

    @Override
    public Conclusion explain(ApplicationContext application) {
      return by.apply(application);
    }
  }
}
