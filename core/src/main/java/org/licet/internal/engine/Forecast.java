package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.RecordsRead;

/**
 * The verdicts on one day if the answers to some questions favor the candidate. Each criterion is
 * judged when it is first read. Not thread-safe.
 */
public final class Forecast {

  private final LoadedRuleset ruleset;
  private final Candidate candidate;
  private final StageConclusions judged;
  private final AssumedAnswers answers;
  private final RecordsRead reads;

  private Forecast(
      LoadedRuleset ruleset,
      Candidate candidate,
      StageConclusions judged,
      AssumedAnswers answers,
      RecordsRead reads) {
    this.ruleset = ruleset;
    this.candidate = candidate;
    this.judged = judged;
    this.answers = answers;
    this.reads = reads;
  }

  /**
   * Looks at a candidate on several days.
   *
   * @param candidate the candidate with records that are yet to be earned
   * @param recorded the candidate without them
   * @param today the day for which the record speaks where it says what is so today
   * @param favorable tells which open questions are answered favorably
   * @param reads notes which parts of the record each criterion looks at
   * @return what would be concluded on each day, in their order
   * @throws IllegalArgumentException if the rules say nothing about the stage
   */
  public static List<Forecast> of(
      LoadedRuleset ruleset,
      Candidate candidate,
      Candidate recorded,
      LocalDate today,
      Stage stage,
      List<LocalDate> days,
      Predicate<Question> favorable,
      RecordsRead reads) {
    StageCriteria criteria = ruleset.byStage().get(stage);
    if (criteria == null) {
      throw new IllegalArgumentException("The rules say nothing about " + stage);
    }
    AssumedAnswers answers =
        question -> favorable.test(question) ? Verdict.MET : Verdict.UNDETERMINED;
    List<Forecast> foreseen = new ArrayList<>(days.size());
    StageConclusions judged = null;
    for (LocalDate on : days) {
      judged =
          StageConclusions.whenAsked(
              ruleset,
              criteria,
              new ApplicationContext(candidate, recorded, on).recordedOn(today).noting(reads),
              judged);
      foreseen.add(new Forecast(ruleset, candidate, judged, answers, reads));
    }
    return foreseen;
  }

  /**
   * Returns the verdict on a criterion; one that the rules of the day of application do not ask for
   * is met, but nothing is known of one before the first rules that are known.
   *
   * @throws EvaluationException if its rule fails on the candidate
   */
  public Verdict verdict(String criterion) {
    reads.begin(criterion);
    try {
      if (judged.stage().places().containsKey(criterion)) {
        return judged.on(criterion).given(answers);
      }
      return judged.isBeforeRules() ? Verdict.UNDETERMINED : Verdict.MET;
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(ruleset.failure(candidate, e), e);
    }
  }
}
