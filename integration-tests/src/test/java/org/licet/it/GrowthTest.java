package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.Status;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;

/**
 * Checks how work grows with sparse records. Work is measured in allocated bytes, which do not
 * depend on the machine or its load. Twice the records take twice as many bytes, or four times as
 * many if each record is compared with every other one. {@code -Dlicet.growing=300} makes more
 * records.
 */
class GrowthTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /**
   * The allowed growth: a factor of two, with a margin for sorting and for costs beyond some size.
   */
  private static final double MOST_GROWTH = 2.7;

  /**
   * The allowed work for a plan of a year, in evaluations. A plan judges every day on several
   * paths.
   */
  private static final double MOST_EVALUATIONS_OF_A_PLAN = 180;

  /** The number of records that is compared with its double. */
  private static final int RECORDS = Integer.getInteger("licet.growing", 100);

  private static final int SPAN = 1_700;
  private static final String[] EXAMS = {"CCM", "ACM-CORE", "ACM-SIMULATION-RN", "CMGT-BC"};

  /** Long sparse lists. Each relates its records in its own way. */
  enum Records {
    COURSES_IN_UNKNOWN_TERMS(
        count -> renewing(list(count, i -> letters(i).build()), list(count, Records::course))),
    COURSES_IN_UNDATED_TERMS(
        count ->
            renewing(
                list(count, i -> letters(i).status(Status.ACTIVE).build()),
                list(count, Records::course))),
    UNDATED_COURSES_IN_TERMS_OF_A_YEAR(
        count ->
            renewing(
                list(count, i -> letters(i).expires("" + (2026 + i % 5)).build()),
                list(count, i -> ContinuingEducation.ofHours(1).topics("ETHICS").build()))),
    COURSES_OF_A_YEAR_IN_MANY_TERMS(
        count ->
            renewing(
                list(count, i -> letters(i).expires(ON.plusDays(i % SPAN)).build()),
                list(
                    count,
                    i -> ContinuingEducation.ofHours(1).completed("" + (2021 + i % 6)).build()))),
    ATTEMPTS_IN_MANY_TERMS(
        count ->
            Candidate.withId("attempts")
                .certifications(
                    list(
                        count,
                        i ->
                            letters(i)
                                .issued("" + (2021 + i % 6))
                                .expires(ON.plusDays(i % SPAN))
                                .build()))
                .examinations(list(count, i -> attempt(i).passed(true).build()))
                .build()),
    ATTEMPTS_OF_UNKNOWN_RESULT(
        count ->
            Candidate.withId("results")
                .examinations(
                    list(
                        count,
                        i ->
                            Examination.of(EXAMS[i % EXAMS.length])
                                .taken(ON.minusDays(20 + i * 7L % SPAN))
                                .build()))
                .build()),
    ROWS_WITHOUT_FACTS(
        count ->
            Candidate.withId("rows")
                .licenses(list(count / 2, i -> License.builder().build()))
                .certifications(list(count / 2, i -> Certification.builder().build()))
                .degrees(list(count / 2, i -> Degree.builder().build()))
                .employment(list(count / 2, i -> Job.builder().build()))
                .examinations(list(count / 2, i -> Examination.builder().build()))
                .build()),
    ATTEMPTS_WITH_DEGREES(
        count ->
            Candidate.withId("degrees")
                .residence("US-SC")
                .examinations(
                    list(
                        count / 2,
                        i ->
                            Examination.of("NCLEX-RN")
                                .passed(true)
                                .jurisdiction("US-SC")
                                .taken(ON.minusDays(i))
                                .build()))
                .degrees(
                    list(
                        count / 2,
                        i ->
                            Degree.builder()
                                .preLicensure(true)
                                .conferred(ON.minusYears(3).minusDays(i + 2L))
                                .build()))
                .build()),
    JOBS(count -> Candidate.withId("jobs").employment(list(count, i -> job(i, count))).build());

    @SuppressWarnings("ImmutableEnumChecker") // the functions above have no state
    private final IntFunction<Candidate> candidate;

    Records(IntFunction<Candidate> candidate) {
      this.candidate = candidate;
    }

    private static Candidate renewing(
        Listing<Certification> certifications, Listing<ContinuingEducation> courses) {
      return Candidate.withId("renewing")
          .certifications(certifications)
          .continuingEducation(courses)
          .build();
    }

    private static Certification.Builder letters(int number) {
      return Certification.of(number % 2 == 0 ? "CCM" : "ACM");
    }

    private static ContinuingEducation course(int number) {
      return ContinuingEducation.ofHours(1)
          .completed(ON.minusDays(10 + number * 7L % SPAN))
          .topics("ETHICS")
          .build();
    }

    private static Examination.Builder attempt(int number) {
      return Examination.of(EXAMS[number % EXAMS.length]).taken(ON.minusDays(20 + number));
    }

    /** Returns one of several jobs, spread over the same years whatever their number. */
    private static Job job(int number, int count) {
      LocalDate from = ON.minusDays(60 + (long) number * SPAN / count);
      return Job.at("E" + number)
          .from(from.toString().substring(0, 7))
          .to(from.plusDays(40).toString().substring(0, 7))
          .build();
    }

    private static <T> Listing<T> list(int count, IntFunction<T> making) {
      List<T> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(making.apply(i));
      }
      return Listing.of(all);
    }
  }

  @ParameterizedTest
  @EnumSource
  void questions_and_explanations_grow_no_faster_than_records(Records records) {
    assertGrowth(records, RECORDS);
  }

  /** Questions about a record do not depend on the day; only its time worked is counted anew. */
  @Test
  void the_days_of_a_plan_share_the_questions_about_records() {
    Candidate candidate = Records.JOBS.candidate.apply(30);
    allocated(() -> plan(Records.JOBS.candidate.apply(3))); // loads classes
    long day = allocated(() -> explain(candidate, "CMGT-BC", Stage.EXAMINATION));
    long year = allocated(() -> plan(candidate));
    assertThat((double) year / day)
        .as("bytes for a plan of a year, compared with one evaluation")
        .isLessThan(MOST_EVALUATIONS_OF_A_PLAN);
  }

  private static int plan(Candidate candidate) {
    return EVALUATOR
        .outlook(candidate, ON)
        .plan("CMGT-BC", Stage.EXAMINATION, ON.plusYears(1))
        .paths()
        .size();
  }

  private static void assertGrowth(Records records, int count) {
    Candidate some = records.candidate.apply(count);
    Candidate twice = records.candidate.apply(2 * count);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        allocated(records.candidate.apply(3), credential, stage); // loads classes
        double growth = growth(some, twice, credential, stage);
        assertThat(growth < MOST_GROWTH ? growth : growth(some, twice, credential, stage))
            .as("%s %s: bytes for %d and for %d records", credential, stage, count, 2 * count)
            .isLessThan(MOST_GROWTH);
      }
    }
  }

  /** Returns a quotient of bytes. Code that is compiled in between allocates fewer bytes. */
  private static double growth(Candidate some, Candidate twice, String credential, Stage stage) {
    long before = allocated(some, credential, stage);
    return (double) allocated(twice, credential, stage) / before;
  }

  private static long allocated(Candidate candidate, String credential, Stage stage) {
    return allocated(() -> explain(candidate, credential, stage));
  }

  private static long allocated(IntSupplier work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    assertThat(work.getAsInt()).isNotNegative();
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  /** Reads the whole explanation. */
  private static int explain(Candidate candidate, String credential, Stage stage) {
    Evaluation evaluation = EVALUATOR.evaluate(candidate, credential, stage, ON);
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
}
