package org.licet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.MetRun;
import org.licet.internal.reasoning.Lazy;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matches candidates with openings: rulesets whose stage is POSITION. It finds who fits on a day,
 * who fits by the start of the position, about whom a question must be asked first, and what the
 * others lack. There is no score: {@link Match#BEST_FIRST} is the order.
 *
 * <pre>{@code
 * Matching matching = evaluator.startingOn(LocalDate.of(2027, 1, 4)).matching(LocalDate.of(2026, 11, 23));
 * for (OpeningMatches opening : matching.match(candidates.iterator())) {
 *   System.out.println(opening.opening() + ": " + opening.best(Match.Group.FITS));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Matching {

  /** The number of candidates that each group keeps by default. */
  public static final int TOP = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Matching.class);

  private final Evaluator evaluator;
  private final LocalDate on;
  private final List<String> openings;
  private final int top;

  private Matching(Evaluator evaluator, LocalDate on, List<String> openings, int top) {
    this.evaluator = evaluator;
    this.on = on;
    this.openings = openings;
    this.top = top;
  }

  static Matching of(Evaluator evaluator, LocalDate on) {
    return new Matching(
        evaluator,
        on,
        evaluator.credentials().stream()
            .filter(opening -> evaluator.stages(opening).contains(Stage.POSITION))
            .toList(),
        TOP);
  }

  /**
   * Returns this matching for certain openings in this order, instead of all loaded ones.
   *
   * @throws IllegalArgumentException if one is not loaded, or is not an opening
   */
  public Matching openings(String... openings) {
    return openings(Arrays.asList(openings));
  }

  /**
   * Returns this matching for certain openings in this order, instead of all loaded ones.
   *
   * @throws IllegalArgumentException if one is not loaded, or is not an opening
   */
  public Matching openings(Collection<String> openings) {
    openings.forEach(opening -> evaluator.versions().requireStage(opening, Stage.POSITION));
    return new Matching(evaluator, on, openings.stream().distinct().toList(), top);
  }

  /**
   * Returns this matching with another number of candidates that each group keeps.
   *
   * @param top 1 or more
   */
  public Matching top(int top) {
    if (top < 1) {
      throw new IllegalArgumentException(
          "The number of candidates to keep is " + top + ". Expected 1 or more.");
    }
    return new Matching(evaluator, on, openings, top);
  }

  /** Returns the openings in the order of the results. */
  public List<String> openings() {
    return openings;
  }

  /** Returns the start of an opening: the one of the evaluator, or its own; empty if unknown. */
  public Optional<LocalDate> start(String opening) {
    return rules(opening).flatMap(LoadedRuleset::start);
  }

  private Optional<LoadedRuleset> rules(String opening) {
    return evaluator.versions().inForce(opening, on);
  }

  /**
   * Matches a candidate with each opening, in the order of the openings.
   *
   * @throws EvaluationException if a rule fails on this candidate
   */
  public List<Match> match(Candidate candidate) {
    List<Match> all = started(candidate);
    all.forEach(Match::complete);
    return all;
  }

  /** Returns the matches with what every match needs. They find the rest when it is read. */
  private List<Match> started(Candidate candidate) {
    List<Match> all = new ArrayList<>(openings.size());
    openings.forEach(opening -> all.add(match(candidate, opening)));
    return all;
  }

  /**
   * Matches candidates with each opening, in the order of the openings, in this thread. Only the
   * best candidates of each group stay in memory.
   *
   * @throws EvaluationException if a rule fails on a candidate
   */
  public List<OpeningMatches> match(Iterator<Candidate> candidates) {
    List<OpeningMatches> all = none();
    while (candidates.hasNext()) {
      match(candidates.next(), all);
    }
    return all;
  }

  /**
   * Matches a candidate with each opening, and adds the matches to all of them, or to none if a
   * rule fails.
   *
   * @param to the matches of each opening so far, in the order of the openings
   * @throws EvaluationException if a rule fails on the candidate
   */
  public void match(Candidate candidate, List<OpeningMatches> to) {
    List<Match> matches = started(candidate);
    for (int i = 0; i < matches.size(); i++) {
      to.get(i).isAmongBest(matches.get(i)); // a rule may fail here
    }
    for (int i = 0; i < matches.size(); i++) {
      to.get(i).add(matches.get(i));
    }
  }

  /** Returns an instance without candidates for each opening, in the order of the openings. */
  public List<OpeningMatches> none() {
    return openings.stream()
        .map(opening -> OpeningMatches.of(opening, on, start(opening), top))
        .toList();
  }

  private Match match(Candidate candidate, String opening) {
    Evaluation today = evaluator.judged(candidate, opening, Stage.POSITION, on);
    Optional<LocalDate> start = start(opening).filter(day -> day.isAfter(on));
    if (today.decision() == Decision.ELIGIBLE) {
      return Match.of(
          candidate, today, start, Match.Group.FITS, () -> Optional.of(on), () -> today);
    }
    Days days = new Days(candidate, opening);
    Optional<LocalDate> byStart = start.flatMap(days::through);
    if (byStart.isPresent()) {
      return days.match(today, start, Match.Group.FITS_BY_START, () -> byStart);
    }
    return today.decision() == Decision.UNDETERMINED
        ? days.match(today, start, Match.Group.CANNOT_BE_TOLD_YET, Optional::empty)
        : days.match(today, start, Match.Group.NOT_YET, () -> days.first(on.plusYears(1)));
  }

  /** The days on which a candidate fits an opening. */
  private final class Days {

    private final Candidate candidate;
    private final String opening;
    private final boolean asStated;
    private final Optional<MetRun> run;

    Days(Candidate candidate, String opening) {
      this.candidate = candidate;
      this.opening = opening;
      this.asStated = evaluator.policy(evaluator.versions(), opening, Stage.POSITION, on).isEmpty();
      this.run =
          rules(opening)
              .map(
                  rules ->
                      MetRun.of(
                          rules,
                          Stage.POSITION,
                          evaluator.assumed().applyTo(candidate).candidate()));
    }

    Match match(
        Evaluation today,
        Optional<LocalDate> start,
        Match.Group group,
        Supplier<Optional<LocalDate>> from) {
      Supplier<Optional<LocalDate>> found = Lazy.of(from);
      return Match.of(
          candidate,
          today,
          start,
          group,
          found,
          () -> evaluator.judged(candidate, opening, Stage.POSITION, found.get().orElse(on)));
    }

    /** Returns the first of the days through a last one on which the candidate fits. */
    Optional<LocalDate> through(LocalDate last) {
      if (!fits(last)) {
        return Optional.empty();
      }
      Optional<LocalDate> stated = run.flatMap(days -> days.through(on, last));
      if (asStated || stated.isEmpty()) {
        return stated;
      }
      LocalDate first = last;
      while (!first.isBefore(stated.get()) && fits(first)) {
        first = first.minusDays(1);
      }
      return Optional.of(first.plusDays(1)).filter(day -> !day.isAfter(last));
    }

    /**
     * Returns the first day after the day of the match on which the candidate fits; empty if a rule
     * fails on such a day. The match is looked at only if it is among the best so far, so a failure
     * must not depend on that.
     */
    Optional<LocalDate> first(LocalDate last) {
      try {
        Optional<LocalDate> stated = run.flatMap(days -> days.firstAfter(on, last));
        return stated.filter(day -> asStated || fits(day));
      } catch (EvaluationException e) {
        LOG.warn("The days after {} cannot be judged for {}", on, opening, e);
        return Optional.empty();
      }
    }

    private boolean fits(LocalDate day) {
      return evaluator.judged(candidate, opening, Stage.POSITION, day).decision()
          == Decision.ELIGIBLE;
    }
  }
}
