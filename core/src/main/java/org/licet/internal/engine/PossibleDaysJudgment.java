package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.MetDays;
import org.licet.text.Text;

/**
 * Judges a stage for each possible application date, by the rules in force on that date. Not
 * thread-safe.
 *
 * <p>An example: the application for an examination is dated 2024, and other rules take effect on
 * 2024-07-01. A candidate has 14 months of work. The earlier rules require 12 months, the later
 * ones 18.
 *
 * <pre>
 * application date     rules     verdict
 * until 2024-06-30     earlier   MET
 * from 2024-07-01 on   later     NOT_MET
 * </pre>
 *
 * <p>The dates disagree, so that the verdict is UNDETERMINED, and its question asks for the date.
 * With 20 months of work, all dates agree: the verdict is MET, and nothing is asked.
 */
final class PossibleDaysJudgment {

  private final LoadedRuleset ruleset;
  private final StagePlan plan;
  private final PossibleMoments moments;
  private @Nullable StageCriteria stage;
  private boolean isPlain;

  /** The rules of each version by effective date; explanations of several threads read them. */
  private final Map<LocalDate, RulesByPlace> rules = new ConcurrentHashMap<>();

  private @Nullable Verdict overall;

  /** The rules of a version by the index of their criterion, with their requirement. */
  private record RulesByPlace(Map<Integer, CriterionRule> rules, IndexedRequirement rollUp) {}

  private PossibleDaysJudgment(LoadedRuleset ruleset, StagePlan plan, PossibleMoments moments) {
    this.ruleset = ruleset;
    this.plan = plan;
    this.moments = moments;
  }

  static PossibleDaysJudgment of(
      ApplicationDay day, LoadedRuleset ruleset, StagePlan plan, ApplicationContext application) {
    return new PossibleDaysJudgment(
        ruleset, plan, PossibleMoments.of(day, ruleset, plan, application));
  }

  /** Returns the requirements of a version as of the application. */
  static List<Requirement> requirements(LoadedRuleset version, StagePlan plan) {
    return version
        .plan(plan.earlier().orElseThrow())
        .map(earlier -> ((Requirement.AllOf) earlier.requirement()).items())
        .orElse(List.of());
  }

  /**
   * Sets the criteria to judge.
   *
   * @param plain whether they come from the rules in force on the evaluation date
   */
  void judging(StageCriteria criteria, boolean plain) {
    stage = criteria;
    isPlain = plain;
  }

  /** Returns the possible dates. */
  PossibleMoments moments() {
    return moments;
  }

  private StageCriteria stage() {
    StageCriteria known = stage;
    if (known == null) {
      throw new IllegalStateException("The criteria must be set before they are judged.");
    }
    return known;
  }

  private RulesByPlace rules(LoadedRuleset version) {
    LocalDate from = version.reference().effectiveFrom();
    RulesByPlace known = rules.get(from);
    if (known == null) {
      Requirement required = Requirement.AllOf.of(requirements(version, plan));
      Map<Integer, CriterionRule> byPlace = new HashMap<>();
      required
          .criteria()
          .filter(criterion -> !plan.onTheDay().contains(criterion))
          .forEach(
              criterion ->
                  byPlace.put(
                      stage().place(criterion), StageCriteria.rule(version.criteria(), criterion)));
      known = new RulesByPlace(byPlace, IndexedRequirement.of(required, stage()::place));
      rules.put(from, known);
    }
    return known;
  }

  /**
   * Returns the verdict as of the application if it is the same on every date. Requirements as of
   * the evaluation date do not affect it.
   */
  Verdict overall() {
    Verdict made = overall;
    if (made == null) {
      made = findOverall();
      overall = made;
    }
    return made;
  }

  private Verdict findOverall() {
    if (moments.anyUpTo() != null
        || moments.byAttempt().stream()
            .anyMatch(dates -> dates.size() != moments.byAttempt().get(0).size())
        || moments.hasOpenAttempt()) {
      return Verdict.UNDETERMINED;
    }
    Verdict all = null;
    for (int i = 0; i < moments.byAttempt().get(0).size(); i++) {
      Verdict one = overallOn(i);
      if (one == Verdict.UNDETERMINED || (all != null && all != one)) {
        return Verdict.UNDETERMINED;
      }
      all = one;
    }
    return all == null ? Verdict.UNDETERMINED : all;
  }

  private Verdict overallOn(int moment) {
    Verdict any = Verdict.NOT_MET;
    List<LoadedRuleset> judges = moments.byAttempt().get(0).get(moment).judges();
    if (judges.isEmpty()) {
      return Verdict.UNDETERMINED;
    }
    for (LoadedRuleset judge : judges) {
      RulesByPlace by = rules(judge);
      any =
          any.or(
              by.rollUp.of(
                  place -> {
                    Verdict all = Verdict.MET;
                    CriterionRule rule = by.rules.get(place);
                    for (List<PossibleMoments.Moment> dates : moments.byAttempt()) {
                      all =
                          rule == null || all == Verdict.NOT_MET
                              ? all
                              : all.and(rule.judge(dates.get(moment).context()).verdict());
                    }
                    return all;
                  }));
    }
    return any;
  }

  /**
   * Returns the conclusion on the criterion at an index.
   *
   * @throws Rules.RuleFailure if its rule fails
   */
  Conclusion on(int place) {
    if (moments.anyUpTo() != null) {
      Conclusion last = conclude(moments.anyUpTo(), place);
      return last == null ? unknown() : UncertainDay.dependingOn(last, moments.asks());
    }
    Conclusion all = null;
    for (List<PossibleMoments.Moment> dates : moments.byAttempt()) {
      Conclusion one = on(dates, place);
      all = all == null || one == null ? (one == null ? all : one) : Conclusion.both(all, one);
    }
    return all == null ? unknown() : all;
  }

  /**
   * Returns whether the criterion at an index certainly is not met as of the application, or
   * certainly is, under the assumed answers. The days tell about the judged day only.
   *
   * @throws Rules.RuleFailure if its rule fails
   */
  MetDays metDays(int place, AssumedAnswers answers, int day) {
    if (moments.anyUpTo() != null && answers.toAll(moments.asks()) != Verdict.MET) {
      return new MetDays(day + 1, day - 1);
    }
    PossibleMoments.Moment moment =
        moments.anyUpTo() == null && moments.isOneDay()
            ? moments.byAttempt().get(0).get(0)
            : moments.anyUpTo();
    if (moment == null || moments.byAttempt().size() > 1 || moment.context().day() != day) {
      return MetDays.unknown(day);
    }
    MetDays days = new MetDays(day + 1, day - 1);
    for (LoadedRuleset judge : moment.judges()) {
      CriterionRule rule = rule(judge, place);
      days = rule == null ? days : days.or(rule.metDays(moment.context(), answers));
    }
    // if the day is still open, another day than this one may meet what this one does not
    int earliest = moments.anyUpTo() == null ? Math.min(day + 1, days.earliest()) : day;
    return new MetDays(earliest, Math.min(day, days.through()));
  }

  /**
   * Returns the days on which the criterion at an index certainly is not met as of the application,
   * or certainly is, under the assumed answers.
   *
   * @param day the judged day
   * @param last the last day through which the possible dates stay the same, except one that is the
   *     judged day itself
   * @throws Rules.RuleFailure if its rule fails
   */
  MetDays metDays(int place, AssumedAnswers answers, int day, int last) {
    PossibleMoments.Moment open = moments.anyUpTo();
    if (open != null && answers.toAll(moments.asks()) != Verdict.MET) {
      return MetDays.same(Verdict.UNDETERMINED, day, last);
    }
    if (!moments.isOn(day)) {
      return MetDays.same(on(place).given(answers), day, last);
    }
    PossibleMoments.Moment moment = moments.only();
    if (moment == null || moment.attempt() != null || moment.judges().size() != 1) {
      return MetDays.unknown(day);
    }
    CriterionRule rule = rule(moment.judges().get(0), place);
    if (rule == null) {
      return MetDays.same(Verdict.UNDETERMINED, day, last);
    }
    if (open == null) {
      return rule.metDays(moment.context(), answers).until(last);
    }
    // if the day is still open, another day than this one may meet what this one does not
    AssumedAnswers settled = UncertainDay.onceSettled(moments.asks(), answers);
    int met = rule.metDays(moment.context(), settled).through();
    int refused = rule.metDays(moment.context().sharing(null), AssumedAnswers.OPEN).refused();
    return new MetDays(day, Math.max(met, refused)).until(last);
  }

  private @Nullable CriterionRule rule(LoadedRuleset judge, int place) {
    return isPlain && judge.is(ruleset)
        ? stage().inOrder().get(place).rule()
        : rules(judge).rules.get(place);
  }

  /** Returns the conclusion without known rules for the criterion. */
  private static Conclusion unknown() {
    return Conclusion.of(
        Verdict.UNDETERMINED,
        answers -> Verdict.UNDETERMINED,
        () ->
            new Explanation(
                Text.of("reason.open-application"),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                true));
  }

  private @Nullable Conclusion conclude(PossibleMoments.Moment moment, int place) {
    Conclusion any = null;
    for (LoadedRuleset judge : moment.judges()) {
      CriterionRule rule = rule(judge, place);
      if (rule != null) {
        Conclusion one = rule.judge(moment.context());
        any = any == null ? one : Conclusion.either(any, one);
      }
    }
    return any;
  }

  /**
   * Returns the conclusion for several dates of which one counts; null if no version requires the
   * criterion. The other dates are judged on first use once two disagree, or one is open.
   */
  private @Nullable Conclusion on(List<PossibleMoments.Moment> dates, int place) {
    if (dates.size() == 1) {
      return conclude(dates.get(0), place);
    }
    List<Conclusion> each = new ArrayList<>();
    Verdict same = null;
    for (int i = 0; i < dates.size(); i++) {
      Conclusion one = conclude(dates.get(i), place);
      if (one != null) {
        each.add(one);
        if (one.verdict() == Verdict.UNDETERMINED || (same != null && same != one.verdict())) {
          int next = i + 1;
          return Conclusion.undetermined(() -> onOneOf(each, dates, next, place));
        }
        same = one.verdict();
      }
    }
    return each.isEmpty() ? null : onOneOf(each, dates, dates.size(), place);
  }

  /**
   * Returns the conclusion for several dates of which one counts.
   *
   * @param judged the conclusions for the first dates
   * @param next the index of the first date that is not judged yet
   */
  private Conclusion onOneOf(
      List<Conclusion> judged, List<PossibleMoments.Moment> dates, int next, int place) {
    List<Conclusion> each = new ArrayList<>(judged);
    for (int i = next; i < dates.size(); i++) {
      Conclusion one = conclude(dates.get(i), place);
      if (one != null) {
        each.add(one);
      }
    }
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    each.forEach(one -> verdicts.add(one.verdict()));
    boolean onOneDay =
        dates.get(0).context().on().equals(dates.get(dates.size() - 1).context().on());
    return UncertainDay.onOneOf(each, verdicts, onOneDay, moments.asks());
  }
}
