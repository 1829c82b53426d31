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
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.RecordsRead;

/**
 * The verdicts on one day under favorable answers to some questions. It judges each criterion on
 * first use. Not thread-safe.
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
   * Forecasts several days.
   *
   * @param candidate the candidate with the future records
   * @param recorded the candidate without them
   * @param today the day on which facts as of today were recorded
   * @param favorable returns which open questions have favorable answers
   * @param reads records which lists each criterion reads
   * @return a forecast for each day, in order
   * @throws IllegalArgumentException if the rules have no such stage
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
      throw new IllegalArgumentException("The rules have no stage " + stage + ".");
    }
    AssumedAnswers answers =
        question -> favorable.test(question) ? Verdict.MET : Verdict.UNDETERMINED;
    List<Forecast> foreseen = new ArrayList<>(days.size());
    DayIndependent shared = new DayIndependent();
    StageConclusions judged = null;
    for (LocalDate on : days) {
      judged =
          StageConclusions.whenAsked(
              ruleset,
              criteria,
              new ApplicationContext(candidate, recorded, on)
                  .recordedOn(today)
                  .noting(reads)
                  .sharing(shared),
              judged);
      foreseen.add(new Forecast(ruleset, candidate, judged, answers, reads));
    }
    return foreseen;
  }

  /**
   * Returns the verdict on a criterion. A criterion that the rules of the application date do not
   * require is met; before the first known rules it is undetermined.
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
