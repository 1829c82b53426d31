package org.licet.authoring.internal.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesException;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.firing.RulesetFiles;
import org.licet.testkit.Case;

/**
 * Runs the cases of one version on its mutants. Immutable and thread-safe.
 *
 * @param ruleset the version
 * @param results the result of each mutant, in the order of the rules
 * @param broken cases that fail under the unchanged rules, and so detect nothing
 */
public record MutationRun(RulesetSource ruleset, List<Result> results, List<Case> broken) {

  /** Copies the lists. */
  public MutationRun {
    results = List.copyOf(results);
    broken = List.copyOf(broken);
  }

  /**
   * The result of one mutant.
   *
   * @param mutant the mutant
   * @param noticed the case that detects the change, or the reason why the changed rules cannot be
   *     used
   * @param toldApart a minimal case that would detect a surviving mutant; empty if none was found
   * @param equivalent the reason in a case file why no case can detect it
   */
  public record Result(
      Mutant mutant,
      Optional<String> noticed,
      Optional<Case> toldApart,
      Optional<String> equivalent) {

    /** Searched even if a case file declares it equivalent, because the author may be wrong. */
    private Result searched(CounterexampleSearch search, RuleVersion version) {
      return new Result(mutant, noticed, search.find(mutant, version.load(mutant)), equivalent);
    }

    /** Returns true if no case detected the mutant. */
    public boolean survived() {
      return noticed.isEmpty();
    }

    /** Returns true if no case detected the mutant, and no case file explains why. */
    public boolean unexplained() {
      return survived() && equivalent.isEmpty();
    }
  }

  /**
   * Runs the cases of a version on each of its mutants, on all cores.
   *
   * @param chosen the mutants to try
   * @param search whether to search for a case that detects each survivor
   * @param progress receives the count of tried mutants
   */
  public static MutationRun of(
      RuleVersion version, List<Mutant> chosen, boolean search, IntConsumer progress) {
    LoadedRuleset rules = version.load();
    CasesOfVersion all = CasesOfVersion.of(version.ruleset());
    List<Case> broken =
        all.all().stream().filter(one -> !CasesOfVersion.holds(rules, one)).toList();
    CasesOfVersion cases =
        new CasesOfVersion(
            all.all().stream().filter(one -> !broken.contains(one)).toList(), all.equivalents());
    RulesetFiles texts = version.ruleset().texts();
    AtomicInteger done = new AtomicInteger();
    List<Result> tried =
        inParallel(
            chosen,
            mutant -> {
              Result result = result(version, texts, mutant, cases);
              if (!search || !result.survived()) {
                progress.accept(done.incrementAndGet());
              }
              return result;
            });
    long survivors = tried.stream().filter(Result::survived).count();
    if (!search || survivors == 0) {
      return new MutationRun(version.ruleset(), tried, broken);
    }
    CounterexampleSearch distinguishing = new CounterexampleSearch(rules, cases, survivors);
    List<Result> results =
        inParallel(
            tried,
            result -> {
              if (!result.survived()) {
                return result;
              }
              Result searched = result.searched(distinguishing, version);
              progress.accept(done.incrementAndGet());
              return searched;
            });
    return new MutationRun(version.ruleset(), named(results), broken);
  }

  /** Gives each found case a name of its own, because a file of cases cannot repeat a name. */
  private static List<Result> named(List<Result> results) {
    Map<String, Integer> given = new HashMap<>();
    return results.stream()
        .map(
            result ->
                new Result(
                    result.mutant(),
                    result.noticed(),
                    result
                        .toldApart()
                        .map(
                            one -> {
                              int times = given.merge(one.name(), 1, Integer::sum);
                              return times == 1
                                  ? one
                                  : one.toBuilder().name(one.name() + " (" + times + ")").build();
                            }),
                    result.equivalent()))
        .toList();
  }

  private static <T> List<Result> inParallel(List<T> all, Function<T, Result> each) {
    return IntStream.range(0, all.size()).parallel().mapToObj(i -> each.apply(all.get(i))).toList();
  }

  private static Result result(
      RuleVersion version, RulesetFiles texts, Mutant mutant, CasesOfVersion cases) {
    try {
      Optional<String> noticed =
          cases.firstToNotice(version.load(mutant, texts), mutant.criterion()).map(Case::name);
      Optional<String> equivalent =
          noticed.isPresent() ? Optional.empty() : cases.equivalent(mutant);
      return new Result(mutant, noticed, Optional.empty(), equivalent);
    } catch (RulesException e) {
      return new Result(
          mutant, Optional.of("the rules cannot be used"), Optional.empty(), Optional.empty());
    }
  }

  /** Returns the undetected mutants. */
  public List<Result> survivors() {
    return results.stream().filter(Result::survived).toList();
  }

  /** Returns the undetected mutants that no case file explains. */
  public List<Result> unexplained() {
    return results.stream().filter(Result::unexplained).toList();
  }

  /** Returns the percentage of detected mutants, or 100 if there are no mutants. */
  public double percentNoticed() {
    return results.isEmpty() ? 100 : 100.0 * (results.size() - survivors().size()) / results.size();
  }
}
