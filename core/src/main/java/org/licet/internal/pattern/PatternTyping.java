package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.rule.record.Value;

/**
 * Checks the names and types in a condition: the types of records, their fields and declared facts,
 * the tables, the variables, and what each comparison compares. Not thread-safe.
 */
public final class PatternTyping {

  /** The most records that match together: each further one multiplies their combinations. */
  private static final int MOST_JOINED = 6;

  /** The most patterns, with those in groups and totals. */
  private static final int MOST_PATTERNS = 20;

  /** The most combinations of alternatives. */
  private static final int MOST_ALTERNATIVES = 12;

  private final List<PatternFault> faults = new ArrayList<>();
  private final PatternVariables variables;
  private final TermTyping terms;
  private final TestTyping tests;

  private PatternTyping(PatternCondition condition, List<DeclaredFact> facts, Set<String> tables) {
    variables = new PatternVariables(condition.application(), faults);
    terms = new TermTyping(facts, variables, faults);
    tests = new TestTyping(tables, variables, terms, faults);
  }

  /**
   * Returns the faults of a condition.
   *
   * @param facts the facts that the ruleset declares
   * @param tables the names of its tables
   */
  public static List<PatternFault> check(
      PatternCondition condition, List<DeclaredFact> facts, Set<String> tables) {
    List<PatternCondition> alternatives = condition.alternatives();
    if (alternatives.size() > MOST_ALTERNATIVES) {
      return List.of(
          PatternFault.of(
              condition.elements().get(0).at(),
              "the rule has "
                  + alternatives.size()
                  + " combinations of alternatives, the maximum is "
                  + MOST_ALTERNATIVES,
              "write several criteria"));
    }
    Map<String, PatternFault> faults = new LinkedHashMap<>();
    for (PatternCondition alternative : alternatives) {
      for (PatternFault fault : new PatternTyping(condition, facts, tables).check(alternative)) {
        faults.putIfAbsent(fault.from() + ": " + fault.message(), fault);
      }
    }
    return List.copyOf(faults.values());
  }

  private List<PatternFault> check(PatternCondition alternative) {
    long patterns = alternative.patterns().count();
    if (patterns > MOST_PATTERNS) {
      return List.of(tooMany(alternative, patterns + " patterns", MOST_PATTERNS));
    }
    long joined =
        alternative.elements().stream()
            .filter(
                element ->
                    element instanceof Element.Pattern pattern
                        && !pattern.type().equals(RecordKind.CANDIDATE.type()))
            .count();
    if (joined > MOST_JOINED) {
      return List.of(tooMany(alternative, joined + " records that match together", MOST_JOINED));
    }
    alternative.elements().forEach(this::element);
    variables.reportUnused();
    return faults;
  }

  private static PatternFault tooMany(PatternCondition condition, String count, int most) {
    return PatternFault.of(
        condition.elements().get(0).at(),
        "the rule has " + count + ", the maximum is " + most,
        "write several criteria");
  }

  private void element(Element element) {
    if (element instanceof Element.Pattern pattern) {
      pattern(pattern);
    } else if (element instanceof Element.Not not) {
      variables.within(() -> not.patterns().forEach(this::pattern));
    } else if (element instanceof Element.Exists exists) {
      variables.within(() -> exists.patterns().forEach(this::pattern));
    } else if (element instanceof Element.ForAll all) {
      variables.within(
          () -> {
            Optional<RecordKind> kind = pattern(all.record());
            variables.use(all.record().variable());
            if (all.tests().isEmpty() && all.others().isEmpty()) {
              faults.add(
                  PatternFault.of(
                      all.at(), "forall tests nothing", "add what each record must pass"));
            }
            all.tests().forEach(test -> tests.test(test, kind));
            all.others().forEach(this::pattern);
          });
    } else {
      accumulate((Element.Accumulate) element);
    }
  }

  private void accumulate(Element.Accumulate accumulate) {
    List<Optional<RecordKind>> kinds = new ArrayList<>();
    Map<Element.Total, Optional<Value.Kind>> values = new HashMap<>();
    variables.within(
        () -> {
          for (Element.Pattern pattern : accumulate.patterns()) {
            kinds.add(pattern(pattern));
            variables.use(pattern.variable());
            pattern.bindings().forEach(one -> variables.use(one.variable()));
          }
          accumulate
              .totals()
              .forEach(total -> values.put(total, total(total, kinds.get(total.pattern()))));
        });
    for (Element.Total total : accumulate.totals()) {
      variables.declare(
          total.variable(),
          total.at(),
          values.getOrDefault(total, Optional.empty()).map(PatternType::of));
    }
    accumulate.tests().forEach(test -> tests.test(test, Optional.empty()));
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
      faults.add(
          PatternFault.of(
              total.at(),
              total.function() + " needs a field of the record",
              "calculate with the total: 2 * $sum >= 5"));
      return Optional.empty();
    }
    Optional<Value.Kind> value = terms.field(field, kind);
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
                  + TermTyping.noun(value.get())));
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
      variables.declare(pattern.variable(), pattern.at(), kind.map(PatternType::of));
    }
    for (Element.Binding binding : pattern.bindings()) {
      Optional<PatternType> type = terms.type(binding.value(), kind);
      variables.declare(binding.variable(), binding.at(), type);
    }
    pattern.tests().forEach(test -> tests.test(test, kind));
    return kind;
  }
}
