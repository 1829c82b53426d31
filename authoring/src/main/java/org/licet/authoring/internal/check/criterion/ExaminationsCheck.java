package org.licet.authoring.internal.check.criterion;

import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.json.internal.advice.Nearest;

/** Checks the examination dates in rules. Not thread-safe. */
public final class ExaminationsCheck {

  private final ProblemCollector finder = new ProblemCollector();
  private final Set<String> asked;
  private final Map<String, Set<String>> given = new HashMap<>();

  private ExaminationsCheck(RulesetSource ruleset) {
    this.asked =
        DeclaredNames.texts(ruleset, "exams").stream()
            .map(DeclaredNames.Text::value)
            .collect(Collectors.toSet());
  }

  public static List<Problem> of(RulesetSource ruleset, UnreadableNames lost) {
    ExaminationsCheck check = new ExaminationsCheck(ruleset);
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (Chain statement : rule.statements()) {
          if (!statement.steps().isEmpty()
              && statement.steps().get(0).word().text().equals("examination")) {
            check.examination(file, rule, statement, lost);
          }
        }
      }
    }
    return check.finder.found();
  }

  private void examination(RuleFile file, Rule rule, Chain statement, UnreadableNames lost) {
    Optional<Argument.Text> exam = text(statement.steps().get(0), 0);
    exam.filter(name -> !asked.contains(name.value()) && !lost.mayName(name.value()))
        .ifPresent(
            name ->
                finder.error(
                    file,
                    rule,
                    "unknown-examination",
                    name.at(),
                    "no rule uses the examination " + name.value(),
                    Nearest.to(name.value(), asked)
                        .map(near -> "\"" + near + "\"")
                        .or(
                            () ->
                                Optional.of(
                                    "add examinations.of(\"" + name.value() + "\") in a rule"))));
    Optional<Argument.Text> month = Optional.empty();
    boolean sourced = false;
    for (ChainStep step : statement.steps()) {
      switch (step.word().text()) {
        case "givenIn" -> {
          month = text(step, 0);
          month.ifPresent(one -> month(file, rule, exam.map(Argument.Text::value).orElse(""), one));
        }
        case "appliedForBetween" -> closes(file, rule, month, text(step, 1));
        case "source" -> sourced = true;
        default -> {}
      }
    }
    if (month.isPresent() && !sourced) {
      finder.warning(
          file,
          rule,
          "no-source",
          statement.steps().get(0).word().at(),
          "the examination dates have no source",
          "add source(\"...\") at the end, with the id of a source in sources.properties");
    }
  }

  private void month(RuleFile file, Rule rule, String exam, Argument.Text month) {
    if (!given.computeIfAbsent(exam, any -> new HashSet<>()).add(month.value())) {
      finder.error(
          file,
          rule,
          "examination",
          month.at(),
          "the examination " + exam + " is already given in " + month.value(),
          Optional.of("delete one of the two"));
    }
  }

  /**
   * Reports applications that close in the month of the examination. They would belong to the year
   * before.
   */
  private void closes(
      RuleFile file, Rule rule, Optional<Argument.Text> month, Optional<Argument.Text> closes) {
    if (month.isPresent()
        && closes.isPresent()
        && Stream.of(Month.values())
            .filter(one -> one.name().equals(month.get().value()))
            .anyMatch(one -> closes.get().value().startsWith(two(one)))) {
      finder.error(
          file,
          rule,
          "examination",
          closes.get().at(),
          "applications close in "
              + month.get().value()
              + ", the month in which the examination is given",
          Optional.of("choose a day before that month"));
    }
  }

  /** Returns a month in two digits, as in days of the year. */
  private static String two(Month month) {
    return String.format(Locale.ROOT, "%02d-", month.getValue());
  }

  private static Optional<Argument.Text> text(ChainStep step, int position) {
    return step.arguments().size() > position
            && step.arguments().get(position) instanceof Argument.Text text
        ? Optional.of(text)
        : Optional.empty();
  }
}
