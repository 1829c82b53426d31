package org.licet.authoring.internal.language.parser;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Drools knows and rules of Licet must not use, with the reason in words. */
final class Forbidden {

  private static final Map<String, String> OUTSIDE_RULES =
      Map.ofEntries(
          Map.entry("function", "a function is program code"),
          Map.entry("global", "a global comes from outside of the candidate's record"),
          Map.entry("declare", "declare makes new kinds of facts, but the facts are fixed"),
          Map.entry("query", "a query concludes nothing"),
          Map.entry("unit", "a unit is not needed"),
          Map.entry("dialect", "a dialect is not needed"),
          Map.entry("expander", "there is no other language behind these rules"),
          Map.entry("template", "rules are written out; for many alike take a spreadsheet"),
          Map.entry("window", "there are no streams of events here"),
          Map.entry("extend", "a rule does not extend another"));

  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("salience", "no rule goes before another"),
          Map.entry("priority", "no rule goes before another"),
          Map.entry("enabled", "a rule that is not wanted is deleted"),
          Map.entry("no-loop", "every rule fires once anyway"),
          Map.entry("lock-on-active", "every rule fires once anyway"),
          Map.entry("auto-focus", "rules are not grouped"),
          Map.entry("agenda-group", "rules are not grouped; a stage says which criteria it needs"),
          Map.entry(
              "ruleflow-group", "rules are not grouped; a stage says which criteria it needs"),
          Map.entry(
              "activation-group", "rules are not grouped; requireOneOf says that one is enough"),
          Map.entry("date-effective", "ruleset.properties says from when rules are in force"),
          Map.entry("date-expires", "the next version's ruleset.properties says until when"),
          Map.entry("duration", "rules do not wait"),
          Map.entry("timer", "rules do not wait"),
          Map.entry("calendars", "rules do not wait"),
          Map.entry("dialect", "a dialect is not needed"),
          Map.entry("extends", "a rule does not extend another"),
          Map.entry("refract", "every rule fires once anyway"),
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

  /** Returns why something that Drools knows between rules is not for rules of Licet. */
  static Optional<String> outsideRules(String word) {
    return Optional.ofNullable(OUTSIDE_RULES.get(word))
        .map(reason -> word + " is not among the words of rules: " + reason);
  }

  /** Returns why an attribute of a rule is not for rules of Licet. */
  static Optional<String> attribute(String word) {
    return Optional.ofNullable(ATTRIBUTES.get(word))
        .map(reason -> word + " is not among the words of rules: " + reason);
  }

  /** Returns why something that Drools knows in a condition is not for rules of Licet. */
  static Optional<String> inCondition(String word) {
    return CONDITIONS.contains(word)
        ? Optional.of(
            word
                + " is not among the words of rules: a condition looks things up in the application,"
                + " and nothing else")
        : Optional.empty();
  }

  /** Returns why something that is program code is not for rules of Licet. */
  static Optional<String> inConsequence(String word) {
    return STATEMENTS.contains(word)
        ? Optional.of(
            word + " is not among the words of rules: after then, a rule only concludes or defines")
        : Optional.empty();
  }
}
