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
 * A candidate as projected from a day on, with future records and with open questions about them
 * answered in the candidate's favor. Immutable and thread-safe.
 *
 * @param ruleset the rules
 * @param stage the stage
 * @param candidate the candidate with these records
 * @param recorded the candidate without them
 * @param today the day for which the record speaks where it says what is so today
 * @param favorable tells which open questions are answered favorably
 * @param from the first day on which it is so
 * @param last the last day on which to look
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

  /** Returns this with a record more, earned on a day. */
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

  /** Returns this with nothing but what is known in the list of such a record. */
  ProjectedCandidate withNoOthers(FutureRecord addition) {
    return new ProjectedCandidate(
        ruleset, stage, addition.withNoOthers(candidate), recorded, today, favorable, from, last);
  }

  /**
   * Returns this without the attempts of some examinations, or of any that nobody has named: as
   * they would stand who apply for them anew.
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

  /** Returns this with further questions answered favorably. */
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

  /** Returns this with licenses that are renewed each time before they expire. */
  ProjectedCandidate renewingLicenses() {
    Candidate renewed =
        Assumptions.asRecorded().licensesRenewed(true).applyTo(candidate, from, last);
    return new ProjectedCandidate(ruleset, stage, renewed, recorded, today, favorable, from, last);
  }

  /** Returns this from another first day on. */
  ProjectedCandidate from(LocalDate day) {
    return new ProjectedCandidate(ruleset, stage, candidate, recorded, today, favorable, day, last);
  }

  /** Returns this with a record that speaks for another day where it says what is so today. */
  ProjectedCandidate recordedOn(LocalDate day) {
    return new ProjectedCandidate(ruleset, stage, candidate, recorded, day, favorable, from, last);
  }

  /** Returns this at another stage. */
  ProjectedCandidate at(Stage other) {
    return new ProjectedCandidate(
        ruleset, other, candidate, recorded, today, favorable, from, last);
  }

  /** Returns the evaluation as of a day. */
  Evaluation evaluation(LocalDate on) {
    return Explainer.evaluate(ruleset, candidate, recorded, today, stage, on);
  }

  /** Returns what would be concluded on the first day. */
  Forecast onFirstDay() {
    return foresee(List.of(from)).get(0);
  }

  /** Returns, for each of some criteria that is met on any day, the first such day. */
  Map<String, LocalDate> firstDays(Collection<String> criteria) {
    return firstDays(criteria, new RecordsRead());
  }

  /**
   * Returns, for each of some criteria that is met on any day, the first such day.
   *
   * @param reads notes which parts of the record each criterion looks at up to that day
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

  /** Returns the first of some days on which all criteria are met. */
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
   * Returns the last of the days in a row from the first on which all criteria are met.
   *
   * @param most the last day to look at
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

  /** Days in a row, both inclusive. */
  record Span(LocalDate first, LocalDate last) {}

  /**
   * Returns the first day on which all criteria are met at once, with the last day in a row on
   * which they, or others in their place, meet a requirement.
   *
   * @param criteria criteria that meet the requirement if they are met at once
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
