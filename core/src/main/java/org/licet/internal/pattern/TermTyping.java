package org.licet.internal.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.rule.record.Value;

/** Checks the fields, declared facts and moved dates in a condition. Not thread-safe. */
final class TermTyping {

  private static final Set<String> MOVES =
      Set.of("plusYears", "plusMonths", "plusDays", "minusYears", "minusMonths", "minusDays");

  private static final String CAP = "cappedAt";

  /** The largest number of years, months or days by which a rule moves a date. */
  private static final int FARTHEST = 36_500;

  private final List<DeclaredFact> facts;
  private final PatternVariables variables;
  private final List<PatternFault> faults;

  TermTyping(List<DeclaredFact> facts, PatternVariables variables, List<PatternFault> faults) {
    this.facts = facts;
    this.variables = variables;
    this.faults = faults;
  }

  /** Returns the kind of a value, and reports a record. */
  Optional<Value.Kind> kind(Term term, Optional<RecordKind> own) {
    Optional<PatternType> type = type(term, own);
    if (type.flatMap(PatternType::record).isPresent()) {
      faults.add(PatternFault.of(term.at(), "a record is no value", "name one of its fields"));
    }
    return type.flatMap(PatternType::value);
  }

  /** Returns the type of a term, if it is known. */
  Optional<PatternType> type(Term term, Optional<RecordKind> own) {
    if (term instanceof Term.Field field) {
      if (field.of().isEmpty()) {
        return field(field, own).map(PatternType::of);
      }
      variables.use(field.of());
      if (field.of().equals(variables.application())) {
        if (field.name().equals("on") && !field.declared()) {
          return Optional.of(PatternType.of(Value.Kind.DATE));
        }
        faults.add(
            PatternFault.of(
                field.at(),
                "the application has no field " + field.name(),
                "use $application.on, or a pattern such as Candidate( $state : residence )"));
        return Optional.empty();
      }
      Optional<PatternType> of = variables.of(field.of(), field.at());
      if (of.isPresent() && of.get().record().isEmpty() && of.get().value().isPresent()) {
        faults.add(PatternFault.of(field.at(), field.of() + " is a value and has no fields"));
        return Optional.empty();
      }
      return field(field, of.flatMap(PatternType::record)).map(PatternType::of);
    } else if (term instanceof Term.Variable variable) {
      variables.use(variable.name());
      return variables.of(variable.name(), variable.at());
    } else if (term instanceof Term.Moved moved) {
      return moved(moved, own);
    } else if (term instanceof Term.Itself) {
      return own.map(PatternType::of);
    } else if (term instanceof Term.Calculated calculated) {
      if (calculated.left() instanceof Term.Literal && calculated.right() instanceof Term.Literal) {
        faults.add(PatternFault.of(calculated.at(), "the rule calculates with two fixed numbers"));
      }
      number(calculated, calculated.left(), own);
      number(calculated, calculated.right(), own);
      return Optional.of(PatternType.of(Value.Kind.NUMBER));
    }
    faults.add(PatternFault.of(term.at(), "found a fixed value, expected a field"));
    return Optional.empty();
  }

  private void number(Term.Calculated calculated, Term side, Optional<RecordKind> own) {
    Optional<Value.Kind> kind =
        side instanceof Term.Literal literal
            ? Optional.of(
                literal.kind() == Term.Literal.Kind.NUMBER ? Value.Kind.NUMBER : Value.Kind.CODE)
            : kind(side, own);
    kind.filter(one -> one != Value.Kind.NUMBER)
        .ifPresent(
            one ->
                faults.add(
                    PatternFault.of(
                        side.at(),
                        calculated.sign() + " needs numbers, but this is " + noun(one),
                        one == Value.Kind.DATE
                            ? "use plusYears, plusMonths or plusDays"
                            : "calculate with a number")));
  }

  private Optional<PatternType> capped(Term.Moved capped, Optional<RecordKind> own) {
    kind(capped.date(), own)
        .filter(kind -> kind != Value.Kind.NUMBER)
        .ifPresent(
            kind ->
                faults.add(
                    PatternFault.of(
                        capped.date().at(), CAP + " needs a number, but this is " + noun(kind))));
    Optional<Value.Kind> by =
        capped.by() instanceof Term.Literal literal
            ? Optional.of(
                literal.kind() == Term.Literal.Kind.NUMBER ? Value.Kind.NUMBER : Value.Kind.CODE)
            : kind(capped.by(), own);
    by.filter(kind -> kind != Value.Kind.NUMBER)
        .ifPresent(
            kind ->
                faults.add(
                    PatternFault.of(
                        capped.by().at(), CAP + " needs a number, but this is " + noun(kind))));
    return Optional.of(PatternType.of(Value.Kind.NUMBER));
  }

  private Optional<PatternType> moved(Term.Moved moved, Optional<RecordKind> own) {
    if (moved.word().equals(CAP)) {
      return capped(moved, own);
    }
    Optional<Value.Kind> date = kind(moved.date(), own);
    if (!MOVES.contains(moved.word()) && !date.equals(Optional.of(Value.Kind.DATE))) {
      faults.add(
          PatternFault.of(
              moved.at(),
              moved.word() + " is not allowed in a rule",
              "compare with ==, in or contains"));
      return Optional.empty();
    }
    if (!MOVES.contains(moved.word())) {
      faults.add(
          PatternFault.unknown(
              moved.at(),
              moved.word() + " is not a word for dates",
              moved.word(),
              MOVES.stream().sorted().toList()));
    }
    if (date.filter(kind -> kind != Value.Kind.DATE).isPresent()) {
      faults.add(
          PatternFault.of(
              moved.date().at(), moved.word() + " needs a date, but this is " + noun(date.get())));
    }
    if (moved.by() instanceof Term.Literal literal) {
      if (literal.whole().orElse(Integer.MAX_VALUE) > FARTHEST) {
        faults.add(
            PatternFault.of(
                literal.at(),
                "found " + shown(literal) + ", expected a whole number up to " + FARTHEST));
      }
    } else {
      Optional<Value.Kind> by = kind(moved.by(), own);
      if (by.filter(kind -> kind != Value.Kind.NUMBER).isPresent()) {
        faults.add(
            PatternFault.of(
                moved.by().at(), moved.word() + " needs a number, but this is " + noun(by.get())));
      }
    }
    return Optional.of(PatternType.of(Value.Kind.DATE));
  }

  /** Returns the kind of a field, and reports an unknown one. */
  Optional<Value.Kind> field(Term.Field field, Optional<RecordKind> of) {
    if (of.isEmpty()) {
      return Optional.empty();
    }
    RecordKind kind = of.get();
    if (field.declared()) {
      Optional<DeclaredFact> fact =
          facts.stream()
              .filter(one -> one.name().equals(field.name()) && one.of().contains(kind.place()))
              .findFirst();
      if (fact.isEmpty()) {
        String message = "no rule declares the fact " + field.name() + " for " + kind.type();
        List<String> known =
            facts.stream()
                .filter(one -> one.of().contains(kind.place()))
                .map(DeclaredFact::name)
                .toList();
        faults.add(
            known.isEmpty()
                ? PatternFault.of(
                    field.at(),
                    message,
                    "declare it: $ruleset.fact(\"%s\").of(\"%s\")"
                        .formatted(field.name(), kind.place()))
                : PatternFault.unknown(field.at(), message, field.name(), known));
      }
      return fact.map(one -> RecordKind.kind(one.type()));
    }
    Value.Kind value = kind.fields().get(field.name());
    if (value == null) {
      faults.add(
          PatternFault.unknown(
              field.at(),
              kind.type() + " has no field " + field.name(),
              field.name(),
              List.copyOf(kind.fields().keySet())));
    }
    return Optional.ofNullable(value);
  }

  /** Returns the literal for a message. */
  static String shown(Term.Literal literal) {
    return literal.kind() == Term.Literal.Kind.TEXT
        ? "the text \"" + literal.text() + "\""
        : literal.text();
  }

  /** Returns the noun for a value of a kind. */
  static String noun(Value.Kind kind) {
    return switch (kind) {
      case CODE -> "a text";
      case YES_NO -> "a yes or no";
      case NUMBER -> "a number";
      case DATE -> "a date";
      case CODES -> "a list of codes";
    };
  }

  /** Returns the noun for values of a kind. */
  static String nouns(Value.Kind kind) {
    return switch (kind) {
      case CODE -> "texts";
      case YES_NO -> "yes or no";
      case NUMBER -> "numbers";
      case DATE -> "dates";
      case CODES -> "lists of codes";
    };
  }
}
