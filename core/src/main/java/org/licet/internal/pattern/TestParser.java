package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.internal.pattern.PatternTokens.Token;

/** Parses the tests between the commas of a pattern. Not thread-safe. */
final class TestParser {

  /** The most levels of nested tests. */
  private static final int DEEPEST = 20;

  private static final Set<String> CALCULATING = Set.of("+", "-", "*", "/", ".");

  private final PatternTokens tokens;
  private final TermParser terms;
  private int depth;

  TestParser(PatternTokens tokens, TermParser terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  /** Reads a test. */
  Test test() {
    Test first = conjunction();
    if (!tokens.peek().is("||")) {
      return first;
    }
    List<Test> tests = new ArrayList<>(List.of(first));
    while (tokens.takeIf("||")) {
      tests.add(conjunction());
    }
    return new Test.Any(List.copyOf(tests), first.at().until(tokens.last().at()));
  }

  private Test conjunction() {
    Test first = single();
    if (!tokens.peek().is("&&")) {
      return first;
    }
    List<Test> tests = new ArrayList<>(List.of(first));
    while (tokens.takeIf("&&")) {
      tests.add(single());
    }
    return new Test.All(List.copyOf(tests), first.at().until(tokens.last().at()));
  }

  private Test single() {
    Token first = tokens.peek();
    if (first.is("!") || (first.is("(") && !beginsTerm())) {
      if (++depth > DEEPEST) {
        throw PatternFault.of(
            first.at(), "tests are nested deeper than " + DEEPEST, "write several tests");
      }
      Test nested = nested();
      depth--;
      return nested;
    }
    return comparison();
  }

  /** Returns whether parentheses are around a number: a comparison or a calculation follows. */
  private boolean beginsTerm() {
    int opened = 0;
    int at = 0;
    do {
      Token token = tokens.peek(at++);
      opened += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (token.kind() == PatternTokens.Kind.END) {
        return false;
      }
    } while (opened > 0);
    Token next = tokens.peek(at);
    return next.isWord("in")
        || next.isWord("not")
        || CALCULATING.contains(next.text())
        || Stream.of(Test.Operator.values()).anyMatch(operator -> next.is(operator.sign()));
  }

  private Test nested() {
    Token first = tokens.take();
    if (first.is("!")) {
      return new Test.Opposite(single(), first.at().until(tokens.last().at()));
    }
    Test inner = test();
    tokens.expect(")");
    return inner;
  }

  private Test comparison() {
    Term left = terms.term();
    Token sign = tokens.peek();
    boolean negated = sign.isWord("not");
    if (negated) {
      tokens.take();
      sign = tokens.peek();
    }
    if (sign.isWord("in")) {
      tokens.take();
      Test in = oneOf(left);
      return negated ? new Test.Opposite(in, in.at()) : in;
    }
    if (sign.isWord("contains")) {
      tokens.take();
      Term right = terms.term();
      Span at = left.at().until(tokens.last().at());
      Test contains = new Test.Comparison(left, Test.Operator.CONTAINS, sign.at(), right, at);
      return negated ? new Test.Opposite(contains, at) : contains;
    }
    if (negated) {
      throw tokens.unexpected("in or contains after not");
    }
    for (Test.Operator operator : Test.Operator.values()) {
      if (sign.is(operator.sign())) {
        tokens.take();
        if (tokens.peek().isWord("null")) {
          throw PatternFault.of(
              tokens.peek().at(),
              "a rule cannot test for null: an unknown value becomes a question",
              "delete this test");
        }
        Term right = terms.term();
        return new Test.Comparison(
            left, operator, sign.at(), right, left.at().until(tokens.last().at()));
      }
    }
    PatternRefusals.asComparison(sign)
        .ifPresent(
            fault -> {
              throw fault;
            });
    return new Test.Holds(left, left.at());
  }

  private Test oneOf(Term left) {
    tokens.expect("(");
    List<Term.Literal> values = new ArrayList<>();
    do {
      Term value = terms.term();
      if (!(value instanceof Term.Literal literal)) {
        throw PatternFault.of(value.at(), "in lists only texts and numbers", "compare with ==");
      }
      values.add(literal);
    } while (tokens.takeIf(","));
    tokens.expect(")");
    return new Test.OneOf(left, List.copyOf(values), left.at().until(tokens.last().at()));
  }
}
