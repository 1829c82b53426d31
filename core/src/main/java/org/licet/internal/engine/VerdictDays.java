package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.RenewalPeriod;
import org.licet.internal.reasoning.WithheldRecords;

/**
 * The days on which verdicts of one candidate change under one ruleset. It judges a day without
 * explanations, and skips days on which no verdict can change. Stateless and thread-safe.
 */
public final class VerdictDays {

  /** The verdicts of a day: the overall one, then one for each criterion. */
  private record Verdicts(Verdict overall, List<String> criteria, List<Verdict> each) {

    static Verdicts of(StageConclusions judged) {
      List<StageCriteria.Judged> inOrder = judged.stage().inOrder();
      List<String> criteria = new ArrayList<>(inOrder.size());
      List<Verdict> each = new ArrayList<>(inOrder.size());
      for (int i = 0; i < inOrder.size(); i++) {
        criteria.add(inOrder.get(i).rule().criterion());
        each.add(judged.at(i));
      }
      return new Verdicts(judged.verdict(), criteria, each);
    }
  }

  private VerdictDays() {}

  /**
   * Returns the days whose verdicts differ from those of the day before.
   *
   * @param candidate the candidate without the records that count as unknown on these days
   * @param first the first day, which is never among the results
   * @param last the last day, inclusive
   * @throws EvaluationException if a rule fails on the candidate
   */
  public static List<LocalDate> changes(
      LoadedRuleset ruleset,
      WithheldRecords.Reduced candidate,
      Stage stage,
      LocalDate first,
      LocalDate last) {
    StageCriteria criteria = ruleset.byStage().get(stage);
    if (criteria == null) {
      return List.of();
    }
    List<LocalDate> changes = new ArrayList<>();
    @Nullable Verdicts before = null;
    LocalDate on = first;
    try {
      while (!on.isAfter(last)) {
        StageConclusions judged = judged(ruleset, criteria, candidate, on);
        Verdicts now = Verdicts.of(judged);
        if (before != null && !before.equals(now)) {
          changes.add(on);
        }
        before = now;
        on = on.plusDays(1);
      }
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(ruleset.failure(candidate.candidate(), e), e);
    }
    return changes;
  }

  private static StageConclusions judged(
      LoadedRuleset ruleset,
      StageCriteria criteria,
      WithheldRecords.Reduced candidate,
      LocalDate on) {
    return StageConclusions.whenAsked(
        ruleset,
        criteria,
        new ApplicationContext(candidate.candidate(), on)
            .withholding(candidate.withheld())
            .asking(ruleset.others()),
        null);
  }

  /**
   * Returns the periods in which a candidate can renew, by the criteria of a stage.
   *
   * @param on the day on which the records are seen
   */
  public static Set<RenewalPeriod> renewalPeriods(
      LoadedRuleset ruleset, WithheldRecords.Reduced candidate, Stage stage, LocalDate on) {
    StageCriteria criteria = ruleset.byStage().get(stage);
    return criteria == null
        ? Set.of()
        : RenewalPeriod.ofAll(
            criteria.inOrder().stream().map(one -> one.rule().asks()).toList(),
            new ApplicationContext(candidate.candidate(), on)
                .withholding(candidate.withheld())
                .asking(ruleset.others()));
  }
}
