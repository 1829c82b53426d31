package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.RecordsRead;

/**
 * The verdicts on one day under favorable answers to some questions. It judges each criterion on
 * first use. Not thread-safe.
 */
public final class Forecast {

  private final Series series;
  private final StageConclusions judged;

  private Forecast(Series series, StageConclusions judged) {
    this.series = series;
    this.judged = judged;
  }

  /** The forecasts for consecutive days of one candidate. Not thread-safe. */
  public static final class Series {

    private final LoadedRuleset ruleset;
    private final StageCriteria criteria;
    private final Candidate candidate;
    private final Candidate recorded;
    private final LocalDate today;
    private final AssumedAnswers answers;
    private final RecordsRead reads;
    private final DayIndependent shared = new DayIndependent();
    private final IdentityHashMap<Conclusion, Verdict> given = new IdentityHashMap<>();
    private final Map<String, MetDays> known = new HashMap<>();
    private @Nullable StageConclusions before;

    private Series(
        LoadedRuleset ruleset,
        StageCriteria criteria,
        Candidate candidate,
        Candidate recorded,
        LocalDate today,
        Predicate<Question> favorable,
        RecordsRead reads) {
      this.ruleset = ruleset;
      this.criteria = criteria;
      this.candidate = candidate;
      this.recorded = recorded;
      this.today = today;
      this.answers = question -> favorable.test(question) ? Verdict.MET : Verdict.UNDETERMINED;
      this.reads = reads;
    }

    /**
     * Returns the forecast for a day.
     *
     * @param on a day after those of the forecasts before
     */
    public Forecast on(LocalDate on) {
      StageConclusions judged =
          StageConclusions.whenAsked(
              ruleset,
              criteria,
              new ApplicationContext(candidate, recorded, on)
                  .recordedOn(today)
                  .asking(ruleset.others())
                  .noting(reads)
                  .sharing(shared),
              before);
      before = judged;
      return new Forecast(this, judged);
    }

    /** Returns the verdict under the answers; conclusions that several days share are read once. */
    private Verdict given(Conclusion conclusion, boolean ofSeveralDays) {
      return ofSeveralDays
          ? given.computeIfAbsent(conclusion, any -> any.given(answers))
          : conclusion.given(answers);
    }
  }

  /**
   * Returns the forecasts for a candidate.
   *
   * @param candidate the candidate with the future records
   * @param recorded the candidate without them
   * @param today the day on which facts as of today were recorded
   * @param favorable returns which open questions have favorable answers
   * @param reads records which lists each criterion reads
   * @throws IllegalArgumentException if the rules have no such stage
   */
  public static Series of(
      LoadedRuleset ruleset,
      Candidate candidate,
      Candidate recorded,
      LocalDate today,
      Stage stage,
      Predicate<Question> favorable,
      RecordsRead reads) {
    StageCriteria criteria = ruleset.byStage().get(stage);
    if (criteria == null) {
      throw new IllegalArgumentException("The rules have no stage " + stage + ".");
    }
    return new Series(ruleset, criteria, candidate, recorded, today, favorable, reads);
  }

  /**
   * Returns the verdict on a criterion. A criterion that the rules of the application date do not
   * require is met; before the first known rules it is undetermined.
   *
   * @throws EvaluationException if its rule fails on the candidate
   */
  public Verdict verdict(String criterion) {
    series.reads.begin(criterion);
    try {
      Integer place = judged.stage().places().get(criterion);
      if (place != null) {
        return series.given(judged.on(place), judged.isAsOfApplication(place));
      }
      return judged.isBeforeRules() ? Verdict.UNDETERMINED : Verdict.MET;
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(series.ruleset.failure(series.candidate, e), e);
    }
  }

  /**
   * Returns this day if a criterion is met, or else the next day on which it may be met. Days are
   * {@linkplain LocalDate#toEpochDay() epoch days}.
   *
   * @throws EvaluationException if its rule fails on the candidate
   */
  public int firstMet(String criterion) {
    MetDays days = metDays(criterion);
    if (days.earliest() > judged.day()) {
      return days.earliest();
    }
    return days.through() >= judged.day() || verdict(criterion) == Verdict.MET
        ? judged.day()
        : judged.day() + 1;
  }

  /**
   * Returns this day if all criteria are met, or else the next day on which they may be.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public int firstMet(Collection<String> criteria) {
    int first = judged.day();
    for (String criterion : criteria) {
      first = Math.max(first, metDays(criterion).earliest());
    }
    Iterator<String> left = criteria.iterator();
    while (first == judged.day() && left.hasNext()) {
      first = firstMet(left.next());
    }
    return first;
  }

  /**
   * Returns the last of the consecutive days from this one on which a criterion certainly is met;
   * the day before this one if it is not.
   *
   * @throws EvaluationException if its rule fails on the candidate
   */
  public int metThrough(String criterion) {
    int known = metDays(criterion).through();
    boolean met = known >= judged.day() || verdict(criterion) == Verdict.MET;
    return met ? Math.max(known, judged.day()) : judged.day() - 1;
  }

  /** Returns the days of a criterion; those that an earlier day has told are kept. */
  private MetDays metDays(String criterion) {
    MetDays known = series.known.get(criterion);
    if (known != null && (known.earliest() > judged.day() || known.through() >= judged.day())) {
      return known;
    }
    series.reads.begin(criterion);
    try {
      MetDays days = judged.metDays(criterion, series.answers);
      series.known.put(criterion, days);
      return days;
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(series.ruleset.failure(series.candidate, e), e);
    }
  }
}
