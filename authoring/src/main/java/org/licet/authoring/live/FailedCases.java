package org.licet.authoring.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.check.example.CasesCheck;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Place;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.testkit.Case;

/** Collects the cases that fail, each with its place in the folder. Not thread-safe. */
final class FailedCases {

  private final RulesSource rules;
  private final List<String> messages = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  FailedCases(RulesSource rules) {
    this.rules = rules;
  }

  /** Adds a failure that has no place. */
  void add(String message) {
    messages.add(message);
  }

  /** Adds a case that fails. */
  void add(Case failed, String message, String differences) {
    messages.add(message);
    place(failed)
        .map(
            place ->
                Problem.of(
                    Severity.ERROR,
                    "case-failed",
                    place,
                    Optional.empty(),
                    "the case \"" + failed.name() + "\" fails: " + differences,
                    Optional.empty()))
        .ifPresent(problems::add);
  }

  private Optional<Place> place(Case failed) {
    for (RulesetSource ruleset : rules.rulesets()) {
      String home = ruleset.drlPackage().orElse("").replace('.', '/') + "/";
      if (failed.file().startsWith(home)) {
        Optional<SourceText> file = ruleset.text(failed.file().substring(home.length()));
        if (file.isPresent()) {
          return file.map(text -> place(text, CasesCheck.line(text, failed.name(), "")));
        }
      }
    }
    return Optional.empty();
  }

  private static Place place(SourceText file, int line) {
    String text = file.line(line);
    return Place.of(file.file(), line, 1, Math.max(1, text.length()), text, Optional.empty());
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  Faults faults() {
    return new Faults(messages, problems);
  }
}
