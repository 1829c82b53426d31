package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Listing;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Timeline;
import org.licet.testkit.Population;

/**
 * Candidates with many records of every kind, some partly unknown: those of several people at once.
 * Work is measured in allocated bytes. {@code -Dlicet.days=200} compares more days.
 */
class ManyRecordsTest {

  private static final LocalDate ON = Nurses.ON;
  private static final LocalDate LAST = ON.plusYears(1);
  private static final Population PEOPLE = Population.of(7, ON);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /** The number of days that are compared one by one. */
  private static final int DAYS = Integer.getInteger("licet.days", 25);

  /**
   * The allowed growth when the records double, with a margin for the days on which they change.
   */
  private static final double MOST_GROWTH = 3.5;

  /** The allowed work for a timeline of four years, compared with a year. */
  private static final double MOST_GROWTH_OF_FOUR_YEARS = 2.5;

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  /** Returns a candidate with the records of some people. */
  private static Candidate together(int first, int people) {
    List<Candidate> all =
        LongStream.range(first, (long) first + people).mapToObj(PEOPLE::candidate).toList();
    return Candidate.withId("together-" + people)
        .licenses(all(all, Candidate::licenses))
        .certifications(all(all, Candidate::certifications))
        .degrees(all(all, Candidate::degrees))
        .employment(all(all, Candidate::employment))
        .continuingEducation(all(all, Candidate::continuingEducation))
        .professionalDevelopment(all(all, Candidate::professionalDevelopment))
        .examinations(all(all, Candidate::examinations))
        .conduct(all.get(0).conduct())
        .build();
  }

  private static <E> Listing<E> all(
      List<Candidate> people, Function<Candidate, Listing<E>> listing) {
    return Listing.of(
        people.stream().flatMap(one -> listing.apply(one).entries().stream()).toList());
  }

  /** Returns the same candidate with exams whose results, dates or names are unknown. */
  private static Candidate examined(Candidate candidate, int attempts) {
    String[] exams = {"ACM-CORE", "ACM-SIMULATION-RN", "CCM", "CMGT-BC"};
    return candidate.toBuilder()
        .examinations(
            Listing.of(
                LongStream.range(0, attempts)
                    .mapToObj(
                        i -> {
                          Examination.Builder one = Examination.builder();
                          one = i % 4 == 3 ? one : one.exam(exams[(int) (i / 4 % exams.length)]);
                          one = i % 4 == 1 ? one : one.taken(ON.minusDays(40 + 31 * i));
                          return (i % 4 == 2 ? one : one.passed(i % 8 == 0)).build();
                        })
                    .toList()))
        .build();
  }

  @ParameterizedTest
  @CsvSource({"ACM, CERTIFICATION", "CCM, CERTIFICATION"})
  void plans_grow_no_faster_than_records_of_all_kinds(String credential, Stage stage) {
    ToIntFunction<Candidate> planned =
        one -> EVALUATOR.outlook(one, ON).plan(credential, stage, LAST).paths().size();
    planned.applyAsInt(examined(together(1, 1), 3)); // loads classes
    long some = allocated(examined(together(1, 2), 6), planned);
    long twice = allocated(examined(together(1, 4), 12), planned);
    assertThat((double) twice / some)
        .as("bytes for the records of two and of four people")
        .isLessThan(MOST_GROWTH);
  }

  @Test
  void questions_grow_no_faster_than_records_of_all_kinds() {
    ToIntFunction<Candidate> asked =
        one -> EVALUATOR.evaluate(one, "ACM", Stage.CERTIFICATION, ON).questions().size();
    asked.applyAsInt(examined(together(1, 1), 3)); // loads classes
    long some = allocated(examined(together(1, 4), 12), asked);
    long twice = allocated(examined(together(1, 8), 24), asked);
    assertThat((double) twice / some)
        .as("bytes for the records of four and of eight people")
        .isLessThan(MOST_GROWTH);
  }

  /** No attempt lies between the days, so that the application stays the same. */
  @Test
  void a_timeline_as_of_an_application_judges_few_of_its_days() {
    Candidate candidate =
        Nurses.almostThere()
            .examinations(
                Examination.of("CCM")
                    .taken(ON.minusDays(40))
                    .applied(ON.minusDays(120))
                    .passed(true))
            .build();
    timeline(candidate, LAST); // loads classes
    long year = allocated(candidate, one -> timeline(one, LAST));
    long years = allocated(candidate, one -> timeline(one, ON.plusYears(4)));
    assertThat((double) years / year)
        .as("bytes for a timeline of four years, compared with one of a year")
        .isLessThan(MOST_GROWTH_OF_FOUR_YEARS);
  }

  private static int timeline(Candidate candidate, LocalDate last) {
    return EVALUATOR
        .outlook(candidate, ON)
        .timeline("CCM", Stage.CERTIFICATION, last)
        .periods()
        .size();
  }

  /** A timeline skips days on which no verdict can change, however many records there are. */
  @ParameterizedTest
  @CsvSource({"3, 0", "30, 0", "60, 7", "90, 8"})
  void a_timeline_of_many_records_agrees_with_the_evaluation_of_every_day(int first, int attempts) {
    Candidate people = together(first, 3);
    Candidate candidate = attempts == 0 ? people : examined(people, attempts);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Timeline timeline =
            EVALUATOR.outlook(candidate, ON).timeline(credential, stage, ON.plusDays(DAYS));
        Evaluation before = EVALUATOR.evaluate(candidate, credential, stage, ON);
        for (LocalDate day = ON.plusDays(1);
            !day.isAfter(ON.plusDays(DAYS));
            day = day.plusDays(1)) {
          Evaluation now = EVALUATOR.evaluate(candidate, credential, stage, day);
          LocalDate on = day;
          assertThat(timeline.changes().stream().anyMatch(one -> one.on().equals(on)))
              .as("%s %s changes on %s", credential, stage, day)
              .isEqualTo(!verdicts(before).equals(verdicts(now)));
          assertThat(timeline.periods())
              .filteredOn(one -> !on.isBefore(one.first()) && !on.isAfter(one.last()))
              .extracting(Timeline.Period::decision)
              .as("%s %s on %s", credential, stage, day)
              .containsExactly(now.decision());
          before = now;
        }
      }
    }
  }

  private static List<Verdict> verdicts(Evaluation evaluation) {
    return Stream.concat(
            evaluation.findings().stream().map(Finding::verdict),
            Stream.of(
                switch (evaluation.decision()) {
                  case ELIGIBLE -> Verdict.MET;
                  case NOT_ELIGIBLE -> Verdict.NOT_MET;
                  case UNDETERMINED -> Verdict.UNDETERMINED;
                }))
        .toList();
  }

  private static long allocated(Candidate candidate, ToIntFunction<Candidate> work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    assertThat(work.applyAsInt(candidate)).isNotNegative();
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
