package org.licet.authoring.internal.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.mutation.CasesOfVersion;
import org.licet.authoring.internal.mutation.Mutant;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.authoring.internal.mutation.PatternMutants;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Place;
import org.licet.candidate.Facts;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;
import org.licet.internal.reasoning.fact.CarriedFacts;
import org.licet.json.CandidateWriter;
import org.licet.rule.Answer;
import org.licet.rule.FactDeclaration;
import org.licet.testkit.Case;

/** Runs the cases of a version and records what they cover. Not thread-safe. */
public final class CoverageRun {

  /** A step of a rule. */
  private record Said(String rule, ChainStep step) {}

  private record Judged(Stage stage, StageVerdicts verdicts) {}

  private final RuleVersion version;
  private final RulesetSource ruleset;
  private final List<Case> cases;
  private final Map<Said, Set<Verdict>> answers = new HashMap<>();
  private final TableLookups looked = new TableLookups();
  private final List<Judged> judged = new ArrayList<>();

  private final Runnable checkpoint;

  private CoverageRun(RuleVersion version, Runnable checkpoint) {
    this.checkpoint = checkpoint;
    this.version = version;
    this.ruleset = version.ruleset();
    this.cases = CasesOfVersion.of(ruleset).all();
  }

  /** Returns the coverage of a version without problems. */
  public static Coverage of(RuleVersion version) {
    return of(version, () -> {});
  }

  /**
   * Returns the coverage of a version without problems.
   *
   * @param checkpoint runs between steps, on any thread, and may throw to stop
   */
  public static Coverage of(RuleVersion version, Runnable checkpoint) {
    RulesetSource ruleset = version.ruleset();
    CoverageRun covering = new CoverageRun(version, checkpoint);
    covering.run();
    Requirements requirements = new Requirements(ruleset);
    return new Coverage(
        ruleset,
        covering.cases.size(),
        covering.criteria(),
        covering.numbers(),
        requirements.alternatives(
            covering.judged.stream()
                .map(one -> new Requirements.Judged(one.stage(), one.verdicts()))
                .toList()),
        covering.rows(),
        covering.facts());
  }

  /** Returns the verdicts that the cases of a version without problems expect of each criterion. */
  public static List<Coverage.OfCriterion> ofCriteria(RuleVersion version) {
    CoverageRun covering = new CoverageRun(version, () -> {});
    covering.run();
    return covering.criteria();
  }

  private void run() {
    LoadedRuleset rules =
        version.load(
            new InterpretedRules(
                ruleset.rules(),
                Optional.empty(),
                looked::watching,
                (rule, step, verdict) ->
                    answers
                        .computeIfAbsent(new Said(rule, step), any -> new HashSet<>())
                        .add(verdict)));
    for (Case one : cases) {
      checkpoint.run();
      Stage stage = CasesOfVersion.stage(rules, one);
      if (rules.stages().contains(stage)) {
        looked.nextCase();
        judged.add(new Judged(stage, StageVerdicts.of(rules, one.candidate(), stage, one.on())));
      }
    }
  }

  private List<Coverage.OfCriterion> criteria() {
    List<Coverage.OfCriterion> all = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        rule.criterion()
            .ifPresent(
                criterion ->
                    all.add(
                        new Coverage.OfCriterion(
                            file.source().file(),
                            criterion.at(),
                            file.source().place(criterion.at()),
                            criterion.value(),
                            verdicts(criterion.value()))));
      }
    }
    return all;
  }

  private Map<Verdict, Integer> verdicts(String criterion) {
    Map<Verdict, Integer> counts = new TreeMap<>();
    for (Judged one : judged) {
      Verdict verdict = one.verdicts().byCriterion().get(criterion);
      if (verdict != null) {
        counts.merge(verdict, 1, Integer::sum);
      }
    }
    return counts;
  }

  /**
   * Determines the covered sides of each number. For a threshold, the results of cases decide. For
   * any other number, a side is covered if a case detects a change by one.
   */
  private List<Coverage.OfNumber> numbers() {
    Map<Place, Set<String>> noticed = noticed();
    List<Coverage.OfNumber> all = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        PatternMutants.numbers(file, rule)
            .forEach(number -> all.add(number(file, number, noticed)));
        for (TypedStep step : TypedStep.of(rule)) {
          for (Argument argument : step.step().arguments()) {
            if (argument instanceof Argument.Whole number) {
              all.add(number(file, rule, step, number, noticed));
            }
          }
        }
      }
    }
    return all;
  }

  private Coverage.OfNumber number(
      RuleFile file,
      Rule rule,
      TypedStep step,
      Argument.Whole number,
      Map<Place, Set<String>> noticed) {
    boolean below;
    boolean above;
    boolean threshold =
        step.word().leadsTo() == Answer.class && step.step().arguments().size() == 1;
    if (threshold) {
      Set<Verdict> seen = answers.getOrDefault(new Said(rule.name().text(), step.step()), Set.of());
      boolean atLeast = !Set.of("fewerThan", "atMost").contains(step.word().name());
      below = seen.contains(atLeast ? Verdict.NOT_MET : Verdict.MET);
      above = seen.contains(atLeast ? Verdict.MET : Verdict.NOT_MET);
    } else {
      Set<String> changes =
          noticed.getOrDefault(file.source().place(step.step().word().at()), Set.of());
      below = changes.contains(changed(step.step(), number, -1));
      above = changes.contains(changed(step.step(), number, 1));
    }
    return new Coverage.OfNumber(
        file.source().file(),
        number.at(),
        file.source().place(number.at()),
        Mutants.shown(step.step()),
        threshold,
        below || (number.value() == 1 && !threshold),
        above);
  }

  private static Coverage.OfNumber number(
      RuleFile file, PatternMutants.NumberInTest number, Map<Place, Set<String>> noticed) {
    Place place = file.source().place(number.at());
    Set<String> changes = noticed.getOrDefault(place, Set.of());
    return new Coverage.OfNumber(
        file.source().file(),
        number.at(),
        place,
        number.test(),
        false,
        !number.hasLower() || changes.contains(number.with(number.lower())),
        changes.contains(number.with(number.higher())));
  }

  private static String changed(ChainStep step, Argument.Whole number, int by) {
    return Mutants.shownWith(step, number, String.valueOf(number.value() + by));
  }

  /** Returns the changes of numbers that a case detects, by the place of their word. */
  private Map<Place, Set<String>> noticed() {
    List<Mutant> mutants =
        Mutants.of(version).stream().filter(mutant -> mutant.kind() == Mutant.Kind.NUMBER).toList();
    Map<Place, Set<String>> noticed = new HashMap<>();
    MutationRun.of(version, mutants, false, done -> checkpoint.run())
        .results()
        .forEach(
            result -> {
              if (!result.survived()) {
                noticed
                    .computeIfAbsent(result.mutant().place(), any -> new HashSet<>())
                    .add(result.mutant().now());
              }
            });
    return noticed;
  }

  private List<Coverage.OfFact> facts() {
    List<Coverage.OfFact> all = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (TypedStep step : TypedStep.of(rule)) {
          if (step.word().leadsTo() == FactDeclaration.class
              && step.position() == 0
              && step.step().arguments().get(0) instanceof Argument.Text name) {
            List<String> places = Requirements.texts(step.chain(), "of");
            all.add(
                new Coverage.OfFact(
                    file.source().file(),
                    name.at(),
                    file.source().place(name.at()),
                    name.value(),
                    count(places, facts -> facts.names().contains(name.value())),
                    count(places, facts -> !facts.names().contains(name.value()))));
          }
        }
      }
    }
    return all;
  }

  private int count(List<String> places, Predicate<Facts> carried) {
    return (int)
        cases.stream()
            .filter(
                one ->
                    places.stream()
                        .flatMap(place -> CarriedFacts.of(one.candidate(), place).stream())
                        .anyMatch(carried))
            .count();
  }

  private List<Coverage.OfRow> rows() {
    List<Coverage.OfRow> all = new ArrayList<>();
    List<String> candidates =
        cases.stream().map(one -> CandidateWriter.toLine(one.candidate())).toList();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (TypedStep step : TypedStep.of(rule)) {
          if (step.word().name().equals("yes") || step.word().name().equals("no")) {
            String table = Requirements.firstText(step.chain(), "table").orElse("");
            for (Argument argument : step.step().arguments()) {
              if (argument instanceof Argument.Text code) {
                all.add(
                    new Coverage.OfRow(
                        file.source().file(),
                        code.at(),
                        file.source().place(code.at()),
                        table,
                        code.value(),
                        looked.isLookedUp(table)
                            ? looked.cases(table, code.value())
                            : carrying(candidates, code.value())));
              }
            }
          }
        }
      }
    }
    return all;
  }

  /** Returns the number of candidates with a code that the rules know without looking it up. */
  private static int carrying(List<String> candidates, String code) {
    return (int)
        candidates.stream().filter(candidate -> candidate.contains('"' + code + '"')).count();
  }
}
