package org.licet.internal.pattern;

import org.licet.internal.pattern.PatternTokens.Kind;
import org.licet.internal.pattern.PatternTokens.Token;

/** Parses the terms in tests: fields, variables, literals and moved dates. Not thread-safe. */
final class TermParser {

  /** The most levels of moved dates. */
  private static final int DEEPEST = 20;

  private final PatternTokens tokens;
  private int depth;

  TermParser(PatternTokens tokens) {
    this.tokens = tokens;
  }

  /** Reads a term. */
  Term term() {
    Term term = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      String sign = tokens.take().text();
      Term right = product();
      term = new Term.Calculated(term, sign, right, term.at().until(right.at()));
    }
    return term;
  }

  private Term product() {
    Term term = factor();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      String sign = tokens.take().text();
      Term right = factor();
      if (sign.equals("/") && Term.reciprocal(right).isEmpty()) {
        throw PatternFault.of(
            right.at(),
            "a rule divides by fixed numbers such as 2 or 10 that leave no endless decimals",
            "multiply the other side of the comparison");
      }
      term = new Term.Calculated(term, sign, right, term.at().until(right.at()));
    }
    if (tokens.peek().is("%")) {
      throw PatternFault.of(
          tokens.peek().at(), "found %: a rule has no remainders", "divide or multiply");
    }
    return term;
  }

  /** Reads a value with its fields and words: {@code $degree.conferred.plusYears(3)}. */
  private Term factor() {
    Term term = atom();
    while (tokens.peek().is(".")) {
      tokens.take();
      Token word = tokens.take();
      if (word.kind() != Kind.NAME) {
        throw PatternFault.of(word.at(), "found " + word.shown() + ", expected a field");
      }
      term = tokens.peek().is("(") ? moved(term, word) : field(term, word);
    }
    return term;
  }

  private Term moved(Term term, Token word) {
    if (term instanceof Term.Field java && Character.isUpperCase(java.name().charAt(0))) {
      throw PatternFault.of(
          java.at(),
          "found " + java.name() + ": rules cannot use Java classes",
          java.name().equals("LocalDate") ? "a day such as \"2024-01-31\"" : "delete it");
    }
    tokens.expect("(");
    if (++depth > DEEPEST) {
      throw PatternFault.of(word.at(), "dates are moved more than " + DEEPEST + " times");
    }
    if (tokens.peek().is(")")) {
      throw PatternFault.of(
          word.at().until(tokens.take().at()),
          word.text() + "() is not a word for a date or a number",
          word.text().equals("getYear")
              ? "compare with a day such as \"2024-01-01\""
              : "use plusYears(1) or cappedAt(12)");
    }
    Term by = term();
    depth--;
    tokens.expect(")");
    return new Term.Moved(term, word.text(), by, term.at().until(tokens.last().at()));
  }

  private Term field(Term term, Token word) {
    if (!(term instanceof Term.Variable) && !(term instanceof Term.Itself)) {
      boolean java = term instanceof Term.Field of && Character.isUpperCase(of.name().charAt(0));
      throw java
          ? PatternFault.of(
              term.at().until(word.at()),
              "found a Java constant: rules compare with texts",
              '"' + word.text() + '"')
          : PatternFault.of(
              word.at(),
              "a field has no field " + word.text(),
              "compare the whole value, a day with \"2024-01-31\"");
    }
    String of = term instanceof Term.Variable variable ? variable.name() : "";
    return word.isWord("facts")
        ? declared(of, term.at())
        : new Term.Field(of, word.text(), false, term.at().until(word.at()));
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
      case SIGN -> {
        if (token.is("(")) {
          return parenthesized(token);
        }
        if (token.is("-") && tokens.peek().kind() == Kind.NUMBER) {
          Token number = tokens.take();
          return new Term.Literal(
              "-" + number.text(), Term.Literal.Kind.NUMBER, token.at().until(number.at()));
        }
        throw noValue(token);
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
        if (PatternRefusals.isRefused(token) && !token.isWord("from")) {
          throw PatternRefusals.of(token);
        }
        PatternRefusals.asValue(token, tokens.peek())
            .ifPresent(
                fault -> {
                  throw fault;
                });
        return token.isWord("facts")
            ? declared("", token.at())
            : new Term.Field("", token.text(), false, token.at());
      }
      default -> throw noValue(token);
    }
  }

  private Term parenthesized(Token open) {
    if (++depth > DEEPEST) {
      throw PatternFault.of(open.at(), "numbers are nested deeper than " + DEEPEST, "write less");
    }
    Term inside = term();
    depth--;
    tokens.expect(")");
    return Term.at(inside, open.at().until(tokens.last().at()));
  }

  private static PatternFault noValue(Token token) {
    for (Test.Operator operator : Test.Operator.values()) {
      if (token.is(operator.sign())) {
        return PatternFault.of(
            token.at(),
            "found " + token.shown() + ", expected a field, a text or a number",
            "repeat the field before " + token.shown());
      }
    }
    String found = "found " + token.shown() + ", expected a field, a text or a number";
    return token.is("=")
        ? PatternFault.of(token.at(), found, "give a name with $name : field, and compare with ==")
        : PatternFault.of(token.at(), found);
  }

  /** Reads {@code facts["NAME"]}. */
  private Term declared(String of, Span from) {
    tokens.expect("[");
    Token name = tokens.take();
    if (name.kind() != Kind.TEXT) {
      throw PatternFault.of(
          name.at(), "found " + name.shown() + ", expected a fact in quotes", "facts[\"...\"]");
    }
    tokens.expect("]");
    return new Term.Field(of, name.text(), true, from.until(tokens.last().at()));
  }
}
