package org.licet.authoring.internal.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.authoring.internal.check.criterion.ConditionsCheck;
import org.licet.authoring.internal.check.criterion.CriteriaCheck;
import org.licet.authoring.internal.check.criterion.ExaminationsCheck;
import org.licet.authoring.internal.check.criterion.MeetableCheck;
import org.licet.authoring.internal.check.criterion.RenewalCheck;
import org.licet.authoring.internal.check.criterion.StagesCheck;
import org.licet.authoring.internal.check.example.CasesCheck;
import org.licet.authoring.internal.check.example.PinsCheck;
import org.licet.authoring.internal.check.fact.FactDeclarations;
import org.licet.authoring.internal.check.fact.FactsCheck;
import org.licet.authoring.internal.check.fact.PatternsCheck;
import org.licet.authoring.internal.check.file.FilesCheck;
import org.licet.authoring.internal.check.file.PropertiesCheck;
import org.licet.authoring.internal.check.file.SourcesCheck;
import org.licet.authoring.internal.check.file.TranslationsCheck;
import org.licet.authoring.internal.check.name.CodesCheck;
import org.licet.authoring.internal.check.name.NamesCheck;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.language.typing.Typing;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.Memory;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Place;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.evaluation.RulesException;
import org.licet.internal.reasoning.fact.DeclaredFacts;

/**
 * Checks rules: reads, compares, compiles, and tries them, and reports every error and warning.
 * Stateless and thread-safe.
 */
public final class RulesCheck {

  private RulesCheck() {}

  /**
   * Checks the rules of a folder for errors and warnings.
   *
   * @param today the date for computing the age of sources
   * @throws RulesException if the folder does not exist or contains no rules
   */
  public static CheckReport of(Path folder, LocalDate today) {
    return of(RulesSource.read(folder), today);
  }

  /**
   * Checks rules for errors and warnings.
   *
   * @param today the date for computing the age of sources
   */
  public static CheckReport of(RulesSource rules, LocalDate today) {
    return Memory.within(rules.shown(), () -> checked(rules, today));
  }

  private static CheckReport checked(RulesSource rules, LocalDate today) {
    List<Problem> problems = new ArrayList<>(written(rules, today, Severity.WARNING));
    if (noErrors(problems)) {
      problems.addAll(CompileCheck.compile(rules));
    }
    if (noErrors(problems)) {
      for (RuleVersion version : RuleVersion.of(rules)) {
        problems.addAll(MeetableCheck.of(version, problems));
        problems.addAll(PinsCheck.of(version));
      }
    }
    return report(rules, problems);
  }

  /** Returns the errors in rules before compilation, without warnings. */
  public static CheckReport errorsIn(RulesSource rules) {
    return Memory.within(
        rules.shown(),
        () -> {
          // The age of sources causes only warnings, so any date will do.
          List<Problem> problems = new ArrayList<>(written(rules, LocalDate.EPOCH, Severity.ERROR));
          problems.removeIf(problem -> problem.severity() != Severity.ERROR);
          return report(rules, problems);
        });
  }

  /** Returns the errors that only a compilation finds, for rules without other errors. */
  public static CheckReport errorsOfCompiling(RulesSource rules) {
    return Memory.within(
        rules.shown(), () -> report(rules, new ArrayList<>(CompileCheck.compile(rules))));
  }

  private static CheckReport report(RulesSource rules, List<Problem> all) {
    Set<Place> wrong =
        all.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(Problem::place)
            .collect(Collectors.toSet());
    List<Problem> problems = new ArrayList<>(all);
    // An error at a place explains other problems there.
    problems.removeIf(
        problem -> problem.severity() == Severity.WARNING && wrong.contains(problem.place()));
    return new CheckReport(
        problems,
        rules.rulesets().size(),
        rules.rulesets().stream().mapToInt(ruleset -> ruleset.files().size()).sum());
  }

  private static boolean noErrors(List<Problem> problems) {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Reports a version with too many rules to compile. Other problems are not reported. */
  private static Optional<Problem> tooMany(RulesetSource ruleset) {
    int count = ruleset.rules().stream().mapToInt(file -> file.rules().size()).sum();
    if (count <= Limits.RULES) {
      return Optional.empty();
    }
    Problems problems = new Problems(ruleset.rules().get(0).source());
    problems.error(
        "too-large",
        Span.BEGINNING,
        "the version has "
            + Limits.shown(count)
            + " rules, the maximum is "
            + Limits.shown(Limits.RULES),
        "use one rule for table rows with the same answer");
    return problems.found().stream().findFirst();
  }

  /**
   * Checks the text of the rules without compiling it.
   *
   * @param least the lowest severity to look for where that takes long
   */
  private static List<Problem> written(RulesSource rules, LocalDate today, Severity least) {
    List<Problem> problems = new ArrayList<>(rules.problems());
    DeclaredFacts facts = FactDeclarations.all(rules);
    for (RulesetSource ruleset : rules.rulesets()) {
      Optional<Problem> many = tooMany(ruleset);
      if (many.isPresent()) {
        problems.add(many.get());
        continue;
      }
      problems.addAll(PropertiesCheck.of(ruleset));
      problems.addAll(SourcesCheck.of(ruleset, today));
      problems.addAll(FilesCheck.of(ruleset));
      List<Problem> words = new ArrayList<>();
      ruleset
          .rules()
          .forEach(
              file -> {
                words.addAll(file.problems());
                words.addAll(Typing.check(file));
              });
      words.addAll(PatternsCheck.of(ruleset));
      problems.addAll(words);
      UnreadableNames lost = UnreadableNames.of(ruleset, words);
      problems.addAll(CriteriaCheck.of(ruleset, lost));
      problems.addAll(NamesCheck.of(ruleset, lost));
      problems.addAll(StagesCheck.of(ruleset, lost));
      problems.addAll(ExaminationsCheck.of(ruleset, lost));
      problems.addAll(FactsCheck.of(ruleset, lost));
      problems.addAll(CasesCheck.of(ruleset, facts, lost));
      if (noErrors(problems)) {
        problems.addAll(TranslationsCheck.of(ruleset));
      }
      if (noErrors(words)) {
        problems.addAll(ConditionsCheck.of(ruleset));
        problems.addAll(RenewalCheck.of(ruleset));
        problems.addAll(CodesCheck.of(ruleset));
        problems.addAll(CompileCheck.languages(ruleset, least));
      }
    }
    problems.addAll(FilesCheck.between(rules));
    problems.addAll(FactDeclarations.between(rules));
    return problems;
  }
}
