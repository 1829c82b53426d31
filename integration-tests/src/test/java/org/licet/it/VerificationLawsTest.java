package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.testkit.SyntheticCandidates;

/** Laws of evaluations under a policy on self-reported records. */
class VerificationLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final VerificationPolicy ALL =
      VerificationPolicy.builder()
          .within(120, VerificationPolicy.names().toArray(String[]::new))
          .build();

  @Property
  void a_definite_verdict_holds_whatever_a_verification_shows(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode stated = candidate(seed, random);
    Candidate candidate = CandidateReader.read(stated);
    List<Candidate> shown =
        Stream.of(shown(stated, random), shown(stated, random)).flatMap(Optional::stream).toList();
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation under = EVALUATOR.under(ALL).evaluate(candidate, credential, stage, ON);
        assertHolds(under, EVALUATOR.evaluate(candidate, credential, stage, ON), stated);
        shown.forEach(
            one -> assertHolds(under, EVALUATOR.evaluate(one, credential, stage, ON), stated));
      }
    }
  }

  @Property
  void with_every_record_verified_a_policy_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode stated = candidate(seed, random);
    for (String list : Candidate.lists()) {
      stated.path(list).forEach(record -> verify(record, "2026-11-01"));
    }
    verify(stated.path("conduct"), "2026-11-01");
    Candidate candidate = CandidateReader.read(stated);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation under = EVALUATOR.under(ALL).evaluate(candidate, credential, stage, ON);
        assertThat(under.policy()).isEqualTo(ALL);
        assertThat(under.toBuilder().policy(VerificationPolicy.NONE).build())
            .isEqualTo(EVALUATOR.evaluate(candidate, credential, stage, ON));
      }
    }
  }

  @Property
  void confirming_the_records_that_are_asked_for_leads_to_the_decision_as_stated(
      @ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode stated = candidate(seed, random);
    Candidate candidate = CandidateReader.read(stated);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation asStated = EVALUATOR.evaluate(candidate, credential, stage, ON);
        ObjectNode confirmed = stated.deepCopy();
        Evaluation under = EVALUATOR.under(ALL).evaluate(candidate, credential, stage, ON);
        while (confirm(under, confirmed)) {
          under =
              EVALUATOR.under(ALL).evaluate(CandidateReader.read(confirmed), credential, stage, ON);
        }
        assertThat(under.decision())
            .as("%s %s %s", credential, stage, stated)
            .isEqualTo(asStated.decision());
      }
    }
  }

  /** Confirms the records that an evaluation asks for, and returns whether it asks for any. */
  private static boolean confirm(Evaluation under, ObjectNode confirmed) {
    boolean asked = false;
    for (OpenQuestion open : under.questions()) {
      if (open.key().endsWith("/verified")) {
        JsonNode record = confirmed.at(open.key().replaceAll("/verified$", ""));
        assertThat(record.isObject() && !isVerified(record)).as(open.key()).isTrue();
        verify(record, "2026-09-01");
        asked = true;
      }
    }
    return asked;
  }

  /** Returns a candidate with some records verified, some of them too long ago. */
  private static ObjectNode candidate(long seed, Random random) {
    ObjectNode candidate = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    if (random.nextBoolean()) {
      LawsTest.forget(candidate, random, 0.05);
    }
    for (String list : Candidate.lists()) {
      boolean checked = random.nextBoolean();
      for (JsonNode record : candidate.path(list)) {
        if (checked && random.nextInt(3) > 0) {
          verify(record, random.nextInt(5) > 0 ? "2026-09-01" : "2026-05-01");
        }
      }
    }
    if (random.nextBoolean()) {
      verify(candidate.path("conduct"), "2026-10-31");
    }
    return candidate;
  }

  private static void verify(JsonNode record, String day) {
    if (record instanceof ObjectNode object) {
      object.putObject("verified").put("by", "Nursys").put("on", day);
    }
  }

  /** Returns the candidate as verifications may show: unverified records are gone or others. */
  private static Optional<Candidate> shown(ObjectNode stated, Random random) {
    ObjectNode shown = stated.deepCopy();
    ObjectNode other =
        CandidateWriter.toJson(new SyntheticCandidates(random.nextLong(), ON).next("other"));
    for (String list : Candidate.lists()) {
      if (!(shown.get(list) instanceof ArrayNode records)) {
        continue;
      }
      for (int i = records.size() - 1; i >= 0; i--) {
        if (isVerified(records.get(i))) {
          continue;
        }
        JsonNode others = other.path(list);
        int kind = random.nextInt(3);
        if (kind == 0) {
          records.remove(i);
        } else if (kind == 1 && !others.isEmpty()) {
          records.set(i, others.get(random.nextInt(others.size())));
        }
      }
    }
    if (!isVerified(shown.path("conduct")) && random.nextBoolean()) {
      shown.set("conduct", other.path("conduct"));
    }
    shown.remove("rulings");
    try {
      return Optional.of(CandidateReader.read(shown));
    } catch (InvalidCandidateException e) {
      return Optional.empty(); // two results of one attempt
    }
  }

  private static boolean isVerified(JsonNode record) {
    return record.path("verified").path("on").asText().equals("2026-09-01")
        || record.path("verified").path("on").asText().equals("2026-10-31");
  }

  private static void assertHolds(Evaluation under, Evaluation shown, ObjectNode stated) {
    if (under.decision() != Decision.UNDETERMINED) {
      assertThat(shown.decision()).as(stated::toString).isEqualTo(under.decision());
    }
    for (Finding finding : under.findings()) {
      if (finding.verdict() != Verdict.UNDETERMINED) {
        assertThat(shown.finding(finding.criterion()).orElseThrow().verdict())
            .as(() -> finding.criterion() + " " + under.stage() + " " + stated)
            .isEqualTo(finding.verdict());
      }
    }
  }
}
