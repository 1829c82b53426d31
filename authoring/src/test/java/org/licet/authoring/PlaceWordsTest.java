package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.evaluation.Verdict;

/** The words that keep records and residents of a place. The day of evaluation is 2026-11-23. */
class PlaceWordsTest {

  private static final String STATES =
      "$ruleset.table(\"member states\").yes(\"US-TX\", \"US-IA\", \"CA\").no(\"US-CA\")"
          + ".source(\"S1\");";

  private static final String KNOWN =
      "$ruleset.table(\"known codes\").no(\"CARDIOLOGY\", \"LPN\", \"NAHQ\", \"HLC\", \"OTHER\")"
          + ".source(\"S1\");";

  @TempDir private Path folder;

  private OneCriterion rule(String lookup) {
    return OneCriterion.of(folder, "$kept : " + lookup, "$kept", STATES, KNOWN);
  }

  private static Candidate.Builder ann() {
    return Candidate.withId("ann");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuedIn(\"US-TX\", \"US-OK\") | US-OK | MET",
        "issuedIn(\"US-TX\", \"US-OK\") | US-CA | NOT_MET",
        "issuedIn(\"US-TX\", \"US-OK\") | US    | UNDETERMINED",
        "issuedIn(\"US-TX\", \"US-OK\") |       | UNDETERMINED",
        "issuedIn(\"US\")                | US-CA | MET",
        "issuedInOneOf(\"member states\") | US-TX | MET",
        "issuedInOneOf(\"member states\") | US-CA | NOT_MET",
        "issuedInOneOf(\"member states\") | CA-ON | MET",
        "issuedInOneOf(\"member states\") | US    | UNDETERMINED",
        "issuedInOneOf(\"member states\") | US-NV | UNDETERMINED",
      })
  void licenses_and_other_records_are_kept_by_their_state(
      String word, String place, Verdict verdict) {
    License.Builder license = License.ofType("RN");
    OtherRecord.Builder record = OtherRecord.ofKind("COURSEWORK");
    Candidate candidate =
        place == null
            ? ann().licenses(license).records(record).build()
            : ann()
                .licenses(license.jurisdiction(place))
                .records(record.jurisdiction(place))
                .build();
    try (OneCriterion rule = rule("licenses." + word + ".any()")) {
      assertThat(rule.verdict(candidate)).isEqualTo(verdict);
    }
    try (OneCriterion rule = rule("records." + word + ".any()")) {
      assertThat(rule.verdict(candidate)).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "isIn(\"US-TX\", \"US-OK\")      | US-TX | MET",
        "isIn(\"US-TX\", \"US-OK\")      | US-CA | NOT_MET",
        "isIn(\"US-TX\", \"US-OK\")      | US    | UNDETERMINED",
        "isInOneOf(\"member states\")     | US-IA | MET",
        "isInOneOf(\"member states\")     | US-CA | NOT_MET",
        "isInOneOf(\"member states\")     | US-NV | UNDETERMINED",
      })
  void a_candidate_lives_in_a_state(String word, String place, Verdict verdict) {
    try (OneCriterion rule = rule("residence." + word)) {
      assertThat(rule.verdict(ann().residence(place).build())).isEqualTo(verdict);
      assertThat(rule.asked(ann().build()))
          .containsExactly("In which state or country does the candidate live?");
    }
  }

  @Test
  void degrees_and_attempts_are_kept_by_their_place() {
    try (OneCriterion rule = rule("degrees.conferredIn(\"US\", \"CA\").any()")) {
      assertThat(rule.verdict(ann().degrees(Degree.builder().country("CA")).build()))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann().degrees(Degree.builder().country("PH")).build()))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.asked(ann().degrees(Degree.builder()).build()))
          .containsExactly("In which country was degree 1 conferred?");
    }
    try (OneCriterion rule = rule("examinations.takenThroughOneOf(\"member states\").any()")) {
      Examination.Builder attempt = Examination.of("NCLEX-RN").taken("2020-01-01");
      assertThat(rule.verdict(ann().examinations(attempt.jurisdiction("US-TX")).build()))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann().examinations(attempt.jurisdiction("US-CA")).build()))
          .isEqualTo(Verdict.NOT_MET);
    }
  }
}
