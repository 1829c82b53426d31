package org.licet.authoring.internal.check;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;
import org.licet.internal.engine.firing.Rules.RuleFailure;
import org.licet.internal.reasoning.MisplacedWordException;

/** A failure of rules that compile but do not load, and its place. Stateless. */
final class LoadFailure {

  private LoadFailure() {}

  /** Returns the failure as a problem of the rule that causes it, or of the first file. */
  static Problem problem(RulesSource rules, Throwable e) {
    Optional<RuleFailure> failure =
        Stream.iterate(e, Objects::nonNull, Throwable::getCause)
            .filter(RuleFailure.class::isInstance)
            .map(RuleFailure.class::cast)
            .findFirst();
    Optional<Throwable> cause = failure.flatMap(RuleFailure::firstCause);
    if (cause.isPresent()) {
      for (RulesetSource ruleset : rules.rulesets()) {
        for (RuleFile file : ruleset.rules()) {
          for (Rule rule : file.rules()) {
            if (rule.name().text().equals(failure.get().rule)) {
              return problem(file, rule, cause.get());
            }
          }
        }
      }
    }
    String why = e instanceof RulesException ? String.valueOf(e.getMessage()) : "a rule fails";
    return problem(
        new Problems(rules.rulesets().get(0).rules().get(0).source()),
        Span.BEGINNING,
        "the rules can be read but not loaded: " + why.replaceFirst("\\.$", ""),
        Optional.empty());
  }

  private static Problem problem(RuleFile file, Rule rule, Throwable cause) {
    Problems problems = new Problems(file.source());
    problems.inRule(Optional.of(rule.name().text()));
    String why = RuleFailure.messageOf(cause).replace("\nMaybe ", " ").replaceFirst("\\.$", "");
    int end = why.indexOf(". ");
    Span at =
        cause instanceof MisplacedWordException misplaced
            ? word(file, rule, misplaced.word()).orElse(rule.name().at())
            : rule.name().at();
    return problem(
        problems,
        at,
        end < 0 ? why : why.substring(0, end),
        end < 0 ? Optional.empty() : Optional.of(lowerCase(why.substring(end + 2))));
  }

  private static Problem problem(
      Problems problems, Span at, String message, Optional<String> advice) {
    problems.error("not-loaded", at, lowerCase(message), advice);
    return problems.found().get(0);
  }

  /** Returns the first place of a word in a rule. */
  private static Optional<Span> word(RuleFile file, Rule rule, String word) {
    int at = file.source().text().indexOf("." + word + "(", rule.from());
    return at < 0 || at >= rule.to()
        ? Optional.empty()
        : Optional.of(file.source().spanAt(at + 1, word.length()));
  }

  private static String lowerCase(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
