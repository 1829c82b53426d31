package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.licet.internal.pattern.PatternTokens.Kind;
import org.licet.internal.pattern.PatternTokens.Token;

/** Parses the condition of a rule, after {@code Application()}. Not thread-safe. */
final class PatternParser {

  static final List<String> FUNCTIONS = List.of("count", "sum", "min", "max");

  private static final Set<String> REFUSED =
      Set.of("eval", "from", "collect", "groupby", "over", "entry", "new", "acc", "do", "if");

  /** The most levels of nested tests and moved dates. */
  private static final int DEEPEST = 20;

  private final PatternTokens tokens;
  private int depth;

  PatternParser(PatternTokens tokens) {
    this.tokens = tokens;
  }

  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    while (!tokens.atEnd()) {
      elements.add(element());
      if (tokens.peek().isWord("and")) {
        tokens.take();
      }
      while (tokens.peek().is(";")) {
        tokens.take();
      }
    }
    return List.copyOf(elements);
  }

  private Element element() {
    Token first = tokens.peek();
    switch (first.kind() == Kind.NAME ? first.text() : "") {
      case "not" -> {
        tokens.take();
        List<Element.Pattern> patterns = group("not");
        return new Element.Not(patterns, first.at().until(tokens.last().at()));
      }
      case "exists" -> {
        tokens.take();
        List<Element.Pattern> patterns = group("exists");
        return new Element.Exists(patterns, first.at().until(tokens.last().at()));
      }
      case "forall" -> {
        return forAll(tokens.take());
      }
      case "accumulate" -> {
        return accumulate(tokens.take());
      }
      default -> {
        return pattern();
      }
    }
  }

  /** Reads one pattern, or several in parentheses. */
  private List<Element.Pattern> group(String word) {
    List<Element.Pattern> patterns = new ArrayList<>();
    if (!tokens.peek().is("(")) {
      refuseNested(word);
      patterns.add(pattern());
      return List.copyOf(patterns);
    }
    tokens.take();
    refuseNested(word);
    patterns.add(pattern());
    while (!tokens.peek().is(")")) {
      if (tokens.peek().isWord("and") || tokens.peek().is(",")) {
        tokens.take();
      }
      refuseNested(word);
      patterns.add(pattern());
    }
    expect(")");
    return List.copyOf(patterns);
  }

  private void refuseNested(String outer) {
    Token token = tokens.peek();
    if (Set.of("not", "exists", "forall", "accumulate").contains(token.text())
        && token.kind() == Kind.NAME) {
      throw PatternFault.of(
          token.at(),
          token.text() + " cannot stand inside " + outer,
          "write a criterion of its own for it, and require both");
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
    if (REFUSED.contains(type.text()) && type.kind() == Kind.NAME) {
      throw PatternFault.of(type.at(), type.text() + " is not allowed in a rule");
    }
    if (type.isWord("or")) {
      throw PatternFault.of(
          type.at(),
          "or cannot join patterns",
          "write two criteria, and use requireOneOf in the stage");
    }
    if (type.kind() != Kind.NAME || type.isVariable() || !tokens.peek(1).is("(")) {
      throw PatternFault.of(
          type.at(),
          "found " + type.shown() + ", expected a pattern",
          "a pattern such as Examination( exam == \"NCLEX-RN\" )");
    }
    tokens.take();
    expect("(");
    List<Element.Binding> bindings = new ArrayList<>();
    List<Test> tests = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      Token start = tokens.peek();
      if (start.isVariable() && tokens.peek(1).is(":")) {
        tokens.take();
        tokens.take();
        Term value = term();
        bindings.add(
            new Element.Binding(start.text(), value, start.at().until(tokens.last().at())));
      } else {
        tests.add(test());
      }
      if (!tokens.takeIf(",") && !tokens.peek().is(")")) {
        throw unexpected("a comma or )");
      }
    }
    expect(")");
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
    expect("(");
    Element.Pattern base = pattern();
    if (tokens.takeIf(")")) {
      Element.Pattern every =
          new Element.Pattern(
              base.variable(), base.type(), base.typeAt(), base.bindings(), List.of(), base.at());
      return new Element.ForAll(every, base.tests(), word.at().until(tokens.last().at()));
    }
    tokens.takeIf(",");
    Element.Pattern then = pattern();
    expect(")");
    boolean same =
        !base.variable().isEmpty()
            && then.type().equals(base.type())
            && then.bindings().isEmpty()
            && !then.tests().isEmpty()
            && then.tests().get(0) instanceof Test.Comparison first
            && first.operator() == Test.Operator.EQUAL
            && first.left() instanceof Term.Itself
            && first.right() instanceof Term.Variable of
            && of.name().equals(base.variable());
    if (!same) {
      throw PatternFault.of(
          then.at(),
          "the second pattern of forall is not about the same record",
          "forall( $x : " + base.type() + "( ... ) " + base.type() + "( this == $x, ... ) )");
    }
    return new Element.ForAll(
        base,
        List.copyOf(then.tests().subList(1, then.tests().size())),
        word.at().until(tokens.last().at()));
  }

  /** Reads {@code accumulate( Course( ... ); $hours : sum( hours ); $hours >= 5 )}. */
  private Element accumulate(Token word) {
    expect("(");
    refuseNested("accumulate");
    Element.Pattern record = pattern();
    if (!tokens.takeIf(";") && !tokens.takeIf(",")) {
      throw unexpected("; and a total such as $hours : sum( $course.hours )");
    }
    List<Element.Total> totals = new ArrayList<>();
    do {
      totals.add(total(record));
    } while (tokens.takeIf(","));
    List<Test> tests = new ArrayList<>();
    if (tokens.takeIf(";") && !tokens.peek().is(")")) {
      do {
        tests.add(test());
      } while (tokens.takeIf(","));
    }
    expect(")");
    return new Element.Accumulate(
        record, List.copyOf(totals), List.copyOf(tests), word.at().until(tokens.last().at()));
  }

  private Element.Total total(Element.Pattern record) {
    Token variable = tokens.peek();
    if (!variable.isVariable() || !tokens.peek(1).is(":")) {
      throw unexpected("a total such as $hours : sum( $course.hours )");
    }
    tokens.take();
    tokens.take();
    Token function = tokens.take();
    if (!FUNCTIONS.contains(function.text())) {
      throw PatternFault.unknown(
          function.at(),
          "found " + function.shown() + ", expected count, sum, min or max",
          function.text(),
          FUNCTIONS);
    }
    expect("(");
    Term of =
        function.isWord("count") && tokens.peek().is(")")
            ? new Term.Itself(function.at())
            : own(term(), record);
    expect(")");
    return new Element.Total(
        variable.text(), function.text(), of, variable.at().until(tokens.last().at()));
  }

  /** Returns a term about the accumulated record, also if it is written with a variable. */
  private static Term own(Term term, Element.Pattern record) {
    if (term instanceof Term.Variable variable) {
      if (variable.name().equals(record.variable())) {
        return new Term.Itself(variable.at());
      }
      for (Element.Binding binding : record.bindings()) {
        if (binding.variable().equals(variable.name())) {
          return binding.value();
        }
      }
    } else if (term instanceof Term.Field field
        && !record.variable().isEmpty()
        && field.of().equals(record.variable())) {
      return new Term.Field("", field.name(), field.declared(), field.at());
    }
    return term;
  }

  private Test test() {
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
    if (first.is("!") || first.is("(")) {
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

  private Test nested() {
    Token first = tokens.take();
    if (first.is("!")) {
      return new Test.Opposite(single(), first.at().until(tokens.last().at()));
    }
    Test inner = test();
    expect(")");
    return inner;
  }

  private Test comparison() {
    Term left = term();
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
      Term right = term();
      Span at = left.at().until(tokens.last().at());
      Test contains = new Test.Comparison(left, Test.Operator.CONTAINS, sign.at(), right, at);
      return negated ? new Test.Opposite(contains, at) : contains;
    }
    if (sign.isWord("matches") || sign.isWord("memberOf") || sign.isWord("str")) {
      throw PatternFault.of(
          sign.at(), sign.text() + " is not allowed in a rule", "compare with ==, in or contains");
    }
    if (negated) {
      throw unexpected("in or contains after not");
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
        Term right = term();
        return new Test.Comparison(
            left, operator, sign.at(), right, left.at().until(tokens.last().at()));
      }
    }
    if (sign.is("=")) {
      throw PatternFault.of(sign.at(), "found =, expected ==", "write == instead");
    }
    return new Test.Holds(left, left.at());
  }

  private Test oneOf(Term left) {
    expect("(");
    List<Term.Literal> values = new ArrayList<>();
    do {
      Term value = term();
      if (!(value instanceof Term.Literal literal)) {
        throw PatternFault.of(value.at(), "in lists only texts and numbers", "compare with ==");
      }
      values.add(literal);
    } while (tokens.takeIf(","));
    expect(")");
    return new Test.OneOf(left, List.copyOf(values), left.at().until(tokens.last().at()));
  }

  private Term term() {
    Term term = atom();
    while (tokens.peek().is(".") && term != null) {
      tokens.take();
      Token word = tokens.take();
      if (word.kind() != Kind.NAME) {
        throw PatternFault.of(word.at(), "found " + word.shown() + ", expected a field");
      }
      Span at = term.at().until(word.at());
      if (tokens.takeIf("(")) {
        if (++depth > DEEPEST) {
          throw PatternFault.of(word.at(), "dates are moved more than " + DEEPEST + " times");
        }
        Term by = term();
        depth--;
        expect(")");
        term = new Term.Moved(term, word.text(), by, term.at().until(tokens.last().at()));
      } else if (term instanceof Term.Variable of) {
        term =
            word.isWord("facts")
                ? declared(of.name(), of.at())
                : new Term.Field(of.name(), word.text(), false, at);
      } else if (term instanceof Term.Itself) {
        term =
            word.isWord("facts")
                ? declared("", term.at())
                : new Term.Field("", word.text(), false, at);
      } else {
        throw PatternFault.of(word.at(), "a field has no field " + word.text());
      }
    }
    if (tokens.peek().is("+")
        || tokens.peek().is("-")
        || tokens.peek().is("*")
        || tokens.peek().is("/")
        || tokens.peek().is("%")) {
      throw PatternFault.of(
          tokens.peek().at(),
          "found " + tokens.peek().shown() + ": a rule cannot calculate",
          "use plusYears, plusMonths or plusDays for dates, and accumulate for totals");
    }
    return term;
  }

  private Term atom() {
    Token token = tokens.take();
    switch (token.kind()) {
      case TEXT -> {
        return new Term.Literal(token.text(), Term.Literal.Kind.TEXT, token.at());
      }
      case NUMBER -> {
        return new Term.Literal(token.text(), Term.Literal.Kind.NUMBER, token.at());
      }
      case NAME -> {
        if (token.isWord("true") || token.isWord("false")) {
          return new Term.Literal(token.text(), Term.Literal.Kind.YES_NO, token.at());
        }
        if (token.isWord("this")) {
          return new Term.Itself(token.at());
        }
        if (token.isVariable()) {
          return new Term.Variable(token.text(), token.at());
        }
        if (REFUSED.contains(token.text())) {
          throw PatternFault.of(token.at(), token.text() + " is not allowed in a rule");
        }
        return token.isWord("facts")
            ? declared("", token.at())
            : new Term.Field("", token.text(), false, token.at());
      }
      default ->
          throw PatternFault.of(
              token.at(), "found " + token.shown() + ", expected a field, a text or a number");
    }
  }

  /** Reads {@code facts["NAME"]}. */
  private Term declared(String of, Span from) {
    expect("[");
    Token name = tokens.take();
    if (name.kind() != Kind.TEXT) {
      throw PatternFault.of(
          name.at(), "found " + name.shown() + ", expected a fact in quotes", "facts[\"...\"]");
    }
    expect("]");
    return new Term.Field(of, name.text(), true, from.until(tokens.last().at()));
  }

  private void expect(String sign) {
    if (!tokens.takeIf(sign)) {
      throw unexpected(sign);
    }
  }

  private PatternFault unexpected(String expected) {
    Token token = tokens.peek();
    return PatternFault.of(token.at(), "found " + token.shown() + ", expected " + expected);
  }
}
