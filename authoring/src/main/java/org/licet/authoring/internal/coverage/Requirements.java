package org.licet.authoring.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.StageVerdicts;

/** The alternatives in the requirements of a version. */
final class Requirements {

  /** An evaluated case. */
  record Judged(Stage stage, StageVerdicts verdicts) {
    boolean met(List<String> criteria) {
      return criteria.stream()
          .allMatch(criterion -> verdicts.byCriterion().get(criterion) == Verdict.MET);
    }
  }

  private final RulesetSource ruleset;

  Requirements(RulesetSource ruleset) {
    this.ruleset = ruleset;
  }

  /** Returns the coverage of each alternative at each stage that uses it. */
  List<Coverage.OfAlternative> alternatives(List<Judged> cases) {
    List<Coverage.OfAlternative> all = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (Chain statement : rule.statements()) {
          Optional<Stage> stage = firstText(statement, "stage").map(Stage::valueOf);
          for (ChainStep step : statement.steps()) {
            boolean choice =
                step.word().text().equals("requireOneOf")
                    || step.word().text().equals("requireAtLeast");
            if (stage.isPresent() && choice) {
              alternatives(file, stage.get(), step, cases, all);
            }
          }
        }
      }
    }
    return all;
  }

  private static void alternatives(
      RuleFile file,
      Stage stage,
      ChainStep step,
      List<Judged> cases,
      List<Coverage.OfAlternative> all) {
    List<Argument> items =
        step.arguments().stream().filter(one -> !(one instanceof Argument.Whole)).toList();
    for (Argument item : items) {
      List<String> own = criteria(item);
      List<Judged> met =
          cases.stream().filter(one -> one.stage() == stage && one.met(own)).toList();
      long alone =
          met.stream()
              .filter(
                  one ->
                      items.stream()
                          .filter(other -> !other.equals(item))
                          .noneMatch(other -> one.met(criteria(other))))
              .count();
      all.add(
          new Coverage.OfAlternative(
              file.source().file(),
              item.at(),
              file.source().place(item.at()),
              stage,
              own.stream().collect(Collectors.joining(" and ")),
              met.size(),
              (int) alone));
    }
  }

  private static List<String> criteria(Argument item) {
    if (item instanceof Argument.Text text) {
      return List.of(text.value());
    }
    return item instanceof Argument.Nested nested
        ? nested
            .chain()
            .allSteps()
            .flatMap(step -> step.arguments().stream())
            .flatMap(argument -> criteria(argument).stream())
            .toList()
        : List.of();
  }

  /** Returns the first text argument of a word in a chain. */
  static Optional<String> firstText(Chain chain, String word) {
    return texts(chain, word).stream().findFirst();
  }

  /** Returns the texts that a word of a chain takes. */
  static List<String> texts(Chain chain, String word) {
    return chain.steps().stream()
        .filter(step -> step.word().text().equals(word))
        .flatMap(step -> step.arguments().stream())
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value())
        .toList();
  }
}
