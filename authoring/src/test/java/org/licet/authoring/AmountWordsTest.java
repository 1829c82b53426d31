package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Facts;
import org.licet.candidate.Listing;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Range;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;

/** The words that change amounts and compare them. */
class AmountWordsTest {

  private static final String POINTS =
      "$ruleset.fact(\"POINTS\").of(\"professionalDevelopment\", \"continuingEducation\", \"candidate\")"
          + ".number(\"How many points does {0} have?\").source(\"S1\");";
  private static final String KIND =
      "$ruleset.fact(\"KIND\").of(\"professionalDevelopment\").code(\"Which kind is {0}?\")"
          + ".values(\"TALK\", \"PAPER\").source(\"S1\");";

  @TempDir private Path folder;

  private OneCriterion rule(String lookups, String conclusion) {
    return OneCriterion.of(folder, lookups, conclusion, POINTS, KIND);
  }

  private static ContinuingEducation.Builder course(double hours, String... topics) {
    return ContinuingEducation.builder().completed("2026-01-01").hours(hours).topics(topics);
  }

  private static Candidate courses(ContinuingEducation.Builder... courses) {
    return Candidate.withId("ann").continuingEducation(courses).build();
  }

  private static ProfessionalDevelopment.Builder activity(String kind, int points) {
    return ProfessionalDevelopment.builder()
        .completed("2026-01-01")
        .facts(Facts.NONE.with("KIND", kind).with("POINTS", points));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "atLeast(20)   | 19.99 | NOT_MET",
        "atLeast(20)   | 20    | MET",
        "moreThan(20)  | 20    | NOT_MET",
        "moreThan(20)  | 20.01 | MET",
        "fewerThan(20) | 20    | NOT_MET",
        "fewerThan(20) | 19.99 | MET",
        "atMost(20)    | 20.01 | NOT_MET",
        "atMost(20)    | 20    | MET",
        "times(2).atLeast(40)          | 19.99 | NOT_MET",
        "times(2).atLeast(40)          | 20    | MET",
        "cappedAt(12).atLeast(12)      | 20    | MET",
        "above(30).atLeast(5)          | 34.5  | NOT_MET",
        "above(30).atLeast(5)          | 35    | MET",
        "share(2, 3).atLeast(40)       | 59.9  | NOT_MET",
        "share(2, 3).atLeast(40)       | 60    | MET",
        "roundedDownTo(1, 2).atLeast(20) | 19.9 | NOT_MET",
        "roundedDownTo(1, 2).moreThan(20) | 20.4 | NOT_MET",
        "roundedDownTo(1, 2).moreThan(20) | 20.5 | MET",
        "pointsEach(3).atLeast(30)     | 10    | MET",
        "pointsEach(3).atLeast(31)     | 10    | NOT_MET",
      })
  void an_amount_is_changed_and_compared(String words, double hours, Verdict verdict) {
    try (OneCriterion rule = rule("$hours : continuingEducation.hours()", "$hours." + words)) {
      assertThat(rule.verdict(courses(course(hours)))).isEqualTo(verdict);
      assertThat(rule.verdict(Candidate.withId("ann").build())).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @Test
  void no_amount_exceeds_its_cap() {
    try (OneCriterion rule =
        rule("$hours : continuingEducation.hours()", "$hours.cappedAt(12).moreThan(12)")) {
      assertThat(rule.verdict(courses(course(99)))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(Candidate.withId("ann").build())).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void hours_of_a_course_without_hours_are_asked() {
    try (OneCriterion rule =
        rule("$hours : continuingEducation.hours()", "$hours.pointsEach(2).atLeast(10)")) {
      Candidate candidate =
          courses(course(3), ContinuingEducation.builder().completed("2026-02-01"));
      assertThat(rule.verdict(candidate)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(candidate))
          .containsExactly("How many contact hours does course 2 have?");
    }
  }

  /** Talks count 2 points each, at most 6; papers as stated; both add up to 10. */
  @Test
  void points_have_a_weight_a_cap_and_a_sum() {
    try (OneCriterion rule =
        rule(
            "$talks : professionalDevelopment.havingOneOf(\"KIND\", \"TALK\").pointsOf(\"POINTS\")"
                + ".times(2).cappedAt(6).called(\"talks\"),"
                + "$papers : professionalDevelopment.havingOneOf(\"KIND\", \"PAPER\").pointsOf(\"POINTS\")"
                + ".called(\"papers\")",
            "$talks.plus($papers).atLeast(10)")) {
      Candidate enough =
          Candidate.withId("ann")
              .professionalDevelopment(activity("TALK", 4), activity("PAPER", 4))
              .build();
      Finding met = rule.finding(enough);
      assertThat(met.verdict()).isEqualTo(Verdict.MET);
      assertThat(met.reason())
          .hasToString("Talks and papers: 10 (10 required). Talks: 8, of which at most 6 count.");
      assertThat(met.parts())
          .singleElement()
          .satisfies(part -> assertThat(part.unit()).isEqualTo(Unit.POINTS));
      assertThat(met.evidence())
          .extracting(one -> one.fact() + " " + one.counted().orElseThrow())
          .containsExactly("/professionalDevelopment/0 8", "/professionalDevelopment/1 4");
      Finding short1 =
          rule.finding(
              Candidate.withId("ann")
                  .professionalDevelopment(activity("TALK", 9), activity("PAPER", 3))
                  .build());
      assertThat(short1.verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(short1.parts().get(0).shortfall()).contains(Range.of(1, 1));
      assertThat(short1.reason().in(Locale.forLanguageTag("es"))).contains("como máximo 6");
    }
  }

  @Test
  void a_record_that_counts_in_both_parts_of_a_sum_is_shown_once_with_their_sum() {
    try (OneCriterion rule =
        rule(
            "$all : professionalDevelopment.pointsOf(\"POINTS\"),"
                + "$talks : professionalDevelopment.havingOneOf(\"KIND\", \"TALK\").pointsOf(\"POINTS\")"
                + ".times(2)",
            "$all.plus($talks).called(\"points\").atLeast(16)")) {
      Finding met =
          rule.finding(
              Candidate.withId("ann")
                  .professionalDevelopment(activity("TALK", 4), activity("PAPER", 4))
                  .build());
      assertThat(met.verdict()).isEqualTo(Verdict.MET);
      assertThat(met.evidence())
          .extracting(one -> one.fact() + " " + one.counted().orElseThrow())
          .containsExactly("/professionalDevelopment/0 12", "/professionalDevelopment/1 4");
    }
  }

  /** A full category asks nothing more. */
  @Test
  void what_is_above_a_cap_is_not_asked() {
    try (OneCriterion rule =
        rule(
            "$talks : professionalDevelopment.havingOneOf(\"KIND\", \"TALK\").pointsOf(\"POINTS\").cappedAt(6),"
                + "$papers : professionalDevelopment.havingOneOf(\"KIND\", \"PAPER\").pointsOf(\"POINTS\")",
            "$talks.plus($papers).atLeast(10)")) {
      ProfessionalDevelopment.Builder unknown =
          ProfessionalDevelopment.builder()
              .completed("2026-01-01")
              .facts(Facts.NONE.with("KIND", "TALK"));
      ProfessionalDevelopment.Builder paper =
          ProfessionalDevelopment.builder()
              .completed("2026-01-01")
              .facts(Facts.NONE.with("KIND", "PAPER"));
      assertThat(
              rule.asked(
                  Candidate.withId("ann")
                      .professionalDevelopment(activity("TALK", 7), unknown, paper)
                      .build()))
          .containsExactly("How many points does professional development record 3 have?");
      assertThat(
              rule.verdict(
                  Candidate.withId("ann")
                      .professionalDevelopment(activity("TALK", 7), unknown)
                      .build()))
          .isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void a_course_that_may_count_for_the_share_is_asked_about() {
    try (OneCriterion rule =
        rule(
            "$all : continuingEducation.hours().called(\"hours\"),"
                + "$nursing : continuingEducation.onTopic(\"NURSING\").hours().called(\"nursing hours\")",
            "$nursing.atLeast($all.share(2, 3))")) {
      Finding open = rule.finding(courses(course(39, "NURSING"), course(21, "OTHER")));
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.questions())
          .extracting(question -> question.ask().toString())
          .containsExactly("Does course 2 (other) cover nursing?");
    }
  }

  @ParameterizedTest
  @CsvSource({"40, 20, MET", "39, 20, NOT_MET", "0, 0, MET"})
  void two_thirds_of_the_hours(double nursing, double other, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation.hours().called(\"hours\"),"
                + "$nursing : continuingEducation.onTopic(\"NURSING\").hours().called(\"nursing hours\")",
            "$nursing.atLeast($all.share(2, 3))",
            "$ruleset.table(\"topics\").yes(\"OTHER\").source(\"S1\");")) {
      Finding finding = rule.finding(courses(course(nursing, "NURSING"), course(other, "OTHER")));
      assertThat(finding.verdict()).isEqualTo(verdict);
      if (nursing == 39) {
        assertThat(finding.reason())
            .hasToString("Nursing hours: 39 (39.33 required, 2/3 of hours).");
        assertThat(finding.parts().get(0).shortfall())
            .contains(Range.of(new BigDecimal("0.34"), new BigDecimal("0.34")));
      }
    }
  }

  @Test
  void the_threshold_may_be_a_number_of_the_candidate() {
    try (OneCriterion rule =
        rule(
            "$earned : professionalDevelopment.pointsOf(\"POINTS\").called(\"points\"),"
                + "$due : facts.points(\"POINTS\").called(\"points due\")",
            "$earned.atLeast($due)")) {
      Candidate.Builder earned =
          Candidate.withId("ann")
              .professionalDevelopment(activity("TALK", 30), activity("PAPER", 20));
      assertThat(rule.verdict(earned.facts(Facts.NONE.with("POINTS", 50)).build()))
          .isEqualTo(Verdict.MET);
      Finding less = rule.finding(earned.facts(Facts.NONE.with("POINTS", 51)).build());
      assertThat(less.verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(less.parts())
          .singleElement()
          .extracting(Part::shortfall)
          .isEqualTo(java.util.Optional.of(Range.of(1, 1)));
      Candidate unknown = earned.facts(Facts.NONE).build();
      assertThat(rule.verdict(unknown)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(unknown)).containsExactly("How many points does the candidate have?");
      Candidate none =
          Candidate.withId("bob")
              .professionalDevelopment(Listing.of(List.of()))
              .facts(Facts.NONE.with("POINTS", 0))
              .build();
      assertThat(rule.verdict(none)).isEqualTo(Verdict.MET);
    }
  }

  @Test
  void amounts_of_different_units_are_neither_added_nor_compared() {
    assertThatThrownBy(
            () ->
                rule(
                    "$hours : continuingEducation.hours(), $points : continuingEducation.pointsOf(\"POINTS\")",
                    "$hours.plus($points).atLeast(10)"))
        .hasMessageContaining("pointsEach");
  }
}
