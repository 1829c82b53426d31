package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Reads the totals of records that match together, with commas between them. */
  List<Element.Total> totals(List<Element.Pattern> patterns) {
    List<Element.Total> totals = new ArrayList<>();
    do {
      totals.add(total(patterns));
    } while (tokens.takeIf(","));
    return List.copyOf(totals);
  }

  private Element.Total total(List<Element.Pattern> patterns) {
    Token variable = tokens.peek();
    boolean bound = variable.isVariable() && tokens.peek(1).is(":");
    Token type = tokens.peek(bound ? 2 : 0);
    if (RecordKind.of(type.text()).isPresent()) {
      throw PatternFault.of(
          type.at(), "found " + type.shown() + ", expected a total", "write and between patterns");
    }
    if (!bound) {
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
    Term of = new Term.Itself(function.at());
    if (!function.isWord("count")) {
      of = termParser.term();
    } else if (!tokens.peek().is(")")) {
      termParser.term(); // every count is of matches, as in count( 1 )
    }
    tokens.expect(")");
    Span at = variable.at().until(tokens.last().at());
    for (int i = 0; i < patterns.size(); i++) {
      Optional<Term> own = own(of, patterns.get(i));
      if (own.isPresent()) {
        return new Element.Total(variable.text(), function.text(), i, own.get(), at);
      }
    }
    if (patterns.size() > 1 && of instanceof Term.Field field && field.of().isEmpty()) {
      throw PatternFault.of(
          field.at(),
          "several patterns may have the field " + field.name(),
          "name it in its pattern, as in $hours : hours, and write sum( $hours )");
    }
    return new Element.Total(variable.text(), function.text(), 0, of, at);
  }

  /** Returns a term about the records of a pattern, if it is written with a variable of it. */
  private static Optional<Term> own(Term term, Element.Pattern pattern) {
    if (term instanceof Term.Variable variable) {
      if (variable.name().equals(pattern.variable())) {
        return Optional.of(new Term.Itself(variable.at()));
      }
      return pattern.bindings().stream()
          .filter(binding -> binding.variable().equals(variable.name()))
          .map(Element.Binding::value)
          .findFirst();
    } else if (term instanceof Term.Field field
        && !pattern.variable().isEmpty()
        && field.of().equals(pattern.variable())) {
      return Optional.of(new Term.Field("", field.name(), field.declared(), field.at()));
    }
    return Optional.empty();
  }
}
