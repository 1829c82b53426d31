package org.licet.authoring.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.authoring.language.Argument;
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

  /** What is judged. */
  private record Trial(Candidate candidate, Stage stage, LocalDate on) {
    Trial with(Candidate other) {
      return new Trial(other, stage, on);
    }
  }

  private final LoadedRuleset rules;
  private final List<Trial> trials;
  private final Set<String> codes;

  Distinguishing(RulesetSource ruleset, LoadedRuleset rules, CasesOfVersion cases) {
    this.rules = rules;
    this.codes = codes(ruleset);
    this.trials = trials(rules, cases);
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
    LocalDate on = cases.all().isEmpty() ? rules.reference().effectiveFrom().plusYears(5) : cases.all().get(0).on();
    SyntheticCandidates madeUp = new SyntheticCandidates(SEED, on);
    for (int i = 0; i < MADE_UP; i++) {
      Candidate candidate = madeUp.next("made-up-" + i);
      rules.stages().forEach(stage -> trials.add(new Trial(candidate, stage, on)));
    }
    return List.copyOf(trials);
  }

  /** Returns the texts of the rules that may be codes of a candidate. */
  private static Set<String> codes(RulesetSource ruleset) {
    Set<String> codes = new LinkedHashSet<>();
    for (RuleFile file : ruleset.rules()) {
      file.rules().stream()
          .flatMap(rule -> rule.steps())
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
    Optional<Trial> found =
        trials.stream().filter(trial -> differs(trial, changed)).findFirst();
    if (found.isEmpty()) {
      found =
          Stream.concat(relevant(mutant), trials.stream().limit(60))
              .flatMap(
                  trial ->
                      Variations.of(trial.candidate(), codes).map(trial::with))
              .filter(trial -> differs(trial, changed))
              .findFirst();
    }
    return found.map(trial -> shrink(trial, changed)).map(trial -> toCase(trial, mutant, changed));
  }

  /** Returns trials in which the criterion is met or open, a few of each, which say most about it. */
  private Stream<Trial> relevant(Mutant mutant) {
    Map<Verdict, List<Trial>> some = new LinkedHashMap<>();
    for (Trial trial : trials) {
      if (mutant.criterion().isPresent()) {
        judge(rules, trial)
            .map(verdicts -> verdicts.byCriterion().get(mutant.criterion().get()))
            .ifPresent(
                verdict -> {
                  List<Trial> alike = some.computeIfAbsent(verdict, any -> new ArrayList<>());
                  if (alike.size() < 25) {
                    alike.add(trial);
                  }
                });
      }
    }
    return some.values().stream().flatMap(List::stream);
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
