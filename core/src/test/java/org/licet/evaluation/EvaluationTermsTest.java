package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.candidate.Facts;
import org.licet.candidate.Field;
import org.licet.candidate.Job;
import org.licet.text.Text;

/** The policy and the assumed facts of an evaluation, in words. */
class EvaluationTermsTest {

  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final VerificationPolicy POLICY =
      VerificationPolicy.builder()
          .within(180, "licenses")
          .from(JULY)
          .within(120, "licenses")
          .verified("degrees")
          .from(JULY.plusYears(1))
          .build();

  @Test
  void only_the_version_in_force_counts() {
    assertThat(POLICY.on(JULY).firstDays()).containsExactly(JULY);
    assertThat(POLICY.on(JULY).days("licenses", JULY)).hasValue(120);
    assertThat(POLICY.on(JULY.minusDays(1)).firstDays()).containsExactly(LocalDate.MIN);
    assertThat(POLICY.on(JULY.plusYears(1))).isSameAs(VerificationPolicy.NONE);
    assertThat(POLICY.on(JULY).on(JULY)).isEqualTo(POLICY.on(JULY));
  }

  @Test
  void a_policy_names_what_it_requires() {
    assertThat(POLICY.words(JULY))
        .hasToString(
            "verification of a degree and verification of a license (at most 120 days old)");
    assertThat(POLICY.words(JULY.minusDays(1)).in(Locale.forLanguageTag("es")))
        .endsWith("(de hace como máximo 180 días)");
  }

  @Test
  void assumed_facts_name_their_values() {
    AssumedFacts facts =
        AssumedFacts.of(
            Candidate.withId("all")
                .residence("US-TX")
                .employment(
                    Job.builder()
                        .paid(true)
                        .country("US")
                        .hoursPerWeek(36)
                        .areas("CRITICAL_CARE")
                        .facts(Facts.NONE.with("ON_CALL", true)))
                .build());
    assertThat(AssumedFactsInWords.of(facts))
        .hasToString(
            "state or country of residence (Texas), hours a week in a job (36), country of a job"
                + " (the United States), whether a job is paid (yes), kinds of work in a job"
                + " (critical care) and on call (yes)");
  }

  /** A field without a name would fail in a report. */
  @Test
  void every_field_that_can_be_assumed_has_a_name() {
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records && !field.name().equals("rulings")) {
        records.type().fields().forEach(inner -> named(field.name() + ".", inner));
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        inner.type().fields().forEach(one -> named(field.name() + ".", one));
      } else if (field instanceof Field.Value<Candidate> && !field.name().equals("id")) {
        named("", field);
      }
    }
  }

  private static void named(String place, Field<?> field) {
    if (field instanceof Field.Value || field instanceof Field.Codes) {
      assertThat(Text.of("fact." + place + field.name()).toString()).isNotEmpty();
    }
  }
}
