package org.licet.authoring.internal.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.Rule;
import org.licet.candidate.Candidate;
import org.licet.candidate.Ruling;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.testkit.Case;
import org.licet.testkit.SyntheticCandidates;
import org.licet.testkit.Variations;

/**
 * Searches for a candidate that meets a criterion: the candidates of the cases, made-up ones,
 * candidates near those of the cases, and candidates for whom the issuing body has answered every
 * question favorably. Thread-safe.
 */
public final class MeetableCriteria {

  private static final int MADE_UP = 200;
  private static final long SEED = 20261128;
  private static final int STARTS = 12;

  /** A candidate on a date. */
  private record Trial(Candidate candidate, LocalDate on) {}

  private final LoadedRuleset rules;
  private final List<Trial> cases;
  private final LocalDate on;

  private MeetableCriteria(LoadedRuleset rules, List<Case> cases) {
    this.rules = rules;
    this.cases = cases.stream().map(one -> new Trial(one.candidate(), one.on())).toList();
    this.on = cases.isEmpty() ? rules.reference().effectiveFrom().plusYears(5) : cases.get(0).on();
  }

  /** Returns the criteria of a version without problems. */
  public static MeetableCriteria of(RuleVersion version) {
    return new MeetableCriteria(version.load(), CasesOfVersion.of(version.ruleset()).all());
  }

  /**
   * Returns true if a candidate that meets a criterion was found.
   *
   * @param rule the rule that concludes the criterion
   */
  public boolean isMeetable(String criterion, Rule rule) {
    NearbyValues nearby = NearbyValues.of(rule);
    return Stream.<Stream<Trial>>of(
            cases.stream(),
            madeUp(),
            cases.stream().limit(STARTS).flatMap(start -> neighbors(nearby, start)),
            cases.stream().limit(STARTS).map(start -> ruled(start, criterion)))
        .flatMap(trials -> trials)
        .anyMatch(trial -> isMet(trial, criterion));
  }

  private Stream<Trial> madeUp() {
    SyntheticCandidates candidates = new SyntheticCandidates(SEED, on, rules.description().facts());
    return IntStream.range(0, MADE_UP)
        .mapToObj(number -> new Trial(candidates.next("made-up-" + number), on));
  }

  private static Stream<Trial> neighbors(NearbyValues nearby, Trial start) {
    return Variations.of(
            start.candidate(), nearby.codes(), nearby.days(start.on()), nearby.thresholds())
        .map(candidate -> new Trial(candidate, start.on()));
  }

  /** Returns the candidate with a favorable answer to every question to the issuing body. */
  private Trial ruled(Trial start, String criterion) {
    Ruling.Builder[] rulings =
        rules.stages().stream()
            .flatMap(stage -> findings(start, stage))
            .filter(finding -> finding.criterion().equals(criterion))
            .flatMap(finding -> finding.questions().stream())
            .filter(Question.OfIssuer.class::isInstance)
            .collect(
                Collectors.toMap(
                    question -> question.key(criterion),
                    question -> favorable(question, criterion),
                    (one, other) -> one,
                    LinkedHashMap::new))
            .values()
            .toArray(Ruling.Builder[]::new);
    return new Trial(start.candidate().toBuilder().rulings(rulings).build(), start.on());
  }

  /** Returns the answer that helps most: yes, the first of the codes, or the smallest number. */
  private static Ruling.Builder favorable(Question question, String criterion) {
    String key = question.key(criterion);
    AnswerType type = question.answer();
    return switch (type.kind()) {
      case NUMBER -> Ruling.on(key, type.atLeast().orElse(BigDecimal.ZERO));
      case CODE -> Ruling.on(key, type.codes().get(0));
      default -> Ruling.on(key, true);
    };
  }

  private Stream<Finding> findings(Trial trial, Stage stage) {
    try {
      Evaluation evaluation = Explainer.evaluate(rules, trial.candidate(), stage, trial.on());
      return evaluation.findings().stream();
    } catch (EvaluationException e) { // a test of the rules reports it
      return Stream.empty();
    }
  }

  private boolean isMet(Trial trial, String criterion) {
    try {
      return rules.verdict(trial.candidate(), trial.on(), criterion) == Verdict.MET;
    } catch (EvaluationException e) { // a test of the rules reports it
      return false;
    }
  }
}
