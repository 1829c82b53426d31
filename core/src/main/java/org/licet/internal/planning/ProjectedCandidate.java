package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.reasoning.RecordsRead;
import org.licet.outlook.Assumptions;

/**
 * A candidate projected from a day on, with future records and favorable answers to the open
 * questions about them. Immutable and thread-safe.
 *
 * @param ruleset the rules
 * @param stage the stage
 * @param candidate the candidate with the future records
 * @param recorded the candidate without them
 * @param today the day on which facts as of today were recorded
 * @param favorable returns which open questions have favorable answers
 * @param from the first day of the projection
 * @param last the last day to consider
 */
record ProjectedCandidate(
    LoadedRuleset ruleset,
    Stage stage,
    Candidate candidate,
    Candidate recorded,
    LocalDate today,
    Predicate<Question> favorable,
    LocalDate from,
    LocalDate last) {

  /** After every day. */
  private static final int NEVER = Integer.MAX_VALUE;

  /** Returns this projection with another record. */
  ProjectedCandidate with(FutureRecord addition, LocalDate day) {
    return new ProjectedCandidate(
        ruleset,
        stage,
        addition.addTo(candidate, day),
        recorded,
        today,
        favorable.or(addition.askedBy(candidate)),
        from,
        last);
  }

  /** Returns this projection with the list of a record marked as complete. */
  ProjectedCandidate withNoOthers(FutureRecord addition) {
    return new ProjectedCandidate(
        ruleset, stage, addition.withNoOthers(candidate), recorded, today, favorable, from, last);
  }

  /**
   * Returns this projection without the attempts at some examinations and without attempts at
   * unknown ones, as before a new application.
   */
  ProjectedCandidate withoutAttempts(Set<String> exams) {
    List<Examination> others =
        candidate.examinations().entries().stream()
            .filter(
                attempt ->
                    attempt.exam().toOptional().filter(exam -> !exams.contains(exam)).isPresent())
            .toList();
    return new ProjectedCandidate(
        ruleset,
        stage,
        candidate.toBuilder().examinations(Listing.of(others)).build(),
        recorded,
        today,
        favorable,
        from,
        last);
  }

  /** Returns this projection with favorable answers to further questions. */
  ProjectedCandidate answering(Set<Question> questions) {
    return questions.isEmpty()
        ? this
        : new ProjectedCandidate(
            ruleset,
            stage,
            candidate,
            recorded,
            today,
            favorable.or(questions::contains),
            from,
            last);
  }

  /** Returns this projection with licenses that are renewed each time before they expire. */
  ProjectedCandidate renewingLicenses() {
    Candidate renewed =
        Assumptions.asRecorded().licensesRenewed(true).applyTo(candidate, from, last);
    return new ProjectedCandidate(ruleset, stage, renewed, recorded, today, favorable, from, last);
  }

  /**
   * Returns the first day before another one on which a license expires. A criterion that needs
   * more time than that is met only if the license is renewed.
   */
  Optional<LocalDate> firstExpiration(LocalDate before) {
    return candidate.licenses().entries().stream()
        .flatMap(license -> license.expires().toOptional().stream())
        .map(PartialDate::latest)
        .filter(expires -> !expires.isBefore(from) && expires.isBefore(before))
        .min(Comparator.naturalOrder());
  }

  /** Returns this projection from another first day on. */
  ProjectedCandidate from(LocalDate day) {
    return new ProjectedCandidate(ruleset, stage, candidate, recorded, today, favorable, day, last);
  }

  /** Returns this projection with another day for facts as of today. */
  ProjectedCandidate recordedOn(LocalDate day) {
    return new ProjectedCandidate(ruleset, stage, candidate, recorded, day, favorable, from, last);
  }

  /** Returns this projection at another stage. */
  ProjectedCandidate at(Stage other) {
    return new ProjectedCandidate(
        ruleset, other, candidate, recorded, today, favorable, from, last);
  }

  /** Returns the evaluation on a day. */
  Evaluation evaluation(LocalDate on) {
    return Explainer.evaluate(ruleset, candidate, recorded, today, stage, on);
  }

  /** Returns the forecast for the first day. */
  Forecast onFirstDay() {
    return foresee(new RecordsRead()).on(from);
  }

  /**
   * Returns the first day on which each criterion is met; criteria that are never met are absent.
   */
  Map<String, LocalDate> firstDays(Collection<String> criteria) {
    return firstDays(criteria, new RecordsRead());
  }

  /**
   * Returns the first day on which each criterion is met; criteria that are never met are absent.
   *
   * @param reads records which lists each criterion reads up to that day
   */
  Map<String, LocalDate> firstDays(Collection<String> criteria, RecordsRead reads) {
    Map<String, LocalDate> found = new HashMap<>();
    Map<String, Integer> sought = new LinkedHashMap<>(); // the first days that need a judgment
    criteria.forEach(criterion -> sought.put(criterion, day(from)));
    Forecast.Series series = foresee(reads);
    for (int day = day(from); day <= day(last); day = earliest(sought.values())) {
      LocalDate on = LocalDate.ofEpochDay(day);
      Forecast foreseen = series.on(on);
      for (String criterion : List.copyOf(sought.keySet())) {
        if (sought.getOrDefault(criterion, NEVER) == day) {
          int met = foreseen.firstMet(criterion);
          if (met == day) {
            found.put(criterion, on);
            sought.remove(criterion);
          } else {
            sought.put(criterion, met);
          }
        }
      }
    }
    return found;
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static int earliest(Collection<Integer> days) {
    return days.stream().reduce(NEVER, Math::min);
  }

  /** Returns the first of several days on which all criteria are met. */
  Optional<LocalDate> firstDay(Collection<String> criteria, Predicate<LocalDate> days) {
    return firstDay(foresee(new RecordsRead()), criteria, days);
  }

  private Optional<LocalDate> firstDay(
      Forecast.Series series, Collection<String> criteria, Predicate<LocalDate> days) {
    int next = day(from);
    while (next <= day(last)) {
      LocalDate on = LocalDate.ofEpochDay(next);
      int met = days.test(on) ? series.on(on).firstMet(criteria) : next + 1;
      if (met == next) {
        return Optional.of(on);
      }
      next = met;
    }
    return Optional.empty();
  }

  /**
   * Returns the last of the consecutive days from the first on which all criteria are met.
   *
   * @param most the last day to consider
   */
  LocalDate lastDay(Collection<String> criteria, LocalDate most) {
    Forecast.Series series = foresee(new RecordsRead());
    MetThrough met = new MetThrough(criteria);
    LocalDate good = from;
    for (LocalDate day = from.plusDays(1); !day.isAfter(most); day = good.plusDays(1)) {
      int through = met.from(day(day), series.on(day));
      if (through < day(day)) {
        return good;
      }
      good = earlier(through, most);
    }
    return good;
  }

  private static LocalDate earlier(int day, LocalDate other) {
    return day < day(other) ? LocalDate.ofEpochDay(day) : other;
  }

  /** The last days through which criteria are known to be met. Not thread-safe. */
  private static final class MetThrough {

    private final Map<String, Integer> known = new LinkedHashMap<>();

    MetThrough(Collection<String> criteria) {
      criteria.forEach(criterion -> known.put(criterion, Integer.MIN_VALUE));
    }

    /**
     * Returns the last of the consecutive days from a day on which all criteria are met; the day
     * before it if they are not.
     */
    int from(int day, Forecast foreseen) {
      int all = NEVER;
      for (Map.Entry<String, Integer> one : known.entrySet()) {
        if (all >= day && one.getValue() < day) {
          one.setValue(foreseen.metThrough(one.getKey()));
        }
        all = Math.min(all, one.getValue());
      }
      return Math.max(all, day - 1);
    }
  }

  /** Consecutive days, both ends inclusive. */
  record Span(LocalDate first, LocalDate last) {}

  /**
   * Returns the first day on which all criteria are met, with the last of the consecutive days on
   * which the requirement stays met, by these criteria or by others.
   *
   * @param criteria criteria that together meet the requirement
   */
  Optional<Span> firstSpan(Collection<String> criteria, Requirement requirement) {
    Forecast.Series series = foresee(new RecordsRead());
    Optional<LocalDate> first = firstDay(series, criteria, day -> true);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    MetThrough met = new MetThrough(criteria);
    LocalDate good = first.get();
    for (LocalDate day = good.plusDays(1); !day.isAfter(last); day = good.plusDays(1)) {
      Forecast foreseen = series.on(day);
      int through = met.from(day(day), foreseen);
      if (through >= day(day)) {
        good = earlier(through, last);
      } else if (requirement.verdict(foreseen::verdict) == Verdict.MET) {
        good = day;
      } else {
        return Optional.of(new Span(first.get(), good));
      }
    }
    return Optional.of(new Span(first.get(), last));
  }

  private Forecast.Series foresee(RecordsRead reads) {
    return Forecast.of(ruleset, candidate, recorded, today, stage, favorable, reads);
  }
}
