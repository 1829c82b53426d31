package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.engine.question.QuestionGroups;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.JudgedAttempt;
import org.licet.internal.reasoning.MetDays;
import org.licet.text.Text;

/**
 * Judges a stage for each possible application date, by the rules in force on that date. Not
 * thread-safe.
 */
final class PossibleDaysJudgment {

  /** The maximum number of judgments. */
  private static final int MOST_MOMENTS = 12_000;

  /** The maximum number of days that an explanation covers. */
  private static final int EXPLAINED = 12;

  /**
   * A possible application date.
   *
   * @param context the application on that date, for an attempt
   * @param judges the rules of which any one may pass the candidate; empty before the first known
   *     rules
   */
  private record Moment(ApplicationContext context, List<LoadedRuleset> judges) {}

  private final LoadedRuleset ruleset;
  private final StagePlan plan;

  /** The possible dates for the attempt that counts at each examination. */
  private final List<List<Moment>> byAttempt;

  /**
   * The last possible date, if there are too many dates or some precede the first known rules;
   * otherwise null.
   */
  private final @Nullable Moment anyUpTo;

  private final List<Question> asks;
  private @Nullable StageCriteria stage;
  private boolean isPlain;

  /** The rules of each version by effective date. */
  private final Map<LocalDate, RulesByPlace> rules = new HashMap<>();

  private @Nullable Verdict overall;

  /** The rules of a version by the index of their criterion, with their requirement. */
  private record RulesByPlace(Map<Integer, CriterionRule> rules, IndexedRequirement rollUp) {}

  private PossibleDaysJudgment(
      LoadedRuleset ruleset,
      StagePlan plan,
      List<List<Moment>> byAttempt,
      @Nullable Moment anyUpTo,
      List<Question> asks) {
    this.ruleset = ruleset;
    this.plan = plan;
    this.byAttempt = byAttempt;
    this.anyUpTo = anyUpTo;
    this.asks = asks;
  }

  static PossibleDaysJudgment of(
      ApplicationDay day, LoadedRuleset ruleset, StagePlan plan, ApplicationContext application) {
    if (day instanceof ApplicationDay.Days days) {
      return of(days, ruleset, plan, application);
    }
    Moment today = new Moment(application, List.of(ruleset));
    return day instanceof ApplicationDay.Open open
        ? new PossibleDaysJudgment(ruleset, plan, List.of(), today, open.questions())
        : new PossibleDaysJudgment(ruleset, plan, List.of(List.of(today)), null, List.of());
  }

  private static PossibleDaysJudgment of(
      ApplicationDay.Days days,
      LoadedRuleset ruleset,
      StagePlan plan,
      ApplicationContext application) {
    FirstAttempt retest = new FirstAttempt(ruleset, plan, application);
    List<Question> asks = new ArrayList<>(days.asks());
    retest.asks(days).forEach(asks::add);
    long moments = days.attempts().stream().mapToLong(List::size).sum() * days.days().size();
    boolean open =
        days.isUnbounded()
            || moments > MOST_MOMENTS
            || asks.size() > days.asks().size()
            || (days.days().size() > 1 && days.days().get(0).isBefore(ruleset.knownFrom()));
    if (open) {
      ApplicationContext last = application.at(days.last(), null);
      return new PossibleDaysJudgment(
          ruleset, plan, List.of(), new Moment(last, judges(ruleset, last)), asks);
    }
    List<List<Moment>> byAttempt = new ArrayList<>();
    Set<LocalDate> sameDay = new HashSet<>();
    for (List<ApplicationDay.Attempted> attempted : days.attempts()) {
      if (attempted.size() > 1
          || !isExact(attempted.get(0).record())
          || sameDay.add(attempted.get(0).on())) {
        List<Moment> all = new ArrayList<>();
        for (LocalDate applied : days.days()) {
          for (ApplicationDay.Attempted attempt : attempted) {
            ApplicationContext context =
                application.at(applied, new JudgedAttempt(attempt.record(), attempt.on()));
            all.add(new Moment(context, retest.judges(judges(ruleset, context), context)));
          }
        }
        byAttempt.add(all);
      }
    }
    return new PossibleDaysJudgment(ruleset, plan, byAttempt, null, asks);
  }

  private static boolean isExact(Examination record) {
    return record.taken() instanceof Fact.Known<PartialDate> taken && taken.value().isExact();
  }

  private static List<LoadedRuleset> judges(LoadedRuleset ruleset, ApplicationContext context) {
    Optional<LoadedRuleset> inForce = ruleset.inForce(context.on());
    return inForce.map(List::of).orElse(List.of());
  }

  /** Returns the requirements of a version as of the application. */
  static List<Requirement> requirements(LoadedRuleset version, StagePlan plan) {
    return version
        .plan(plan.earlier().orElseThrow())
        .map(earlier -> ((Requirement.AllOf) earlier.requirement()).items())
        .orElse(List.of());
  }

  /**
   * Adds the rules for each day: one version, or several of which any one may pass the candidate.
   */
  void addJudges(List<List<LoadedRuleset>> judges) {
    if (anyUpTo != null) {
      add(anyUpTo.judges, judges);
    }
    for (List<Moment> moments : byAttempt) {
      for (Moment moment : moments) {
        add(moment.judges, judges);
      }
    }
  }

  private static void add(List<LoadedRuleset> some, List<List<LoadedRuleset>> judges) {
    if (!some.isEmpty() && judges.stream().noneMatch(known -> isSame(known, some))) {
      judges.add(some);
    }
  }

  private static boolean isSame(List<LoadedRuleset> one, List<LoadedRuleset> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = one.get(i).is(other.get(i));
    }
    return same;
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

  /** Returns the questions that settle the date. */
  List<Question> asks() {
    return asks;
  }

  /** Returns whether no rules are known for any of the dates. */
  boolean isBeforeRules() {
    return anyUpTo == null
        ? byAttempt.stream().flatMap(List::stream).allMatch(moment -> moment.judges.isEmpty())
        : anyUpTo.judges.isEmpty();
  }

  /** Returns whether there is exactly one date with exactly one version. */
  boolean isOneDay() {
    if (anyUpTo != null) {
      return false;
    }
    for (List<Moment> moments : byAttempt) {
      if (moments.size() != 1 || moments.get(0).judges.size() != 1) {
        return false;
      }
    }
    return true;
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
    if (anyUpTo != null
        || byAttempt.stream().anyMatch(moments -> moments.size() != byAttempt.get(0).size())
        || hasOpenAttempt()) {
      return Verdict.UNDETERMINED;
    }
    Verdict all = null;
    for (int i = 0; i < byAttempt.get(0).size(); i++) {
      Verdict one = overallOn(i);
      if (one == Verdict.UNDETERMINED || (all != null && all != one)) {
        return Verdict.UNDETERMINED;
      }
      all = one;
    }
    return all == null ? Verdict.UNDETERMINED : all;
  }

  /** Returns whether an attempt may have several dates; this class does not combine them. */
  private boolean hasOpenAttempt() {
    for (List<Moment> moments : byAttempt) {
      LocalDate before = null;
      for (Moment moment : moments) {
        if (moment.context.on().equals(before)) {
          return byAttempt.size() > 1;
        }
        before = moment.context.on();
      }
    }
    return false;
  }

  private Verdict overallOn(int moment) {
    Verdict any = Verdict.NOT_MET;
    List<LoadedRuleset> judges = byAttempt.get(0).get(moment).judges;
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
                    for (List<Moment> moments : byAttempt) {
                      all =
                          rule == null || all == Verdict.NOT_MET
                              ? all
                              : all.and(rule.judge(moments.get(moment).context).verdict());
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
    if (anyUpTo != null) {
      Conclusion last = conclude(anyUpTo, place);
      return last == null ? unknown() : UncertainDay.dependingOn(last, asks);
    }
    Conclusion all = null;
    for (List<Moment> moments : byAttempt) {
      Conclusion one = on(moments, place);
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
    if (anyUpTo != null && answers.toAll(asks) != Verdict.MET) {
      return new MetDays(day + 1, day - 1);
    }
    Moment moment = anyUpTo == null && isOneDay() ? byAttempt.get(0).get(0) : anyUpTo;
    if (moment == null || byAttempt.size() > 1 || moment.context.day() != day) {
      return MetDays.unknown(day);
    }
    MetDays days = new MetDays(day + 1, day - 1);
    for (LoadedRuleset judge : moment.judges) {
      CriterionRule rule = rule(judge, place);
      days = rule == null ? days : days.or(rule.metDays(moment.context, answers));
    }
    // if the day is still open, another day than this one may meet what this one does not
    int earliest = anyUpTo == null ? Math.min(day + 1, days.earliest()) : day;
    return new MetDays(earliest, Math.min(day, days.through()));
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

  private @Nullable Conclusion conclude(Moment moment, int place) {
    Conclusion any = null;
    for (LoadedRuleset judge : moment.judges) {
      CriterionRule rule = rule(judge, place);
      if (rule != null) {
        Conclusion one = rule.judge(moment.context);
        any = any == null ? one : Conclusion.either(any, one);
      }
    }
    return any;
  }

  /**
   * Returns the conclusion for several dates of which one counts; null if no version requires the
   * criterion.
   */
  private @Nullable Conclusion on(List<Moment> moments, int place) {
    if (moments.size() == 1) {
      return conclude(moments.get(0), place);
    }
    List<Conclusion> each = new ArrayList<>(moments.size());
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (Moment moment : moments) {
      Conclusion one = conclude(moment, place);
      if (one != null) {
        each.add(one);
        verdicts.add(one.verdict());
      }
    }
    if (each.isEmpty()) {
      return null;
    }
    List<Conclusion> shown = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      shown.addAll(some(each.stream().filter(one -> one.verdict() == verdict).toList()));
    }
    if (verdicts.size() > 1) {
      return UncertainDay.onOneOf(shown, asks);
    }
    boolean onOneDay =
        moments.get(0).context.on().equals(moments.get(moments.size() - 1).context.on());
    return verdicts.contains(Verdict.UNDETERMINED) && !isAskedTheSame(shown, onOneDay)
        ? UncertainDay.onOneOf(shown, asks)
        : UncertainDay.withPartsOf(shown);
  }

  /** Returns the first, the last and some conclusions between them. */
  private static List<Conclusion> some(List<Conclusion> all) {
    if (all.size() <= EXPLAINED) {
      return all;
    }
    List<Conclusion> some = new ArrayList<>();
    for (int i = 0; i < EXPLAINED; i++) {
      some.add(all.get((int) ((long) i * (all.size() - 1) / (EXPLAINED - 1))));
    }
    return some;
  }

  /**
   * Returns whether all dates raise the same questions, so that the date itself need not be asked.
   *
   * @param onOneDay whether only the date of the attempt varies, not that of the application
   */
  private static boolean isAskedTheSame(List<Conclusion> open, boolean onOneDay) {
    Set<Set<Object>> asked = new HashSet<>();
    for (Conclusion one : open) {
      Set<Object> subjects = new HashSet<>();
      for (Question question : one.grounds().questions()) {
        if (!onOneDay && UncertainDay.isOfOneDay(question)) {
          return false;
        }
        subjects.add(QuestionGroups.subject(question));
      }
      asked.add(subjects);
    }
    return asked.size() == 1;
  }
}
