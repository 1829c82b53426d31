package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;

/**
 * Checks how plans and timelines grow with records of which little is known, in allocated bytes.
 */
class PlanGrowthTest {

  private static final LocalDate ON = Nurses.ON;
  private static final LocalDate LAST = ON.plusYears(1);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /** The allowed growth when the records double, with a margin for sorting. */
  private static final double MOST_GROWTH = 2.7;

  /** The allowed work for a plan of a year, in explained evaluations. */
  private static final double MOST_EVALUATIONS_OF_A_PLAN = 30;

  /** The allowed work for four times the days. Most of it does not depend on their number. */
  private static final double MOST_GROWTH_OF_FOUR_YEARS = 3;

  /** The allowed work for a timeline on whose days nothing changes, compared with two days. */
  private static final double MOST_GROWTH_OF_A_TIMELINE = 10;

  private static final int SPAN = 1_700;
  private static final String[] EXAMS = {"CCM", "ACM-CORE", "ACM-SIMULATION-RN", "CMGT-BC"};

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  /** Lists of open records, spread over the same years whatever their number. */
  enum Records {
    JOBS(
        count ->
            nurse()
                .employment(
                    list(count, i -> job("E" + i, ON.minusDays(60 + (long) i * SPAN / count))))),
    COURSES(
        count ->
            nurse()
                .continuingEducation(
                    list(
                        count,
                        i ->
                            ContinuingEducation.builder()
                                .completed(ON.minusDays(10 + (long) i * SPAN / count))
                                .build()))),
    ATTEMPTS(
        count ->
            nurse()
                .examinations(
                    list(
                        count,
                        i ->
                            Examination.of(EXAMS[i % EXAMS.length])
                                .taken(ON.minusDays(20 + (long) i * SPAN / count))
                                .build()))),
    LICENSES(
        count ->
            Candidate.withId("licenses")
                .licenses(list(count, i -> License.builder().type("RN").build())));

    @SuppressWarnings("ImmutableEnumChecker") // the functions above have no state
    private final IntFunction<Candidate.Builder> candidate;

    Records(IntFunction<Candidate.Builder> candidate) {
      this.candidate = candidate;
    }
  }

  private static Candidate.Builder nurse() {
    return Candidate.withId("nurse").licenses(Nurses.license());
  }

  private static Job job(String employer, LocalDate from) {
    return Job.at(employer).from(from).to(from.plusDays(40)).build();
  }

  private static <T> Listing<T> list(int count, IntFunction<T> making) {
    return Listing.of(IntStream.range(0, count).mapToObj(making).toList());
  }

  @ParameterizedTest
  @EnumSource
  void plans_and_timelines_grow_no_faster_than_records(Records records) {
    assertGrowth(records, PlanGrowthTest::plan);
    assertGrowth(records, PlanGrowthTest::timeline);
  }

  /** Work of a person who has one job after another, of which only the days are known. */
  @ParameterizedTest
  @ValueSource(ints = {40, 80, 160})
  void a_plan_judges_few_of_its_days(int jobs) {
    Candidate candidate =
        nurse().employment(list(jobs, i -> job("E" + i, ON.minusDays(60 + i * 7L)))).build();
    plan(nurse().build()); // loads classes
    long day = allocated(() -> explain(candidate));
    long year = allocated(() -> plan(candidate));
    assertThat((double) year / day)
        .as("bytes for a plan of a year, compared with one evaluation")
        .isLessThan(MOST_EVALUATIONS_OF_A_PLAN);
  }

  /** A timeline judges the days on which a verdict may change. */
  @ParameterizedTest
  @ValueSource(ints = {10, 40})
  void a_timeline_judges_few_of_its_days(int licenses) {
    Candidate candidate =
        Candidate.withId("licenses")
            .licenses(list(licenses, i -> Nurses.license().build()))
            .noEmployment()
            .noContinuingEducation()
            .noExaminations()
            .build();
    timeline(nurse().build()); // loads classes
    long day = allocated(() -> timeline(candidate, ON.plusDays(1)));
    long year = allocated(() -> timeline(candidate));
    assertThat((double) year / day)
        .as("bytes for a timeline of a year, compared with one of two days")
        .isLessThan(MOST_GROWTH_OF_A_TIMELINE);
  }

  /** Open attempts leave open on which day the candidate applied, whatever day is judged. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_plan_judges_few_days_of_open_attempts(int attempts) {
    Candidate candidate =
        Candidate.withId("open")
            .employment(list(1, i -> Job.builder().build()))
            .examinations(list(attempts, i -> Examination.builder().build()))
            .build();
    plan(nurse().build()); // loads classes
    long year = allocated(() -> certification(candidate, LAST));
    long years = allocated(() -> certification(candidate, ON.plusYears(4)));
    assertThat((double) years / year)
        .as("bytes for a plan of four years, compared with one of a year")
        .isLessThan(MOST_GROWTH_OF_FOUR_YEARS);
  }

  private static int certification(Candidate candidate, LocalDate last) {
    return EVALUATOR.outlook(candidate, ON).plan("CCM", Stage.CERTIFICATION, last).paths().size();
  }

  /** More jobs than are compared pair by pair, of which the months are known. */
  @Test
  void a_plan_compares_many_jobs_once() {
    long[] bytes = new long[2];
    for (int i = 0; i < bytes.length; i++) {
      Candidate candidate = nurse().employment(list(60 << i, PlanGrowthTest::jobOfMonths)).build();
      bytes[i] =
          allocated(
              () ->
                  EVALUATOR
                      .outlook(candidate, ON)
                      .plan("ACM", Stage.EXAMINATION, LAST)
                      .paths()
                      .size());
    }
    assertThat((double) bytes[1] / bytes[0])
        .as("bytes for 60 and for 120 jobs")
        .isLessThan(MOST_GROWTH);
  }

  private static Job jobOfMonths(int number) {
    LocalDate from = ON.minusDays(60 + number * 7L);
    return Job.at("E" + number)
        .from(YearMonth.from(from).toString())
        .to(YearMonth.from(from.plusDays(40)).toString())
        .build();
  }

  /** A function of a candidate. */
  private interface Work {
    int of(Candidate candidate);
  }

  private static void assertGrowth(Records records, Work work) {
    work.of(records.candidate.apply(3).build()); // loads classes
    long before = 0;
    for (int count = 40; count <= 160; count *= 2) {
      Candidate candidate = records.candidate.apply(count).build();
      long after = allocated(() -> work.of(candidate));
      if (before > 0) {
        assertThat((double) after / before)
            .as("bytes for %d and for %d records", count / 2, count)
            .isLessThan(MOST_GROWTH);
      }
      before = after;
    }
  }

  private static int plan(Candidate candidate) {
    return EVALUATOR.outlook(candidate, ON).plan("CMGT-BC", Stage.EXAMINATION, LAST).paths().size();
  }

  private static int timeline(Candidate candidate) {
    return timeline(candidate, LAST);
  }

  private static int timeline(Candidate candidate, LocalDate last) {
    return EVALUATOR
        .outlook(candidate, ON)
        .timeline("CMGT-BC", Stage.EXAMINATION, last)
        .periods()
        .size();
  }

  /** Reads the whole explanation. */
  private static int explain(Candidate candidate) {
    Evaluation evaluation = EVALUATOR.evaluate(candidate, "CMGT-BC", Stage.EXAMINATION, ON);
    int letters = 0;
    for (OpenQuestion question : evaluation.questions()) {
      letters += question.question().ask().toString().length();
    }
    for (Finding finding : evaluation.findings()) {
      letters += finding.reason().toString().length();
      for (Evidence evidence : finding.evidence()) {
        letters += evidence.because().toString().length();
      }
    }
    return letters;
  }

  private static long allocated(IntSupplier work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    assertThat(work.getAsInt()).isNotNegative();
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
