package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.licet.internal.pattern.PatternTokens.Kind;
import org.licet.internal.pattern.PatternTokens.Token;

/** Parses the condition of a rule, after {@code Application()}. Not thread-safe. */
final class PatternParser {

  private static final Set<String> GROUPS = Set.of("not", "exists", "forall", "accumulate");

  /** The most levels of parentheses around patterns. */
  private static final int DEEPEST = 20;

  private final PatternTokens tokens;
  private final TermParser termParser;
  private final TestParser testParser;
  private final TotalParser totalParser;
  private int depth;

  PatternParser(PatternTokens tokens) {
    this.tokens = tokens;
    this.termParser = new TermParser(tokens);
    this.testParser = new TestParser(tokens, termParser);
    this.totalParser = new TotalParser(tokens, termParser);
  }

  /** Reads the whole condition. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    while (!tokens.atEnd()) {
      elements.addAll(either());
      while (tokens.peek().is(";")) {
        tokens.take();
      }
    }
    return List.copyOf(elements);
  }

  /** Reads conditions with {@code or} between them. */
  private List<Element> either() {
    Token first = tokens.peek();
    List<List<Element>> alternatives = new ArrayList<>();
    alternatives.add(both());
    while (isOr(tokens.peek())) {
      tokens.take();
      alternatives.add(both());
    }
    return alternatives.size() == 1
        ? alternatives.get(0)
        : List.of(new Element.Or(List.copyOf(alternatives), first.at().until(tokens.last().at())));
  }

  /** Reads conditions with {@code and} between them. */
  private List<Element> both() {
    List<Element> elements = new ArrayList<>(one());
    while (isAnd(tokens.peek())) {
      tokens.take();
      elements.addAll(one());
    }
    return List.copyOf(elements);
  }

  /** Reads one part, or several in parentheses. */
  private List<Element> one() {
    if (!tokens.peek().is("(")) {
      return element();
    }
    Token first = tokens.take();
    if (++depth > DEEPEST) {
      throw PatternFault.of(
          first.at(), "patterns are nested deeper than " + DEEPEST, "write several criteria");
    }
    List<Element> inside = new ArrayList<>(either());
    while (!tokens.takeIf(")")) {
      if (tokens.atEnd()) {
        throw tokens.unexpected(")");
      }
      inside.addAll(either());
    }
    depth--;
    return List.copyOf(inside);
  }

  private List<Element> element() {
    Token first = tokens.peek();
    switch (first.kind() == Kind.NAME ? first.text() : "") {
      case "not" -> {
        tokens.take();
        List<List<Element>> groups = groups("not");
        Span at = first.at().until(tokens.last().at());
        return groups.stream().map(group -> NestedGroups.not(group, at)).toList();
      }
      case "exists" -> {
        tokens.take();
        List<List<Element>> groups = groups("exists");
        Span at = first.at().until(tokens.last().at());
        List<List<Element>> alternatives =
            groups.stream().map(group -> NestedGroups.exists(group, at)).toList();
        return groups.size() == 1 ? alternatives.get(0) : List.of(new Element.Or(alternatives, at));
      }
      case "forall" -> {
        return List.of(forAll(tokens.take()));
      }
      case "accumulate" -> {
        return List.of(accumulate(tokens.take()));
      }
      default -> {
        return List.of(pattern());
      }
    }
  }

  /** Reads one part, or several in parentheses, with {@code or} between groups of them. */
  private List<List<Element>> groups(String word) {
    if (!tokens.peek().is("(")) {
      refuseNested(word);
      return List.of(List.of(pattern()));
    }
    Token first = tokens.take();
    if (++depth > DEEPEST) {
      throw PatternFault.of(
          first.at(), "patterns are nested deeper than " + DEEPEST, "write several criteria");
    }
    List<List<Element>> groups = new ArrayList<>();
    do {
      List<Element> parts = new ArrayList<>();
      do {
        parts.addAll(inner(word));
        if (!tokens.takeIf(",") && !tokens.takeIf("&&") && tokens.peek().isWord("and")) {
          tokens.take();
        }
      } while (!tokens.peek().is(")") && !isOr(tokens.peek()));
      groups.add(List.copyOf(parts));
    } while (isOr(tokens.peek()) && tokens.take() != null);
    depth--;
    tokens.expect(")");
    return List.copyOf(groups);
  }

  /** Reads one part inside {@code not} or {@code exists}. */
  private List<Element> inner(String outer) {
    Token first = tokens.peek();
    if (first.isWord("forall") || first.isWord("accumulate")) {
      refuseNested(outer);
    }
    return first.isWord("not") || first.isWord("exists") ? element() : List.of(pattern());
  }

  private static boolean isAnd(Token token) {
    return token.isWord("and") || token.is("&&");
  }

  private static boolean isOr(Token token) {
    return token.isWord("or") || token.is("||");
  }

  private void refuseNested(String outer) {
    Token token = tokens.peek();
    if (GROUPS.contains(token.text()) && token.kind() == Kind.NAME) {
      throw PatternFault.of(
          token.at(),
          token.text() + " cannot stand inside " + outer,
          outer.equals("accumulate")
              ? "write it before accumulate, and use its names there"
              : "write a criterion of its own for it, and require both");
    }
  }

  private Element.Pattern pattern() {
    Token first = tokens.peek();
    String variable = "";
    if (first.isVariable() && tokens.peek(1).is(":")) {
      variable = tokens.take().text();
      tokens.take();
    }
    Token type = tokens.peek();
    if (PatternRefusals.isRefused(type)) {
      throw type.isWord("from")
          ? PatternRefusals.from(type, tokens.peek(1))
          : PatternRefusals.of(type);
    }
    if (type.kind() != Kind.NAME || type.isVariable() || !tokens.peek(1).is("(")) {
      throw PatternFault.of(
          type.at(),
          "found " + type.shown() + ", expected a pattern",
          type.is("@") || type.is("?")
              ? "delete " + type.text()
              : "a pattern such as Examination( exam == \"NCLEX-RN\" )");
    }
    if (type.isWord("Application") || type.isWord("Ruleset")) {
      throw PatternFault.of(
          type.at(),
          "a rule has one " + type.text() + ", this is a second one",
          type.isWord("Application")
              ? "move its lookups to a criterion of their own, and require both"
              : "write a rule of its own for it");
    }
    tokens.take();
    tokens.expect("(");
    List<Element.Binding> bindings = new ArrayList<>();
    List<Test> tests = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      Token start = tokens.peek();
      if (start.isVariable() && tokens.peek(1).is(":")) {
        tokens.take();
        tokens.take();
        Term value = termParser.term();
        bindings.add(
            new Element.Binding(start.text(), value, start.at().until(tokens.last().at())));
      } else {
        tests.add(testParser.test());
      }
      if (!tokens.takeIf(",") && !tokens.peek().is(")")) {
        Token next = tokens.peek();
        throw next.isWord("or") || next.isWord("and")
            ? PatternFault.of(
                next.at(),
                "found " + next.text() + " between tests",
                next.isWord("or") ? "use in ( ..., ... )" : "write a comma")
            : PatternRefusals.asComparison(next).orElseGet(() -> tokens.unexpected("a comma or )"));
      }
    }
    tokens.expect(")");
    return new Element.Pattern(
        variable,
        type.text(),
        type.at(),
        List.copyOf(bindings),
        List.copyOf(tests),
        first.at().until(tokens.last().at()));
  }

  /** Reads {@code forall( $d : Degree( a ) Degree( this == $d, b ) )}, or with one pattern. */
  private Element forAll(Token word) {
    tokens.expect("(");
    refuseNested("forall");
    Element.Pattern base = pattern();
    if (tokens.takeIf(")")) {
      Element.Pattern every =
          new Element.Pattern(
              base.variable(), base.type(), base.typeAt(), base.bindings(), List.of(), base.at());
      return new Element.ForAll(
          every, base.tests(), List.of(), word.at().until(tokens.last().at()));
    }
    List<Element.Pattern> others = new ArrayList<>();
    do {
      tokens.takeIf(",");
      refuseNested("forall");
      others.add(pattern());
    } while (!tokens.peek().is(")"));
    tokens.expect(")");
    Span at = word.at().until(tokens.last().at());
    if (others.size() == 1 && isSame(others.get(0), base)) {
      List<Test> tests = others.get(0).tests();
      return new Element.ForAll(base, tests.subList(1, tests.size()), List.of(), at);
    }
    return new Element.ForAll(base, List.of(), List.copyOf(others), at);
  }

  /** Returns whether a pattern is about the same record as another: {@code this == $d}. */
  private static boolean isSame(Element.Pattern then, Element.Pattern base) {
    return !base.variable().isEmpty()
        && then.variable().isEmpty()
        && then.type().equals(base.type())
        && then.bindings().isEmpty()
        && !then.tests().isEmpty()
        && then.tests().get(0) instanceof Test.Comparison first
        && first.operator() == Test.Operator.EQUAL
        && first.left() instanceof Term.Itself
        && first.right() instanceof Term.Variable of
        && of.name().equals(base.variable());
  }

  /** Reads {@code accumulate( Course( ... ); $hours : sum( hours ); $hours >= 5 )}. */
  private Element accumulate(Token word) {
    tokens.expect("(");
    refuseNested("accumulate");
    List<Element.Pattern> patterns = totalled();
    if (!tokens.takeIf(";") && !tokens.takeIf(",")) {
      throw PatternFault.of(
          tokens.peek().at(),
          "found " + tokens.peek().shown() + ", expected ; and " + TotalParser.EXAMPLE,
          "accumulate( Course( $h : hours ); $hours : sum( $h ); $hours >= 5 )");
    }
    List<Element.Total> totals = totalParser.totals(patterns);
    List<Test> tests = new ArrayList<>();
    if (tokens.takeIf(";") && !tokens.peek().is(")")) {
      do {
        tests.add(testParser.test());
      } while (tokens.takeIf(","));
    }
    tokens.expect(")");
    return new Element.Accumulate(
        patterns, totals, List.copyOf(tests), word.at().until(tokens.last().at()));
  }

  /** Reads the patterns of {@code accumulate}, with {@code and} between them. */
  private List<Element.Pattern> totalled() {
    boolean inside = tokens.takeIf("(");
    List<Element.Pattern> patterns = new ArrayList<>();
    do {
      refuseNested("accumulate");
      patterns.add(pattern());
      if (isOr(tokens.peek())) {
        throw PatternFault.of(
            tokens.peek().at(),
            "accumulate totals records that match together, not either of two",
            "write two accumulate, and add their totals");
      }
    } while (isAnd(tokens.peek()) && tokens.take() != null);
    if (inside) {
      tokens.expect(")");
    }
    return List.copyOf(patterns);
  }
}
