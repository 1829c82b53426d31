package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.condition.Qualification;

/**
 * Finds the possible application dates of attempts: the recorded date; otherwise the application
 * period for the exam month; otherwise any day since the previous attempt.
 */
final class ApplicationDays {

  /** The maximum number of possible application dates to try one by one. */
  private static final int MOST_DAYS = 12 * 366;

  /** The maximum number of possible attempt dates to try one by one. */
  private static final int MOST_ATTEMPT_DAYS = 366;

  private final List<RecordedAttempt> attempts;
  private final LocalDate on;
  private final ApplicationPeriods periods;

  private final Map<Object, Question> asked;

  /** The dates of the attempts at each examination. */
  private final Map<String, TreeMap<LocalDate, LocalDate>> previous = new HashMap<>();

  /**
   * Creates an instance for a candidate's attempts.
   *
   * @param attempts every attempt up to the evaluation date
   * @param on the evaluation date
   * @param asked the questions so far, by attempt; receives others. Equal days are quick to compare
   *     if they share their questions
   */
  ApplicationDays(
      List<RecordedAttempt> attempts,
      LocalDate on,
      ApplicationPeriods periods,
      Map<Object, Question> asked) {
    this.asked = asked;
    this.attempts = attempts;
    this.on = on;
    this.periods = periods;
  }

  /**
   * The possible application dates for one examination.
   *
   * @param days the days in order; empty if every day up to the last is possible
   * @param last the last possible day
   * @param asks the questions that settle the day
   */
  private record Part(DaySet days, LocalDate last, List<Question> asks) {
    boolean isUnbounded() {
      return days.isEmpty();
    }
  }

  /**
   * Returns the earliest of the application dates.
   *
   * @param byExam for each examination, the attempts of which one counts
   */
  ApplicationDay of(List<List<RecordedAttempt>> byExam) {
    List<Part> parts = byExam.stream().map(this::part).toList();
    LocalDate last = parts.stream().map(Part::last).min(Comparator.naturalOrder()).orElseThrow();
    DaySet days = DaySet.NONE;
    Set<Question> asks = new LinkedHashSet<>();
    boolean unbounded = false;
    for (Part part : parts) {
      if (part.isUnbounded() || !part.days.first().isAfter(last)) {
        unbounded |= part.isUnbounded();
        days = days.with(part.days.upTo(last));
        asks.addAll(part.asks);
      }
    }
    List<List<ApplicationDay.Attempted>> attempts = new ArrayList<>();
    for (List<RecordedAttempt> alternatives : byExam) {
      attempts.add(
          attempted(alternatives, unbounded ? Optional.empty() : Optional.of(days.first())));
      if (attempts.get(attempts.size() - 1).isEmpty()) {
        asks.addAll(askTaken(alternatives));
      }
    }
    if (asks.isEmpty()) {
      byExam.forEach(alternatives -> asks.addAll(askTaken(alternatives)));
    }
    boolean oneDay = !unbounded && days.size() == 1;
    boolean timed = attempts.stream().noneMatch(List::isEmpty);
    return new ApplicationDay.Days(
        oneDay ? Optional.of(PartialDate.of(last)) : stated(byExam),
        unbounded ? DaySet.NONE : days,
        last,
        oneDay && timed && attempts.stream().allMatch(ApplicationDays::isOneDay)
            ? List.of()
            : List.copyOf(asks),
        attempts);
  }

  private static boolean isOneDay(List<ApplicationDay.Attempted> attempts) {
    return attempts.stream().mapToInt(one -> one.on().size()).sum() == 1;
  }

  /** Returns the recorded application date if there is only one attempt. */
  private static Optional<PartialDate> stated(List<List<RecordedAttempt>> byExam) {
    List<PartialDate> stated =
        byExam.stream()
            .flatMap(List::stream)
            .map(attempt -> attempt.record().applied().toOptional())
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    long attempts = byExam.stream().mapToLong(List::size).sum();
    return stated.size() == 1
            && byExam.stream()
                    .flatMap(List::stream)
                    .filter(attempt -> attempt.record().applied().isKnown())
                    .count()
                == attempts
        ? Optional.of(stated.get(0))
        : Optional.empty();
  }

  private Part part(List<RecordedAttempt> alternatives) {
    DaySet days = DaySet.NONE;
    LocalDate last = LocalDate.MIN;
    boolean unbounded = false;
    List<Question> asks = new ArrayList<>();
    for (RecordedAttempt attempt : alternatives) {
      Optional<DaySet> some = days(attempt);
      unbounded |= some.isEmpty();
      days = days.with(some.orElse(DaySet.NONE));
      LocalDate latest = latest(attempt);
      last = latest.isAfter(last) ? latest : last;
      if (attempt.isStated() && (some.isEmpty() || some.get().size() > 1)) {
        asks.add(
            asked.computeIfAbsent(
                List.of(attempt.index(), attempt.exam()),
                any ->
                    Qualification.askApplied(attempt.record(), attempt.pointer(), attempt.exam())));
      }
    }
    if (alternatives.size() > 1 && asks.isEmpty()) {
      asks.addAll(askTaken(alternatives));
    }
    return unbounded ? new Part(DaySet.NONE, last, asks) : new Part(days, days.last(), asks);
  }

  /** Returns the questions for the dates of attempts that have no exact date. */
  private List<Question> askTaken(List<RecordedAttempt> attempts) {
    return attempts.stream()
        .filter(
            attempt -> attempt.record().taken().toOptional().filter(PartialDate::isExact).isEmpty())
        .map(
            attempt ->
                asked.computeIfAbsent(
                    attempt.index(),
                    any -> RecordedAttempt.askTaken(attempt.record(), attempt.index())))
        .toList();
  }

  /** Returns the last possible application date. */
  private LocalDate latest(RecordedAttempt attempt) {
    LocalDate taken = lastTaken(attempt);
    return attempt
        .record()
        .applied()
        .toOptional()
        .map(PartialDate::latest)
        .filter(applied -> applied.isBefore(taken))
        .orElse(taken);
  }

  private LocalDate lastTaken(RecordedAttempt attempt) {
    return attempt
        .record()
        .taken()
        .toOptional()
        .map(PartialDate::latest)
        .filter(day -> day.isBefore(on))
        .orElse(on);
  }

  /** Returns the possible application dates; empty if there are too many. */
  private Optional<DaySet> days(RecordedAttempt attempt) {
    LocalDate last = latest(attempt);
    Optional<PartialDate> applied = attempt.record().applied().toOptional();
    if (applied.isPresent()) {
      return Optional.of(DaySet.between(applied.get().earliest(), last));
    }
    Optional<PartialDate> taken = attempt.record().taken().toOptional();
    Optional<DaySet> period =
        taken.flatMap(day -> periods.daysFor(attempt.exam(), day.earliest(), lastTaken(attempt)));
    if (period.isPresent()) {
      return period;
    }
    return taken
        .flatMap(day -> previous(attempt, day))
        .filter(previous -> previous.isBefore(last))
        .filter(previous -> previous.plusDays(MOST_DAYS).isAfter(last))
        .map(previous -> DaySet.between(previous.plusDays(1), last));
  }

  /** Returns the earliest possible date of the previous attempt at the examination. */
  private Optional<LocalDate> previous(RecordedAttempt attempt, PartialDate taken) {
    return Optional.ofNullable(
            previous
                .computeIfAbsent(attempt.exam(), this::latestEarliest)
                .lowerEntry(taken.earliest()))
        .map(Map.Entry::getValue);
  }

  /**
   * Returns the attempts at an examination by their latest possible date, each with the latest of
   * the earliest possible dates up to it.
   */
  private TreeMap<LocalDate, LocalDate> latestEarliest(String exam) {
    TreeMap<LocalDate, LocalDate> dates = new TreeMap<>();
    for (RecordedAttempt one : attempts) {
      if (one.exam().equals(exam) && one.record().taken() instanceof Fact.Known<PartialDate> day) {
        dates.merge(day.value().latest(), day.value().earliest(), ApplicationDays::later);
      }
    }
    LocalDate before = LocalDate.MIN;
    for (Map.Entry<LocalDate, LocalDate> one : dates.entrySet()) {
      before = later(before, one.getValue());
      one.setValue(before);
    }
    return dates;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * Returns the possible attempts with their dates. One date is enough if no other attempt starts a
   * waiting period; the result is empty if there are too many dates.
   */
  private List<ApplicationDay.Attempted> attempted(
      List<RecordedAttempt> alternatives, Optional<LocalDate> applied) {
    List<ApplicationDay.Attempted> all = new ArrayList<>();
    Examination any = attempts.get(0).record();
    boolean alone = attempts.stream().allMatch(other -> other.record().equals(any));
    for (RecordedAttempt attempt : alternatives) {
      Examination record = attempt.record();
      LocalDate last = lastTaken(attempt);
      Optional<LocalDate> first =
          record.taken() instanceof Fact.Known<PartialDate> taken
              ? Optional.of(taken.value().earliest())
              : applied;
      if (alone) {
        all.add(new ApplicationDay.Attempted(record, DaySet.between(last, last)));
      } else if (first.isEmpty() || first.get().plusDays(MOST_ATTEMPT_DAYS).isBefore(last)) {
        return List.of();
      } else {
        all.add(new ApplicationDay.Attempted(record, DaySet.between(first.get(), last)));
      }
    }
    return all;
  }
}
