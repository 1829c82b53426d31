package org.licet.authoring.internal.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.typing.FactTyping;
import org.licet.rule.Application;

/**
 * One rule. Immutable and thread-safe.
 *
 * @param name its name
 * @param annotations what stands above its condition
 * @param pattern its condition
 * @param statements what it concludes
 * @param from where it begins in the text
 * @param to where it ends in the text, exclusive
 */
public record Rule(
    Name name,
    List<Annotation> annotations,
    Pattern pattern,
    List<Chain> statements,
    int from,
    int to) {

  /** Copies the lists. */
  public Rule {
    annotations = List.copyOf(annotations);
    statements = List.copyOf(statements);
  }

  /**
   * An annotation of a rule: {@code @source("S1")}. Immutable and thread-safe.
   *
   * @param name its name, without the at sign
   * @param value its text
   */
  public record Annotation(Name name, Argument.Text value) {}

  /**
   * The fact that a rule matches: {@code $application : Application( ... )}. Immutable and
   * thread-safe.
   *
   * @param variable the variable that stands for it
   * @param type what it is
   * @param bindings what is looked up in it
   */
  public record Pattern(Name variable, Name type, List<Binding> bindings) {
    /** Copies the list. */
    public Pattern {
      bindings = List.copyOf(bindings);
    }
  }

  /**
   * A lookup with its variable: {@code $time : employment.fullTimeMonths()}. Immutable and
   * thread-safe.
   *
   * @param variable the variable that stands for it
   * @param value the words
   */
  public record Binding(Name variable, Chain value) {}

  /** Returns an annotation's text. */
  public Optional<Argument.Text> annotation(String wanted) {
    return annotations.stream()
        .filter(annotation -> annotation.name().text().equals(wanted))
        .map(Annotation::value)
        .findFirst();
  }

  /** Returns the criterion that it concludes, if it judges. */
  public Optional<Argument.Text> criterion() {
    return annotation("criterion");
  }

  /** Tells whether it looks at the application, and not at the ruleset. */
  public boolean judges() {
    return FactTyping.meant(this).filter(fact -> fact == Application.class).isPresent();
  }

  /** Returns every chain of it, in the order of the text. */
  public Stream<Chain> chains() {
    return Stream.concat(pattern.bindings().stream().map(Binding::value), statements.stream());
  }

  /** Returns every step of it, in the order of the text. */
  public Stream<ChainStep> steps() {
    return chains().flatMap(Chain::allSteps);
  }
}
