package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Listing;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.testkit.SyntheticCandidates;

/**
 * Laws of duplicate records: equal records count once, and possibly equal records raise a question.
 */
class RepeatedRecordsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @Property
  void an_attempt_and_a_job_with_its_employer_count_once_however_often_they_are_listed(
      @ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode once = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    ObjectNode twice = once.deepCopy();
    repeat(twice, "examinations", random);
    repeat(twice, "employment", random);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation a = EVALUATOR.evaluate(CandidateReader.read(once), credential, stage, ON);
        Evaluation b = EVALUATOR.evaluate(CandidateReader.read(twice), credential, stage, ON);
        assertThat(b.decision()).as("%s %s%n%s", credential, stage, twice).isEqualTo(a.decision());
        for (Finding finding : a.findings()) {
          Finding other = b.finding(finding.criterion()).orElseThrow();
          assertThat(other.verdict())
              .as("%s%n%s", finding.criterion(), twice)
              .isEqualTo(finding.verdict());
          assertThat(other.parts())
              .as("%s%n%s", finding.criterion(), twice)
              .isEqualTo(finding.parts());
        }
      }
    }
  }

  @Property
  void no_definite_verdict_depends_on_whether_equal_records_are_one(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode once = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    once.path("employment").forEach(job -> ((ObjectNode) job).remove("employer"));
    ObjectNode twice = once.deepCopy();
    repeat(twice, "continuingEducation", random);
    repeat(twice, "employment", random);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation a = EVALUATOR.evaluate(CandidateReader.read(once), credential, stage, ON);
        Evaluation b = EVALUATOR.evaluate(CandidateReader.read(twice), credential, stage, ON);
        if (b.decision() != Decision.UNDETERMINED) {
          assertThat(b.decision()).as("%s", twice).isEqualTo(a.decision());
        }
        for (Finding finding : b.findings()) {
          if (finding.verdict() != Verdict.UNDETERMINED) {
            assertThat(finding.verdict())
                .as("%s%n%s", finding.criterion(), twice)
                .isEqualTo(a.finding(finding.criterion()).orElseThrow().verdict());
          }
        }
      }
    }
  }

  private static void repeat(ObjectNode candidate, String list, Random random) {
    if (candidate.get(list) instanceof ArrayNode entries) {
      for (JsonNode entry : entries.deepCopy()) {
        if (random.nextBoolean()) {
          entries.insert(random.nextInt(entries.size() + 1), entry);
        }
      }
    }
  }

  @Example
  void one_examination_on_one_day_is_one_attempt_even_if_one_row_lacks_the_application() {
    Examination.Builder failed = Examination.of("CCM").taken("2026-04-15").passed(false);
    Candidate nurse = new SyntheticCandidates(7, ON).next("c");
    Examination undated = failed.build();
    Examination dated = failed.applied("2026-01-10").build();
    Candidate once = nurse.toBuilder().examinations(Listing.of(List.of(dated))).build();
    Candidate twice = nurse.toBuilder().examinations(Listing.of(List.of(undated, dated))).build();

    Finding retake = retake(once);
    assertThat(retake.parts()).isNotEmpty();
    assertThat(retake(twice).verdict()).isEqualTo(retake.verdict());
    assertThat(retake(twice).parts()).isEqualTo(retake.parts());
  }

  private static Finding retake(Candidate candidate) {
    return EVALUATOR
        .evaluate(candidate, "CCM", Stage.EXAMINATION, ON)
        .finding("CCM-RETAKE")
        .orElseThrow();
  }

  @Example
  void one_examination_on_one_day_has_one_result() {
    assertThatThrownBy(
            () ->
                Candidate.withId("c")
                    .examinations(
                        Examination.of("CCM").taken("2026-04-15").passed(true),
                        Examination.of("CCM").taken("2026-04-15").passed(false))
                    .build())
        .hasMessage(
            "The field \"examinations/1/passed\" is false. Expected the result of the CCM of 2026-04-15 in"
                + " examinations/0, because it is the same attempt.");
    assertThatThrownBy(
            () ->
                CandidateReader.readOne(
                    "{\"id\":\"c\",\"examinations\":["
                        + "{\"exam\":\"CCM\",\"taken\":\"2026-04-15\",\"passed\":true},"
                        + "{\"exam\":\"CCM\",\"taken\":\"2026-04-15\",\"passed\":false}]}"))
        .isInstanceOfSatisfying(
            InvalidCandidateException.class,
            e -> assertThat(e.pointer()).isEqualTo("/examinations/1/passed"));
  }
}
