package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.licet.testkit.SyntheticCandidates;

/** Laws that hold for every candidate, whatever the rules. */
class LawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @Property
  void knowing_more_never_turns_a_verdict_into_its_opposite(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode more = record(seed, random);
    forget(more, random, 0.1);
    ObjectNode less = more.deepCopy();
    forget(less, random, 0.1);
    Candidate knownLess = CandidateReader.read(less);
    Candidate knownMore = CandidateReader.read(more);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation before = EVALUATOR.evaluate(knownLess, credential, stage, ON);
        Evaluation after = EVALUATOR.evaluate(knownMore, credential, stage, ON);
        if (before.decision() != Decision.UNDETERMINED) {
          assertThat(after.decision())
              .as("%s %s%nless %s%nmore %s", credential, stage, less, more)
              .isEqualTo(before.decision());
        }
        for (Finding finding : before.findings()) {
          if (finding.verdict() != Verdict.UNDETERMINED) {
            assertThat(verdicts(after).get(finding.criterion()))
                .as("%s %s%nless %s%nmore %s", finding.criterion(), stage, less, more)
                .isEqualTo(finding.verdict());
          }
        }
      }
    }
  }

  /** The verdict is the same for both possible application dates. */
  @Example
  void a_verdict_on_every_possible_application_date_is_final() {
    knowing_more_never_turns_a_verdict_into_its_opposite(7797448);
  }

  /** Returns a record with duplicate entries, and with statuses and histories of any kind. */
  private static ObjectNode record(long seed, Random random) {
    ObjectNode record = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    new RecordVariation(random).enrich(record, ON);
    return record;
  }

  static void forget(ObjectNode candidate, Random random, double chance) {
    new RecordVariation(random).forget(candidate, chance);
  }

  /** Two applications in December, one of them with an exact date. */
  @Example
  void the_order_of_attempts_does_not_matter_where_days_are_open() {
    the_order_of_records_does_not_matter(240610);
  }

  /** Two attempts with the same application date, one of them with an unknown result. */
  @Example
  void the_order_of_attempts_does_not_matter_where_both_were_applied_for_on_one_day() {
    the_order_of_records_does_not_matter(-9669136815367L);
  }

  /** Two attempts at unknown examinations, applied for before and after the first known rules. */
  @Example
  void the_order_of_attempts_does_not_matter_where_their_examinations_are_open() {
    the_order_of_records_does_not_matter(-139583862445L);
  }

  @Property
  void the_order_of_records_does_not_matter(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode one = record(seed, random);
    forget(one, random, 0.1);
    ObjectNode other = one.deepCopy();
    other.forEach(
        value -> {
          if (value instanceof ArrayNode list) {
            List<JsonNode> items = new ArrayList<>();
            list.forEach(items::add);
            Collections.shuffle(items, random);
            list.removeAll().addAll(items);
          }
        });
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation a = EVALUATOR.evaluate(CandidateReader.read(one), credential, stage, ON);
        Evaluation b = EVALUATOR.evaluate(CandidateReader.read(other), credential, stage, ON);
        assertThat(b.decision()).isEqualTo(a.decision());
        assertThat(verdicts(b))
            .as("%s %s%n%s%n%s", credential, stage, one, other)
            .isEqualTo(verdicts(a));
        for (Finding finding : a.findings()) {
          assertThat(b.finding(finding.criterion()).orElseThrow().parts())
              .isEqualTo(finding.parts());
        }
      }
    }
  }

  @Property
  void an_evaluation_is_the_same_to_the_byte_and_reads_back_equal(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode json = record(seed, random);
    forget(json, random, 0.15);
    Candidate candidate = CandidateReader.read(json);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation evaluation = EVALUATOR.evaluate(candidate, credential, stage, ON);
        String line = EvaluationWriter.toLine(evaluation);
        assertThat(EvaluationWriter.toLine(EVALUATOR.evaluate(candidate, credential, stage, ON)))
            .isEqualTo(line);
        assertThat(EvaluationReader.evaluation(EvaluationReader.parse(line))).isEqualTo(evaluation);
      }
    }
  }

  @Property
  void undetermined_findings_have_questions_and_others_have_none(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode json = record(seed, random);
    forget(json, random, random.nextDouble());
    Candidate candidate = CandidateReader.read(json);
    LocalDate on = ON.minusDays(random.nextInt(10_000)).plusDays(random.nextInt(4_000));
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation evaluation = EVALUATOR.evaluate(candidate, credential, stage, on);
        if (evaluation.requirement().isPresent()) {
          assertThat(evaluation.questions().isEmpty())
              .as("%s %s %s%n%s%n%s", credential, stage, on, json, evaluation)
              .isEqualTo(evaluation.decision() != Decision.UNDETERMINED);
          for (Finding finding : evaluation.findings()) {
            assertThat(finding.questions().isEmpty())
                .as("%s on %s%n%s", finding, on, json)
                .isEqualTo(finding.verdict() != Verdict.UNDETERMINED);
          }
        }
      }
    }
  }

  @Example
  void many_threads_share_an_evaluator_with_the_same_results() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      candidates.add(new SyntheticCandidates(i, ON).next("c" + i));
    }
    List<String> alone = candidates.stream().map(LawsTest::ccm).toList();
    for (int round = 0; round < 5; round++) {
      assertThat(candidates.parallelStream().map(LawsTest::ccm).toList()).isEqualTo(alone);
    }
  }

  private static String ccm(Candidate candidate) {
    return EvaluationWriter.toLine(EVALUATOR.evaluate(candidate, "CCM", Stage.EXAMINATION, ON));
  }

  private static Map<String, Verdict> verdicts(Evaluation evaluation) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    evaluation.findings().forEach(finding -> verdicts.put(finding.criterion(), finding.verdict()));
    return verdicts;
  }
}
