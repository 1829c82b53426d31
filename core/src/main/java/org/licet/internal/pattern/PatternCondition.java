package org.licet.internal.pattern;

import java.util.List;
import java.util.stream.Stream;

/**
 * The condition of a rule with patterns. Immutable and thread-safe.
 *
 * @param application the variable of the application
 * @param elements the parts after the application
 * @param canonical its text without layout, and with numbers for the names of variables
 */
public record PatternCondition(String application, List<Element> elements, String canonical) {

  /**
   * Reads the condition of a rule, after {@code Application()}.
   *
   * @param application the variable of the application
   * @param from the place after the application
   * @param to the place of {@code then}
   * @throws PatternFault at the first fault
   */
  public static PatternCondition read(String application, String text, int from, int to) {
    return new PatternCondition(
        application,
        new PatternParser(PatternTokens.of(text, from, to)).elements(),
        PatternTokens.of(text, from, to).canonical(application));
  }

  /** Returns the condition of a rule whose patterns are unreadable. */
  public static PatternCondition unreadable(String application) {
    return new PatternCondition(application, List.of(), "");
  }

  /** Returns every pattern, in the order of the text. */
  public Stream<Element.Pattern> patterns() {
    return elements.stream().flatMap(PatternCondition::patterns);
  }

  private static Stream<Element.Pattern> patterns(Element element) {
    if (element instanceof Element.Pattern pattern) {
      return Stream.of(pattern);
    } else if (element instanceof Element.Not not) {
      return not.patterns().stream();
    } else if (element instanceof Element.Exists exists) {
      return exists.patterns().stream();
    } else if (element instanceof Element.ForAll all) {
      return Stream.of(all.record());
    }
    return Stream.of(((Element.Accumulate) element).record());
  }
}
