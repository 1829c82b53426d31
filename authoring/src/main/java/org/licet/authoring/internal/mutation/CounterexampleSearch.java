package org.licet.authoring.internal.mutation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;
import org.licet.testkit.Case;
import org.licet.testkit.SyntheticCandidates;
import org.licet.testkit.Variations;

/**
 * Searches for a minimal candidate that changed rules evaluate differently. It tries the candidates
 * of the cases, their neighbors, and made-up ones. Thread-safe.
 *
 * <p>An example: the rule asks for {@code fullTimeMonths().atLeast(12)}, the change for {@code
 * atLeast(13)}, and the only case has 24 months of work.
 *
 * <ol>
 *   <li>24 months are MET by both rules, also a day earlier and later: no trial differs. Each
 *       made-up candidate is far from 12 months or unlucky: none differs either.
 *   <li>The case and one made-up candidate without work are telling, as their verdicts differ from
 *       one another. Their neighbors have one record or date changed, to days near the limit.
 *   <li>One neighbor of the case began 12 months ago: MET by the rules, NOT_MET by the changed
 *       ones. If no neighbor differed, neighbors of neighbors would be tried.
 *   <li>Its license and its degree are taken away one by one, as the two rules still differ without
 *       them; without the job they agree, so the job stays.
 *   <li>The result is the case "12 matters": one job of 12 months, expected MET.
 * </ol>
 */
final class CounterexampleSearch {

  private static final int MADE_UP = 300;
  private static final long SEED = 20261123;
  private static final int TELLING = 60;
  private static final int STARTS_OF_TWO_STEPS = 8;
  private static final int NEIGHBORS_OF_TWO_STEPS = 300;

  /** The most candidates of all searches together whose neighbors are tried, in each step. */
  private static final int STARTS_OF_ALL = 2_000;

  /** The fewest of them for a search. */
  private static final int STARTS_OF_EACH = 10;

  /** The input of a trial evaluation. */
  private record Trial(Candidate candidate, Stage stage, LocalDate on) {
    Trial with(Candidate other) {
      return new Trial(other, stage, on);
    }
  }

  private final LoadedRuleset rules;
  private final List<Trial> trials;
  private final List<Trial> telling;

  /** The cases at their stages on their days. */
  private final List<Trial> written;

  private final Map<Trial, Optional<StageVerdicts>> known = new ConcurrentHashMap<>();
  private final Map<String, Map<Trial, Optional<Verdict>>> knownByCriterion =
      new ConcurrentHashMap<>();

  /** The most candidates of a search whose neighbors are tried, in each step. */
  private final int starts;

  /**
   * Prepares the searches.
   *
   * @param searches the number of searches; the more, the fewer candidates each one tries, as a
   *     neighbor takes some 25 us, and there are about a thousand of each candidate
   */
  CounterexampleSearch(LoadedRuleset rules, CasesOfVersion cases, long searches) {
    this.rules = rules;
    this.starts = (int) Math.max(STARTS_OF_EACH, STARTS_OF_ALL / Math.max(1, searches));
    this.trials = trials(rules, cases);
    this.telling = telling();
    this.written =
        cases.all().stream()
            .map(one -> new Trial(one.candidate(), CasesOfVersion.stage(rules, one), one.on()))
            .distinct()
            .toList();
  }

  private static List<Trial> trials(LoadedRuleset rules, CasesOfVersion cases) {
    Set<Trial> trials = new LinkedHashSet<>();
    for (Case one : cases.all()) {
      for (Stage stage : rules.stages()) {
        for (int by : new int[] {0, -1, 1}) {
          trials.add(new Trial(one.candidate(), stage, one.on().plusDays(by)));
        }
      }
    }
    LocalDate on =
        cases.all().isEmpty()
            ? rules.reference().effectiveFrom().plusYears(5)
            : cases.all().get(0).on();
    SyntheticCandidates madeUp = new SyntheticCandidates(SEED, on, rules.description().facts());
    for (int i = 0; i < MADE_UP; i++) {
      Candidate candidate = madeUp.next("made-up-" + i);
      rules.stages().forEach(stage -> trials.add(new Trial(candidate, stage, on)));
    }
    return List.copyOf(trials);
  }

  /** Returns trials with different results, one of each kind. */
  private List<Trial> telling() {
    Map<Object, Trial> kinds = new LinkedHashMap<>();
    for (Trial trial : trials) {
      judge(trial)
          .ifPresent(verdicts -> kinds.putIfAbsent(List.of(trial.stage(), verdicts), trial));
    }
    return kinds.values().stream().limit(TELLING).toList();
  }

  /** Returns a case that passes under the rules and fails under the changed rules. */
  Optional<Case> find(Mutant mutant, LoadedRuleset changed) {
    NearbyValues nearby = NearbyValues.of(mutant);
    Optional<Trial> found =
        trials.stream().filter(trial -> differsKnown(trial, mutant, changed)).findFirst();
    if (found.isEmpty()) {
      found =
          neighbor(
              nearby,
              Stream.concat(spread(casesOf(mutant)).stream(), spread(telling).stream()).distinct(),
              mutant,
              changed);
    }
    if (found.isEmpty()) {
      // Two changes away, from a few candidates only, because there are very many.
      found =
          neighbor(
              nearby,
              spread(
                  telling.stream()
                      .limit(STARTS_OF_TWO_STEPS)
                      .flatMap(trial -> neighbors(nearby, trial))
                      .limit(NEIGHBORS_OF_TWO_STEPS)
                      .toList())
                  .stream(),
              mutant,
              changed);
    }
    return found.map(trial -> shrink(trial, changed)).map(trial -> toCase(trial, mutant, changed));
  }

  /** Returns the cases that the changed rule judges. Many are near one of its numbers. */
  private List<Trial> casesOf(Mutant mutant) {
    return written.stream()
        .filter(
            trial ->
                mutant.criterion().isPresent()
                    && judge(trial)
                        .map(judged -> judged.byCriterion().containsKey(mutant.criterion().get()))
                        .orElse(false))
        .toList();
  }

  /** Returns as many of the trials as a search may start from, evenly chosen. */
  private List<Trial> spread(List<Trial> all) {
    int count = Math.min(starts, all.size());
    return IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
  }

  private Optional<Trial> neighbor(
      NearbyValues nearby, Stream<Trial> from, Mutant mutant, LoadedRuleset changed) {
    return from.flatMap(trial -> neighbors(nearby, trial))
        .filter(trial -> mayDiffer(trial, mutant, changed))
        .filter(trial -> differs(trial, changed))
        .findFirst();
  }

  private static Stream<Trial> neighbors(NearbyValues nearby, Trial trial) {
    return Variations.of(
            trial.candidate(), nearby.codes(), nearby.days(trial.on()), nearby.thresholds())
        .map(trial::with);
  }

  /** Returns true if a trial differs. Remembers the results of the unchanged rules. */
  private boolean differsKnown(Trial trial, Mutant mutant, LoadedRuleset changed) {
    boolean may =
        mutant
            .criterion()
            .map(
                criterion ->
                    !knownByCriterion
                        .computeIfAbsent(criterion, any -> new ConcurrentHashMap<>())
                        .computeIfAbsent(trial, one -> verdict(rules, one, criterion))
                        .equals(verdict(changed, trial, criterion)))
            .orElse(true);
    return may && !judge(trial).equals(judge(changed, trial));
  }

  /** Returns false if the verdict on the changed criterion is the same. This check is fast. */
  private boolean mayDiffer(Trial trial, Mutant mutant, LoadedRuleset changed) {
    return mutant
        .criterion()
        .map(
            criterion ->
                !verdict(rules, trial, criterion).equals(verdict(changed, trial, criterion)))
        .orElse(true);
  }

  private static Optional<Verdict> verdict(LoadedRuleset by, Trial trial, String criterion) {
    try {
      return Optional.of(by.verdict(trial.candidate(), trial.on(), criterion));
    } catch (EvaluationException e) {
      return Optional.empty();
    }
  }

  private Optional<StageVerdicts> judge(Trial trial) {
    return known.computeIfAbsent(trial, one -> judge(rules, one));
  }

  private boolean differs(Trial trial, LoadedRuleset changed) {
    return !judge(rules, trial).equals(judge(changed, trial));
  }

  private static Optional<StageVerdicts> judge(LoadedRuleset by, Trial trial) {
    try {
      return by.stages().contains(trial.stage())
          ? Optional.of(StageVerdicts.of(by, trial.candidate(), trial.stage(), trial.on()))
          : Optional.empty();
    } catch (EvaluationException e) {
      return Optional.empty();
    }
  }

  private Trial shrink(Trial found, LoadedRuleset changed) {
    Trial smallest = found;
    while (true) {
      Trial current = smallest;
      Optional<Trial> smaller =
          Variations.smaller(current.candidate())
              .map(current::with)
              .filter(trial -> differs(trial, changed))
              .findFirst();
      if (smaller.isEmpty()) {
        return current;
      }
      smallest = smaller.get();
    }
  }

  private Case toCase(Trial trial, Mutant mutant, LoadedRuleset changed) {
    Optional<StageVerdicts> right = judge(rules, trial);
    Optional<StageVerdicts> wrong = judge(changed, trial);
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    right.ifPresent(
        judged ->
            judged
                .byCriterion()
                .forEach(
                    (criterion, verdict) -> {
                      boolean differs =
                          wrong
                              .map(other -> other.byCriterion().get(criterion) != verdict)
                              .orElse(true);
                      if (differs) {
                        verdicts.put(criterion, verdict);
                      }
                    }));
    Optional<Decision> decision =
        right
            .map(StageVerdicts::decision)
            .filter(one -> wrong.map(other -> other.decision() != one).orElse(true));
    return Case.builder()
        .name(mutant.was() + " matters")
        .why(
            (mutant.now().isEmpty() ? "without " + mutant.was() : "with " + mutant.now())
                + ", the result is different")
        .file(mutant.place().file())
        .candidate(trial.candidate())
        .stage(Optional.of(trial.stage()))
        .on(trial.on())
        .decision(decision)
        .verdicts(verdicts)
        .build();
  }
}
