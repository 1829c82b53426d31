package org.licet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.candidate.Examination;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.reasoning.Attempt;
import org.licet.reasoning.Context;

/**
 * The rules of the first attempt at an examination, by which a retest within some years of it is
 * judged too, where the rules say so.
 */
final class FirstAttempt {

  private final LoadedRuleset ruleset;
  private final Optional<Long> years;
  private final List<Examination> all;

  FirstAttempt(LoadedRuleset ruleset, StagePlan plan, Context application) {
    this.ruleset = ruleset;
    this.years = ruleset.versions().size() > 1 ? plan.retestYears() : Optional.empty();
    this.all = application.candidate().examinations().entries();
  }

  /**
   * Returns the rules of which any one will do: those of the application's day, and those of the
   * first attempt's.
   */
  List<LoadedRuleset> judges(List<LoadedRuleset> ofApplication, Context context) {
    Attempt attempt = context.attempt();
    if (years.isEmpty() || attempt == null) {
      return ofApplication;
    }
    LocalDate since = attempt.on().minusYears(years.get());
    return others(attempt.record())
        .flatMap(other -> other.taken().toOptional().stream())
        .filter(PartialDate::isExact)
        .map(PartialDate::earliest)
        .filter(day -> day.isBefore(attempt.on()))
        .min(Comparator.naturalOrder())
        .filter(day -> !day.isBefore(since))
        .flatMap(ruleset::inForce)
        .filter(version -> ofApplication.stream().noneMatch(one -> one.is(version)))
        .map(version -> Stream.concat(ofApplication.stream(), Stream.of(version)).toList())
        .orElse(ofApplication);
  }

  private Stream<Examination> others(Examination attempt) {
    return all.stream()
        .filter(other -> !other.equals(attempt) && other.exam().equals(attempt.exam()));
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
          others(attempt.record())
              .filter(other -> isOpen(other, attempt.on()))
              .map(this::ask)
              .filter(question -> !asks.contains(question))
              .forEach(asks::add);
        }
      }
    }
    return asks;
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

  private Question ask(Examination attempt) {
    return ApplicationDay.askTaken(attempt, all.indexOf(attempt));
  }
}
