package org.licet.authoring.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.licet.authoring.internal.check.criterion.ConditionsCheck;
import org.licet.authoring.internal.check.criterion.CriteriaCheck;
import org.licet.authoring.internal.check.criterion.ExaminationsCheck;
import org.licet.authoring.internal.check.criterion.RenewalCheck;
import org.licet.authoring.internal.check.criterion.StagesCheck;
import org.licet.authoring.internal.check.example.CasesCheck;
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
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.typing.Typing;
import org.licet.authoring.internal.source.CaseReadings;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.internal.reasoning.fact.DeclaredFacts;

/**
 * Checks the text of rules without compiling it. It keeps the problems of files and versions that
 * do not change. Thread-safe.
 */
final class TextCheck {

  /**
   * The problems of a version, with everything that they depend on.
   *
   * @param facts the facts that the versions of the folder declare, in words
   */
  private record Checked(
      RulesetSource ruleset, List<String> facts, LocalDate today, List<Problem> problems) {

    boolean isOf(RulesetSource other, List<String> declared, LocalDate on) {
      return LastResults.areSame(ruleset, other) && facts.equals(declared) && today.equals(on);
    }
  }

  private final LastResults<RuleFile, List<Problem>> typing = new LastResults<>();
  private final LastResults<RuleFile, List<Problem>> languages = new LastResults<>();
  private final LastResults<RulesetSource, List<String>> declarations = new LastResults<>();
  private final Map<String, Checked> checked = new ConcurrentHashMap<>();

  /**
   * Returns the problems of rules.
   *
   * @param least the lowest severity to look for where that takes long
   */
  List<Problem> of(RulesSource rules, LocalDate today, Severity least) {
    List<Problem> problems = new ArrayList<>(rules.problems());
    DeclaredFacts facts = FactDeclarations.all(rules);
    List<String> declared =
        rules.rulesets().stream().flatMap(ruleset -> declared(ruleset).stream()).toList();
    for (RulesetSource ruleset : rules.rulesets()) {
      String key = least + "\n" + ruleset.shown();
      Checked last = checked.get(key);
      if (last == null || !last.isOf(ruleset, declared, today)) {
        last = new Checked(ruleset, declared, today, of(ruleset, facts, today, least));
        checked.put(key, last);
      }
      problems.addAll(last.problems());
    }
    problems.addAll(FilesCheck.between(rules));
    problems.addAll(FactDeclarations.between(rules));
    return problems;
  }

  private List<String> declared(RulesetSource ruleset) {
    return declarations.of(
        ruleset.shown(),
        ruleset,
        () ->
            FactDeclarations.words(ruleset).entrySet().stream()
                .map(fact -> fact.getKey() + fact.getValue().words())
                .toList());
  }

  private List<Problem> of(
      RulesetSource ruleset, DeclaredFacts facts, LocalDate today, Severity least) {
    Optional<Problem> many = tooMany(ruleset);
    if (many.isPresent()) {
      return List.of(many.get());
    }
    List<Problem> problems = new ArrayList<>();
    problems.addAll(PropertiesCheck.of(ruleset));
    problems.addAll(SourcesCheck.of(ruleset, today));
    problems.addAll(FilesCheck.of(ruleset));
    List<Problem> words = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      words.addAll(file.problems());
      words.addAll(typing.of(file.source().file(), file, () -> Typing.check(file)));
    }
    words.addAll(PatternsCheck.of(ruleset));
    problems.addAll(words);
    UnreadableNames lost = UnreadableNames.of(ruleset, words);
    problems.addAll(CriteriaCheck.of(ruleset, lost));
    problems.addAll(NamesCheck.of(ruleset, lost));
    problems.addAll(StagesCheck.of(ruleset, lost));
    problems.addAll(ExaminationsCheck.of(ruleset, lost));
    problems.addAll(FactsCheck.of(ruleset, lost));
    problems.addAll(CasesCheck.of(ruleset, facts, lost, file -> CaseReadings.of(ruleset, file)));
    if (noErrors(problems)) {
      problems.addAll(TranslationsCheck.of(ruleset));
    }
    if (noErrors(words)) {
      problems.addAll(ConditionsCheck.of(ruleset));
      problems.addAll(RenewalCheck.of(ruleset));
      problems.addAll(CodesCheck.of(ruleset));
      for (RuleFile file : ruleset.rules()) {
        String key = least + "\n" + file.source().file();
        problems.addAll(languages.of(key, file, () -> CompileCheck.languages(file, least)));
      }
    }
    return problems;
  }

  /** Returns true if no problem is an error. */
  static boolean noErrors(List<Problem> problems) {
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
}
