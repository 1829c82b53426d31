package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.JudgedAttempt;

/**
 * The possible application dates of a stage, each with the rules that judge it. For a CCM exam
 * given in April 2026, these are the days from 2025-11-01 to 2026-01-31. Immutable and thread-safe.
 *
 * @param byAttempt the possible dates for the attempt that counts at each examination
 * @param anyUpTo the last possible date, if there are too many dates or some precede the first
 *     known rules; otherwise null
 * @param asks the questions that settle the date
 */
record PossibleMoments(
    List<List<Moment>> byAttempt, @Nullable Moment anyUpTo, List<Question> asks) {

  /** The maximum number of judgments. */
  private static final int MOST_MOMENTS = 12_000;

  /**
   * A possible application date.
   *
   * @param context the application on that date, for an attempt
   * @param judges the rules of which any one may pass the candidate; empty before the first known
   *     rules
   */
  record Moment(ApplicationContext context, List<LoadedRuleset> judges) {

    @Nullable JudgedAttempt attempt() {
      return context.attempt();
    }

    /** Returns whether it is a day, or follows an attempt on that day. */
    private boolean isOn(int day) {
      JudgedAttempt attempt = context.attempt();
      return context.day() == day || (attempt != null && attempt.on().toEpochDay() == day);
    }
  }

  static PossibleMoments of(
      ApplicationDay day, LoadedRuleset ruleset, StagePlan plan, ApplicationContext application) {
    if (day instanceof ApplicationDay.Days days) {
      return of(days, ruleset, plan, application);
    }
    Moment today = new Moment(application, List.of(ruleset));
    return day instanceof ApplicationDay.Open open
        ? new PossibleMoments(List.of(), today, open.questions())
        : new PossibleMoments(List.of(List.of(today)), null, List.of());
  }

  private static PossibleMoments of(
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
      ApplicationContext last =
          days.last().equals(application.on())
              ? application.withoutAttempt()
              : application.at(days.last(), null);
      return new PossibleMoments(List.of(), new Moment(last, judges(ruleset, last)), asks);
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
    return new PossibleMoments(byAttempt, null, asks);
  }

  private static boolean isExact(Examination record) {
    return record.taken() instanceof Fact.Known<PartialDate> taken && taken.value().isExact();
  }

  private static List<LoadedRuleset> judges(LoadedRuleset ruleset, ApplicationContext context) {
    Optional<LoadedRuleset> inForce = ruleset.inForce(context.on());
    return inForce.map(List::of).orElse(List.of());
  }

  /**
   * Adds the rules for each day: one version, or several of which any one may pass the candidate.
   */
  void addJudges(List<List<LoadedRuleset>> judges) {
    if (anyUpTo != null) {
      add(anyUpTo.judges(), judges);
    }
    for (List<Moment> moments : byAttempt) {
      for (Moment moment : moments) {
        add(moment.judges(), judges);
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

  /** Returns whether no rules are known for any of the dates. */
  boolean isBeforeRules() {
    return anyUpTo == null
        ? byAttempt.stream().flatMap(List::stream).allMatch(moment -> moment.judges().isEmpty())
        : anyUpTo.judges().isEmpty();
  }

  /** Returns the only date, which may stand for those before it; null if there are several. */
  @Nullable Moment only() {
    return anyUpTo != null
        ? anyUpTo
        : byAttempt.size() == 1 && byAttempt.get(0).size() == 1 ? byAttempt.get(0).get(0) : null;
  }

  /** Returns whether one of the dates, or of the attempts, is a day. */
  boolean isOn(int day) {
    return anyUpTo != null
        ? anyUpTo.isOn(day)
        : byAttempt.stream().flatMap(List::stream).anyMatch(moment -> moment.isOn(day));
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

  /** Returns whether an attempt may have several dates; such attempts are not combined. */
  boolean hasOpenAttempt() {
    for (List<Moment> moments : byAttempt) {
      LocalDate before = null;
      for (Moment moment : moments) {
        if (moment.context().on().equals(before)) {
          return byAttempt.size() > 1;
        }
        before = moment.context().on();
      }
    }
    return false;
  }
}
