package org.licet.authoring.internal.mutation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.authoring.internal.interpret.StepMutation;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.text.Span;

/** Generates every small change to the rules of a version. Not thread-safe. */
public final class Mutants {

  /** Words that join two answers. */
  private static final Set<String> JOINING = Set.of("alongWith", "orElse", "requiredIf");

  private static final Set<String> WINDOWS =
      Set.of(
          "inLastYears",
          "inLastMonths",
          "inLastMonthsToToday",
          "inLastDays",
          "inLastDaysToToday",
          "inLastYearsToToday",
          "inLastDaysBeforeToday",
          "inLastMonthsBeforeToday",
          "inLastYearsBeforeToday",
          "inCalendarYear",
          "inCalendarYearToToday",
          "inTermOf",
          "inPeriod");

  private final RuleVersion version;
  private final List<Mutant> all = new ArrayList<>();
  private final Set<Mutant.Kind> kinds;
  private final int most;
  private int leftOut;

  private Mutants(RuleVersion version, Set<Mutant.Kind> kinds, int most) {
    this.version = version;
    this.kinds = kinds;
    this.most = most;
  }

  /**
   * The first changes of selected kinds.
   *
   * @param made the first mutants
   * @param leftOut the count of further mutants
   */
  public record First(List<Mutant> made, int leftOut) {}

  /**
   * Returns the first mutants of some kinds, for a version without problems. Trying a mutant parses
   * a file again, so a large version allows only a few in a short time.
   *
   * @param letters the most characters to parse for trying them
   */
  public static First first(RuleVersion version, Set<Mutant.Kind> kinds, long letters) {
    List<RuleFile> rules = version.ruleset().rules();
    long each = 1 + rules.stream().mapToLong(file -> file.source().text().length()).sum();
    Mutants mutants =
        new Mutants(version, kinds, (int) Math.min(Integer.MAX_VALUE, letters / each));
    mutants.make();
    return new First(List.copyOf(mutants.all), mutants.leftOut);
  }

  /** Returns every mutant of a version without problems. */
  public static List<Mutant> of(RuleVersion version) {
    Mutants mutants = new Mutants(version, Set.of(Mutant.Kind.values()), Integer.MAX_VALUE);
    mutants.make();
    return List.copyOf(mutants.all);
  }

  private boolean wants(Mutant.Kind kind) {
    if (kinds.contains(kind) && all.size() == most) {
      leftOut++;
    }
    return kinds.contains(kind) && all.size() < most;
  }

  private void make() {
    Set<String> applications = applications();
    for (RuleFile file : version.ruleset().rules()) {
      for (Rule rule : file.rules()) {
        RuleEdits edits = new RuleEdits(file, rule, this::wants, all::add);
        rule.patterns().ifPresent(patterns -> PatternMutants.of(file, patterns, edits));
        for (TypedStep step : TypedStep.of(rule)) {
          if (canMatter(step, applications)) {
            step(edits, rule, step);
          }
        }
      }
    }
  }

  /** Returns the examinations whose application date the rules use. */
  private Set<String> applications() {
    return version.ruleset().rules().stream()
        .flatMap(file -> file.rules().stream())
        .flatMap(Rule::steps)
        .filter(step -> step.word().text().equals("requireStageAsOfApplication"))
        .flatMap(step -> step.arguments().stream())
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value())
        .collect(Collectors.toSet());
  }

  /** Returns true if a verdict can depend on a step. Otherwise no case can detect a change. */
  private boolean canMatter(TypedStep step, Set<String> applications) {
    if (StepMeanings.isExamination(step)) {
      return StepMeanings.examination(step).filter(applications::contains).isPresent();
    }
    return !StepMeanings.asksEarlierVersion(step) || version.followsAnother();
  }

  private void step(RuleEdits edits, Rule rule, TypedStep step) {
    numbers(edits, step);
    dates(edits, step);
    if (StepMeanings.isTableRows(step)) {
      rows(edits, step);
    } else if (StepMeanings.isExamination(step)) {
      period(edits, step);
    } else if (StepMeanings.isStage(step)) {
      new StageMutants(edits).of(step);
    } else if (rule.criterion().isPresent()) {
      dropped(edits, step);
      inverted(edits, rule, step);
      joined(edits, step);
      codes(edits, step);
      shifted(edits, rule, step);
    }
  }

  private static void numbers(RuleEdits edits, TypedStep step) {
    for (Argument argument : step.step().arguments()) {
      if (argument instanceof Argument.Whole number) {
        if (number.value() > 1) {
          edits.replace(
              Mutant.Kind.NUMBER,
              number.at(),
              StepMeanings.call(step.step(), number, String.valueOf(number.value() - 1)),
              String.valueOf(number.value() - 1),
              step.step());
        }
        edits.replace(
            Mutant.Kind.NUMBER,
            number.at(),
            StepMeanings.call(step.step(), number, String.valueOf(number.value() + 1)),
            String.valueOf(number.value() + 1),
            step.step());
      }
    }
  }

  private static void dates(RuleEdits edits, TypedStep step) {
    for (int i = 0; i < step.step().arguments().size(); i++) {
      if (step.step().arguments().get(i) instanceof Argument.Text text
          && !step.word().parameters().isEmpty()) {
        String parameter = step.word().parameter(i);
        for (int by : new int[] {-1, 1}) {
          if (parameter.equals("day")) {
            date(edits, step.step(), text, LocalDate.parse(text.value()).plusDays(by).toString());
          } else if (parameter.equals("opens") || parameter.equals("closes")) {
            LocalDate day = MonthDay.parse("--" + text.value()).atYear(2026).plusDays(by);
            date(edits, step.step(), text, day.toString().substring("2026-".length()));
          }
        }
      }
    }
  }

  /** Removes a month of an examination that is also offered in other months. */
  private static void period(RuleEdits edits, TypedStep step) {
    long months =
        step.chain().steps().stream().filter(one -> one.word().text().equals("givenIn")).count();
    if (step.word().name().equals("givenIn") && months > 1) {
      edits.withoutStep(Mutant.Kind.ALTERNATIVE_REMOVED, step, "appliedForBetween"::equals);
    }
  }

  private static void date(RuleEdits edits, ChainStep step, Argument.Text was, String now) {
    String text = '"' + now + '"';
    edits.replace(Mutant.Kind.NUMBER, was.at(), StepMeanings.call(step, was, text), text, step);
  }

  private static void rows(RuleEdits edits, TypedStep step) {
    if (!step.word().name().equals("yes") && !step.word().name().equals("no")) {
      return;
    }
    List<Argument> rows = step.step().arguments();
    for (Argument row : rows) {
      if (rows.size() > 1) {
        edits.withoutArgument(Mutant.Kind.ROW_REMOVED, step.step(), row);
      } else {
        edits.withoutOnlyArgument(
            Mutant.Kind.ROW_REMOVED, step, row, next -> next.equals("source"));
      }
    }
  }

  private static void dropped(RuleEdits edits, TypedStep step) {
    if (StepMeanings.narrows(step)) {
      edits.withoutStep(Mutant.Kind.CONDITION_DROPPED, step, StepMeanings::belongsToTheOneBefore);
    } else if (StepMeanings.isRuling(step)) {
      edits.withoutStep(Mutant.Kind.ALTERNATIVE_REMOVED, step, next -> false);
    }
  }

  private static void inverted(RuleEdits edits, Rule rule, TypedStep step) {
    Optional<String> antonym = StepMeanings.antonym(step);
    if (antonym.isPresent()) {
      Span word = step.step().word().at();
      edits.replace(
          Mutant.Kind.CONDITION_INVERTED,
          word,
          StepMeanings.withWord(step.step(), antonym.get()),
          antonym.get(),
          step.step());
    } else if (StepMeanings.canBeTurned(step)) {
      edits.twist(
          Mutant.Kind.CONDITION_INVERTED,
          step.step(),
          "not " + StepMeanings.text(step.step()),
          new StepMutation(rule.name().text(), step.step(), StepMutation.How.TURNED));
    }
  }

  private static void joined(RuleEdits edits, TypedStep step) {
    String word = step.word().name();
    if (JOINING.contains(word)) {
      String other = word.equals("alongWith") ? "orElse" : "alongWith";
      edits.replace(
          Mutant.Kind.ALL_ANY_SWAPPED,
          step.step().word().at(),
          StepMeanings.withWord(step.step(), other),
          other,
          step.step());
      edits.withoutStep(Mutant.Kind.ALTERNATIVE_REMOVED, step, next -> false);
    }
  }

  /** Removes each of several codes, months or levels that a word takes. */
  private static void codes(RuleEdits edits, TypedStep step) {
    List<Argument> codes = step.step().arguments();
    if (codes.size() > 1
        && step.word().method().isVarArgs()
        && codes.get(0) instanceof Argument.Text) {
      codes.forEach(
          code -> edits.withoutArgument(Mutant.Kind.ALTERNATIVE_REMOVED, step.step(), code));
    }
  }

  private static void shifted(RuleEdits edits, Rule rule, TypedStep step) {
    if (WINDOWS.contains(step.word().name())) {
      edits.twist(
          Mutant.Kind.WINDOW_SHIFTED,
          step.step(),
          StepMeanings.text(step.step()) + " a day earlier",
          new StepMutation(rule.name().text(), step.step(), StepMutation.How.DAY_EARLIER));
      edits.twist(
          Mutant.Kind.WINDOW_SHIFTED,
          step.step(),
          StepMeanings.text(step.step()) + " a day later",
          new StepMutation(rule.name().text(), step.step(), StepMutation.How.DAY_LATER));
    }
  }

  /** Returns a step for the report of mutants. */
  public static String shown(ChainStep step) {
    return StepMeanings.text(step);
  }

  /** Returns a step for the report of mutants, with one argument replaced. */
  public static String shownWith(ChainStep step, Argument replaced, String by) {
    return StepMeanings.call(step, replaced, by);
  }
}
