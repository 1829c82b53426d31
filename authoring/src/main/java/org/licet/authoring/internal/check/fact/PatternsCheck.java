package org.licet.authoring.internal.check.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.PatternAdvice;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Problem;
import org.licet.internal.pattern.PatternFault;
import org.licet.internal.pattern.PatternTyping;
import org.licet.internal.reasoning.fact.DeclaredFact;

/**
 * Checks that patterns name existing records, fields, facts and tables, and compare like values.
 */
public final class PatternsCheck {

  private PatternsCheck() {}

  /** Returns the problems with the patterns of a version. */
  public static List<Problem> of(RulesetSource ruleset) {
    List<DeclaredFact> declared =
        FactDeclarations.of(ruleset).stream().flatMap(one -> one.fact().stream()).toList();
    Set<String> tables = tables(ruleset);
    List<Problem> all = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      Problems problems = new Problems(file.source());
      for (Rule rule : file.rules()) {
        problems.inRule(Optional.of(rule.name().text()));
        rule.patterns()
            .ifPresent(
                patterns ->
                    PatternTyping.check(patterns, declared, tables)
                        .forEach(fault -> report(fault, file.source(), problems)));
      }
      all.addAll(problems.found());
    }
    return all;
  }

  private static void report(PatternFault fault, SourceText source, Problems problems) {
    problems.error(
        "pattern",
        source.spanAt(fault.from(), Math.max(1, fault.to() - fault.from())),
        fault.message(),
        PatternAdvice.of(fault));
  }

  private static Set<String> tables(RulesetSource ruleset) {
    return ruleset.rules().stream()
        .flatMap(file -> file.rules().stream())
        .filter(rule -> !rule.judges())
        .flatMap(Rule::steps)
        .filter(step -> step.word().text().equals("table"))
        .map(ChainStep::arguments)
        .filter(arguments -> arguments.size() == 1)
        .map(arguments -> arguments.get(0))
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value())
        .collect(Collectors.toSet());
  }
}
