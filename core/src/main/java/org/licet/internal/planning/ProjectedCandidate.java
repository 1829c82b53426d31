package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Listing;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.reasoning.RecordsRead;
import org.licet.internal.screening.Batches;
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
    return foresee(List.of(from)).get(0);
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
    Set<String> sought = new LinkedHashSet<>(criteria);
    List<LocalDate> days = batch(from);
    while (!days.isEmpty() && !sought.isEmpty()) {
      List<Forecast> foreseen = foresee(days, reads);
      for (int i = 0; i < days.size() && !sought.isEmpty(); i++) {
        for (String criterion : List.copyOf(sought)) {
          if (foreseen.get(i).verdict(criterion) == Verdict.MET) {
            found.put(criterion, days.get(i));
            sought.remove(criterion);
          }
        }
      }
      days = batch(days.get(days.size() - 1).plusDays(1));
    }
    return found;
  }

  /** Returns the first of several days on which all criteria are met. */
  Optional<LocalDate> firstDay(Collection<String> criteria, Predicate<LocalDate> days) {
    for (List<LocalDate> next = batch(from);
        !next.isEmpty();
        next = batch(next.get(next.size() - 1).plusDays(1))) {
      List<LocalDate> looked = next.stream().filter(days).toList();
      List<Forecast> foreseen = foresee(looked);
      for (int i = 0; i < looked.size(); i++) {
        if (allMet(foreseen.get(i), criteria)) {
          return Optional.of(looked.get(i));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the last of the consecutive days from the first on which all criteria are met.
   *
   * @param most the last day to consider
   */
  LocalDate lastDay(Collection<String> criteria, LocalDate most) {
    List<LocalDate> days = from.plusDays(1).datesUntil(most.plusDays(1)).toList();
    List<Forecast> foreseen = foresee(days);
    LocalDate good = from;
    for (int i = 0; i < days.size() && allMet(foreseen.get(i), criteria); i++) {
      good = days.get(i);
    }
    return good;
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
    Optional<LocalDate> first = Optional.empty();
    List<LocalDate> days = batch(from);
    while (!days.isEmpty()) {
      List<Forecast> foreseen = foresee(days);
      for (int i = 0; i < days.size(); i++) {
        Forecast day = foreseen.get(i);
        if (first.isEmpty()) {
          first = allMet(day, criteria) ? Optional.of(days.get(i)) : first;
        } else if (!allMet(day, criteria) && requirement.verdict(day::verdict) != Verdict.MET) {
          return Optional.of(new Span(first.get(), days.get(i).minusDays(1)));
        }
      }
      days = batch(days.get(days.size() - 1).plusDays(1));
    }
    return first.map(day -> new Span(day, last));
  }

  private static boolean allMet(Forecast day, Collection<String> criteria) {
    for (String criterion : criteria) {
      if (day.verdict(criterion) != Verdict.MET) {
        return false;
      }
    }
    return true;
  }

  private List<Forecast> foresee(List<LocalDate> days) {
    return foresee(days, new RecordsRead());
  }

  private List<Forecast> foresee(List<LocalDate> days, RecordsRead reads) {
    return Forecast.of(ruleset, candidate, recorded, today, stage, days, favorable, reads);
  }

  private List<LocalDate> batch(LocalDate begin) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = begin;
        days.size() < Batches.SIZE && !day.isAfter(last);
        day = day.plusDays(1)) {
      days.add(day);
    }
    return days;
  }
}
