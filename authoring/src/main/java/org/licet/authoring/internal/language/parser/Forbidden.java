package org.licet.authoring.internal.language.parser;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drools keywords that rules of Licet cannot use, with the reasons. */
final class Forbidden {

  private static final Map<String, String> OUTSIDE_RULES =
      Map.ofEntries(
          Map.entry("function", "a function is program code"),
          Map.entry("global", "a global is not part of the candidate's record"),
          Map.entry("declare", "the kinds of facts are fixed"),
          Map.entry("query", "a query has no conclusion"),
          Map.entry("unit", "a unit is not needed"),
          Map.entry("dialect", "a dialect is not needed"),
          Map.entry("expander", "rules have no other language behind them"),
          Map.entry("template", "write each rule, or use a spreadsheet for many similar rules"),
          Map.entry("window", "rules do not process events"),
          Map.entry("extend", "rules do not extend each other"));

  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("salience", "rules have no order"),
          Map.entry("priority", "rules have no order"),
          Map.entry("enabled", "delete an unwanted rule instead"),
          Map.entry("no-loop", "every rule runs only once"),
          Map.entry("lock-on-active", "every rule runs only once"),
          Map.entry("auto-focus", "rules are not grouped"),
          Map.entry("agenda-group", "rules are not grouped. A stage lists its criteria"),
          Map.entry("ruleflow-group", "rules are not grouped. A stage lists its criteria"),
          Map.entry("activation-group", "rules are not grouped. Use requireOneOf if one is enough"),
          Map.entry("date-effective", "ruleset.properties states when the rules take effect"),
          Map.entry(
              "date-expires", "the next version's ruleset.properties states when the rules end"),
          Map.entry("duration", "rules do not wait"),
          Map.entry("timer", "rules do not wait"),
          Map.entry("calendars", "rules do not wait"),
          Map.entry("dialect", "a dialect is not needed"),
          Map.entry("extends", "rules do not extend each other"),
          Map.entry("refract", "every rule runs only once"),
          Map.entry("attributes", "attributes are not needed"));

  private static final Set<String> CONDITIONS =
      Set.of(
          "not",
          "exists",
          "eval",
          "forall",
          "accumulate",
          "acc",
          "collect",
          "from",
          "and",
          "or",
          "groupby",
          "over",
          "entry",
          "if",
          "do",
          "new",
          "in",
          "matches",
          "contains",
          "memberOf",
          "soundslike",
          "str",
          "instanceof");

  private static final Set<String> STATEMENTS =
      Set.of(
          "insert",
          "insertLogical",
          "update",
          "modify",
          "delete",
          "retract",
          "drools",
          "kcontext",
          "if",
          "for",
          "while",
          "do",
          "try",
          "switch",
          "return",
          "throw",
          "new",
          "int",
          "long",
          "String",
          "var",
          "boolean",
          "double",
          "final",
          "class",
          "assert",
          "synchronized",
          "System",
          "Runtime",
          "Thread",
          "Class",
          "this",
          "super",
          "yield",
          "break",
          "continue",
          "import",
          "record",
          "java",
          "javax",
          "org",
          "com");

  private Forbidden() {}

  /** Returns the reason why Licet does not allow a Drools keyword between rules. */
  static Optional<String> outsideRules(String word) {
    return Optional.ofNullable(OUTSIDE_RULES.get(word))
        .map(reason -> word + " is not a rule word: " + reason);
  }

  /** Returns the reason why Licet does not allow an attribute of a rule. */
  static Optional<String> attribute(String word) {
    return Optional.ofNullable(ATTRIBUTES.get(word))
        .map(reason -> word + " is not a rule word: " + reason);
  }

  /** Returns the reason why Licet does not allow a Drools keyword in a condition. */
  static Optional<String> inCondition(String word) {
    return CONDITIONS.contains(word)
        ? Optional.of(
            word + " is not a rule word: a condition only looks things up in the application")
        : Optional.empty();
  }

  /** Returns the reason why Licet does not allow a keyword of program code. */
  static Optional<String> inConsequence(String word) {
    return STATEMENTS.contains(word)
        ? Optional.of(word + " is not a rule word: after then, a rule only concludes or defines")
        : Optional.empty();
  }
}
