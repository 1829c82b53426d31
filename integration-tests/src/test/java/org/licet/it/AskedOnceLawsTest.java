package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;

/** Laws of questions about attempts: the same question is never asked twice in different words. */
class AskedOnceLawsTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final List<String> EXAMS =
      List.of("CMGT-BC", "CCM", "ACM-CORE", "ACM-SIMULATION-RN", "C.C.M.", "ACM-PART-1");
  private static final Set<String> ABOUT_AN_ATTEMPT = Set.of("taken", "exam", "applied", "passed");

  @Property
  void a_finding_asks_each_fact_of_an_attempt_in_one_wording(@ForAll long seed) {
    Random random = new Random(seed);
    List<Examination.Builder> attempts = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      attempts.add(attempt(random));
    }
    Candidate candidate =
        Nurses.almostThere().examinations(attempts.toArray(Examination.Builder[]::new)).build();
    for (String credential : List.of("CMGT-BC", "CCM", "ACM")) {
      for (Stage stage : List.of(Stage.EXAMINATION, Stage.CERTIFICATION)) {
        Evaluation evaluation = EVALUATOR.evaluate(candidate, credential, stage, Nurses.ON);
        for (Finding finding : evaluation.findings()) {
          assertThat(facts(finding.questions()))
              .as("%s %s", finding, candidate)
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  private static Examination.Builder attempt(Random random) {
    Examination.Builder attempt =
        random.nextInt(8) == 0
            ? Examination.builder()
            : Examination.of(
                random.nextBoolean() ? "CMGT-BC" : EXAMS.get(random.nextInt(EXAMS.size())));
    if (random.nextInt(4) > 0) {
      LocalDate day = LocalDate.of(2026, 11, 1).minusDays(random.nextInt(600));
      String text = day.toString();
      attempt.taken(random.nextBoolean() ? text : text.substring(0, random.nextBoolean() ? 7 : 4));
    }
    return random.nextInt(4) > 0 ? attempt.passed(random.nextBoolean()) : attempt;
  }

  private static List<String> facts(List<Question> questions) {
    return questions.stream()
        .filter(Question.OfCandidate.class::isInstance)
        .map(question -> ((Question.OfCandidate) question).fact())
        .filter(fact -> ABOUT_AN_ATTEMPT.contains(fact.substring(fact.lastIndexOf('/') + 1)))
        .toList();
  }
}
