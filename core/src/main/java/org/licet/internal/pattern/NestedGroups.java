package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code not} and {@code exists} inside each other without nesting them, which Drools does
 * not judge reliably. A record without another one is a counterexample of {@code forall}.
 */
final class NestedGroups {

  private NestedGroups() {}

  /** Returns the parts that say the same as {@code exists} of some parts. */
  static List<Element> exists(List<Element> parts, Span at) {
    return parts.stream().allMatch(Element.Pattern.class::isInstance)
        ? List.of(new Element.Exists(patterns(parts), at))
        : parts;
  }

  /** Returns the part that says the same as {@code not} of some parts. */
  static Element not(List<Element> parts, Span at) {
    List<Element.Pattern> patterns = new ArrayList<>();
    List<Element.Not> without = new ArrayList<>();
    for (Element part : parts) {
      if (part instanceof Element.Pattern pattern) {
        patterns.add(pattern);
      } else if (part instanceof Element.Exists exists) {
        patterns.addAll(exists.patterns());
      } else if (part instanceof Element.Not not) {
        without.add(not);
      } else {
        throw PatternFault.of(
            part.at(),
            "a group inside not has no or, and no forall",
            "write a criterion of its own for it, and require both");
      }
    }
    if (without.isEmpty()) {
      return new Element.Not(List.copyOf(patterns), at);
    }
    if (without.size() == 1 && patterns.isEmpty()) {
      return new Element.Exists(without.get(0).patterns(), at);
    }
    if (without.size() == 1 && patterns.size() == 1) {
      return new Element.ForAll(patterns.get(0), List.of(), without.get(0).patterns(), at);
    }
    throw PatternFault.of(
        without.get(0).at(),
        "not takes one pattern and one not inside it",
        "write a criterion of its own for it, and require both");
  }

  private static List<Element.Pattern> patterns(List<Element> parts) {
    return parts.stream().map(Element.Pattern.class::cast).toList();
  }
}
