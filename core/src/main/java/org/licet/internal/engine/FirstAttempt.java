package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.JudgedAttempt;

/**
 * The rules in force on the day of the first attempt at an examination. Some rulesets also judge a
 * retest by these rules, for a number of years.
 */
final class FirstAttempt {

  private final LoadedRuleset ruleset;
  private final Optional<Long> years;
  private final List<Examination> all;
  private final Map<Fact<String>, ExamAttempts> byExam = new HashMap<>();

  /** The attempts at one examination without repetitions. */
  private static final class ExamAttempts {

    /** The dated attempts, earliest first. */
    private final List<Examination> dated = new ArrayList<>();

    /** The other attempts by their partial date, with their positions. */
    private final Map<Fact<PartialDate>, Map<Integer, Examination>> open = new LinkedHashMap<>();

    void add(int place, Examination attempt) {
      if (attempt.taken().toOptional().filter(PartialDate::isExact).isPresent()) {
        dated.add(attempt);
      } else {
        open.computeIfAbsent(attempt.taken(), any -> new LinkedHashMap<>()).put(place, attempt);
      }
    }

    /** Returns the day of the first other attempt. */
    Optional<LocalDate> firstBeside(Examination attempt) {
      return dated.stream()
          .filter(other -> !other.equals(attempt))
          .findFirst()
          .map(ExamAttempts::day);
    }

    private static LocalDate day(Examination attempt) {
      return attempt.taken().toOptional().orElseThrow().earliest();
    }
  }

  FirstAttempt(LoadedRuleset ruleset, StagePlan plan, ApplicationContext application) {
    this.ruleset = ruleset;
    this.years = ruleset.versions().size() > 1 ? plan.retestYears() : Optional.empty();
    this.all = application.candidate().examinations().entries();
    if (years.isPresent()) {
      Set<Examination> listed = new HashSet<>();
      for (int i = 0; i < all.size(); i++) {
        if (listed.add(all.get(i))) {
          byExam.computeIfAbsent(all.get(i).exam(), any -> new ExamAttempts()).add(i, all.get(i));
        }
      }
      byExam
          .values()
          .forEach(attempts -> attempts.dated.sort(Comparator.comparing(ExamAttempts::day)));
    }
  }

  private ExamAttempts attemptsAt(Examination attempt) {
    return byExam.getOrDefault(attempt.exam(), new ExamAttempts());
  }

  /**
   * Returns the rules of which any one may pass the candidate: those of the application date and
   * those of the first attempt.
   */
  List<LoadedRuleset> judges(List<LoadedRuleset> ofApplication, ApplicationContext context) {
    JudgedAttempt attempt = context.attempt();
    if (years.isEmpty() || attempt == null) {
      return ofApplication;
    }
    LocalDate since = attempt.on().minusYears(years.get());
    return attemptsAt(attempt.record())
        .firstBeside(attempt.record())
        .filter(day -> day.isBefore(attempt.on()))
        .filter(day -> !day.isBefore(since))
        .flatMap(ruleset::inForce)
        .filter(version -> ofApplication.stream().noneMatch(one -> one.is(version)))
        .map(version -> Stream.concat(ofApplication.stream(), Stream.of(version)).toList())
        .orElse(ofApplication);
  }

  /** Returns the questions for dates of earlier attempts that decide which rules apply. */
  List<Question> asks(ApplicationDay.Days days) {
    List<Question> asks = new ArrayList<>();
    if (years.isPresent()) {
      for (List<ApplicationDay.Attempted> some : days.attempts()) {
        for (ApplicationDay.Attempted attempt : some) {
          attempt.on().stream()
              .forEach(
                  on ->
                      takeOpen(attempt.record(), on)
                          .forEach((place, other) -> asks.add(ask(place, other))));
        }
      }
    }
    return asks;
  }

  /**
   * Removes and returns the other attempts with unknown dates, so that each is asked about once.
   */
  private SortedMap<Integer, Examination> takeOpen(Examination attempt, LocalDate on) {
    SortedMap<Integer, Examination> taken = new TreeMap<>();
    Map<Fact<PartialDate>, Map<Integer, Examination>> open = attemptsAt(attempt).open;
    for (Map<Integer, Examination> alike : open.values()) {
      if (isOpen(alike.values().iterator().next(), on)) {
        alike.forEach(
            (place, other) -> {
              if (!other.equals(attempt)) {
                taken.put(place, other);
              }
            });
        alike.keySet().removeAll(taken.keySet());
      }
    }
    open.values().removeIf(Map::isEmpty);
    return taken;
  }

  /** Returns whether an attempt may have fallen under other rules within the allowed years. */
  private boolean isOpen(Examination other, LocalDate attempt) {
    LocalDate since = attempt.minusYears(years.orElseThrow());
    Optional<PartialDate> taken = other.taken().toOptional();
    LocalDate first = taken.map(PartialDate::earliest).filter(since::isBefore).orElse(since);
    LocalDate last =
        taken.map(PartialDate::latest).filter(attempt::isAfter).orElse(attempt.minusDays(1));
    return taken.filter(PartialDate::isExact).isEmpty()
        && !first.isAfter(last)
        && taken.map(day -> day.earliest().isBefore(attempt)).orElse(true)
        && taken.map(day -> !day.latest().isBefore(since)).orElse(true)
        && !ruleset
            .inForce(first)
            .map(LoadedRuleset::reference)
            .equals(ruleset.inForce(attempt).map(LoadedRuleset::reference));
  }

  private Question ask(int place, Examination attempt) {
    return RecordedAttempt.askTaken(attempt, place);
  }
}
