package org.licet.internal.pattern;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licet.internal.pattern.PatternTokens.Kind;
import org.licet.internal.pattern.PatternTokens.Token;

/** Refuses the parts of Drools that a rule lacks, with the form to write instead. */
final class PatternRefusals {

  private static final String COUNTED = "accumulate( Course( ... ); $n : count(); $n >= 2 )";

  /** The advice for words of Drools that begin or follow a pattern. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("eval", "put the test into a pattern: Course( hours > 3 )"),
          Map.entry("from", "delete it: Course( ... ) matches the candidate's courses"),
          Map.entry("collect", COUNTED),
          Map.entry("groupby", COUNTED),
          Map.entry("acc", COUNTED),
          Map.entry("over", "compare with days: completed >= \"2024-01-31\""),
          Map.entry("entry", "delete it: the records are those of one candidate"),
          Map.entry("new", "delete it: a rule makes no objects"),
          Map.entry("do", "delete it: a rule only concludes"),
          Map.entry("if", "write the test into a pattern, or a criterion of its own"),
          Map.entry("query", "write its patterns here"));

  /** The advice for comparisons of Drools. */
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "before", "compare days with <",
          "after", "compare days with >",
          "coincides", "compare days with ==",
          "memberOf", "turn it around: topics contains \"ETHICS\"",
          "matches", "list the codes: in ( \"RN\", \"LPN\" )",
          "soundslike", "list the codes: in ( \"RN\", \"LPN\" )",
          "str", "list the codes: in ( \"RN\", \"LPN\" )",
          "between", "use >= and <=",
          "is", "use ==");

  /** The advice for functions of accumulate. */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "average", "compare the sum: $sum >= 5 * $n, with $n : count()",
          "collectList", "test the total of the records: count, sum, min or max",
          "collectSet", "test the total of the records: count, sum, min or max",
          "variance", "use count, sum, min or max",
          "standardDeviation", "use count, sum, min or max");

  private PatternRefusals() {}

  /** Returns whether a word of Drools cannot begin a pattern. */
  static boolean isRefused(Token token) {
    return token.kind() == Kind.NAME && WORDS.containsKey(token.text());
  }

  /** Returns the fault of a word of Drools that begins or follows a pattern. */
  static PatternFault of(Token word) {
    return PatternFault.of(
        word.at(), word.text() + " is not allowed in a rule", WORDS.getOrDefault(word.text(), ""));
  }

  /** Returns the fault of {@code from}. */
  static PatternFault from(Token from, Token source) {
    return source.isWord("accumulate") || source.isWord("collect")
        ? PatternFault.of(from.at(), "from is not allowed in a rule", COUNTED)
        : of(from);
  }

  /** Returns the fault of a word between two values that is no comparison of rules. */
  static Optional<PatternFault> asComparison(Token word) {
    if (word.is("=")) {
      return Optional.of(PatternFault.of(word.at(), "found =, expected ==", "write == instead"));
    }
    if (word.is("(")) {
      return Optional.of(
          PatternFault.of(
              word.at(), "found ( after a field", "name the field in each test: a > 3, a < 5"));
    }
    return word.kind() != Kind.NAME
        ? Optional.empty()
        : Optional.ofNullable(COMPARISONS.get(word.text()))
            .map(
                advice ->
                    PatternFault.of(word.at(), word.text() + " is not allowed in a rule", advice));
  }

  /** Returns the fault of a function of accumulate. */
  static Optional<PatternFault> asFunction(Token word) {
    return Optional.ofNullable(FUNCTIONS.get(word.text()))
        .map(
            advice ->
                PatternFault.of(
                    word.at(),
                    "found " + word.text() + ", expected count, sum, min or max",
                    advice));
  }

  /** Returns the fault of a name that is no value. */
  static Optional<PatternFault> asValue(Token name, Token next) {
    if (name.isWord("contains") || name.isWord("in") || name.isWord("memberOf")) {
      return Optional.of(
          PatternFault.of(
              name.at(),
              "found " + name.text() + ", expected a field, a text or a number",
              "repeat the field before " + name.text()));
    }
    if (name.isWord("today") || name.isWord("now")) {
      return Optional.of(
          PatternFault.of(name.at(), "there is no field " + name.text(), "$application.on"));
    }
    if (next.is("(")) {
      return Optional.of(
          PatternFault.of(
              name.at(), "found " + name.text() + "(: a test names fields", field(name.text())));
    }
    return Optional.empty();
  }

  /** Returns the field that a getter of Java reads. */
  private static String field(String getter) {
    return getter.matches("get[A-Z].*")
        ? getter.substring(3, 4).toLowerCase(Locale.ROOT) + getter.substring(4)
        : "compare a field, as in hours > 3";
  }
}
