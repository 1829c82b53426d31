package org.licet.authoring.internal.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.authoring.internal.interpret.StepMutation;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.text.Span;

/** Edits one rule of a file. Each edit is a separate mutant. */
final class RuleEdits {

  private final RuleFile file;
  private final Rule rule;
  private final Predicate<Mutant.Kind> wanted;
  private final Consumer<Mutant> made;

  /**
   * @param wanted selects kinds of changes beforehand
   */
  RuleEdits(RuleFile file, Rule rule, Predicate<Mutant.Kind> wanted, Consumer<Mutant> made) {
    this.wanted = wanted;
    this.file = file;
    this.rule = rule;
    this.made = made;
  }

  /**
   * Replaces a part of the text.
   *
   * @param shown the step after the change
   */
  void replace(Mutant.Kind kind, Span at, String shown, String text, ChainStep step) {
    made(
        kind, step.word().at(), StepMeanings.text(step), shown, edited(at.start(), at.end(), text));
  }

  /** Replaces a part of the text, and inserts text after it. */
  void replace(
      Mutant.Kind kind, ChainStep step, String shown, String inPlace, String after, int end) {
    String text = file.source().text();
    String changed =
        text.substring(0, step.from())
            + inPlace
            + text.substring(step.to(), end)
            + after
            + text.substring(end);
    made(kind, step.word().at(), StepMeanings.text(step), shown, changed);
  }

  /** Removes a step, and the following steps that depend on it. */
  void withoutStep(Mutant.Kind kind, TypedStep typed, Predicate<String> alsoLeftOut) {
    List<ChainStep> left = left(typed, alsoLeftOut);
    made(
        kind,
        typed.step().word().at(),
        left.stream().map(StepMeanings::text).collect(Collectors.joining(".")),
        "",
        edited(typed.step().from(), left.get(left.size() - 1).to(), ""));
  }

  /** Removes the only argument of a step, and therefore the step and those that depend on it. */
  void withoutOnlyArgument(
      Mutant.Kind kind, TypedStep typed, Argument argument, Predicate<String> alsoLeftOut) {
    List<ChainStep> left = left(typed, alsoLeftOut);
    made(
        kind,
        argument.at(),
        StepMeanings.text(argument),
        "",
        edited(typed.step().from(), left.get(left.size() - 1).to(), ""));
  }

  private static List<ChainStep> left(TypedStep typed, Predicate<String> alsoLeftOut) {
    List<ChainStep> rest =
        typed.chain().steps().subList(typed.position() + 1, typed.chain().steps().size());
    return Stream.concat(
            Stream.of(typed.step()),
            rest.stream().takeWhile(step -> alsoLeftOut.test(step.word().text())))
        .toList();
  }

  /** Removes one of several arguments. */
  void withoutArgument(Mutant.Kind kind, ChainStep step, Argument argument) {
    int index = step.arguments().indexOf(argument);
    Span at = argument.at();
    boolean last = index == step.arguments().size() - 1;
    int from = last ? end(step.arguments().get(index - 1)) : at.start();
    int to = last ? end(argument) : step.arguments().get(index + 1).at().start();
    made(kind, at, StepMeanings.text(argument), "", edited(from, to, ""));
  }

  /** Returns the end of an argument in the text. */
  static int end(Argument argument) {
    return argument instanceof Argument.Nested nested ? nested.chain().to() : argument.at().end();
  }

  /** Keeps the text, and changes a step in a way that no text can express. */
  void twist(Mutant.Kind kind, ChainStep step, String shown, StepMutation twist) {
    if (!wanted.test(kind)) {
      return;
    }
    made.accept(
        new Mutant(
            file.source().place(step.word().at()),
            rule.name().text(),
            kind,
            rule.criterion().map(Argument.Text::value),
            StepMeanings.text(step),
            shown,
            file,
            file.source().text(),
            Optional.of(twist)));
  }

  /**
   * Replaces a part of the text that is no step.
   *
   * @param was the text before, for the report
   * @param now the text after, for the report
   */
  void replaceText(
      Mutant.Kind kind, Span at, String was, String now, int from, int to, String text) {
    made(kind, at, was, now, edited(from, to, text));
  }

  private String edited(int from, int to, String text) {
    String before = file.source().text();
    return before.substring(0, from) + text + before.substring(to);
  }

  private void made(Mutant.Kind kind, Span at, String was, String now, String text) {
    if (!wanted.test(kind)) {
      return;
    }
    made.accept(
        new Mutant(
            file.source().place(at),
            rule.name().text(),
            kind,
            rule.criterion().map(Argument.Text::value),
            was,
            now,
            file,
            text,
            Optional.empty()));
  }
}
