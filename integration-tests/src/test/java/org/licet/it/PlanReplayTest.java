package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationReader;
import org.licet.json.OutlookWriter;
import org.licet.testkit.Population;

/**
 * Checks plans by following them step by step: this leads to eligibility on the day of the plan.
 * {@code -Dlicet.replayed=40 -Dlicet.replayed.seed=7} replays the plans of more and other people.
 */
class PlanReplayTest {

  private static final LocalDate ON = Nurses.ON;
  private static final int PEOPLE = Integer.getInteger("licet.replayed", 1);
  private static final long SEED = Long.getLong("licet.replayed.seed", 11);

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @Test
  void following_a_plan_leads_to_eligibility_on_its_day() {
    List<String> broken = new ArrayList<>();
    int kept = 0;
    for (Population population :
        List.of(Population.fullyKnown(SEED, ON), Population.of(SEED, ON))) {
      for (int i = 1; i <= PEOPLE; i++) {
        Candidate candidate = population.candidate(i);
        for (String credential : EVALUATOR.credentials()) {
          for (Stage stage : EVALUATOR.stages(credential)) {
            kept += replay(candidate, credential, stage, broken);
          }
        }
      }
    }
    assertThat(broken).as("promises broken, of %d kept", kept).isEmpty();
    assertThat(kept).isGreaterThan(PEOPLE);
  }

  @Test
  void a_license_that_ends_before_the_time_of_a_path_is_renewed() {
    List<String> broken = new ArrayList<>();
    Candidate candidate = Population.fullyKnown(SEED, ON).candidate(4);
    int kept = replay(candidate, "CMAC", Stage.EXAMINATION, broken);
    assertThat(broken).isEmpty();
    assertThat(kept).isPositive();
  }

  @Test
  void the_decision_of_an_issuing_body_leaves_no_question_open() {
    List<String> broken = new ArrayList<>();
    int kept = 0;
    for (int number : List.of(4, 8, 10)) {
      Candidate candidate = Population.fullyKnown(SEED, ON).candidate(number);
      kept += replay(candidate, "CMCN", Stage.CERTIFICATION, broken);
    }
    assertThat(broken).isEmpty();
    assertThat(kept).isPositive();
  }

  private static int replay(
      Candidate candidate, String credential, Stage stage, List<String> broken) {
    ObjectNode person = CandidateWriter.toJson(candidate);
    String line =
        OutlookWriter.toLine(
            EVALUATOR.outlook(candidate, ON).plan(credential, stage, ON.plusYears(8)));
    int kept = 0;
    for (JsonNode path : EvaluationReader.parse(line).path("ways")) {
      if (!path.hasNonNull("reached")) {
        continue;
      }
      PlanReplay replay = PlanReplay.of(person, path);
      if (!replay.isReplayed()) {
        continue;
      }
      LocalDate reached = LocalDate.parse(path.path("reached").asText());
      Evaluation then =
          EVALUATOR.evaluate(CandidateReader.read(replay.person()), credential, stage, reached);
      if (then.decision() == Decision.ELIGIBLE) {
        kept++;
      } else {
        broken.add(
            candidate.id()
                + " "
                + credential
                + " "
                + stage
                + " "
                + reached
                + ": "
                + then.decision()
                + " "
                + then.questions().stream().map(open -> open.question().toString()).toList()
                + " "
                + then.findings().stream()
                    .filter(finding -> finding.verdict() != Verdict.MET)
                    .map(finding -> finding.criterion() + ": " + finding.reason())
                    .toList()
                + "\n   path "
                + path.path("criteria")
                + steps(path)
                + "\n   then "
                + replay.person());
      }
    }
    return kept;
  }

  private static String steps(JsonNode path) {
    StringBuilder all = new StringBuilder();
    path.path("steps")
        .forEach(
            step ->
                all.append("\n     ")
                    .append(step.path("kind").asText())
                    .append(' ')
                    .append(step.path("criterion").asText())
                    .append(' ')
                    .append(step.path("begins").asText())
                    .append(' ')
                    .append(step.path("met").asText())
                    .append(" missing ")
                    .append(step.path("missing"))
                    .append(" asked ")
                    .append(step.path("asked"))
                    .append(step.hasNonNull("through") ? steps(step.get("through")) : ""));
    return all.toString();
  }
}
