package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Ruling;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/** Numbers and codes that a rule asks an issuing body for. */
class IssuerAnswersTest {

  private static final String KEY = "X-ONE#how-many-hours";
  private static final String LOOKUPS =
      "$hours : continuingEducation.hours().called(\"hours of education\"),"
          + " $required : rulings.%s\"XB\", \"How many hours?\")";
  private static final String CODE = "rulings.oneOfBy(\"XB\", \"Which track?\", \"ONE\", \"TWO\")";

  @TempDir private Path folder;

  private OneCriterion hours(String word) {
    return OneCriterion.of(folder, LOOKUPS.formatted(word), "$hours.atLeast($required)");
  }

  private OneCriterion track() {
    return OneCriterion.of(
        folder,
        "$track : " + CODE,
        "$track",
        "$ruleset.table(\"tracks\").no(\"THREE\").source(\"S1\");");
  }

  private static Candidate.Builder with(int hours) {
    return Candidate.withId("ann")
        .continuingEducation(ContinuingEducation.builder().completed("2026-01-01").hours(hours));
  }

  @Test
  void a_number_that_no_source_gives_is_asked_for_and_then_judged_with() {
    try (OneCriterion rule = hours("hoursBy(")) {
      Finding open = rule.finding(with(30).build());
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.reason())
          .hasToString("Hours of education: 30 (the required number is not known, decided by XB).");
      Question asked = open.questions().get(0);
      assertThat(asked.key("X-ONE")).isEqualTo(KEY);
      assertThat(asked.answer()).isEqualTo(AnswerType.number("HOURS", BigDecimal.ZERO, null));

      Ruling.Builder ruling = Ruling.on(KEY, 30).by("XB").on("2026-03-01").reference("letter 12");
      Finding met = rule.finding(with(30).rulings(ruling).build());
      assertThat(met.verdict()).isEqualTo(Verdict.MET);
      assertThat(met.reason())
          .hasToString(
              "Hours of education: 30 (30 required, decided by XB). XB answered 30 to \"How many"
                  + " hours?\" (2026-03-01, letter 12).");
      assertThat(met.reason().in(Locale.forLanguageTag("es")))
          .contains("XB respondió 30 a «How many hours?»");
      assertThat(rule.verdict(with(29).rulings(ruling).build())).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(with(0).build())).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @CsvSource({"9, NOT_MET", "10, UNDETERMINED", "19, UNDETERMINED", "20, MET"})
  void bounds_that_sources_state_settle_what_lies_outside_of_them(int hours, Verdict verdict) {
    try (OneCriterion rule = hours("hoursBetween(10, 20, ")) {
      assertThat(rule.verdict(with(hours).build())).isEqualTo(verdict);
    }
  }

  @Test
  void a_ruling_of_another_body_or_on_another_question_changes_nothing() {
    try (OneCriterion rule = hours("hoursBy(")) {
      for (Ruling.Builder other :
          new Ruling.Builder[] {
            Ruling.on(KEY, 30).by("YB"),
            Ruling.on("X-ONE#how-many-points", 30),
            Ruling.on("Y-ONE#how-many-hours", 30)
          }) {
        assertThat(rule.verdict(with(30).rulings(other).build())).isEqualTo(Verdict.UNDETERMINED);
      }
    }
  }

  @Test
  void a_code_is_asked_for_and_an_unknown_one_leaves_the_question_open() {
    try (OneCriterion rule = track()) {
      Question asked = rule.finding(with(1).build()).questions().get(0);
      assertThat(asked.answer().kind()).isEqualTo(AnswerType.Kind.CODE);
      assertThat(asked.answer().codes()).containsExactly("ONE", "TWO");
      assertThat(rule.verdict(with(1).rulings(track("TWO")).build())).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(with(1).rulings(track("THREE")).build())).isEqualTo(Verdict.NOT_MET);
      Finding open = rule.finding(with(1).rulings(track("TWOO")).build());
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.reason()).hasToString("XB answered twoo to \"Which track?\".");
    }
  }

  private static Ruling.Builder track(String code) {
    return Ruling.on("X-ONE#which-track", code);
  }

  @Test
  void an_answer_of_another_type_is_refused_with_its_place() {
    try (OneCriterion rule = hours("hoursBetween(10, 20, ")) {
      refused(rule, Ruling.on(KEY, true), "is true. Expected a number of hours from 10 to 20.");
      refused(rule, Ruling.on(KEY, 21), "is 21. Expected a number of hours from 10 to 20.");
      refused(
          rule,
          Ruling.on(KEY, "12"),
          "is \"12\". Expected a number of hours from 10 to 20. Write the number without quotes.");
      refused(rule, Ruling.on("X-ONE#country@/employment/0", 1), "is 1. Expected true or false.");
    }
    try (OneCriterion rule = track()) {
      refused(rule, Ruling.on("X-ONE#which-track", 1), "is 1. Expected a code such as ONE or TWO.");
    }
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$hours : continuingEducation.hours()",
            "$hours.atLeast(1).orRulingBy(\"XB\", \"Waived?\")")) {
      refused(rule, Ruling.on("X-ONE#waived", 1), "is 1. Expected true or false.");
    }
  }

  private static void refused(OneCriterion rule, Ruling.Builder ruling, String message) {
    assertThatThrownBy(() -> rule.finding(with(15).rulings(ruling).build()))
        .isInstanceOfSatisfying(
            EvaluationException.class,
            refused -> {
              assertThat(refused.failure().pointer()).contains("/rulings/0/answer");
              assertThat(refused.failure().message()).contains(message);
            });
  }

  @Test
  void one_question_has_answers_of_one_type() {
    assertThatThrownBy(
            () ->
                OneCriterion.of(
                    folder,
                    "$hours : rulings.hoursBy(\"XB\", \"How many?\"),"
                        + " $points : rulings.pointsBy(\"XB\", \"How many?\")",
                    "$hours.atLeast(1).alongWith($points.atLeast(1))"))
        .hasMessageContaining(
            "Two rules ask \"How many?\". One expects a number of hours, and the other a number of"
                + " points.");
  }
}
