package org.licet.internal.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Writes the two forms of a condition. The certain form matches what holds whatever the answers to
 * open questions are. The possible form matches what may hold after them. Under {@code not}, each
 * uses the tests of the other. Not thread-safe.
 */
final class PatternForms {

  /** The forms. */
  enum Form {
    /** Fires if the criterion is met. */
    CERTAIN("certain"),
    /** Does not fire if the criterion is not met. */
    POSSIBLE("possible");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /** Returns the name, which follows that of the rule in brackets. */
    String word() {
      return word;
    }

    private Form opposite() {
      return this == CERTAIN ? POSSIBLE : CERTAIN;
    }
  }

  private static final String PACKAGE = "org.licet.rule.record.";

  /** The name of a record type that differs from that of its class, which Java has already. */
  private static final String OTHER = "Record";

  private final PatternCondition condition;
  private final Form form;

  /** The expressions of variables, by name. */
  private final Map<String, String> variables = new HashMap<>();

  private int unnamed;

  private PatternForms(PatternCondition condition, Form form) {
    this.condition = condition;
    this.form = form;
    variables.put(condition.application(), condition.application());
  }

  /** Returns the text of a form, to stand between {@code when} and {@code then}. */
  static String write(PatternCondition condition, Form form) {
    PatternForms writing = new PatternForms(condition, form);
    StringBuilder text = new StringBuilder();
    text.append("    ").append(condition.application());
    text.append(" : ").append(PACKAGE).append("Judging()\n");
    condition
        .elements()
        .forEach(element -> text.append("    ").append(writing.element(element)).append('\n'));
    return text.toString();
  }

  private String element(Element element) {
    if (element instanceof Element.Pattern pattern) {
      return pattern(pattern, form);
    } else if (element instanceof Element.Not not) {
      return "not " + group(not.patterns(), form.opposite());
    } else if (element instanceof Element.Exists exists) {
      return "exists " + group(exists.patterns(), form);
    } else if (element instanceof Element.ForAll all) {
      return "not " + (all.others().isEmpty() ? counterexample(all) : withoutOthers(all));
    }
    return accumulate((Element.Accumulate) element);
  }

  private String group(List<Element.Pattern> patterns, Form inner) {
    return patterns.stream()
        .map(pattern -> pattern(pattern, inner))
        .collect(Collectors.joining(" and ", "( ", " )"));
  }

  private String pattern(Element.Pattern pattern, Form inner) {
    return pattern(pattern, variable(pattern), inner, "");
  }

  /** Returns the variable of a pattern, and remembers the values that it binds. */
  private String variable(Element.Pattern pattern) {
    String variable = pattern.variable().isEmpty() ? "$licet" + ++unnamed : pattern.variable();
    variables.put(variable, variable);
    for (Element.Binding binding : pattern.bindings()) {
      variables.put(binding.variable(), term(binding.value(), variable + "."));
    }
    return variable;
  }

  private String pattern(Element.Pattern pattern, String variable, Form inner, String further) {
    StringJoiner constraints = new StringJoiner(", ", "( ", " )");
    constraints.add("here()." + inner.word() + "()");
    for (Test test : pattern.tests()) {
      constraints.add(test(test) + "." + inner.word() + "()");
    }
    if (!further.isEmpty()) {
      constraints.add(further + "." + inner.word() + "()");
    }
    String type = pattern.type().equals(OTHER) ? "OtherRecord" : pattern.type();
    return variable + " : " + PACKAGE + type + constraints;
  }

  private String counterexample(Element.ForAll all) {
    String variable = variable(all.record());
    String failing = all(all.tests()) + ".opposite()";
    return pattern(all.record(), variable, form.opposite(), all.tests().isEmpty() ? "" : failing);
  }

  /** Returns a record without the others that must match it. */
  private String withoutOthers(Element.ForAll all) {
    String variable = variable(all.record());
    String record = pattern(all.record(), variable, form.opposite(), "");
    String others =
        all.others().stream()
            .map(other -> pattern(other, form))
            .collect(Collectors.joining(" and ", "( ", " )"));
    return "( " + record + " and not " + others + " )";
  }

  private String accumulate(Element.Accumulate accumulate) {
    String number = String.valueOf(++unnamed);
    StringBuilder text = new StringBuilder();
    List<Element.Pattern> patterns = accumulate.patterns();
    for (Form inner : Form.values()) {
      StringJoiner sources = new StringJoiner(" and ");
      String match = "";
      for (Element.Pattern source : patterns) {
        String record = "$licet" + number + inner.word() + (match.isEmpty() ? "" : ++unnamed);
        variables.put(source.variable(), record);
        for (Element.Binding binding : source.bindings()) {
          variables.put(binding.variable(), term(binding.value(), record + "."));
        }
        sources.add(pattern(source, record, inner, ""));
        match = match.isEmpty() ? record : match + ".joined( " + record + " )";
      }
      // One list: Drools 10.2 confuses the records where several functions total a join.
      text.append("accumulate( ")
          .append(sources)
          .append("; $licetAll")
          .append(number)
          .append(inner.word())
          .append(" : collectList( ")
          .append(match)
          .append(" ) )\n    ");
    }
    for (Element.Total total : accumulate.totals()) {
      variables.put(
          total.variable(),
          "%s.total(\"%s\", %s\"%s\", $licetAll%scertain, $licetAll%spossible)"
              .formatted(
                  condition.application(),
                  total.function(),
                  patterns.size() == 1 ? "" : total.pattern() + ", ",
                  field(total.of()),
                  number,
                  number));
    }
    for (Test test : accumulate.tests()) {
      text.append("eval( ").append(test(test)).append('.').append(form.word()).append("() )\n    ");
    }
    return text.toString().stripTrailing();
  }

  /** Returns the field of a total; empty for the record itself. */
  static String field(Term of) {
    return of instanceof Term.Field field
        ? (field.declared() ? "facts/" + field.name() : field.name())
        : "";
  }

  private String all(List<Test> tests) {
    String all = "";
    for (Test test : tests) {
      all = all.isEmpty() ? test(test) : all + ".both(" + test(test) + ")";
    }
    return all;
  }

  private String test(Test test) {
    if (test instanceof Test.Comparison comparison) {
      return comparison(comparison);
    } else if (test instanceof Test.Holds holds) {
      return term(holds.value(), "") + ".holds()";
    } else if (test instanceof Test.OneOf one) {
      return term(one.value(), "")
          + one.values().stream()
              .map(value -> quoted(value.text()))
              .collect(Collectors.joining(", ", ".isOneOf(", ")"));
    } else if (test instanceof Test.Opposite opposite) {
      return test(opposite.test()) + ".opposite()";
    } else if (test instanceof Test.All every) {
      return all(every.tests());
    }
    String any = "";
    for (Test one : ((Test.Any) test).tests()) {
      any = any.isEmpty() ? test(one) : any + ".either(" + test(one) + ")";
    }
    return any;
  }

  private String comparison(Test.Comparison comparison) {
    Term left = comparison.left();
    Term right = comparison.right();
    Test.Operator operator = comparison.operator();
    if (isRecord(left) && isRecord(right)) {
      boolean other = operator == Test.Operator.UNEQUAL;
      String word = other ? "isOther(" : "isSame(";
      String start = left instanceof Term.Itself ? "" : term(left, "") + ".";
      return start + word + term(right, "") + ")";
    }
    if (left instanceof Term.Literal) {
      Term first = left;
      left = right;
      right = first;
      operator = operator.exchanged();
    }
    return term(left, "") + "." + operator.word() + "(" + term(right, "") + ")";
  }

  private boolean isRecord(Term term) {
    return term instanceof Term.Itself
        || (term instanceof Term.Variable variable
            && variables.getOrDefault(variable.name(), "").equals(variable.name()));
  }

  /**
   * Returns the expression of a term.
   *
   * @param own what precedes a field of the record itself
   */
  private String term(Term term, String own) {
    if (term instanceof Term.Literal literal) {
      return quoted(literal.text());
    } else if (term instanceof Term.Field field) {
      String of = field.of().isEmpty() ? own : variables.get(field.of()) + ".";
      return of + (field.declared() ? "fact(" : "at(") + quoted(field.name()) + ")";
    } else if (term instanceof Term.Variable variable) {
      return variables.getOrDefault(variable.name(), variable.name());
    } else if (term instanceof Term.Moved moved) {
      return term(moved.date(), own) + "." + moved.word() + "(" + term(moved.by(), own) + ")";
    } else if (term instanceof Term.Calculated calculated) {
      return calculated(calculated, own);
    }
    return "this";
  }

  private String calculated(Term.Calculated calculated, String own) {
    Term left = calculated.left();
    Term right = calculated.right();
    if (calculated.sign().equals("/")) {
      return term(left, own) + ".times(" + quoted(Term.reciprocal(right).orElseThrow()) + ")";
    }
    if (left instanceof Term.Literal) {
      String of = term(right, own);
      return switch (calculated.sign()) {
        case "+" -> of + ".plus(" + term(left, own) + ")";
        case "-" -> of + ".times(\"-1\").plus(" + term(left, own) + ")";
        default -> of + ".times(" + term(left, own) + ")";
      };
    }
    String word =
        switch (calculated.sign()) {
          case "+" -> ".plus(";
          case "-" -> ".minus(";
          default -> ".times(";
        };
    return term(left, own) + word + term(right, own) + ")";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
