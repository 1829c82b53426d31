package org.licet.internal.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.selection.LookBack;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.work.WorkTime;

/** Several rules may ask for one amount, and each assumes its own answers to the questions. */
class DayIndependentTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int DAY = (int) ON.toEpochDay();
  private static final AssumedAnswers FAVORABLE = question -> Verdict.MET;

  /** Further jobs are possible, as many as needed. */
  private static final Candidate CANDIDATE =
      Candidate.withId("partial").employment(Listing.partial(List.<Job>of())).build();

  private final ApplicationContext application =
      new ApplicationContext(CANDIDATE, ON).sharing(new DayIndependent());

  static Stream<Reasoning> amounts() {
    Selection<Job> jobs = Selection.of(RecordList.JOBS);
    return Stream.of(
        WorkTime.hours(jobs, LookBack.UNLIMITED).atLeast(1000),
        WorkTime.fullTimeMonths(jobs, LookBack.months(60), "CCMC").atLeast(12),
        jobs.count().atLeast(2));
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void an_amount_after_its_opposite_has_its_own_answers(Reasoning amount) {
    amount.opposite().metDays(application, FAVORABLE);
    assertThat(amount.explain(application).given(FAVORABLE)).isEqualTo(Verdict.MET);
    assertThat(amount.metDays(application, FAVORABLE).earliest()).isLessThanOrEqualTo(DAY);
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void an_opposite_after_its_amount_has_its_own_answers(Reasoning amount) {
    MetDays alone = amount.opposite().metDays(application.sharing(new DayIndependent()), FAVORABLE);
    amount.metDays(application, FAVORABLE);
    assertThat(amount.opposite().metDays(application, FAVORABLE)).isEqualTo(alone);
  }

  @Test
  void equal_answers_share_a_result() {
    DayIndependent shared = new DayIndependent();
    Object by = new Object();
    Object made = shared.ofAll(by, FAVORABLE.opposite(), Object::new);
    assertThat(shared.<Object>ofAll(by, FAVORABLE.opposite(), Object::new)).isSameAs(made);
    assertThat(shared.<Object>ofAll(by, FAVORABLE, Object::new)).isNotSameAs(made);
    assertThat(FAVORABLE.opposite().opposite()).isSameAs(FAVORABLE);
  }
}
