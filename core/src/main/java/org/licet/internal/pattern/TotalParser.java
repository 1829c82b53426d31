package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import org.licet.internal.pattern.PatternTokens.Token;

/**
 * Parses the totals of {@code accumulate}, such as {@code $hours : sum( hours )}. Not thread-safe.
 */
final class TotalParser {

  static final List<String> FUNCTIONS = List.of("count", "sum", "min", "max");

  static final String EXAMPLE = "a total such as $hours : sum( $course.hours )";

  private final PatternTokens tokens;
  private final TermParser termParser;

  TotalParser(PatternTokens tokens, TermParser termParser) {
    this.tokens = tokens;
    this.termParser = termParser;
  }

  /** Reads the totals of a record, with commas between them. */
  List<Element.Total> totals(Element.Pattern record) {
    List<Element.Total> totals = new ArrayList<>();
    do {
      totals.add(total(record));
    } while (tokens.takeIf(","));
    return List.copyOf(totals);
  }

  private Element.Total total(Element.Pattern record) {
    Token variable = tokens.peek();
    if (!variable.isVariable() || !tokens.peek(1).is(":")) {
      throw PatternFault.of(
          variable.at(), "found " + variable.shown() + ", expected a total", "$n : count()");
    }
    tokens.take();
    tokens.take();
    Token function = tokens.take();
    if (!FUNCTIONS.contains(function.text())) {
      PatternRefusals.asFunction(function)
          .ifPresent(
              fault -> {
                throw fault;
              });
      throw PatternFault.unknown(
          function.at(),
          "found " + function.shown() + ", expected count, sum, min or max",
          function.text(),
          FUNCTIONS);
    }
    tokens.expect("(");
    Term of = of(function, record);
    tokens.expect(")");
    return new Element.Total(
        variable.text(), function.text(), of, variable.at().until(tokens.last().at()));
  }

  /** Reads the argument of a total. Every count is of records, as in {@code count( 1 )}. */
  private Term of(Token function, Element.Pattern record) {
    if (function.isWord("count")) {
      if (!tokens.peek().is(")")) {
        termParser.term();
      }
      return new Term.Itself(function.at());
    }
    return own(termParser.term(), record);
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
}
