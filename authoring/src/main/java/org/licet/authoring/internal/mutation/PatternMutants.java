package org.licet.authoring.internal.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.text.Span;
import org.licet.internal.pattern.Element;
import org.licet.internal.pattern.PatternCondition;
import org.licet.internal.pattern.PatternTests;
import org.licet.internal.pattern.Term;
import org.licet.internal.pattern.Test;

/** Changes the patterns of one rule. Not thread-safe. */
public final class PatternMutants {

  /**
   * A number in a pattern.
   *
   * @param at its place
   * @param value the number
   * @param lower the next lower number, which is one less or less by the last decimal place; half
   *     of a number that divides
   * @param higher the next higher number
   * @param test the text of the test around it
   * @param from its place in that text
   */
  public record NumberInTest(
      Span at, String value, BigDecimal lower, BigDecimal higher, String test, int from) {

    static NumberInTest of(Term.Literal literal, Span at, boolean divides, String test, int from) {
      BigDecimal value = new BigDecimal(literal.text());
      BigDecimal two = BigDecimal.valueOf(2);
      return new NumberInTest(
          at,
          literal.text(),
          divides ? value.divide(two) : value.subtract(value.ulp()),
          divides ? value.multiply(two) : value.add(value.ulp()),
          test,
          from);
    }

    /** Returns whether the rules allow the lower number. */
    public boolean hasLower() {
      return lower.signum() > 0 || value.startsWith("-");
    }

    /** Returns the test with another number. */
    public String with(BigDecimal other) {
      return test.substring(0, from)
          + other.toPlainString()
          + test.substring(from + value.length());
    }
  }

  private final RuleFile file;
  private final RuleEdits edits;
  private final String text;

  private PatternMutants(RuleFile file, RuleEdits edits) {
    this.file = file;
    this.edits = edits;
    this.text = file.source().text();
  }

  /** Makes every small change to the patterns. */
  static void of(RuleFile file, PatternCondition patterns, RuleEdits edits) {
    PatternMutants mutants = new PatternMutants(file, edits);
    for (Test test : PatternTests.between(patterns)) {
      mutants.dropped(test);
      mutants.inverted(test);
      PatternTests.each(test, mutants::within);
    }
    numbers(file, patterns).forEach(mutants::number);
    Map<Span, Element> parts = new LinkedHashMap<>();
    patterns.elements().forEach(part -> parts.putIfAbsent(span(file, part.at()), part));
    parts.values().forEach(mutants::dropped);
    patterns.elements().forEach(mutants::alternatives);
  }

  /** Returns the numbers in the patterns of a rule, in the order of the text. */
  public static List<NumberInTest> numbers(RuleFile file, Rule rule) {
    return rule.patterns().map(patterns -> numbers(file, patterns)).orElse(List.of());
  }

  private static List<NumberInTest> numbers(RuleFile file, PatternCondition patterns) {
    String text = file.source().text();
    List<NumberInTest> numbers = new ArrayList<>();
    for (Test test : PatternTests.between(patterns)) {
      PatternTests.each(
          test,
          one -> {
            for (Term.Literal literal : PatternTests.literals(one)) {
              if (literal.kind() == Term.Literal.Kind.NUMBER) {
                numbers.add(
                    NumberInTest.of(
                        literal,
                        span(file, literal.at()),
                        PatternTests.divisors(one).contains(literal),
                        text.substring(test.at().from(), test.at().to()),
                        literal.at().from() - test.at().from()));
              }
            }
          });
    }
    return List.copyOf(numbers);
  }

  private static Span span(RuleFile file, org.licet.internal.pattern.Span at) {
    return file.source().spanAt(at.from(), Math.max(1, at.to() - at.from()));
  }

  private String text(org.licet.internal.pattern.Span at) {
    return text.substring(at.from(), at.to());
  }

  private void number(NumberInTest number) {
    if (number.hasLower()) {
      number(number, number.lower());
    }
    number(number, number.higher());
  }

  private void number(NumberInTest number, BigDecimal other) {
    edits.replaceText(
        Mutant.Kind.NUMBER,
        number.at(),
        number.test(),
        number.with(other),
        number.at().start(),
        number.at().end(),
        other.toPlainString());
  }

  /** Removes a test with its comma. */
  private void dropped(Test test) {
    int from = test.at().from();
    int to = test.at().to();
    int next = skipSpaces(to);
    if (next < text.length() && text.charAt(next) == ',') {
      to = skipSpaces(next + 1);
    } else {
      int before = from;
      while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
        before--;
      }
      if (text.charAt(before - 1) == ',') {
        from = before - 1;
      }
    }
    edits.replaceText(
        Mutant.Kind.CONDITION_DROPPED, span(file, test.at()), text(test.at()), "", from, to, "");
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void inverted(Test test) {
    String was = text(test.at());
    replace(Mutant.Kind.CONDITION_INVERTED, test.at(), was, "!(" + was + ")");
  }

  private void replace(
      Mutant.Kind kind, org.licet.internal.pattern.Span at, String was, String now) {
    edits.replaceText(kind, span(file, at), was, now, at.from(), at.to(), now);
  }

  private void within(Test test) {
    if (test instanceof Test.Comparison comparison) {
      bounds(comparison);
      values(comparison);
    } else if (test instanceof Test.OneOf one && one.values().size() > 1) {
      for (int i = 0; i < one.values().size(); i++) {
        int from = i == 0 ? one.values().get(0).at().from() : one.values().get(i - 1).at().to();
        int to = i == 0 ? one.values().get(1).at().from() : one.values().get(i).at().to();
        edits.replaceText(
            Mutant.Kind.ALTERNATIVE_REMOVED,
            span(file, one.values().get(i).at()),
            text(one.values().get(i).at()),
            "",
            from,
            to,
            "");
      }
    } else if (test instanceof Test.Any any) {
      for (Test alternative : any.tests()) {
        Test other =
            any.tests().get(0).equals(alternative) ? any.tests().get(1) : any.tests().get(0);
        if (any.tests().size() == 2) {
          replace(Mutant.Kind.ALTERNATIVE_REMOVED, any.at(), text(any.at()), text(other.at()));
        }
      }
    }
  }

  /** Includes or excludes the bound itself. */
  private void bounds(Test.Comparison comparison) {
    Optional<String> other =
        switch (comparison.operator()) {
          case BELOW -> Optional.of("<=");
          case AT_MOST -> Optional.of("<");
          case ABOVE -> Optional.of(">=");
          case AT_LEAST -> Optional.of(">");
          default -> Optional.empty();
        };
    other.ifPresent(
        sign -> {
          org.licet.internal.pattern.Span at = comparison.operatorAt();
          String whole = text(comparison.at());
          int from = at.from() - comparison.at().from();
          edits.replaceText(
              Mutant.Kind.WINDOW_SHIFTED,
              span(file, at),
              whole,
              whole.substring(0, from) + sign + whole.substring(from + at.to() - at.from()),
              at.from(),
              at.to(),
              sign);
        });
  }

  /** Moves a day in the rule. */
  private void values(Test.Comparison comparison) {
    boolean ordered =
        comparison.operator() != Test.Operator.EQUAL
            && comparison.operator() != Test.Operator.UNEQUAL
            && comparison.operator() != Test.Operator.CONTAINS;
    for (Term.Literal literal : PatternTests.literals(comparison)) {
      if (ordered && literal.kind() == Term.Literal.Kind.TEXT) {
        for (int by : new int[] {-1, 1}) {
          replace(
              Mutant.Kind.NUMBER,
              literal.at(),
              text(literal.at()),
              '"' + LocalDate.parse(literal.text()).plusDays(by).toString() + '"');
        }
      }
    }
  }

  /** Leaves one of two alternatives. */
  private void alternatives(Element element) {
    if (element instanceof Element.Or or && or.alternatives().size() == 2) {
      for (List<Element> alternative : or.alternatives()) {
        org.licet.internal.pattern.Span first = alternative.get(0).at();
        org.licet.internal.pattern.Span last = alternative.get(alternative.size() - 1).at();
        String left = text.substring(first.from(), last.to());
        if (!first.equals(or.at())) {
          replace(Mutant.Kind.ALTERNATIVE_REMOVED, or.at(), text(or.at()), left);
        }
      }
    }
  }

  /** Removes a part that no other part refers to. */
  private void dropped(Element element) {
    if (element instanceof Element.Not
        || element instanceof Element.Exists
        || element instanceof Element.ForAll) {
      int to = afterAnd(element.at().to());
      edits.replaceText(
          Mutant.Kind.CONDITION_DROPPED,
          span(file, element.at()),
          text(element.at()).replaceAll("\\s+", " "),
          "",
          to > element.at().to() ? element.at().from() : beforeAnd(element.at().from()),
          to,
          "");
    }
  }

  /** Returns the end of an {@code and} that follows a place, or the place. */
  private int afterAnd(int at) {
    int next = skipSpaces(at);
    for (String and : List.of("and ", "&&")) {
      if (text.startsWith(and, next)) {
        return next + and.length();
      }
    }
    return at;
  }

  /** Returns the beginning of an {@code and} that precedes a place, or the place. */
  private int beforeAnd(int at) {
    int before = at;
    while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    for (String and : List.of(" and", "&&")) {
      if (text.startsWith(and, before - and.length())) {
        return before - and.length();
      }
    }
    return at;
  }
}
