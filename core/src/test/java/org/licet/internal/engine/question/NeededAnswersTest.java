package org.licet.internal.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.text.Text;

class NeededAnswersTest {

  private static final int NEEDED = 3;

  private static List<RankedQuestion> questions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "/employment/" + i + "/caseManagement")
        .map(
            fact ->
                RankedQuestion.of(
                    fact, Question.OfCandidate.of(fact, Text.phrase("Was it?")), 1, 0.5))
        .toList();
  }

  /** Returns the number of verdicts that the search for three needed questions takes. */
  private static int tried(int count, IntPredicate matters) {
    List<RankedQuestion> asked = questions(count);
    AtomicInteger tried = new AtomicInteger();
    List<RankedQuestion> found =
        NeededAnswers.of(
            (answers, settled) -> {
              tried.incrementAndGet();
              return IntStream.range(0, count)
                      .filter(matters)
                      .filter(i -> isGiven(answers, asked.get(i), settled))
                      .count()
                  >= NEEDED;
            },
            Verdict.MET,
            asked,
            new SubjectPlaces(asked, Set.of()));
    assertThat(found).hasSize(NEEDED).isSubsetOf(asked);
    return tried.get();
  }

  private static boolean isGiven(AssumedAnswers answers, RankedQuestion one, Verdict settled) {
    return answers.to(one.question()) == settled;
  }

  @Test
  void eight_times_the_questions_take_a_few_more_verdicts() {
    int few = tried(500, i -> i % 97 == 5);
    int many = tried(4_000, i -> i % 97 == 5);
    assertThat(few).isLessThan(60);
    assertThat(many - few).as("verdicts for three doublings").isLessThanOrEqualTo(3 * 2 * NEEDED);
  }

  @Test
  void a_question_is_known_by_its_subject_and_one_that_changes_nothing_by_its_own_place() {
    List<RankedQuestion> asked = questions(3);
    SubjectPlaces places = new SubjectPlaces(asked, Set.of("/residence"));
    for (int times = 0; times < 2; times++) {
      assertThat(places.of(asked.get(2).question())).isEqualTo(2);
      assertThat(places.of(question("/employment/1/caseManagement"))).isEqualTo(1);
      assertThat(places.of(question("/residence"))).isEqualTo(SubjectPlaces.POINTLESS);
      assertThat(places.of(question("/licenses"))).isEqualTo(SubjectPlaces.NONE);
    }
  }

  private static Question question(String fact) {
    return Question.OfCandidate.of(fact, Text.phrase("Which?"));
  }
}
