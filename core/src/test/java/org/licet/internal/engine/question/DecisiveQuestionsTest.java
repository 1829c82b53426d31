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
            (favorable & 0b0011) == 0b0001 && (favorable & 0b0100) != 0
                ? Verdict.of((favorable & 0b1000) != 0)
                : Verdict.NOT_MET;
    assertThat(DecisiveQuestions.of(verdict, 0b11111)).isEqualTo(0b01111);
  }
}
