package org.licet.internal.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Verdict;

class DecisiveQuestionsTest {

  private static final long EIGHT = 0xFF;

  private static Verdict all(long favorable, long open) {
    return (favorable | open) != EIGHT
        ? Verdict.NOT_MET
        : open == 0 ? Verdict.MET : Verdict.UNDETERMINED;
  }

  private static Verdict any(long favorable, long open) {
    return favorable != 0 ? Verdict.MET : open == 0 ? Verdict.NOT_MET : Verdict.UNDETERMINED;
  }

  private static int tried(DecisiveQuestions.Answered verdict) {
    AtomicInteger tried = new AtomicInteger();
    long found =
        DecisiveQuestions.of(
            (favorable, open) -> {
              tried.incrementAndGet();
              return verdict.given(favorable, open);
            },
            EIGHT);
    assertThat(found).isEqualTo(EIGHT);
    return tried.get();
  }

  @Test
  void few_combinations_show_that_every_question_matters_where_all_or_any_must_be_favorable() {
    assertThat(tried(DecisiveQuestionsTest::all)).isLessThanOrEqualTo(5 * 8);
    assertThat(tried(DecisiveQuestionsTest::any)).isLessThanOrEqualTo(5 * 8);
  }

  @Test
  void a_question_that_matters_in_one_combination_is_found() {
    // the fourth question decides where the first is favorable and the second is not
    DecisiveQuestions.Answered verdict =
        (favorable, open) ->
            bit(favorable, open, 0b0001)
                .and(bit(favorable, open, 0b0010).opposite())
                .and(bit(favorable, open, 0b0100))
                .and(bit(favorable, open, 0b1000));
    assertThat(DecisiveQuestions.of(verdict, 0b11111)).isEqualTo(0b01111);
  }

  private static Verdict bit(long favorable, long open, long point) {
    return (open & point) != 0 ? Verdict.UNDETERMINED : Verdict.of((favorable & point) != 0);
  }

  @Test
  void combinations_behind_a_certain_verdict_are_not_tried() {
    AtomicInteger tried = new AtomicInteger();
    // the first question decides alone, whatever the other seven
    DecisiveQuestions.Answered first =
        (favorable, open) -> {
          tried.incrementAndGet();
          return bit(favorable, open, 1);
        };
    assertThat(DecisiveQuestions.of(first, EIGHT)).isEqualTo(1);
    assertThat(tried).hasValueLessThanOrEqualTo(5 * 8);
  }

  @Test
  void every_question_counts_where_only_all_of_them_together_leave_the_verdict_open() {
    DecisiveQuestions.Answered widened =
        (favorable, open) -> open == EIGHT ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    assertThat(DecisiveQuestions.of(widened, EIGHT)).isEqualTo(EIGHT);
  }
}
