package org.licet.authoring.mutation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.authoring.language.Argument;
import org.licet.authoring.language.Rule;
import org.licet.authoring.language.RuleFile;
import org.licet.authoring.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.engine.LoadedRuleset;
import org.licet.engine.Verdicts;
import org.licet.evaluation.Decision;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.testkit.Case;
import org.licet.testkit.SyntheticCandidates;
import org.licet.testkit.Variations;

/**
 * Looks for a smallest candidate that changed rules judge otherwise than the rules do: among the
 * candidates of the cases, their neighbors, and made-up ones. Immutable and thread-safe.
 */
final class Distinguishing {

  private static final int MADE_UP = 300;
  private static final long SEED = 20261123;
  private static final int TELLING = 120;
  private static final int STARTS_OF_TWO_STEPS = 8;
  private static final int NEIGHBORS_OF_TWO_STEPS = 400;

  /** What is judged. */
  private record Trial(Candidate candidate, Stage stage, LocalDate on) {
    Trial with(Candidate other) {
      return new Trial(other, stage, on);
    }
  }

  private final LoadedRuleset rules;
  private final List<Trial> trials;
  private final List<Trial> telling;
  private final Set<String> codes;
  private final Set<Integer> numbers;

  Distinguishing(RulesetSource ruleset, LoadedRuleset rules, CasesOfVersion cases) {
    this.rules = rules;
    this.codes = codes(ruleset);
    this.numbers = numbers(ruleset);
    this.trials = trials(rules, cases);
    this.telling = telling(rules, trials);
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
    SyntheticCandidates madeUp = new SyntheticCandidates(SEED, on);
    for (int i = 0; i < MADE_UP; i++) {
      Candidate candidate = madeUp.next("made-up-" + i);
      rules.stages().forEach(stage -> trials.add(new Trial(candidate, stage, on)));
    }
    return List.copyOf(trials);
  }

  /** Returns the numbers of the rules that may be years or months. */
  private static Set<Integer> numbers(RulesetSource ruleset) {
    Set<Integer> numbers = new LinkedHashSet<>();
    ruleset.rules().stream()
        .flatMap(file -> file.rules().stream())
        .flatMap(Rule::steps)
        .flatMap(step -> step.arguments().stream())
        .forEach(
            argument -> {
              if (argument instanceof Argument.Whole number && number.value() <= 24) {
                numbers.add(number.value());
              }
            });
    return numbers;
  }

  /** Returns the texts of the rules that may be codes of a candidate. */
  private static Set<String> codes(RulesetSource ruleset) {
    Set<String> codes = new LinkedHashSet<>();
    for (RuleFile file : ruleset.rules()) {
      file.rules().stream()
          .flatMap(Rule::steps)
          .flatMap(step -> step.arguments().stream())
          .forEach(
              argument -> {
                if (argument instanceof Argument.Text text
                    && text.value().matches("[A-Z][A-Z0-9_-]*")
                    && text.value().length() < 30) {
                  codes.add(text.value());
                }
              });
    }
    return codes;
  }

  /** Returns a case that holds by the rules and does not hold by the changed ones. */
  Optional<Case> find(Mutant mutant, LoadedRuleset changed) {
    Optional<Trial> found = trials.stream().filter(trial -> differs(trial, changed)).findFirst();
    if (found.isEmpty()) {
      found = neighbor(telling.stream(), changed);
    }
    if (found.isEmpty()) {
      // Two steps away, from a few only: there are very many.
      found =
          neighbor(
              telling.stream()
                  .limit(STARTS_OF_TWO_STEPS)
                  .flatMap(this::neighbors)
                  .limit(NEIGHBORS_OF_TWO_STEPS),
              changed);
    }
    return found.map(trial -> shrink(trial, changed)).map(trial -> toCase(trial, mutant, changed));
  }

  private Optional<Trial> neighbor(Stream<Trial> from, LoadedRuleset changed) {
    return from.flatMap(this::neighbors).filter(trial -> differs(trial, changed)).findFirst();
  }

  private Stream<Trial> neighbors(Trial trial) {
    return Variations.of(trial.candidate(), codes, days(trial.on())).map(trial::with);
  }

  /** Returns days on which a window of the rules begins, and the days beside them. */
  private List<LocalDate> days(LocalDate on) {
    return numbers.stream()
        .flatMap(number -> Stream.of(on.minusYears(number), on.minusMonths(number)))
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .distinct()
        .toList();
  }

  /** Returns trials that turn out differently, one of each kind. */
  private static List<Trial> telling(LoadedRuleset rules, List<Trial> trials) {
    Map<Object, Trial> kinds = new LinkedHashMap<>();
    for (Trial trial : trials) {
      judge(rules, trial)
          .ifPresent(verdicts -> kinds.putIfAbsent(List.of(trial.stage(), verdicts), trial));
    }
    return kinds.values().stream().limit(TELLING).toList();
  }

  private boolean differs(Trial trial, LoadedRuleset changed) {
    return !judge(rules, trial).equals(judge(changed, trial));
  }

  private static Optional<Verdicts> judge(LoadedRuleset by, Trial trial) {
    try {
      return by.stages().contains(trial.stage())
          ? Optional.of(by.verdicts(trial.candidate(), trial.stage(), trial.on()))
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
    Optional<Verdicts> right = judge(rules, trial);
    Optional<Verdicts> wrong = judge(changed, trial);
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
            .map(Verdicts::decision)
            .filter(one -> wrong.map(other -> other.decision() != one).orElse(true));
    return new Case(
        mutant.was() + " matters",
        mutant.place().file(),
        trial.candidate(),
        Optional.of(trial.stage()),
        trial.on(),
        decision,
        verdicts,
        "");
  }
}
