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
 * The rules of the first attempt at an examination. Some rulesets judge a retest within some years
 * by these rules too.
 */
final class FirstAttempt {

  private final LoadedRuleset ruleset;
  private final Optional<Long> years;
  private final List<Examination> all;
  private final Map<Fact<String>, ExamAttempts> byExam = new HashMap<>();

  /** The attempts at one examination, each once. */
  private static final class ExamAttempts {

    /** Those of which the day is known, the first first. */
    private final List<Examination> dated = new ArrayList<>();

    /** The others, by what is known of their day, with their places. */
    private final Map<Fact<PartialDate>, Map<Integer, Examination>> open = new LinkedHashMap<>();

    void add(int place, Examination attempt) {
      if (attempt.taken().toOptional().filter(PartialDate::isExact).isPresent()) {
        dated.add(attempt);
      } else {
        open.computeIfAbsent(attempt.taken(), any -> new LinkedHashMap<>()).put(place, attempt);
      }
    }

    /** Returns the day of the first attempt but one. */
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
   * Returns the rules of which any one will do: those of the application's day, and those of the
   * first attempt's.
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

  /**
   * Returns the questions for days of earlier attempts on which it depends by which rules a retest
   * is judged.
   */
  List<Question> asks(ApplicationDay.Days days) {
    List<Question> asks = new ArrayList<>();
    if (years.isPresent()) {
      for (List<ApplicationDay.Attempted> some : days.attempts()) {
        for (ApplicationDay.Attempted attempt : some) {
          takeOpen(attempt).forEach((place, other) -> asks.add(ask(place, other)));
        }
      }
    }
    return asks;
  }

  /** Takes out the other attempts whose day is open to an attempt: each is asked about once. */
  private SortedMap<Integer, Examination> takeOpen(ApplicationDay.Attempted attempt) {
    SortedMap<Integer, Examination> taken = new TreeMap<>();
    Map<Fact<PartialDate>, Map<Integer, Examination>> open = attemptsAt(attempt.record()).open;
    for (Map<Integer, Examination> alike : open.values()) {
      if (isOpen(alike.values().iterator().next(), attempt.on())) {
        alike.forEach(
            (place, other) -> {
              if (!other.equals(attempt.record())) {
                taken.put(place, other);
              }
            });
        alike.keySet().removeAll(taken.keySet());
      }
    }
    open.values().removeIf(Map::isEmpty);
    return taken;
  }

  /** Tells whether an attempt may have been under other rules, and not too long before another. */
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
    return ApplicationDay.askTaken(attempt, place);
  }
}
