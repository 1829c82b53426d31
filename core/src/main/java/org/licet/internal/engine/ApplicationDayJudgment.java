package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.MetDays;

/**
 * Judges the criteria of a stage as of the application date, by the rules in force on that date. If
 * the date is uncertain, it judges every possible day. Not thread-safe.
 */
final class ApplicationDayJudgment {

  /** The maximum number of cases to judge one by one. */
  private static final int MOST_CASES = 8;

  private final LoadedRuleset ruleset;
  private final ApplicationContext application;
  private final ApplicationDay day;

  /** The judgments by possible application date. */
  private final Map<ApplicationDay, PossibleDaysJudgment> byDay;

  /** The rules that judge on the possible application dates. */
  private final List<List<LoadedRuleset>> judges;

  private final StageCriteria stage;
  private final @Nullable Conclusion[] concluded;
  private @Nullable Verdict overall;

  /** The last day through which the cases stay the same. */
  private @Nullable Integer unchangedThrough;

  private ApplicationDayJudgment(
      LoadedRuleset ruleset,
      StageCriteria criteria,
      ApplicationContext application,
      ApplicationDay day,
      Map<ApplicationDay, PossibleDaysJudgment> byDay) {
    this.ruleset = ruleset;
    this.application = application;
    this.day = day;
    this.byDay = byDay;
    this.judges = judges(byDay);
    boolean plain = judges.size() == 1 && isOnly(judges.get(0), ruleset);
    this.stage = plain ? criteria : criteria(criteria, ruleset, judges);
    this.concluded = new Conclusion[stage.inOrder().size()];
    byDay.values().forEach(days -> days.judging(stage, plain));
  }

  static ApplicationDayJudgment of(
      LoadedRuleset ruleset, StageCriteria criteria, ApplicationContext application) {
    StagePlan plan = criteria.plan();
    boolean byFirstAttempt = plan.retestYears().isPresent() && ruleset.versions().size() > 1;
    ApplicationDay day =
        ApplicationDaySearch.of(
            application.candidate(),
            plan.exams(),
            ruleset.knownCodes(),
            application.on(),
            new ApplicationPeriods(ruleset),
            byFirstAttempt);
    Map<ApplicationDay, PossibleDaysJudgment> byDay = new LinkedHashMap<>();
    if (day instanceof ApplicationDay.Open open && !open.cases().isEmpty()) {
      for (ApplicationDay.Case one : open.cases()) {
        byDay.computeIfAbsent(
            one.day(), any -> PossibleDaysJudgment.of(any, ruleset, plan, application));
      }
    } else {
      byDay.put(day, PossibleDaysJudgment.of(day, ruleset, plan, application));
    }
    return new ApplicationDayJudgment(ruleset, criteria, application, day, byDay);
  }

  /**
   * Returns the criteria of the stage. Those as of the application come from the rules in force on
   * that date instead of the evaluation date.
   */
  private static StageCriteria criteria(
      StageCriteria criteria, LoadedRuleset ruleset, List<List<LoadedRuleset>> judges) {
    List<Requirement> required = new ArrayList<>();
    Map<String, CriterionRule> rules = new LinkedHashMap<>(ruleset.criteria());
    for (List<LoadedRuleset> together : judges) {
      List<List<Requirement>> each =
          together.stream()
              .map(one -> PossibleDaysJudgment.requirements(one, criteria.plan()))
              .toList();
      if (each.size() == 1) {
        required.addAll(each.get(0));
      } else {
        required.add(
            Requirement.AnyOf.of(each.stream().<Requirement>map(Requirement.AllOf::of).toList()));
      }
      together.stream()
          .filter(one -> !one.is(ruleset))
          .forEach(one -> one.criteria().forEach(rules::putIfAbsent));
    }
    return StageCriteria.of(
        criteria.plan().withAsOfApplication(required.stream().distinct().toList()), rules);
  }

  private static List<List<LoadedRuleset>> judges(Map<ApplicationDay, PossibleDaysJudgment> byDay) {
    List<List<LoadedRuleset>> judges = new ArrayList<>();
    byDay.values().forEach(days -> days.moments().addJudges(judges));
    return judges;
  }

  private static boolean isOnly(List<LoadedRuleset> judges, LoadedRuleset ruleset) {
    return judges.size() == 1 && judges.get(0).is(ruleset);
  }

  /** Returns the judged criteria. */
  StageCriteria stage() {
    return stage;
  }

  /** Returns the recorded application date; empty if it is unknown. */
  Optional<PartialDate> stated() {
    return day instanceof ApplicationDay.Days days ? days.stated() : Optional.empty();
  }

  /** Returns the rules that judge the criterion at an index; the latest of several versions. */
  LoadedRuleset ruleset(int place) {
    String criterion = stage.inOrder().get(place).rule().criterion();
    return judges.stream()
        .flatMap(List::stream)
        .filter(one -> one.criteria().containsKey(criterion))
        .min(Comparator.comparing((LoadedRuleset one) -> !one.is(ruleset)))
        .orElse(ruleset);
  }

  /** Returns whether the application precedes the first known rules. */
  boolean isBeforeRules() {
    return byDay.values().stream().allMatch(days -> days.moments().isBeforeRules());
  }

  /**
   * Returns whether an application on a later day has the same conclusions, because no attempt lies
   * between. Of the day on which facts were recorded, it matters only whether it follows the
   * application dates.
   */
  @SuppressWarnings("ReferenceEquality") // an equal but different candidate is judged again
  boolean holdsFor(LoadedRuleset other, ApplicationContext later) {
    return isOfAttempts()
        && application.candidate() == later.candidate()
        && application.recorded() == later.recorded()
        && (application.today() == later.today() || isBefore(application.today()))
        && application.day() <= later.day()
        && ruleset.is(other)
        && application.candidate().examinations().entries().stream()
            .allMatch(attempt -> isPastOrYetToCome(attempt.taken(), later));
  }

  /** Returns whether every possible application date is before a day. */
  private boolean isBefore(int later) {
    return byDay.values().stream().allMatch(days -> days.moments().last() < later);
  }

  /**
   * Returns the last of the consecutive days from the judged one on which the verdicts on the
   * criteria as of the application certainly stay the same; a day before it if that is not known.
   * If there is no application, they are judged as of each day.
   *
   * @param concluded the conclusions on the judged day
   */
  int sameThrough(ApplicationContext now, IndexedRequirement.ByPlace concluded) {
    if (!isOfAttempts()) {
      return isUnchangedThrough();
    }
    boolean same = isBefore(application.today()) && !isDecidedByCases(concluded);
    return same ? holdsThrough() : now.day();
  }

  /** Returns whether the criteria as of the application are judged as of the evaluation date. */
  boolean isAsOfToday() {
    return day instanceof ApplicationDay.None;
  }

  /** Returns the last day on which the conclusions hold; the judged day if that is not known. */
  private int holdsThrough() {
    if (!isOfAttempts()) {
      return application.day();
    }
    int last = MetDays.NEVER;
    for (Examination attempt : application.candidate().examinations().entries()) {
      if (!(attempt.taken() instanceof Fact.Known<PartialDate> taken)) {
        return application.day();
      }
      if (taken.value().latestDay() > application.day()) {
        last = Math.min(last, taken.value().earliestDay() - 1);
      }
    }
    return last;
  }

  private boolean isOfAttempts() {
    return day instanceof ApplicationDay.Days
        || (day instanceof ApplicationDay.Open open && !open.cases().isEmpty());
  }

  private boolean isPastOrYetToCome(Fact<PartialDate> taken, ApplicationContext later) {
    return taken instanceof Fact.Known<PartialDate> known
        && (known.value().latestDay() <= application.day()
            || known.value().earliestDay() > later.day());
  }

  /**
   * Returns the verdict on the requirement, given the conclusions on its criteria.
   *
   * @param now the application on the judged day
   */
  Verdict verdict(ApplicationContext now, IndexedRequirement.ByPlace concluded) {
    if (isOneDay()) {
      return stage.rollUp().of(concluded);
    }
    Verdict own = stage.rollUp().of(place -> isAsOf(place) ? Verdict.MET : concluded.at(place));
    if (isBeforeRules()) {
      return own.and(Verdict.UNDETERMINED);
    }
    Verdict all = overall();
    if (all != Verdict.UNDETERMINED) {
      return own.and(all);
    }
    Verdict open = stage.rollUp().of(concluded);
    return open == Verdict.UNDETERMINED ? inEveryCase(now) : open;
  }

  /** Returns whether the verdict on the requirement depends on each of several cases. */
  private boolean isDecidedByCases(IndexedRequirement.ByPlace concluded) {
    return day instanceof ApplicationDay.Open
        && overall() == Verdict.UNDETERMINED
        && stage.rollUp().of(concluded) == Verdict.UNDETERMINED
        && possible().size() <= MOST_CASES;
  }

  /**
   * Returns the verdict that all cases share. In each, the criteria of today are judged with the
   * facts of the case: an attempt that is yet to come, for example, is not passed either.
   */
  private Verdict inEveryCase(ApplicationContext now) {
    List<Stated> possible = possible();
    return possible.size() > MOST_CASES
        ? Verdict.UNDETERMINED
        : UncertainDay.same(possible.stream().map(one -> verdict(one.day, now.of(one.candidate))));
  }

  /** Returns the cases that contradict no fact, at most one more than are judged. */
  private List<Stated> possible() {
    return day instanceof ApplicationDay.Open open
        ? open.cases().stream()
            .flatMap(
                one -> one.stating().get().map(stated -> new Stated(one.day(), stated)).stream())
            .limit(MOST_CASES + 1)
            .toList()
        : List.of();
  }

  /** A case with the candidate who states its facts. */
  private record Stated(ApplicationDay day, Candidate candidate) {}

  private Verdict verdict(ApplicationDay applied, ApplicationContext given) {
    Verdict own =
        stage
            .rollUp()
            .of(
                place ->
                    isAsOf(place)
                        ? Verdict.MET
                        : stage.inOrder().get(place).rule().judge(given).verdict());
    return own == Verdict.NOT_MET
        ? own
        : own.and(Objects.requireNonNull(byDay.get(applied)).overall());
  }

  private boolean isAsOf(int place) {
    return stage.inOrder().get(place).asOfApplication();
  }

  private boolean isOneDay() {
    return byDay.size() == 1 && byDay.values().iterator().next().moments().isOneDay();
  }

  /** Returns the verdict as of the application if it is the same on all possible days. */
  private Verdict overall() {
    Verdict made = overall;
    if (made == null) {
      made = UncertainDay.same(byDay.values().stream().map(PossibleDaysJudgment::overall));
      overall = made;
    }
    return made;
  }

  /**
   * Returns the conclusion on the criterion at an index of the findings.
   *
   * @throws Rules.RuleFailure if the rule fails
   */
  Conclusion on(int place) {
    Conclusion made = concluded[place];
    if (made == null) {
      made = judge(place);
      concluded[place] = made;
    }
    return made;
  }

  /**
   * Returns whether the criterion at an index certainly is not met, or certainly is, under the
   * assumed answers. The days tell about the judged day only.
   *
   * @throws Rules.RuleFailure if the rule fails
   */
  MetDays metDays(int place, AssumedAnswers answers) {
    int held = holdsThrough();
    if (held > application.day()) {
      return MetDays.same(on(place).given(answers), application.day(), held);
    }
    int last = isUnchangedThrough();
    if (last > application.day() && judges.size() == 1) {
      return metDays(place, answers, last);
    }
    if (last > application.day() && isOpen(answers)) {
      return new MetDays(last == MetDays.NEVER ? last : last + 1, application.day() - 1);
    }
    return byDay.size() == 1
        ? byDay.values().iterator().next().metDays(place, answers, application.day())
        : MetDays.unknown(application.day());
  }

  /**
   * Returns whether the answers leave a case possible whose application date stays open. Then no
   * criterion as of the application is met.
   */
  private boolean isOpen(AssumedAnswers answers) {
    if (!(day instanceof ApplicationDay.Open open)) {
      return false;
    }
    for (ApplicationDay one : open.daysUnder(answers)) {
      PossibleMoments moments = Objects.requireNonNull(byDay.get(one)).moments();
      if (moments.anyUpTo() != null && answers.toAll(moments.asks()) != Verdict.MET) {
        return true;
      }
    }
    return false;
  }

  private int isUnchangedThrough() {
    Integer found = unchangedThrough;
    if (found == null) {
      found = UnchangedDays.last(ruleset, application);
      unchangedThrough = found;
    }
    return found;
  }

  /**
   * Returns the days on which a criterion certainly is not met, or certainly is: those of every
   * case that the answers leave possible.
   *
   * @param last the last day with the same cases
   */
  private MetDays metDays(int place, AssumedAnswers answers, int last) {
    List<Question> asks = day instanceof ApplicationDay.Open open ? open.questions() : List.of();
    boolean ofCases = byDay.size() > 1;
    AssumedAnswers then = ofCases ? UncertainDay.onceSettled(asks, answers) : answers;
    MetDays all = null;
    Set<ApplicationDay> possible =
        ofCases && day instanceof ApplicationDay.Open open
            ? open.daysUnder(answers)
            : byDay.keySet();
    for (Map.Entry<ApplicationDay, PossibleDaysJudgment> one : byDay.entrySet()) {
      if (possible.contains(one.getKey())) {
        MetDays days = one.getValue().metDays(place, then, application.day(), last);
        all = all == null ? days : all.and(days);
      }
    }
    return all == null
        ? MetDays.unknown(application.day())
        : new MetDays(all.earliest(), all.through());
  }

  private Conclusion judge(int place) {
    if (day instanceof ApplicationDay.Open open && !open.cases().isEmpty()) {
      return onlyIfAsked(judge(place, open), open.questions());
    }
    PossibleDaysJudgment days = byDay.values().iterator().next();
    return onlyIfAsked(days.on(place), days.moments().asks());
  }

  /**
   * Leaves a criterion undetermined if only some of several versions refuse it, because the version
   * that judges may not require it.
   */
  private Conclusion onlyIfAsked(Conclusion conclusion, List<Question> asks) {
    return judges.size() > 1
            && conclusion.verdict() == Verdict.NOT_MET
            && overall() != Verdict.NOT_MET
        ? UncertainDay.dependingOn(conclusion, asks)
        : conclusion;
  }

  /**
   * Judges every case; a conclusion that all cases share is certain. The other cases are judged on
   * first use once two disagree, or one is open.
   */
  private Conclusion judge(int place, ApplicationDay.Open open) {
    Map<ApplicationDay, Conclusion> made = new LinkedHashMap<>();
    Verdict same = null;
    for (Map.Entry<ApplicationDay, PossibleDaysJudgment> one : byDay.entrySet()) {
      Conclusion conclusion = one.getValue().on(place);
      made.put(one.getKey(), conclusion);
      Verdict verdict = conclusion.verdict();
      if (byDay.size() > 1
          && (verdict == Verdict.UNDETERMINED || (same != null && same != verdict))) {
        return Conclusion.undetermined(() -> onOneOf(made, place, open));
      }
      same = verdict;
    }
    return UncertainDay.withPartsOf(List.copyOf(made.values()));
  }

  /**
   * Returns the conclusion for cases that disagree or are open.
   *
   * @param judged the conclusions for the first cases
   */
  private Conclusion onOneOf(
      Map<ApplicationDay, Conclusion> judged, int place, ApplicationDay.Open open) {
    Map<ApplicationDay, Conclusion> made = new LinkedHashMap<>(judged);
    byDay.forEach((one, days) -> made.computeIfAbsent(one, any -> days.on(place)));
    List<Conclusion> all = List.copyOf(made.values());
    return UncertainDay.open(
        answers -> {
          AssumedAnswers then = UncertainDay.onceSettled(open.questions(), answers);
          return UncertainDay.same(
              open.daysUnder(answers).stream()
                  .map(applied -> Objects.requireNonNull(made.get(applied)).given(then)));
        },
        all,
        () ->
            Stream.concat(
                Stream.of(open.questions()), all.stream().map(one -> one.grounds().questions())));
  }
}
