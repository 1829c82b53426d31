package org.licet.authoring.internal.mutation;

import java.util.List;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.typing.TypedStep;

/**
 * Changes the requirement of a stage. A criterion that is no longer required is still evaluated, so
 * only the decision can differ.
 */
final class StageMutants {

  private final RuleEdits edits;

  StageMutants(RuleEdits edits) {
    this.edits = edits;
  }

  void of(TypedStep typed) {
    ChainStep step = typed.step();
    boolean several = step.arguments().size() > 1;
    boolean texts = step.arguments().stream().allMatch(Argument.Text.class::isInstance);
    switch (typed.word().name()) {
      case "require" -> {
        step.arguments().forEach(criterion -> removed(typed, criterion));
        if (several) {
          swapped(step, "requireOneOf");
        }
      }
      case "requireOneOf" -> {
        if (several) {
          step.arguments()
              .forEach(
                  one -> {
                    if (texts) {
                      removed(typed, one);
                    } else {
                      edits.withoutArgument(Mutant.Kind.ALTERNATIVE_REMOVED, step, one);
                    }
                  });
        }
        if (several && texts) {
          swapped(step, "require");
        }
      }
      case "pathway" -> {
        if (several) {
          step.arguments()
              .forEach(one -> edits.withoutArgument(Mutant.Kind.ALTERNATIVE_REMOVED, step, one));
        }
      }
      case "requireStageAsOfApplication" ->
          edits.withoutStep(
              Mutant.Kind.ALTERNATIVE_REMOVED, typed, "orByRulesOfFirstAttempt"::equals);
      case "orByRulesOfFirstAttempt" ->
          edits.withoutStep(Mutant.Kind.ALTERNATIVE_REMOVED, typed, next -> false);
      default -> {}
    }
  }

  private void swapped(ChainStep step, String word) {
    edits.replace(
        Mutant.Kind.ALL_ANY_SWAPPED,
        step.word().at(),
        StepMeanings.withWord(step, word),
        word,
        step);
  }

  private void removed(TypedStep typed, Argument criterion) {
    ChainStep step = typed.step();
    List<String> left =
        step.arguments().stream()
            .filter(one -> !one.equals(criterion))
            .map(StepMeanings::text)
            .toList();
    String inPlace =
        left.isEmpty() ? "" : "." + step.word().text() + "(" + String.join(", ", left) + ")";
    edits.replace(
        Mutant.Kind.ALTERNATIVE_REMOVED,
        step,
        left.isEmpty() ? "" : inPlace.substring(1),
        inPlace,
        ".inform(" + StepMeanings.text(criterion) + ")",
        typed.chain().to());
  }
}
