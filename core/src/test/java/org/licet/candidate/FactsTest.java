package org.licet.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static void refused(ThrowingCallable construction, String message) {
    assertThatThrownBy(construction).isInstanceOf(InvalidFactException.class).hasMessage(message);
  }

  @Test
  void unknown_none_and_incomplete_are_distinct() {
    Candidate candidate =
        Candidate.withId("c").noDegrees().employment(Job.at("Mercy").from("2024-05")).build();
    assertThat(candidate.licenses().isKnown()).isFalse();
    assertThat(candidate.degrees().isKnown()).isTrue();
    assertThat(candidate.degrees().entries()).isEmpty();
    Job job = candidate.employment().entries().get(0);
    assertThat(job.to().isKnown()).isFalse();
    assertThat(job.from()).isEqualTo(Fact.known(PartialDate.parse("2024-05")));
    PartialDate from = job.from().toOptional().orElseThrow();
    assertThat(from.earliest()).isEqualTo("2024-05-01");
    assertThat(from.latest()).isEqualTo("2024-05-31");
    assertThat(from.isExact()).isFalse();
  }

  @Test
  void parsing_a_written_partial_date_returns_it() {
    for (String text : new String[] {"2024-02-29", "2024-02", "2024", "2026-01-01"}) {
      assertThat(PartialDate.parse(text)).hasToString(text);
    }
    assertThatThrownBy(() -> PartialDate.parse("2023-02-29"))
        .hasMessage("\"2023-02-29\" is not a date. Expected YYYY-MM-DD, YYYY-MM or YYYY.");
    assertThatThrownBy(() -> PartialDate.of(LocalDate.of(24, 5, 1)))
        .hasMessage("The year is 24. Expected 1900 to 2199.");
  }

  @Test
  void an_impossible_value_is_rejected_with_field_value_and_expectation() {
    refused(
        () -> Job.builder().from("2024-05-03").to("2024-05-02").build(),
        "The field \"to\" is 2024-05-02. Expected a date on or after \"from\" (2024-05-03).");
    refused(
        () -> Job.builder().from("2024-06").to("2024-05").build(),
        "The field \"to\" is 2024-05. Expected a date on or after \"from\" (2024-06).");
    refused(
        () -> Job.builder().hoursPerWeek(200).build(),
        "The field \"hoursPerWeek\" is 200.0. Expected 0 to 168 hours a week.");
    refused(
        () -> Job.builder().hoursPerWeek(20).caseManagementHoursPerWeek(30).build(),
        "The field \"caseManagementHoursPerWeek\" is 30. Expected at most the hours of the job"
            + " (hoursPerWeek is 20).");
    refused(
        () -> Job.builder().current().to("2024-05-02").build(),
        "The field \"current\" is true. Expected false or no value, because the job ends"
            + " (\"to\" is 2024-05-02).");
    refused(
        () -> Job.builder().supervised(false).supervisorCredentials("CCM", "RN").build(),
        "The field \"supervised\" is false. Expected true or no value, because the supervisor held"
            + " CCM, RN (supervisorCredentials).");
    refused(
        () -> Job.builder().from("2024-13-01").build(),
        "The field \"from\" is \"2024-13-01\". Expected a date from 1900 to 2199, as"
            + " YYYY-MM-DD, YYYY-MM or YYYY.");
    refused(
        () -> License.ofType("rn").build(),
        "The field \"type\" is \"rn\". Expected a code of capital letters, digits and _ . / +"
            + " -, such as RN.");
    refused(
        () -> License.ofType("RN").jurisdiction("US-TZ").build(),
        "The field \"jurisdiction\" is \"US-TZ\". Expected a state or province (ISO 3166-2)"
            + " such as US-TX, or a country (ISO 3166-1) such as PH.");
    refused(
        () -> Degree.builder().country("XX").build(),
        "The field \"country\" is \"XX\". Expected a country code (ISO 3166-1) such as US.");
    refused(
        () -> Examination.of("CCM").applied("2024-12-01").taken("2024-11-30").build(),
        "The field \"taken\" is 2024-11-30. Expected a date on or after \"applied\""
            + " (2024-12-01).");
    refused(
        () -> ContinuingEducation.ofHours(-1).build(),
        "The field \"hours\" is -1.0. Expected 0" + " hours or more.");
    refused(
        () -> Job.builder().purchasers(-3).build(),
        "The field \"purchasers\" is -3. Expected a whole number, 0 or more.");
    refused(
        () -> Candidate.withId(" ").build(),
        "The field \"id\" is \" \". Expected the key of this candidate in your system.");
  }

  @Test
  void equal_numbers_make_equal_facts() {
    assertThat(Job.builder().hoursPerWeek(40).build())
        .isEqualTo(Job.builder().hoursPerWeek(new BigDecimal("40.00")).build());
  }

  @Test
  void probation_is_a_restriction_whatever_the_record_states() {
    assertThat(License.ofType("RN").status(Status.PROBATION).encumbered(false).build().restricted())
        .isEqualTo(Fact.known(true));
    assertThat(License.ofType("RN").status(Status.ACTIVE).build().restricted().isKnown()).isFalse();
  }
}
