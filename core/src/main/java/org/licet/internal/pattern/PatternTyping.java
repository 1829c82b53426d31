package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.rule.record.Value;

/**
 * Checks the names and types in a condition: the types of records, their fields and declared facts,
 * the tables, the variables, and what each comparison compares. Not thread-safe.
 */
public final class PatternTyping {

  private static final Set<String> MOVES =
      Set.of("plusYears", "plusMonths", "plusDays", "minusYears", "minusMonths", "minusDays");

  /** The most patterns in a rule: each further one multiplies the combinations of records. */
  private static final int MOST_PATTERNS = 6;

  /** The largest number of years, months or days by which a rule moves a date. */
  private static final int FARTHEST = 36_500;

  /** The type of a variable: records of a kind, or values of a kind. */
  private record Type(Optional<RecordKind> record, Optional<Value.Kind> value) {

    static Type of(RecordKind kind) {
      return new Type(Optional.of(kind), Optional.empty());
    }

    static Type of(Value.Kind kind) {
      return new Type(Optional.empty(), Optional.of(kind));
    }
  }

  private final List<DeclaredFact> facts;
  private final Set<String> tables;
  private final String application;
  private final List<PatternFault> faults = new ArrayList<>();
  private final Map<String, Type> variables = new HashMap<>();
  private final Map<String, Span> bound = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** Known only within a group or total. */
  private final Set<String> ended = new HashSet<>();

  private PatternTyping(String application, List<DeclaredFact> facts, Set<String> tables) {
    this.application = application;
    this.facts = facts;
    this.tables = tables;
  }

  /**
   * Returns the faults of a condition.
   *
   * @param facts the facts that the ruleset declares
   * @param tables the names of its tables
   */
  public static List<PatternFault> check(
      PatternCondition condition, List<DeclaredFact> facts, Set<String> tables) {
    PatternTyping typing = new PatternTyping(condition.application(), facts, tables);
    long patterns = condition.patterns().count();
    if (patterns > MOST_PATTERNS) {
      typing.faults.add(
          PatternFault.of(
              condition.elements().get(0).at(),
              "the rule has " + patterns + " patterns, the maximum is " + MOST_PATTERNS,
              "write several criteria"));
      return typing.faults;
    }
    condition.elements().forEach(typing::element);
    typing.unused();
    return typing.faults;
  }

  private void unused() {
    bound.forEach(
        (name, at) -> {
          if (!used.contains(name)) {
            faults.add(
                PatternFault.of(at, name + " is named but never used", "use it, or delete it"));
          }
        });
  }

  private void element(Element element) {
    if (element instanceof Element.Pattern pattern) {
      pattern(pattern);
    } else if (element instanceof Element.Not not) {
      within(() -> not.patterns().forEach(this::pattern));
    } else if (element instanceof Element.Exists exists) {
      within(() -> exists.patterns().forEach(this::pattern));
    } else if (element instanceof Element.ForAll all) {
      within(
          () -> {
            Optional<RecordKind> kind = pattern(all.record());
            used.add(all.record().variable());
            if (all.tests().isEmpty()) {
              faults.add(
                  PatternFault.of(
                      all.at(), "forall tests nothing", "add what each record must pass"));
            }
            all.tests().forEach(test -> test(test, kind));
          });
    } else {
      accumulate((Element.Accumulate) element);
    }
  }

  /** Ends the variables of a group at its end. */
  private void within(Runnable group) {
    Set<String> before = Set.copyOf(variables.keySet());
    group.run();
    for (String name : List.copyOf(variables.keySet())) {
      if (!before.contains(name)) {
        variables.remove(name);
        ended.add(name);
      }
    }
  }

  private void accumulate(Element.Accumulate accumulate) {
    List<Optional<RecordKind>> kind = new ArrayList<>();
    Map<Element.Total, Optional<Value.Kind>> kinds = new HashMap<>();
    within(
        () -> {
          kind.add(pattern(accumulate.record()));
          used.add(accumulate.record().variable());
          accumulate.record().bindings().forEach(one -> used.add(one.variable()));
          accumulate.totals().forEach(total -> kinds.put(total, total(total, kind.get(0))));
        });
    for (Element.Total total : accumulate.totals()) {
      declare(
          total.variable(), total.at(), kinds.getOrDefault(total, Optional.empty()).map(Type::of));
    }
    accumulate.tests().forEach(test -> test(test, Optional.empty()));
  }

  private Optional<Value.Kind> total(Element.Total total, Optional<RecordKind> kind) {
    boolean count = total.function().equals("count");
    if (count || total.of() instanceof Term.Itself) {
      if (count == total.of() instanceof Term.Itself) {
        return Optional.of(Value.Kind.NUMBER);
      }
      faults.add(
          PatternFault.of(
              total.at(),
              count ? "count counts records, not a field" : total.function() + " needs a field",
              count ? "count()" : total.function() + "( hours )"));
      return Optional.empty();
    }
    if (!(total.of() instanceof Term.Field field) || !field.of().isEmpty()) {
      faults.add(PatternFault.of(total.at(), total.function() + " needs a field of the record"));
      return Optional.empty();
    }
    Optional<Value.Kind> value = field(field, kind);
    boolean right =
        value.isEmpty()
            || value.get() == Value.Kind.NUMBER
            || (value.get() == Value.Kind.DATE && !total.function().equals("sum"));
    if (!right) {
      faults.add(
          PatternFault.of(
              field.at(),
              total.function()
                  + " needs "
                  + (total.function().equals("sum") ? "a number" : "a number or a date")
                  + ", but "
                  + field.name()
                  + " is "
                  + noun(value.get())));
    }
    return value;
  }

  private Optional<RecordKind> pattern(Element.Pattern pattern) {
    Optional<RecordKind> kind = RecordKind.of(pattern.type());
    if (kind.isEmpty()) {
      faults.add(
          PatternFault.unknown(
              pattern.typeAt(),
              "no record is named " + pattern.type(),
              pattern.type(),
              RecordKind.types()));
    }
    if (!pattern.variable().isEmpty()) {
      declare(pattern.variable(), pattern.at(), kind.map(Type::of));
    }
    for (Element.Binding binding : pattern.bindings()) {
      Optional<Type> type = type(binding.value(), kind);
      declare(binding.variable(), binding.at(), type);
    }
    pattern.tests().forEach(test -> test(test, kind));
    return kind;
  }

  private void declare(String variable, Span at, Optional<Type> type) {
    if (variable.equals(application)
        || variables.containsKey(variable)
        || ended.contains(variable)) {
      faults.add(
          PatternFault.of(
              at, "the name " + variable + " is used twice in this rule", variable + "2"));
    }
    variables.put(variable, type.orElse(new Type(Optional.empty(), Optional.empty())));
    bound.putIfAbsent(variable, at);
    if (type.filter(one -> one.record().isPresent()).isPresent()) {
      used.add(variable); // a record may have a name for the reader alone
    }
  }

  private void test(Test test, Optional<RecordKind> own) {
    if (test instanceof Test.Comparison comparison) {
      comparison(comparison, own);
    } else if (test instanceof Test.Holds holds) {
      kind(holds.value(), own)
          .filter(kind -> kind != Value.Kind.YES_NO)
          .ifPresent(
              kind ->
                  faults.add(
                      PatternFault.of(
                          holds.at(),
                          "a test by itself needs a yes or no, but this is " + noun(kind),
                          "compare it with ==")));
    } else if (test instanceof Test.OneOf one) {
      Optional<Value.Kind> kind = kind(one.value(), own);
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
      kind(right, own).ifPresent(kind -> operator(comparison, kind, literal, right, own));
      return;
    }
    Optional<Type> one = type(left, own);
    if (right instanceof Term.Literal literal) {
      one.flatMap(Type::value).ifPresent(kind -> operator(comparison, kind, literal, left, own));
      one.flatMap(Type::record).ifPresent(kind -> record(comparison));
      return;
    }
    Optional<Type> other = type(right, own);
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
              comparison.at(), "the rule compares " + noun(first) + " with " + noun(second)));
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
              comparison.operator().sign() + " does not compare " + nouns(kind),
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
              "found " + shown(literal) + ", expected " + noun(kind),
              switch (kind) {
                case CODE, CODES -> "a text in quotes";
                case YES_NO -> "true or false";
                case NUMBER -> "a whole number";
                case DATE -> "a day such as \"2024-01-31\"";
              }));
      return;
    }
    if (of instanceof Term.Field field && !field.declared()) {
      Optional<RecordKind> record =
          field.of().isEmpty()
              ? own
              : Optional.ofNullable(variables.get(field.of())).flatMap(Type::record);
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

  private static String shown(Term.Literal literal) {
    return literal.kind() == Term.Literal.Kind.TEXT
        ? "the text \"" + literal.text() + "\""
        : literal.text();
  }

  private Optional<Value.Kind> kind(Term term, Optional<RecordKind> own) {
    Optional<Type> type = type(term, own);
    if (type.flatMap(Type::record).isPresent()) {
      faults.add(PatternFault.of(term.at(), "a record is no value", "name one of its fields"));
    }
    return type.flatMap(Type::value);
  }

  private Optional<Type> type(Term term, Optional<RecordKind> own) {
    if (term instanceof Term.Field field) {
      if (field.of().isEmpty()) {
        return field(field, own).map(Type::of);
      }
      used.add(field.of());
      if (field.of().equals(application)) {
        if (field.name().equals("on") && !field.declared()) {
          return Optional.of(Type.of(Value.Kind.DATE));
        }
        faults.add(
            PatternFault.unknown(
                field.at(),
                "the application has no field " + field.name(),
                field.name(),
                List.of("on")));
        return Optional.empty();
      }
      Optional<Type> of = variable(field.of(), field.at());
      if (of.isPresent() && of.get().record().isEmpty() && of.get().value().isPresent()) {
        faults.add(PatternFault.of(field.at(), field.of() + " is a value and has no fields"));
        return Optional.empty();
      }
      return field(field, of.flatMap(Type::record)).map(Type::of);
    } else if (term instanceof Term.Variable variable) {
      used.add(variable.name());
      return variable(variable.name(), variable.at());
    } else if (term instanceof Term.Moved moved) {
      return moved(moved, own);
    } else if (term instanceof Term.Itself) {
      return own.map(Type::of);
    }
    faults.add(PatternFault.of(term.at(), "found a fixed value, expected a field"));
    return Optional.empty();
  }

  private Optional<Type> moved(Term.Moved moved, Optional<RecordKind> own) {
    Optional<Value.Kind> date = kind(moved.date(), own);
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
      boolean number = literal.kind() == Term.Literal.Kind.NUMBER;
      if (!number || literal.text().length() > 5 || Integer.parseInt(literal.text()) > FARTHEST) {
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
    return Optional.of(Type.of(Value.Kind.DATE));
  }

  private Optional<Type> variable(String name, Span at) {
    Type type = variables.get(name);
    if (type == null) {
      faults.add(
          ended.contains(name)
              ? PatternFault.of(
                  at,
                  name + " is known only inside not, exists, forall or accumulate",
                  "move this test inside")
              : PatternFault.unknown(
                  at,
                  "nothing before this is named " + name,
                  name,
                  Stream.concat(Stream.of(application), variables.keySet().stream())
                      .sorted()
                      .toList()));
    }
    return Optional.ofNullable(type);
  }

  private Optional<Value.Kind> field(Term.Field field, Optional<RecordKind> of) {
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
        faults.add(
            PatternFault.unknown(
                field.at(),
                "no rule declares the fact " + field.name() + " for " + kind.type(),
                field.name(),
                facts.stream()
                    .filter(one -> one.of().contains(kind.place()))
                    .map(DeclaredFact::name)
                    .toList()));
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

  private static String noun(Value.Kind kind) {
    return switch (kind) {
      case CODE -> "a text";
      case YES_NO -> "a yes or no";
      case NUMBER -> "a number";
      case DATE -> "a date";
      case CODES -> "a list of codes";
    };
  }

  private static String nouns(Value.Kind kind) {
    return switch (kind) {
      case CODE -> "texts";
      case YES_NO -> "yes or no";
      case NUMBER -> "numbers";
      case DATE -> "dates";
      case CODES -> "lists of codes";
    };
  }
}
