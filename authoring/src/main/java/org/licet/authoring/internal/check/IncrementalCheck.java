package org.licet.authoring.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.licet.authoring.internal.check.criterion.MeetableCheck;
import org.licet.authoring.internal.check.example.PinsCheck;
import org.licet.authoring.internal.mutation.AskedCredentials;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.Memory;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Place;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;

/**
 * Checks a folder of rules again and again, each time only what changed and what depends on it. Its
 * results are those of {@link RulesCheck}. Thread-safe.
 */
public final class IncrementalCheck {

  /**
   * The problems of a version that only trying it finds.
   *
   * @param read the version, and the other versions that it reads
   * @param never the rules that are known never to be met
   */
  private record Tried(List<RulesetSource> read, Set<String> never, List<Problem> problems) {}

  private final TextCheck text = new TextCheck();
  private final Map<String, SortedMap<String, byte[]>> compiled = new ConcurrentHashMap<>();
  private final Map<String, Tried> tried = new ConcurrentHashMap<>();

  /**
   * Checks the text of rules for errors and warnings, without compiling it.
   *
   * @param today the date for computing the age of sources
   */
  public CheckReport text(RulesSource rules, LocalDate today) {
    return Memory.within(
        rules.shown(), () -> report(rules, text.of(rules, today, Severity.WARNING)));
  }

  /** Returns the errors in rules before compilation, without warnings. */
  public CheckReport errors(RulesSource rules) {
    return Memory.within(
        rules.shown(),
        () -> {
          // The age of sources causes only warnings, so any date will do.
          List<Problem> problems = new ArrayList<>(text.of(rules, LocalDate.EPOCH, Severity.ERROR));
          problems.removeIf(problem -> problem.severity() != Severity.ERROR);
          return report(rules, problems);
        });
  }

  /** Returns the errors that only a compilation finds, for rules without other errors. */
  CheckReport errorsOfCompiling(RulesSource rules) {
    return Memory.within(rules.shown(), () -> report(rules, compiling(rules)));
  }

  /**
   * Checks rules for errors and warnings, compiles them, and tries them.
   *
   * @param today the date for computing the age of sources
   * @param checkpoint runs between steps, on any thread, and may throw to stop the check
   */
  public CheckReport whole(RulesSource rules, LocalDate today, Runnable checkpoint) {
    return Memory.within(rules.shown(), () -> checked(rules, today, checkpoint));
  }

  private CheckReport checked(RulesSource rules, LocalDate today, Runnable checkpoint) {
    List<Problem> problems = new ArrayList<>(text.of(rules, today, Severity.WARNING));
    if (TextCheck.noErrors(problems)) {
      checkpoint.run();
      problems.addAll(compiling(rules));
    }
    if (TextCheck.noErrors(problems)) {
      for (RulesetSource ruleset : rules.rulesets()) {
        checkpoint.run();
        problems.addAll(trying(rules, ruleset, problems, checkpoint));
      }
    }
    return report(rules, problems);
  }

  /** Compiles the versions that changed since they last compiled. */
  private List<Problem> compiling(RulesSource rules) {
    Set<String> changed =
        rules.rulesets().stream()
            .filter(ruleset -> !contents(ruleset).equals(compiled.get(ruleset.shown())))
            .map(RulesetSource::shown)
            .collect(Collectors.toSet());
    if (changed.isEmpty()) {
      return List.of();
    }
    // Rules that ask for other credentials can make a circle with rules that did not change.
    RulesSource again =
        AskedCredentials.areAsked(rules)
            ? rules
            : rules.only(ruleset -> changed.contains(ruleset.shown()));
    List<Problem> problems = CompileCheck.compile(again);
    if (problems.isEmpty()) {
      again.rulesets().forEach(ruleset -> compiled.put(ruleset.shown(), contents(ruleset)));
    }
    return problems;
  }

  /** Returns the files that are compiled. Their contents are equal if they are the same arrays. */
  private static SortedMap<String, byte[]> contents(RulesetSource ruleset) {
    SortedMap<String, byte[]> contents = new TreeMap<>(ruleset.files());
    contents.keySet().removeIf(name -> name.indexOf('/') >= 0);
    return contents;
  }

  private List<Problem> trying(
      RulesSource rules, RulesetSource ruleset, List<Problem> known, Runnable checkpoint) {
    List<RulesetSource> read = new ArrayList<>(List.of(ruleset));
    boolean asks = AskedCredentials.areAsked(rules.only(one -> LastResults.areSame(one, ruleset)));
    rules.rulesets().stream()
        .filter(other -> asks || other.credential().equals(ruleset.credential()))
        .forEach(read::add);
    Set<String> never =
        known.stream()
            .filter(problem -> problem.code().equals("never"))
            .flatMap(problem -> problem.rule().stream())
            .collect(Collectors.toSet());
    Tried last = tried.get(ruleset.shown());
    if (last == null || !last.never().equals(never) || !areSame(last.read(), read)) {
      RuleVersion version = RuleVersion.of(rules, ruleset);
      List<Problem> problems = new ArrayList<>(MeetableCheck.of(version, known));
      problems.addAll(PinsCheck.of(version, done -> checkpoint.run()));
      last = new Tried(read, never, problems);
      tried.put(ruleset.shown(), last);
    }
    return last.problems();
  }

  private static boolean areSame(List<RulesetSource> some, List<RulesetSource> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size())
            .allMatch(i -> LastResults.areSame(some.get(i), others.get(i)));
  }

  private static CheckReport report(RulesSource rules, List<Problem> all) {
    Set<Place> wrong = new HashSet<>();
    all.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(problem -> wrong.add(problem.place()));
    List<Problem> problems = new ArrayList<>(all);
    // An error at a place explains other problems there.
    problems.removeIf(
        problem -> problem.severity() == Severity.WARNING && wrong.contains(problem.place()));
    return new CheckReport(
        problems,
        rules.rulesets().size(),
        rules.rulesets().stream().mapToInt(ruleset -> ruleset.files().size()).sum());
  }
}
