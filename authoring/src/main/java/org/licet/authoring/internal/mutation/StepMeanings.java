package org.licet.authoring.internal.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.rule.Amount;
import org.licet.rule.Answer;
import org.licet.rule.ExaminationDates;
import org.licet.rule.ExaminationMonth;
import org.licet.rule.Period;
import org.licet.rule.Renewal;
import org.licet.rule.StageRules;
import org.licet.rule.TableRows;

/** The meaning of steps for mutations. */
final class StepMeanings {

  /** Words whose changes no case can detect. */
  private static final Set<String> SAID_ONLY = Set.of("called", "noting", "orAdvise", "source");

  private static final Set<String> RULINGS = Set.of("orRulingBy", "onlyIfRuledBy");

  /** The types that select no records. Their words cannot be negated. */
  private static final Set<Class<?>> WITHOUT_RECORDS =
      Set.of(Amount.class, Period.class, Renewal.class);

  private static final Map<String, String> ANTONYMS =
      Map.of(
          "passed", "failed",
          "failed", "passed",
          "any", "none",
          "none", "any",
          "atLeast", "fewerThan",
          "fewerThan", "atLeast",
          "moreThan", "atMost",
          "atMost", "moreThan");

  private StepMeanings() {}

  static boolean isTableRows(TypedStep step) {
    return step.kind() == TableRows.class;
  }

  static boolean isExamination(TypedStep step) {
    return step.kind() == ExaminationDates.class || step.kind() == ExaminationMonth.class;
  }

  /** Returns the examination whose dates a step states. */
  static Optional<String> examination(TypedStep step) {
    return step.chain().steps().stream()
        .filter(one -> one.word().text().equals("examination"))
        .flatMap(one -> one.arguments().stream())
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value())
        .findFirst();
  }

  /** Returns true if a step applies an earlier version of the rules. */
  static boolean asksEarlierVersion(TypedStep step) {
    return step.word().name().equals("orByRulesOfFirstAttempt");
  }

  static boolean isStage(TypedStep step) {
    return step.kind() == StageRules.class || step.word().name().equals("pathway");
  }

  /** Returns true if a step narrows the records or the time of the previous step. */
  static boolean narrows(TypedStep step) {
    return step.word().leadsTo() == step.kind()
        && step.kind() != Answer.class
        && !SAID_ONLY.contains(step.word().name())
        && !RULINGS.contains(step.word().name());
  }

  static boolean isRuling(TypedStep step) {
    return RULINGS.contains(step.word().name());
  }

  /** Returns true if a step only adds to the previous one, and is removed with it. */
  static boolean belongsToTheOneBefore(String word) {
    return word.equals("orRulingBy") || word.equals("orAdvise");
  }

  static Optional<String> antonym(TypedStep step) {
    return Optional.ofNullable(ANTONYMS.get(step.word().name()))
        .filter(word -> Vocabulary.words(step.kind()).containsKey(word));
  }

  static boolean canBeTurned(TypedStep step) {
    String word = step.word().name();
    if (step.kind() == Answer.class) {
      return false;
    }
    boolean cutsTime = Vocabulary.cutsTime(step.kind(), word);
    return step.word().leadsTo() == Answer.class
        || (narrows(step) && !cutsTime && !WITHOUT_RECORDS.contains(step.kind()));
  }

  /** Returns the text of a step. */
  static String text(ChainStep step) {
    return call(step, null, "");
  }

  /** Returns the text of a step with another word. */
  static String withWord(ChainStep step, String word) {
    return word + text(step).substring(step.word().text().length());
  }

  /** Returns the text of a step with one argument replaced. */
  static String call(ChainStep step, @Nullable Argument replaced, String by) {
    return step.word().text()
        + step.arguments().stream()
            .map(argument -> argument.equals(replaced) ? by : text(argument))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  static String text(Argument argument) {
    if (argument instanceof Argument.Text text) {
      return '"' + text.value() + '"';
    }
    if (argument instanceof Argument.Whole number) {
      return String.valueOf(number.value());
    }
    Chain chain = ((Argument.Nested) argument).chain();
    List<ChainStep> steps = chain.steps();
    return chain.start().text()
        + steps.stream().map(step -> "." + text(step)).collect(Collectors.joining());
  }
}
