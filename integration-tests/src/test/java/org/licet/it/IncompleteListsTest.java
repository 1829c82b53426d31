package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.testkit.SyntheticCandidates;

/** Laws of incomplete lists: final results stay the same, whatever other entries the lists have. */
class IncompleteListsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final int COMPLETIONS = 4;

  @Property
  void no_further_records_change_a_definite_verdict(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode inPart = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    if (random.nextBoolean()) {
      LawsTest.forget(inPart, random, 0.05);
    }
    for (String list : Candidate.lists()) {
      if (inPart.has(list) && random.nextBoolean()) {
        inPart.withArray("/incomplete").add(list);
      }
    }
    Candidate known = CandidateReader.read(inPart);
    for (int i = 0; i < COMPLETIONS; i++) {
      completed(inPart, random)
          .ifPresent(
              whole -> {
                for (String credential : EVALUATOR.credentials()) {
                  for (Stage stage : EVALUATOR.stages(credential)) {
                    assertKept(
                        EVALUATOR.evaluate(known, credential, stage, ON),
                        EVALUATOR.evaluate(whole, credential, stage, ON),
                        () -> "%n%s%n%s".formatted(inPart, CandidateWriter.toLine(whole)));
                  }
                }
              });
    }
  }

  @Example
  void six_known_months_are_at_least_six_and_the_question_is_which_other_jobs() {
    Candidate known =
        Nurses.almostThere()
            .employment(
                Nurses.caseManagement().from("2026-05-23").current().supervisorCredentials("CCM"))
            .incomplete("employment")
            .build();

    Evaluation evaluation = EVALUATOR.evaluate(known, "CCM", Stage.EXAMINATION, ON);

    assertThat(evaluation.decision()).isEqualTo(Decision.UNDETERMINED);
    Finding finding = evaluation.finding("CCM-EXPERIENCE-1").orElseThrow();
    assertThat(finding.parts().get(0).found()).hasToString("6 to 60");
    assertThat(evaluation.questions())
        .extracting(open -> open.question().ask().toString())
        .containsExactly("Which other jobs does the candidate have, if any?");
    assertThat(evaluation.questions().get(0).question())
        .isInstanceOfSatisfying(
            Question.OfCandidate.class, asked -> assertThat(asked.fact()).isEqualTo("/employment"));
  }

  @Example
  void known_entries_can_settle_a_verdict() {
    Candidate known =
        Nurses.almostThere()
            .employment(
                Nurses.caseManagement().from("2025-11-23").current().supervisorCredentials("CCM"))
            .incomplete("employment", "licenses", "degrees")
            .build();

    assertThat(EVALUATOR.evaluate(known, "CCM", Stage.EXAMINATION, ON).decision())
        .isEqualTo(Decision.ELIGIBLE);
  }

  private static void assertKept(Evaluation inPart, Evaluation whole, Supplier<String> records) {
    if (inPart.decision() != Decision.UNDETERMINED) {
      assertThat(whole.decision()).as(records).isEqualTo(inPart.decision());
    }
    for (Finding before : inPart.findings()) {
      Finding after = whole.finding(before.criterion()).orElseThrow();
      if (before.verdict() != Verdict.UNDETERMINED) {
        assertThat(after.verdict())
            .as(() -> before.criterion() + " " + inPart.stage() + records.get())
            .isEqualTo(before.verdict());
      }
      // amounts as of an unknown application date are those of the date of evaluation
      for (int i = 0;
          !isAsOfApplication(inPart) && i < Math.min(before.parts().size(), after.parts().size());
          i++) {
        Part part = before.parts().get(i);
        Part other = after.parts().get(i);
        assertThat(!part.label().equals(other.label()) || contains(part.found(), other.found()))
            .as(() -> before.criterion() + ": " + part + " contains " + other + records.get())
            .isTrue();
      }
    }
  }

  private static boolean isAsOfApplication(Evaluation evaluation) {
    return evaluation.stage() == Stage.CERTIFICATION;
  }

  private static boolean contains(Range range, Range other) {
    return range.atLeast().compareTo(other.atLeast()) <= 0
        && (range.atMost().isEmpty()
            || other
                .atMost()
                .filter(most -> most.compareTo(range.atMost().get()) <= 0)
                .isPresent());
  }

  /** Returns the candidate with possible other entries in the incomplete lists. */
  private static Optional<Candidate> completed(ObjectNode inPart, Random random) {
    ObjectNode whole = inPart.deepCopy();
    ObjectNode others =
        CandidateWriter.toJson(new SyntheticCandidates(random.nextLong(), ON).next("c"));
    for (JsonNode list : inPart.path("incomplete")) {
      ArrayNode entries = whole.withArray("/" + list.asText());
      List<JsonNode> more = new ArrayList<>();
      others.path(list.asText()).forEach(more::add);
      more.forEach(entry -> entries.insert(random.nextInt(entries.size() + 1), entry));
    }
    whole.remove("incomplete");
    try {
      return Optional.of(CandidateReader.read(whole));
    } catch (InvalidCandidateException e) {
      return Optional.empty(); // the records contradict each other
    }
  }
}
