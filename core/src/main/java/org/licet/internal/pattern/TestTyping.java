package org.licet.internal.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.PartialDate;
import org.licet.rule.record.Value;

/** Checks what the tests of a condition compare. Not thread-safe. */
final class TestTyping {

  private final Set<String> tables;
  private final PatternVariables variables;
  private final TermTyping terms;
  private final List<PatternFault> faults;

  TestTyping(
      Set<String> tables, PatternVariables variables, TermTyping terms, List<PatternFault> faults) {
    this.tables = tables;
    this.variables = variables;
    this.terms = terms;
    this.faults = faults;
  }

  /**
   * Checks a test.
   *
   * @param own the kind of the record that it tests, if any
   */
  void test(Test test, Optional<RecordKind> own) {
    if (test instanceof Test.Comparison comparison) {
      comparison(comparison, own);
    } else if (test instanceof Test.Holds holds) {
      terms
          .kind(holds.value(), own)
          .filter(kind -> kind != Value.Kind.YES_NO)
          .ifPresent(
              kind ->
                  faults.add(
                      PatternFault.of(
                          holds.at(),
                          "a test by itself needs a yes or no, but this is "
                              + TermTyping.noun(kind),
                          "compare it with ==")));
    } else if (test instanceof Test.OneOf one) {
      Optional<Value.Kind> kind = terms.kind(one.value(), own);
      for (Term.Literal literal : one.values()) {
        kind.ifPresent(known -> literal(known, literal, one.value(), own));
      }
    } else if (test instanceof Test.Opposite opposite) {
      test(opposite.test(), own);
    } else if (test instanceof Test.All all) {
      all.tests().forEach(one -> test(one, own));
    } else {
      ((Test.Any) test).tests().forEach(one -> test(one, own));
    }
  }

  private void comparison(Test.Comparison comparison, Optional<RecordKind> own) {
    Term left = comparison.left();
    Term right = comparison.right();
    if (left instanceof Term.Literal && right instanceof Term.Literal) {
      faults.add(
          PatternFault.of(comparison.at(), "the rule compares two fixed values", "name a field"));
      return;
    }
    if (left instanceof Term.Literal literal) {
      terms.kind(right, own).ifPresent(kind -> operator(comparison, kind, literal, right, own));
      return;
    }
    Optional<PatternType> one = terms.type(left, own);
    if (right instanceof Term.Literal literal) {
      one.flatMap(PatternType::value)
          .ifPresent(kind -> operator(comparison, kind, literal, left, own));
      one.flatMap(PatternType::record).ifPresent(kind -> record(comparison));
      return;
    }
    Optional<PatternType> other = terms.type(right, own);
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    if (one.get().record().isPresent() || other.get().record().isPresent()) {
      boolean equality =
          comparison.operator() == Test.Operator.EQUAL
              || comparison.operator() == Test.Operator.UNEQUAL;
      if (!equality || !one.get().record().equals(other.get().record())) {
        record(comparison);
      }
      return;
    }
    Value.Kind first = one.get().value().orElse(Value.Kind.CODE);
    Value.Kind second = other.get().value().orElse(first);
    operator(comparison, first);
    Value.Kind wanted = first == Value.Kind.CODES ? Value.Kind.CODE : first;
    if (second != wanted && other.get().value().isPresent()) {
      faults.add(
          PatternFault.of(
              comparison.at(),
              "the rule compares " + TermTyping.noun(first) + " with " + TermTyping.noun(second)));
    }
  }

  private void record(Test.Comparison comparison) {
    faults.add(
        PatternFault.of(
            comparison.at(),
            "a record is compared with == or != to a record of the same type",
            "compare one of its fields"));
  }

  private void operator(
      Test.Comparison comparison,
      Value.Kind kind,
      Term.Literal literal,
      Term of,
      Optional<RecordKind> own) {
    if (operator(comparison, kind)) {
      literal(kind == Value.Kind.CODES ? Value.Kind.CODE : kind, literal, of, own);
    }
  }

  /** Returns whether values of a kind may be compared so, and reports it if not. */
  private boolean operator(Test.Comparison comparison, Value.Kind kind) {
    boolean right =
        switch (comparison.operator()) {
          case EQUAL, UNEQUAL -> kind != Value.Kind.CODES;
          case CONTAINS -> kind == Value.Kind.CODES;
          default -> kind == Value.Kind.NUMBER || kind == Value.Kind.DATE;
        };
    if (!right) {
      faults.add(
          PatternFault.of(
              comparison.operatorAt(),
              comparison.operator().sign() + " does not compare " + TermTyping.nouns(kind),
              kind == Value.Kind.CODES ? "contains" : "== or !="));
    }
    return right;
  }

  private void literal(Value.Kind kind, Term.Literal literal, Term of, Optional<RecordKind> own) {
    boolean right =
        switch (kind) {
          case CODE, CODES -> literal.kind() == Term.Literal.Kind.TEXT;
          case YES_NO -> literal.kind() == Term.Literal.Kind.YES_NO;
          case NUMBER -> literal.kind() == Term.Literal.Kind.NUMBER;
          case DATE -> literal.kind() == Term.Literal.Kind.TEXT && isDay(literal.text());
        };
    if (!right) {
      faults.add(
          PatternFault.of(
              literal.at(),
              "found " + TermTyping.shown(literal) + ", expected " + TermTyping.noun(kind),
              switch (kind) {
                case CODE, CODES -> "a text in quotes";
                case YES_NO -> "true or false";
                case NUMBER -> "a number without quotes";
                case DATE -> "a day such as \"2024-01-31\"";
              }));
      return;
    }
    if (of instanceof Term.Field field && !field.declared()) {
      Optional<RecordKind> record = field.of().isEmpty() ? own : variables.record(field.of());
      List<String> codes = record.map(one -> one.codes(field.name())).orElse(List.of());
      if (!codes.isEmpty() && !codes.contains(literal.text())) {
        faults.add(
            PatternFault.unknown(
                literal.at(),
                "\"" + literal.text() + "\" is no " + field.name(),
                literal.text(),
                codes));
      }
      if (record.filter(one -> one == RecordKind.ROW).isPresent()
          && field.name().equals("table")
          && !tables.contains(literal.text())) {
        faults.add(
            PatternFault.unknown(
                literal.at(),
                "the ruleset has no table \"" + literal.text() + "\"",
                literal.text(),
                List.copyOf(tables)));
      }
    }
  }

  private static boolean isDay(String text) {
    try {
      return PartialDate.parse(text).isExact();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
