package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.MetDays;

/**
 * The conclusions of the rules on the criteria of a stage, for one candidate.
 *
 * <p>{@link #of} judges every criterion at once; the result does not change and is thread-safe.
 * {@link #whenAsked} judges a criterion when it is first read; that result is not thread-safe. For
 * a stage with the criteria CCM-LICENSE and CCM-EXPERIENCE, a requirement that fails on CCM-LICENSE
 * alone then never judges CCM-EXPERIENCE.
 */
final class StageConclusions implements IndexedRequirement.ByPlace {

  private final LoadedRuleset ruleset;
  private final StageCriteria stage;
  private final ApplicationContext application;
  private final @Nullable Conclusion[] concluded;
  private final @Nullable ApplicationDayJudgment asOf;

  private StageConclusions(
      LoadedRuleset ruleset,
      StageCriteria criteria,
      ApplicationContext application,
      @Nullable StageConclusions before) {
    if (before == null) {
      ruleset.requireDeclaredTypes(application);
    }
    this.ruleset = ruleset;
    this.application = application;
    this.asOf = asOf(ruleset, criteria, application, before);
    this.stage = asOf == null ? criteria : asOf.stage();
    this.concluded = new Conclusion[stage.inOrder().size()];
  }

  private static @Nullable ApplicationDayJudgment asOf(
      LoadedRuleset ruleset,
      StageCriteria criteria,
      ApplicationContext application,
      @Nullable StageConclusions before) {
    if (criteria.plan().asOfApplication().isEmpty()) {
      return null;
    }
    ApplicationDayJudgment known = before == null ? null : before.asOf;
    return known != null && known.holdsFor(ruleset, application)
        ? known
        : ApplicationDayJudgment.of(ruleset, criteria, application);
  }

  /**
   * Judges an application by every criterion.
   *
   * @throws Rules.RuleFailure if a rule fails
   */
  static StageConclusions of(
      LoadedRuleset ruleset, StageCriteria criteria, ApplicationContext application) {
    StageConclusions judging = new StageConclusions(ruleset, criteria, application, null);
    for (int i = 0; i < judging.concluded.length; i++) {
      judging.on(i);
    }
    return judging;
  }

  /**
   * Judges an application by each criterion on first use.
   *
   * @param before the same candidate on another day; conclusions as of the same application date
   *     are reused
   */
  static StageConclusions whenAsked(
      LoadedRuleset ruleset,
      StageCriteria criteria,
      ApplicationContext application,
      @Nullable StageConclusions before) {
    return new StageConclusions(ruleset, criteria, application, before);
  }

  /** Returns the judged day. */
  int day() {
    return application.day();
  }

  /** Returns the criteria, with those of the rules of the application date. */
  StageCriteria stage() {
    return stage;
  }

  /**
   * Returns the recorded application date; empty if no criterion is judged as of it or it is
   * unknown.
   */
  Optional<PartialDate> asOf() {
    return asOf == null ? Optional.empty() : asOf.stated();
  }

  /** Returns the rules that judge the criterion at an index. */
  LoadedRuleset ruleset(int place) {
    return asOf != null && stage.inOrder().get(place).asOfApplication()
        ? asOf.ruleset(place)
        : ruleset;
  }

  /** Returns whether the application precedes the first known rules. */
  boolean isBeforeRules() {
    return asOf != null && asOf.isBeforeRules();
  }

  /** Returns the verdict on the requirement. */
  Verdict verdict() {
    return asOf == null ? stage.rollUp().of(this) : asOf.verdict(application, this);
  }

  /**
   * Returns the last of the consecutive days from the judged one on which every verdict certainly
   * stays the same; the judged day if that is not known.
   *
   * @param daily the criteria that are judged each day, because a cheap look at them told nothing;
   *     receives others
   */
  int sameThrough(Set<String> daily) {
    int last = asOf == null ? MetDays.NEVER : asOf.sameThrough(application, this);
    for (int i = 0; last > day() && i < concluded.length; i++) {
      if (asOf == null || asOf.isAsOfToday() || !isAsOfApplication(i)) {
        last = Math.min(last, sameThrough(i, daily));
      }
    }
    return Math.max(last, day());
  }

  private int sameThrough(int place, Set<String> daily) {
    CriterionRule rule = stage.inOrder().get(place).rule();
    if (daily.contains(rule.criterion())) {
      return day();
    }
    int last = rule.metDays(application, AssumedAnswers.OPEN).sameThrough(at(place), day());
    if (last == day()) {
      daily.add(rule.criterion());
    }
    return last;
  }

  @Override
  public Verdict at(int place) {
    return on(place).verdict();
  }

  /**
   * Returns the conclusion on the criterion at an index of the findings.
   *
   * @throws Rules.RuleFailure if the rule fails
   */
  Conclusion on(int place) {
    StageCriteria.Judged criterion = stage.inOrder().get(place);
    if (asOf != null && isAsOfApplication(place)) {
      return asOf.on(place);
    }
    Conclusion made = concluded[place];
    if (made == null) {
      made = criterion.rule().judge(application);
      concluded[place] = made;
    }
    return made;
  }

  /** Returns whether the criterion at an index is judged as of the application. */
  boolean isAsOfApplication(int place) {
    return asOf != null && stage.inOrder().get(place).asOfApplication();
  }

  /**
   * Returns the days on which a criterion certainly is not met, or certainly is, under the assumed
   * answers.
   *
   * @throws Rules.RuleFailure if the rule fails
   */
  MetDays metDays(String criterion, AssumedAnswers answers) {
    Integer place = stage.places().get(criterion);
    if (place == null) {
      return MetDays.unknown(application.day());
    }
    return asOf != null && isAsOfApplication(place)
        ? asOf.metDays(place, answers)
        : stage.inOrder().get(place).rule().metDays(application, answers);
  }

  /**
   * Returns the days on which the requirement certainly is not met, or certainly is, under the
   * assumed answers.
   *
   * @throws Rules.RuleFailure if a rule fails
   */
  MetDays metDays(AssumedAnswers answers) {
    if (asOf != null) {
      return MetDays.unknown(application.day());
    }
    List<MetDays> days = new ArrayList<>(stage.inOrder().size());
    List<Integer> later = new ArrayList<>();
    for (StageCriteria.Judged criterion : stage.inOrder()) {
      if (criterion.rule().asks().asks().isEmpty()) {
        days.add(criterion.rule().metDays(application, answers));
      } else {
        later.add(days.size());
        days.add(MetDays.NOTHING);
      }
    }
    MetDays whole = stage.rollUp().metDays(days);
    if (later.isEmpty() || whole.refused() >= application.day()) {
      return whole; // the stages of other credentials change nothing on these days
    }
    for (int place : later) {
      days.set(place, stage.inOrder().get(place).rule().metDays(application, answers));
    }
    return stage.rollUp().metDays(days);
  }

  /** Returns the conclusion on a criterion. */
  Conclusion on(String criterion) {
    return on(stage.place(criterion));
  }

  /** Returns the verdict on a criterion. */
  Verdict verdict(String criterion) {
    return on(criterion).verdict();
  }
}
