package org.licet.workbench.rules.explain;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.explain.ExplainedCriterion;
import org.licet.authoring.internal.explain.ExplainedRuleset;
import org.licet.authoring.internal.explain.ReadFacts;
import org.licet.evaluation.ExaminationPeriod;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.testkit.Case;
import org.licet.text.VisibleText;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/** Explanations of rules as text. Not thread-safe. */
final class ExplanationAsText {

  /** The most cases to show for each verdict. */
  private static final int EXAMPLES = 5;

  private final TerminalColors paint;

  ExplanationAsText(TerminalColors paint) {
    this.paint = paint;
  }

  String of(ExplainedRuleset explained) {
    RulesetDescription rules = explained.description();
    StringBuilder text = new StringBuilder();
    text.append(paint.of("bold", CommonWords.title(explained.ruleset())))
        .append(", issued by ")
        .append(rules.issuer())
        .append(" (")
        .append(rules.reference().confidence().words())
        .append(")\n\n");
    Map<Source, Integer> numbers = new LinkedHashMap<>();
    rules
        .stages()
        .forEach(
            (stage, asked) -> {
              text.append(paint.of("bold", stage.name())).append('\n');
              requirement(asked, rules, numbers, text);
              for (String id : asked.informational()) {
                text.append(
                    asked.preferred().contains(id) ? "  preferred\n" : "  for information\n");
                criterion(id, rules, numbers, 2, text);
              }
              text.append('\n');
            });
    rules.examinations().forEach(examination -> examination(examination, numbers, text));
    facts(rules.facts(), numbers, text);
    if (rules.stages().containsKey(Stage.POSITION)) {
      reads(ReadFacts.of(explained.ruleset()), text);
    }
    sources(numbers, text);
    return text.append('\n').toString();
  }

  /** Prints every fact that an opening looks at. */
  private static void reads(ReadFacts read, StringBuilder text) {
    text.append("Looks at these facts and no others\n");
    read.fields()
        .forEach(
            (list, fields) ->
                text.append(WrappedText.text("  ", 6, list + ": " + String.join(", ", fields))));
    if (!read.facts().isEmpty()) {
      text.append(
          WrappedText.text("  ", 6, "facts of the candidate: " + String.join(", ", read.facts())));
    }
    read.credentials()
        .forEach(
            credential ->
                text.append(
                    WrappedText.text(
                        "  ", 6, "the facts that " + credential + " itself looks at")));
    text.append('\n');
  }

  /** Prints the requirement of a stage, with the part that an earlier stage adds apart. */
  private void requirement(
      RulesetDescription.StageDescription asked,
      RulesetDescription rules,
      Map<Source, Integer> numbers,
      StringBuilder text) {
    Optional<Stage> earlier = asked.asOfApplication();
    RulesetDescription.StageDescription required = earlier.map(rules.stages()::get).orElse(null);
    if (required == null) {
      requirement(asked.requirement(), rules, numbers, 1, text);
      return;
    }
    List<Requirement> all = parts(asked.requirement());
    List<Requirement> before = parts(required.requirement());
    // The earlier stage is added last.
    List<Requirement> own = all.subList(0, Math.max(0, all.size() - before.size()));
    items("all of", own, rules, numbers, 1, text);
    text.append(
        WrappedText.text(
            "  ",
            2,
            "and, as of the application date, the " + earlier.orElseThrow() + " requirements"));
    before.forEach(item -> requirement(item, rules, numbers, 2, text));
  }

  private static List<Requirement> parts(Requirement requirement) {
    return requirement instanceof Requirement.AllOf all ? all.items() : List.of(requirement);
  }

  private void requirement(
      Requirement requirement,
      RulesetDescription rules,
      Map<Source, Integer> numbers,
      int depth,
      StringBuilder text) {
    if (requirement instanceof Requirement.Criterion criterion) {
      criterion(criterion.id(), rules, numbers, depth, text);
    } else if (requirement instanceof Requirement.AllOf all) {
      items("all of", all.items(), rules, numbers, depth, text);
    } else if (requirement instanceof Requirement.AnyOf any) {
      items("one of", any.items(), rules, numbers, depth, text);
    } else if (requirement instanceof Requirement.AtLeast some) {
      items("at least " + some.count() + " of", some.items(), rules, numbers, depth, text);
    }
  }

  private void items(
      String how,
      List<Requirement> items,
      RulesetDescription rules,
      Map<Source, Integer> numbers,
      int depth,
      StringBuilder text) {
    text.append("  ".repeat(depth)).append(how).append('\n');
    items.forEach(item -> requirement(item, rules, numbers, depth + 1, text));
  }

  private void criterion(
      String id,
      RulesetDescription rules,
      Map<Source, Integer> numbers,
      int depth,
      StringBuilder text) {
    rules.criteria().stream()
        .filter(one -> one.id().equals(id))
        .forEach(
            one -> {
              text.append("  ".repeat(depth)).append(paint.of("bold", id)).append('\n');
              text.append(
                  WrappedText.text(
                      "  ".repeat(depth + 2),
                      2 * (depth + 2),
                      one.title() + " " + marks(one.sources(), numbers)));
            });
  }

  private void examination(
      RulesetDescription.ExaminationDescription examination,
      Map<Source, Integer> numbers,
      StringBuilder text) {
    text.append(paint.of("bold", "The " + examination.exam() + " examination"))
        .append(" is offered ")
        .append(marks(examination.sources(), numbers))
        .append('\n');
    for (ExaminationPeriod period : examination.periods()) {
      text.append("  in ")
          .append(period.month().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .append(", applications from ")
          .append(period)
          .append('\n');
    }
    text.append('\n');
  }

  private void facts(
      List<FactDescription> facts, Map<Source, Integer> numbers, StringBuilder text) {
    if (facts.isEmpty()) {
      return;
    }
    text.append(paint.of("bold", "Facts that these rules ask for")).append('\n');
    for (FactDescription fact : facts) {
      text.append("  ").append(paint.of("bold", fact.name())).append('\n');
      text.append(
          WrappedText.text("      ", 6, fact.words() + " " + marks(fact.sources(), numbers)));
      text.append(WrappedText.text("      ", 6, fact.question().toString().replace("{0}", "...")));
    }
    text.append('\n');
  }

  private static String marks(List<Source> sources, Map<Source, Integer> numbers) {
    StringBuilder marks = new StringBuilder();
    for (Source source : sources) {
      numbers.putIfAbsent(source, numbers.size() + 1);
      marks.append('[').append(numbers.get(source)).append(']');
    }
    return marks.toString();
  }

  private static void sources(Map<Source, Integer> numbers, StringBuilder text) {
    numbers.forEach(
        (source, number) -> {
          String mark = String.format(Locale.ROOT, "%5s ", "[" + number + "]");
          text.append(WrappedText.text(mark, mark.length(), CommonWords.of(source)));
        });
  }

  String of(ExplainedCriterion explained) {
    StringBuilder text = new StringBuilder();
    text.append(paint.of("bold", explained.id()))
        .append(", ")
        .append(CommonWords.title(explained.ruleset()))
        .append('\n');
    explained
        .stages()
        .forEach(
            (stage, informs) ->
                text.append(informs ? "  for information in " : "  required for ")
                    .append(stage)
                    .append('\n'));
    text.append("\nRule, ").append(explained.place()).append('\n');
    explained.rule().lines().forEach(line -> text.append("    ").append(line).append('\n'));
    if (!explained.numbers().isEmpty()) {
      text.append("\nNumbers\n");
      explained
          .numbers()
          .forEach(
              (place, word) ->
                  text.append("    ").append(word).append("  (").append(place).append(")\n"));
    }
    text.append("\nSources\n");
    explained
        .sources()
        .forEach(source -> text.append(WrappedText.text("    ", 8, CommonWords.of(source))));
    text.append("\nCases\n");
    explained
        .cases()
        .forEach(
            (verdict, cases) -> {
              text.append("    ")
                  .append(CommonWords.of(verdict))
                  .append(": ")
                  .append(cases.size())
                  .append('\n');
              cases.stream().limit(EXAMPLES).forEach(one -> example(one, text));
              if (cases.size() > EXAMPLES) {
                text.append("      and ").append(cases.size() - EXAMPLES).append(" more\n");
              }
            });
    return text.append('\n').toString();
  }

  private static void example(Case one, StringBuilder text) {
    text.append(
        WrappedText.text(
            "      ",
            8,
            VisibleText.of(one.name()) + (one.why().isEmpty() ? "" : " (" + one.why() + ")")));
  }
}
