package org.licet.internal.pattern;

import java.util.ArrayList;
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

  /** Returns the conditions without {@code or} of which one must hold. */
  public List<PatternCondition> alternatives() {
    return alternatives(elements).stream()
        .map(one -> new PatternCondition(application, one, canonical))
        .toList();
  }

  private static List<List<Element>> alternatives(List<Element> elements) {
    List<List<Element>> all = List.of(List.of());
    for (Element element : elements) {
      List<List<Element>> next =
          element instanceof Element.Or or
              ? or.alternatives().stream().flatMap(one -> alternatives(one).stream()).toList()
              : List.of(List.of(element));
      List<List<Element>> longer = new ArrayList<>();
      for (List<Element> before : all) {
        for (List<Element> after : next) {
          longer.add(Stream.concat(before.stream(), after.stream()).toList());
        }
      }
      all = longer;
    }
    return all;
  }

  /** Returns the parts in the order of the text, without those of {@code or} around others. */
  public Stream<Element> parts() {
    return elements.stream().flatMap(PatternCondition::parts);
  }

  private static Stream<Element> parts(Element element) {
    return element instanceof Element.Or or
        ? or.alternatives().stream().flatMap(List::stream).flatMap(PatternCondition::parts)
        : Stream.of(element);
  }

  /** Returns every pattern, in the order of the text. */
  public Stream<Element.Pattern> patterns() {
    return parts().flatMap(PatternCondition::patterns);
  }

  /** Returns the patterns of a part. */
  static Stream<Element.Pattern> patterns(Element element) {
    if (element instanceof Element.Pattern pattern) {
      return Stream.of(pattern);
    } else if (element instanceof Element.Not not) {
      return not.patterns().stream();
    } else if (element instanceof Element.Exists exists) {
      return exists.patterns().stream();
    } else if (element instanceof Element.ForAll all) {
      return Stream.concat(Stream.of(all.record()), all.others().stream());
    } else if (element instanceof Element.Or or) {
      return or.alternatives().stream().flatMap(List::stream).flatMap(PatternCondition::patterns);
    }
    return ((Element.Accumulate) element).patterns().stream();
  }
}
