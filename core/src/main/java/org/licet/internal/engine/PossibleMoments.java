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
    long attemptDays =
        days.attempts().stream().flatMap(List::stream).mapToLong(one -> one.on().size()).sum();
    long moments = attemptDays * days.days().size();
    boolean open =
        days.isUnbounded()
            || moments > MOST_MOMENTS
            || asks.size() > days.asks().size()
            || (days.days().size() > 1 && days.days().first().isBefore(ruleset.knownFrom()));
    if (open) {
      ApplicationContext last =
          days.last().equals(application.on())
              ? application.withoutAttempt()
              : application.at(days.last(), null);
      return new PossibleMoments(
          List.of(), new Moment(last, judges(ruleset, last.on(), List.of())), asks);
    }
    List<List<Moment>> byAttempt = new ArrayList<>();
    List<LocalDate> applications = days.days().stream().toList();
    Set<LocalDate> sameDay = new HashSet<>();
    for (List<ApplicationDay.Attempted> attempted : days.attempts()) {
      List<JudgedAttempt> judged =
          attempted.stream()
              .flatMap(one -> one.on().stream().map(on -> new JudgedAttempt(one.record(), on)))
              .toList();
      if (judged.size() > 1
          || !isExact(judged.get(0).record())
          || sameDay.add(judged.get(0).on())) {
        List<Moment> all = new ArrayList<>();
        List<LoadedRuleset> judges = List.of();
        for (LocalDate applied : applications) {
          judges = judges(ruleset, applied, judges);
          for (JudgedAttempt attempt : judged) {
            ApplicationContext context = application.at(applied, attempt);
            all.add(new Moment(context, retest.judges(judges, context)));
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

  /**
   * Returns the rules in force on a day; those of the day before, if they are the same, so that
   * days are quick to compare.
   */
  private static List<LoadedRuleset> judges(
      LoadedRuleset ruleset, LocalDate day, List<LoadedRuleset> before) {
    Optional<LoadedRuleset> inForce = ruleset.inForce(day);
    return inForce.isEmpty()
        ? List.of()
        : before.size() == 1 && before.get(0).is(inForce.get()) ? before : List.of(inForce.get());
  }

  /**
   * Adds the rules for each day: one version, or several of which any one may pass the candidate.
   */
  @SuppressWarnings("ReferenceEquality") // an equal list adds nothing either
  void addJudges(List<List<LoadedRuleset>> judges) {
    if (anyUpTo != null) {
      add(anyUpTo.judges(), judges);
    }
    List<LoadedRuleset> before = List.of();
    for (List<Moment> moments : byAttempt) {
      for (Moment moment : moments) {
        if (moment.judges() != before) { // of many days, few have other rules
          add(moment.judges(), judges);
        }
        before = moment.judges();
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

  /** Returns the last of the dates, as an epoch day. */
  int last() {
    return anyUpTo != null
        ? anyUpTo.context().day()
        : byAttempt.stream()
            .flatMap(List::stream)
            .mapToInt(moment -> moment.context().day())
            .max()
            .orElse(Integer.MAX_VALUE);
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
