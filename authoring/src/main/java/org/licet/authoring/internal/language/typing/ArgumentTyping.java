package org.licet.authoring.internal.language.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.text.Problems;
import org.licet.rule.Amount;
import org.licet.rule.Answer;
import org.licet.rule.Period;
import org.licet.rule.SelectedRecords;

/** Checks the arguments of words. Not thread-safe. */
final class ArgumentTyping {

  private final Problems problems;

  ArgumentTyping(Problems problems) {
    this.problems = problems;
  }

  /**
   * Adds the problems of the arguments of a step.
   *
   * @param given the result types of arguments that are chains
   */
  void check(Word word, ChainStep step, List<Optional<Class<?>>> given) {
    if (!count(word, step)) {
      return;
    }
    for (int i = 0; i < step.arguments().size(); i++) {
      Argument argument = step.arguments().get(i);
      Word.Kind wanted = word.kind(i);
      if (argument instanceof Argument.Text text) {
        text(word, i, wanted, text);
      } else if (argument instanceof Argument.Whole number) {
        number(word, i, wanted, number);
      } else {
        nested(word, wanted, argument, given.get(i));
      }
    }
    repeated(word, step);
    bounds(word, step);
  }

  /** Reports a smallest number that is larger than the largest one. */
  private void bounds(Word word, ChainStep step) {
    int least = word.parameters().indexOf("fewest");
    int most = word.parameters().indexOf("most");
    if (word.leadsTo() == Amount.class
        && least >= 0
        && most >= 0
        && step.arguments().get(least) instanceof Argument.Whole fewest
        && step.arguments().get(most) instanceof Argument.Whole largest
        && fewest.value() > largest.value()) {
      problems.error(
          "value",
          fewest.at(),
          "%s takes the smaller number first, found %d and %d"
              .formatted(word.name(), fewest.value(), largest.value()));
    }
  }

  private boolean count(Word word, ChainStep step) {
    int wanted = word.method().getParameterCount();
    int is = step.arguments().size();
    boolean right = word.takesMany() ? is >= wanted : is == wanted;
    if (!right) {
      problems.error(
          "argument",
          step.word().at(),
          word.name() + " takes " + taken(word) + ", found " + stand(is),
          thousands(word, step).or(() -> Optional.of("write " + usage(word))));
    }
    return right;
  }

  /**
   * Returns a step as one writes it, with text in quotes: {@code inTermOf("credential", years)}.
   */
  private static String usage(Word word) {
    int count = word.method().getParameterCount();
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                word.kind(i) == Word.Kind.TEXT
                    ? "\"" + word.parameter(i) + "\""
                    : word.parameter(i))
        .collect(Collectors.joining(", ", word.name() + "(", word.takesMany() ? ", ...)" : ")"));
  }

  private static String stand(int count) {
    return switch (count) {
      case 0 -> "nothing";
      case 1 -> "one value";
      default -> count + " values";
    };
  }

  private static String taken(Word word) {
    int count = word.method().getParameterCount();
    if (count == 0) {
      return "nothing";
    }
    if (word.takesMany()) {
      return (count == 1 ? "" : word.kind(0) + " and ")
          + "one or more of "
          + word.kind(count - 1)
          + " ("
          + String.join(", ", word.parameters())
          + ")";
    }
    return (count == 1 ? "" : count + " values: ")
        + IntStream.range(0, count)
            .mapToObj(i -> word.kind(i) + " (" + word.parameter(i) + ")")
            .collect(Collectors.joining(" and "));
  }

  /** Advises if a thousands separator split a number in two. */
  private static Optional<String> thousands(Word word, ChainStep step) {
    boolean numbers =
        step.arguments().size() == word.method().getParameterCount() + 1
            && step.arguments().stream().allMatch(one -> one instanceof Argument.Whole)
            && step.arguments().stream().skip(1).allMatch(one -> one.at().length() == 3);
    return numbers
        ? Optional.of(
            "write "
                + step.arguments().stream()
                    .map(one -> one instanceof Argument.Whole number ? digits(number) : "")
                    .collect(Collectors.joining())
                + " without a comma between thousands")
        : Optional.empty();
  }

  private static String digits(Argument.Whole number) {
    return number.at().length() == 3
        ? String.format("%03d", number.value())
        : String.valueOf(number.value());
  }

  private void text(Word word, int position, Word.Kind wanted, Argument.Text text) {
    if (wanted == Word.Kind.TEXT) {
      ValueTyping.check(word, position, text, problems);
    } else {
      problems.error(
          "argument",
          text.at(),
          word.name() + " takes " + wanted + ", found text",
          text.value().matches("\\d{1,9}")
              ? Optional.of("write " + text.value() + " without quotes")
              : Optional.empty());
    }
  }

  private void number(Word word, int position, Word.Kind wanted, Argument.Whole number) {
    if (wanted != Word.Kind.NUMBER) {
      problems.error(
          "argument",
          number.at(),
          word.name() + " takes " + wanted + ", found the number " + number.value(),
          wanted == Word.Kind.TEXT ? Optional.of("\"" + number.value() + "\"") : Optional.empty());
    } else if (number.value() == 0 && !takesZero(word, position)) {
      problems.error("value", number.at(), word.name() + " takes a number of 1 or more, found 0");
    }
  }

  private static boolean takesZero(Word word, int position) {
    return word.parameter(position).equals("fewest") || word.name().equals("moreThan");
  }

  private void nested(Word word, Word.Kind wanted, Argument argument, Optional<Class<?>> given) {
    if (given.isEmpty()) {
      return;
    }
    Class<?> type = given.get();
    boolean right =
        switch (wanted) {
          case ANSWER -> type == Answer.class;
          case AMOUNT -> type == Amount.class;
          case PERIOD -> type == Period.class;
          case RECORDS -> SelectedRecords.class.isAssignableFrom(type);
          case SAME_RECORDS -> type == word.kind();
          case PATHWAY -> type.getSimpleName().equals("Pathway");
          case TEXT, NUMBER -> false;
        };
    if (!right) {
      List<String> candidates =
          wanted == Word.Kind.ANSWER ? Vocabulary.leadingToAnswer(type) : List.of();
      problems.error(
          "argument",
          argument.at(),
          word.name() + " takes " + wanted + ", found " + Vocabulary.noun(type),
          candidates.isEmpty()
              ? Optional.empty()
              : Optional.of("add ." + String.join(" or .", candidates) + " after it"));
    }
  }

  private void repeated(Word word, ChainStep step) {
    List<String> seen = new ArrayList<>();
    for (Argument argument : step.arguments()) {
      if (argument instanceof Argument.Text text && word.takesMany()) {
        if (seen.contains(text.value())) {
          problems.error(
              "repeated",
              text.at(),
              "\"" + text.value() + "\" appears twice here",
              "change or delete one of them");
        }
        seen.add(text.value());
      }
    }
  }
}
