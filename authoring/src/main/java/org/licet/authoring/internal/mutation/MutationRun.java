package org.licet.authoring.internal.mutation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesException;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.testkit.Case;

/**
 * Runs the cases of one version on its mutants. Immutable and thread-safe.
 *
 * @param ruleset the version
 * @param results what came of each mutant, in the order of the rules
 * @param broken cases that do not hold as the rules stand; they notice nothing
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
   * @param noticed the case that noticed, or why the rules themselves cannot be used any more
   * @param toldApart a smallest case that tells a surviving mutant from the rules; empty if none
   *     was found
   * @param equivalent why no case can notice, where a case file says so
   */
  public record Result(
      Mutant mutant,
      Optional<String> noticed,
      Optional<Case> toldApart,
      Optional<String> equivalent) {

    /** Tells whether no case noticed. */
    public boolean survived() {
      return noticed.isEmpty();
    }

    /** Tells whether no case noticed, and no case file says why none can. */
    public boolean unexplained() {
      return survived() && equivalent.isEmpty();
    }
  }

  /**
   * Runs the cases of a version on each of its mutants, on all cores.
   *
   * @param chosen which mutants to try
   * @param search whether to look for a case that tells each survivor apart
   * @param progress is told how many mutants have been tried
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
    Optional<CounterexampleSearch> distinguishing =
        search ? Optional.of(new CounterexampleSearch(rules, cases)) : Optional.empty();
    AtomicInteger done = new AtomicInteger();
    List<Result> results =
        IntStream.range(0, chosen.size())
            .parallel()
            .mapToObj(
                i -> {
                  Result result = result(version, chosen.get(i), cases, distinguishing);
                  progress.accept(done.incrementAndGet());
                  return result;
                })
            .toList();
    return new MutationRun(version.ruleset(), results, broken);
  }

  private static Result result(
      RuleVersion version,
      Mutant mutant,
      CasesOfVersion cases,
      Optional<CounterexampleSearch> distinguishing) {
    try {
      LoadedRuleset changed = version.load(mutant);
      Optional<String> noticed = cases.firstToNotice(changed).map(Case::name);
      Optional<String> equivalent =
          noticed.isPresent() ? Optional.empty() : cases.equivalent(mutant);
      // Looked for even where it is said that there is none: the author may be wrong.
      Optional<Case> toldApart =
          noticed.isPresent()
              ? Optional.empty()
              : distinguishing.flatMap(search -> search.find(mutant, changed));
      return new Result(mutant, noticed, toldApart, equivalent);
    } catch (RulesException e) {
      return new Result(
          mutant, Optional.of("the rules cannot be used"), Optional.empty(), Optional.empty());
    }
  }

  /** Returns the mutants that no case noticed. */
  public List<Result> survivors() {
    return results.stream().filter(Result::survived).toList();
  }

  /** Returns the mutants that no case noticed and that nobody has explained. */
  public List<Result> unexplained() {
    return results.stream().filter(Result::unexplained).toList();
  }

  /** Returns how many of the mutants were noticed, in percent; 100 if there are none. */
  public double percentNoticed() {
    return results.isEmpty() ? 100 : 100.0 * (results.size() - survivors().size()) / results.size();
  }
}
