package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.MetDays;
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

  /** The verdicts of the criteria of a stage on consecutive days. Not thread-safe. */
  private static final class Criteria {

    private final StageCriteria stage;
    private final Verdict[] verdicts;

    /** The last day on which each verdict certainly stays the same. */
    private final int[] through;

    /** Whether a cheap look at a criterion told nothing, so that it is not tried again. */
    private final boolean[] daily;

    Criteria(StageCriteria stage) {
      this.stage = stage;
      this.verdicts = new Verdict[stage.inOrder().size()];
      this.through = new int[verdicts.length];
      this.daily = new boolean[verdicts.length];
      Arrays.fill(through, Integer.MIN_VALUE);
    }

    /** Judges the criteria on a day, and returns whether a verdict differs from the last day. */
    boolean judge(ApplicationContext application) {
      int day = application.day();
      boolean changed = false;
      for (int i = 0; i < verdicts.length; i++) {
        if (through[i] < day) {
          CriterionRule rule = stage.inOrder().get(i).rule();
          Verdict verdict = rule.judge(application).verdict();
          changed |= verdict != verdicts[i];
          verdicts[i] = verdict;
          through[i] =
              daily[i]
                  ? day
                  : rule.metDays(application, AssumedAnswers.OPEN).sameThrough(verdict, day);
          daily[i] |= through[i] == day;
        }
      }
      return changed;
    }

    /** Returns the last day on which no verdict changes. */
    int through() {
      int least = MetDays.NEVER;
      for (int one : through) {
        least = Math.min(least, one);
      }
      return least;
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
    try {
      return criteria.plan().asOfApplication().isEmpty()
          ? skipping(ruleset, criteria, candidate, first, last)
          : asOfApplication(ruleset, criteria, candidate, first, last);
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(ruleset.failure(candidate.candidate(), e), e);
    }
  }

  /** Judges each criterion on the days on which its verdict may change. */
  private static List<LocalDate> skipping(
      LoadedRuleset ruleset,
      StageCriteria criteria,
      WithheldRecords.Reduced candidate,
      LocalDate first,
      LocalDate last) {
    List<LocalDate> changes = new ArrayList<>();
    Criteria judged = new Criteria(criteria);
    DayIndependent shared = new DayIndependent();
    ApplicationContext application = context(ruleset, candidate, first).sharing(shared);
    ruleset.requireDeclaredTypes(application);
    judged.judge(application);
    int end = (int) last.toEpochDay();
    for (int day = next(judged); day <= end; day = next(judged)) {
      LocalDate on = LocalDate.ofEpochDay(day);
      if (judged.judge(context(ruleset, candidate, on).sharing(shared))) {
        changes.add(on);
      }
    }
    return changes;
  }

  private static int next(Criteria judged) {
    int through = judged.through();
    return through == MetDays.NEVER ? MetDays.NEVER : through + 1;
  }

  /** Judges all criteria on the days on which one may change, some as of an application. */
  private static List<LocalDate> asOfApplication(
      LoadedRuleset ruleset,
      StageCriteria criteria,
      WithheldRecords.Reduced candidate,
      LocalDate first,
      LocalDate last) {
    List<LocalDate> changes = new ArrayList<>();
    DayIndependent shared = new DayIndependent();
    Set<String> daily = new HashSet<>();
    @Nullable StageConclusions dayBefore = null;
    @Nullable Verdicts before = null;
    int end = (int) last.toEpochDay();
    int through;
    for (int day = (int) first.toEpochDay(); day <= end; day = through + 1) {
      LocalDate on = LocalDate.ofEpochDay(day);
      ApplicationContext application = context(ruleset, candidate, on).sharing(shared);
      dayBefore = StageConclusions.whenAsked(ruleset, criteria, application, dayBefore);
      Verdicts now = Verdicts.of(dayBefore);
      if (before != null && !before.equals(now)) {
        changes.add(on);
      }
      before = now;
      through = Math.min(dayBefore.sameThrough(daily), end);
    }
    return changes;
  }

  private static ApplicationContext context(
      LoadedRuleset ruleset, WithheldRecords.Reduced candidate, LocalDate on) {
    return new ApplicationContext(candidate.candidate(), on)
        .withholding(candidate.withheld())
        .asking(ruleset.others());
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
            context(ruleset, candidate, on));
  }
}
