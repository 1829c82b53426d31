package org.licet.authoring.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;

class RulesDiffTest {

  private static List<String> diff(String text, String by) {
    return RulesDiff.of(rules(Rulesets.small()), rules(Rulesets.small(text, by))).stream()
        .map(one -> one.kind() + " " + one.subject() + ": " + one.before() + " -> " + one.after())
        .toList();
  }

  private static RulesSource rules(RulesetSource... rulesets) {
    return new RulesSource("rules", List.of(rulesets));
  }

  @Test
  void layout_comments_and_names_of_variables_make_no_difference() {
    assertThat(diff("$hours", "$time")).isEmpty();
    assertThat(diff("when", "// when is when\nwhen\n")).isEmpty();
    assertThat(diff(".listedIn(\"types\").active()", "\n.listedIn( \"types\" )\n.active( )"))
        .isEmpty();
  }

  @Test
  void changes_of_a_threshold_and_a_window_show_before_and_after() {
    assertThat(diff("atLeast(10)", "atLeast(12)"))
        .containsExactly("threshold X-HOURS: atLeast(10) -> atLeast(12)");
    assertThat(diff("inLastYears(2)", "inLastYears(3)"))
        .containsExactly("window X-HOURS: inLastYears(2) -> inLastYears(3)");
  }

  @Test
  void added_and_removed_conditions_are_listed() {
    assertThat(diff(".active().any()", ".unexpired().unencumbered().any()"))
        .containsExactly(
            "condition X-LICENSE: active() -> ",
            "condition X-LICENSE:  -> unexpired()",
            "condition X-LICENSE:  -> unencumbered()");
  }

  @Test
  void renumbered_criteria_are_recognized() {
    assertThat(diff("X-CODE", "X-CONDUCT"))
        .containsExactly(
            "criterion renumbered X-CONDUCT: X-CODE -> X-CONDUCT",
            "requirement EXAMINATION: all of (one of (X-LICENSE, X-CODE), X-HOURS)"
                + " -> all of (one of (X-LICENSE, X-CONDUCT), X-HOURS)");
  }

  @Test
  void changed_rows_sources_titles_and_properties_are_listed() {
    assertThat(diff(".no(\"LPN\")", ".yes(\"LPN\")"))
        .containsExactly("table row LPN in \"types\": no (S1) -> yes (S1)");
    assertThat(diff("\"RN\", \"LCSW\"", "\"RN\""))
        .containsExactly("table row LCSW in \"types\": yes (S1) -> ");
    assertThat(diff("\"S1, S2\"", "\"S2\""))
        .containsExactly("criterion source X-HOURS: S1, S2 -> S2");
    assertThat(diff("XB, Rules", "XB, The Rules"))
        .containsExactly("source S2.document: XB, Rules -> XB, The Rules");
    assertThat(diff("X: a license", "X: the license"))
        .containsExactly("title X-LICENSE: X: a license -> X: the license");
    assertThat(diff("2020-01-01", "2021-01-01"))
        .containsExactly("property effectiveFrom: 2020-01-01 -> 2021-01-01");
  }

  @Test
  void changed_application_periods_are_listed() {
    RulesetSource without = Rulesets.small();
    String exam = "$ruleset.examination(\"XE\").givenIn(\"APRIL\").appliedForBetween(\"11-01\", ";
    RulesetSource january =
        Rulesets.small("$ruleset.table", exam + "\"01-31\").source(\"S1\"); $ruleset.table");
    RulesetSource february =
        Rulesets.small("$ruleset.table", exam + "\"02-15\").source(\"S1\"); $ruleset.table");
    assertThat(RulesDiff.of(rules(january), rules(february)))
        .extracting(RuleDifference::toString)
        .singleElement()
        .asString()
        .contains("XE in APRIL", "11-01 to 01-31", "11-01 to 02-15");
    assertThat(RulesDiff.of(rules(without), rules(january)))
        .extracting(RuleDifference::subject, RuleDifference::after)
        .containsExactly(tuple("XE", "XB, Handbook"), tuple("XE in APRIL", "11-01 to 01-31"));
    assertThat(RulesDiff.of(rules(january), rules(january))).isEmpty();
  }

  @Test
  void all_of_and_any_of_make_a_difference() {
    assertThat(diff("requireOneOf", "require"))
        .containsExactly(
            "requirement EXAMINATION: all of (one of (X-LICENSE, X-CODE), X-HOURS)"
                + " -> all of (X-LICENSE, X-CODE, X-HOURS)");
  }

  @Test
  void added_and_removed_versions_are_listed() {
    RulesetSource x = Rulesets.small();
    RulesetSource y = Rulesets.small("credential = X", "credential = Y");
    assertThat(RulesDiff.of(rules(x), rules(x, y)))
        .extracting(RuleDifference::kind)
        .containsExactly(RuleDifference.Kind.RULESET_ADDED);
    assertThat(RulesDiff.of(rules(x, y), rules(x)))
        .extracting(RuleDifference::kind)
        .containsExactly(RuleDifference.Kind.RULESET_REMOVED);
  }

  @Test
  void a_difference_has_a_place() {
    assertThat(
            RulesDiff.of(
                rules(Rulesets.small()), rules(Rulesets.small("atLeast(10)", "atLeast(12)"))))
        .singleElement()
        .satisfies(one -> assertThat(one.place().orElseThrow()).hasToString("x/rules.drl:38:34"));
  }
}
