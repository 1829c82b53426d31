package org.licet.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licet.authoring.language.Argument;
import org.licet.authoring.language.Near;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.Problems;
import org.licet.authoring.language.SourceText;
import org.licet.authoring.language.Span;
import org.licet.authoring.source.RulesetSource;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseFiles;

/** Checks that the case files of a version say cases, and of criteria that there are. */
final class CasesCheck {

  private CasesCheck() {}

  static List<Problem> of(RulesetSource ruleset) {
    Set<String> criteria =
        Said.judging(ruleset)
            .flatMap(rule -> rule.criterion().stream())
            .map(Argument.Text::value)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> asked =
        Said.texts(ruleset, "criteria").stream().map(Said.Text::value).collect(Collectors.toSet());
    List<Problem> all = new ArrayList<>();
    for (SourceText file : ruleset.cases()) {
      Problems problems = new Problems(file);
      CaseFiles.Reading reading = CaseFiles.readAll(file.file(), file.text());
      reading.problems().forEach(problem -> add(file, problem, problems));
      boolean complete = !criteria.isEmpty() && Lost.of(ruleset).isNothing();
      for (Case one : reading.cases()) {
        for (String criterion : one.verdicts().keySet()) {
          // Where a stage asks for it too, that is the place to say so.
          if (complete && !criteria.contains(criterion) && !asked.contains(criterion)) {
            problems.error(
                "case",
                find(file, Optional.of(one.name()), criterion),
                "the case \""
                    + one.name()
                    + "\" expects a verdict on "
                    + criterion
                    + ", which no rule concludes",
                Near.to(criterion, criteria));
          }
        }
      }
      all.addAll(problems.found());
    }
    return all;
  }

  private static void add(SourceText file, CaseException problem, Problems problems) {
    List<String> lines = problem.detail().lines().toList();
    Optional<String> said =
        lines.stream()
            .skip(1)
            .filter(line -> line.startsWith("Maybe "))
            .map(line -> line.substring("Maybe ".length()))
            .findFirst();
    String message = lines.isEmpty() ? "the file cannot be read" : CaseWords.plain(lines.get(0));
    Optional<String> maybe = said.or(() -> CaseWords.meant(problem.word(), message));
    problems.error(
        "case",
        problem.line() > 0
            ? line(file, problem.line())
            : find(file, problem.caseName(), problem.word()),
        problem.caseName().map(name -> "the case \"" + name + "\": ").orElse("") + message,
        maybe);
  }

  private static Span line(SourceText file, int number) {
    int within = Math.min(number, file.lineCount());
    return at(file, within, 1, Math.max(1, file.line(within).length()));
  }

  /** Finds a word in a case, or else the line that names the case. */
  static Span find(SourceText file, Optional<String> caseName, String word) {
    int line = caseName.filter(name -> !name.isEmpty()).map(name -> lineOf(file, name)).orElse(1);
    if (!word.isEmpty()) {
      for (int i = line; i <= file.lineCount(); i++) {
        String text = file.line(i);
        int found = text.indexOf(word);
        if (found >= 0) {
          return at(file, i, found + 1, word.length());
        }
        if (i > line && text.matches("\\s*-?\\s*case:.*")) {
          break;
        }
      }
    }
    return line(file, line);
  }

  private static int lineOf(SourceText file, String name) {
    for (int i = 1; i <= file.lineCount(); i++) {
      if (file.line(i).matches("\\s*-?\\s*(case|id):.*") && file.line(i).contains(name)) {
        return i;
      }
    }
    return 1;
  }

  private static Span at(SourceText file, int line, int column, int length) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start += file.line(i).length() + 1;
    }
    return new Span(start + column - 1, line, column, length);
  }
}
