package org.licet.authoring.internal.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.typing.FactTyping;
import org.licet.internal.pattern.PatternCondition;
import org.licet.rule.Application;

/**
 * One rule. Immutable and thread-safe.
 *
 * @param name its name
 * @param annotations the annotations above its condition
 * @param pattern its condition
 * @param patterns the patterns after the application, if any; such a rule has no other lookups
 * @param statements its conclusions; empty if it has patterns
 * @param from its beginning in the text
 * @param to its end in the text, exclusive
 */
public record Rule(
    Name name,
    List<Annotation> annotations,
    Pattern pattern,
    Optional<PatternCondition> patterns,
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
   * @param variable the variable for the fact
   * @param type the type of the fact
   * @param bindings the lookups
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
   * @param variable the variable for the result
   * @param value the words
   */
  public record Binding(Name variable, Chain value) {}

  /** Returns the text of an annotation. */
  public Optional<Argument.Text> annotation(String wanted) {
    return annotations.stream()
        .filter(annotation -> annotation.name().text().equals(wanted))
        .map(Annotation::value)
        .findFirst();
  }

  /** Returns the criterion that the rule concludes, if any. */
  public Optional<Argument.Text> criterion() {
    return annotation("criterion");
  }

  /** Returns true if it matches the application, and not the ruleset. */
  public boolean judges() {
    return FactTyping.meant(this).filter(fact -> fact == Application.class).isPresent();
  }

  /** Returns its chains, in the order of the text. */
  public Stream<Chain> chains() {
    return Stream.concat(pattern.bindings().stream().map(Binding::value), statements.stream());
  }

  /** Returns its steps, in the order of the text. */
  public Stream<ChainStep> steps() {
    return chains().flatMap(Chain::allSteps);
  }
}
