package org.licet.authoring.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.internal.compare.RulesDiff;
import org.licet.authoring.internal.coverage.Coverage;
import org.licet.authoring.internal.coverage.CoverageRun;
import org.licet.authoring.internal.mutation.Mutant;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;

/** The tools for analysts, applied to rules with patterns. */
class PatternToolsTest {

  private static final String CONDITION =
      """
      $exam : Examination( exam in ("A", "B"), passed == true )
      not Examination( this != $exam, taken > $exam.taken )
      Degree( $exam.taken <= conferred.plusYears(3) )""";

  private static RuleVersion version(String condition) {
    return RuleVersion.alone(PatternSample.ruleset(Map.of("P-X", condition)));
  }

  @Test
  void every_test_number_bound_and_alternative_of_a_pattern_is_changed() {
    List<String> changes =
        Mutants.of(version(CONDITION)).stream()
            .filter(mutant -> mutant.criterion().equals(Optional.of("P-X")))
            .map(mutant -> mutant.kind() + ": " + mutant.change())
            .toList();
    assertThat(changes)
        .containsExactlyInAnyOrder(
            "condition dropped: exam in (\"A\", \"B\") -> (nothing)",
            "condition inverted: exam in (\"A\", \"B\") -> !(exam in (\"A\", \"B\"))",
            "alternative removed: \"A\" -> (nothing)",
            "alternative removed: \"B\" -> (nothing)",
            "condition dropped: passed == true -> (nothing)",
            "condition inverted: passed == true -> !(passed == true)",
            "condition dropped: this != $exam -> (nothing)",
            "condition inverted: this != $exam -> !(this != $exam)",
            "condition dropped: taken > $exam.taken -> (nothing)",
            "condition inverted: taken > $exam.taken -> !(taken > $exam.taken)",
            "window shifted: taken > $exam.taken -> taken >= $exam.taken",
            "condition dropped: $exam.taken <= conferred.plusYears(3) -> (nothing)",
            "condition inverted: $exam.taken <= conferred.plusYears(3)"
                + " -> !($exam.taken <= conferred.plusYears(3))",
            "window shifted: $exam.taken <= conferred.plusYears(3)"
                + " -> $exam.taken < conferred.plusYears(3)",
            "number: $exam.taken <= conferred.plusYears(3)"
                + " -> $exam.taken <= conferred.plusYears(2)",
            "number: $exam.taken <= conferred.plusYears(3)"
                + " -> $exam.taken <= conferred.plusYears(4)",
            "condition dropped: not Examination( this != $exam, taken > $exam.taken )"
                + " -> (nothing)");
  }

  @Test
  void alternatives_decimals_and_parts_with_and_are_changed() {
    List<String> changes =
        Mutants.of(
                version(
                    "( License( type == \"RN\" ) or Degree( level == \"BACHELOR\" ) ) and not Course( hours > 2.5 )"))
            .stream()
            .filter(mutant -> mutant.criterion().equals(Optional.of("P-X")))
            .map(mutant -> mutant.kind() + ": " + mutant.change())
            .toList();
    assertThat(changes)
        .contains(
            "alternative removed: License( type == \"RN\" ) or Degree( level == \"BACHELOR\" )"
                + " -> License( type == \"RN\" )",
            "alternative removed: License( type == \"RN\" ) or Degree( level == \"BACHELOR\" )"
                + " -> Degree( level == \"BACHELOR\" )",
            "number: hours > 2.5 -> hours > 2.4",
            "number: hours > 2.5 -> hours > 2.6",
            "condition dropped: not Course( hours > 2.5 ) -> (nothing)");
  }

  @Test
  void a_difference_shows_that_or_became_and() {
    String either = "License( type == \"RN\" ) or Degree( level == \"BACHELOR\" )";
    assertThat(RulesDiff.of(source(either), source(either.replace(" or ", " and ")))).isNotEmpty();
    assertThat(
            RulesDiff.of(
                source("exists License( type == \"RN\" )"),
                source("not License( type == \"RN\" )")))
        .isNotEmpty();
  }

  @Test
  void every_changed_rule_can_be_read() {
    for (String condition : PatternSample.CONDITIONS.values()) {
      for (Mutant mutant : Mutants.of(version(condition))) {
        assertThat(mutant.changed().problems()).as(mutant.toString()).isEmpty();
      }
    }
  }

  @Test
  void coverage_lists_the_numbers_in_patterns() {
    assertThat(CoverageRun.of(version(CONDITION)).numbers().stream().map(Coverage.OfNumber::words))
        .containsExactly("$exam.taken <= conferred.plusYears(3): no case detects another number");
  }

  @Test
  void coverage_lists_decimal_numbers_too() {
    assertThat(
            CoverageRun.of(version("Course( hours / 4 > 2.5 )")).numbers().stream()
                .map(number -> number.place().column() + " " + number.words()))
        .hasSize(2)
        .allMatch(words -> words.endsWith("hours / 4 > 2.5: no case detects another number"));
  }

  @Test
  void a_difference_names_the_test_and_ignores_layout_and_names() {
    assertThat(differences(CONDITION.replace("plusYears(3)", "plusYears(4)")))
        .containsExactly(
            "condition P-X: $exam.taken <= conferred.plusYears(3)"
                + " -> $exam.taken <= conferred.plusYears(4)");
    assertThat(differences(CONDITION.replace("$exam", "$attempt").replace(", ", " ,  "))).isEmpty();
    assertThat(differences(CONDITION.replace(", passed == true", "")))
        .containsExactly("condition P-X: passed == true -> ");
  }

  private static List<String> differences(String condition) {
    return RulesDiff.of(source(CONDITION), source(condition)).stream()
        .map(one -> one.kind() + " " + one.subject() + ": " + one.before() + " -> " + one.after())
        .toList();
  }

  private static RulesSource source(String condition) {
    return new RulesSource("p", List.of(PatternSample.ruleset(Map.of("P-X", condition))));
  }

  @Test
  void the_shipped_rule_with_patterns_is_pinned_by_its_cases() {
    RuleVersion rn = Rulesets.shipped("rn/v2015");
    assertThat(
            Mutants.of(rn).stream()
                .filter(mutant -> mutant.criterion().equals(Optional.of("RN-NCLEX-STATE"))))
        .hasSizeGreaterThan(15);
  }
}
